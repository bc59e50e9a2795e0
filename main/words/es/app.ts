/** The main process's words in Spanish. */

import type { AtStake, ExposedKind, SavingProblem, Words } from '../app-words.ts';
import { formatSize } from '../format-size.ts';
import { listed } from '../listed.ts';
import { pluralsOf, withMillions } from '../plurals.ts';
import { receiving } from './app-receiving.ts';

const plural = pluralsOf('es');
const downloadsOf = (count: number): string => plural(count, withMillions('# descarga', '# descargas'));

const running = ({ downloads }: AtStake): string =>
  downloads === 1 ? 'hay una descarga en curso' : `hay ${downloadsOf(downloads)} en curso`;

const atStake = ({ downloads, bytesToGo }: AtStake): string => {
  const size = bytesToGo === 0 ? '' : ` y faltan ${formatSize(bytesToGo, 'es')}`;
  const it = downloads === 1 ? 'termine' : 'terminen';
  return `Hay ${downloadsOf(downloads)} en curso${size}. Si esperas a que ${it}, mientras tanto no podrá entrar nadie más.`;
};

const unsavedBecause: Readonly<Record<SavingProblem, string>> = {
  'disk-full': 'El disco está lleno.',
  'folder-missing': 'No se encuentra la carpeta de la configuración.',
  'not-permitted': 'No se permite escribir en el archivo de configuración.',
  unexpected: 'No se ha podido escribir el archivo de configuración.',
};

const exposureSentence: Readonly<Record<ExposedKind, (name: string) => string>> = {
  'whole-disk': (name) =>
    `${name} es el disco entero: cualquiera en la red podría leer todo lo que hay en este equipo.`,
  home: (name) =>
    `${name} contiene todo lo de una persona: cualquiera en la red podría leer todos los documentos que hay dentro.`,
  keys: (name) => `${name} contiene claves o contraseñas que cualquiera en la red podría leer.`,
  system: (name) => `${name} pertenece al sistema: cualquiera en la red podría leer cómo está configurado este equipo.`,
  'own-files': (name) =>
    `${name} contiene la configuración de Porthole: cualquiera en la red podría leer todo lo que compartes.`,
  'log-folder': (name) => `${name} contiene el registro: cualquiera en la red podría leer quién visita y qué se lleva.`,
};

const ok = { ok: 'Aceptar' };

export const words: Words = {
  receiving,
  language: 'es',
  beside: (parts) => parts.join(' – '),

  nothingShared: 'Aún no se comparte nada',
  sharing: (name) => `Compartiendo ${name}`,
  starting: (name) => `Empezando a compartir ${name}…`,
  stopping: (name) => `Deteniendo ${name}…`,
  stopped: (name) => `${name} no se comparte`,
  failed: (name) => `No se ha podido compartir ${name}`,
  sharingMany: (count) => `Compartiendo ${plural(count, withMillions('# carpeta', '# carpetas'))}`,
  failedMany: (count) =>
    plural(count, {
      one: 'una no se ha podido compartir',
      many: '# no se han podido compartir',
      other: '# no se han podido compartir',
    }),
  groupFailed: (count) => `No se han podido compartir (${count})`,
  groupOn: (count) => `Compartidas (${count})`,
  groupOff: (count) => `Sin compartir (${count})`,
  nothingIsShared: 'No se comparte nada',
  visitors: (count) => plural(count, withMillions('# visitante', '# visitantes')),

  copyAddress: 'Copiar dirección',
  openWindow: 'Abrir ventana',
  start: 'Empezar a compartir',
  stop: 'Dejar de compartir',
  startAll: 'Iniciar todo',
  stopAll: 'Detener todo',
  showShare: 'Mostrar en la ventana',
  openAddress: 'Abrir en el navegador',
  showFolder: 'Mostrar carpeta',
  settings: 'Configuración…',
  showDiagnostics: 'Mostrar registro de diagnóstico',
  about: 'Acerca de Porthole',
  recentFolders: 'Carpetas recientes',
  chooseFolder: 'Elegir una carpeta…',
  chooseFiles: 'Elegir archivos…',
  shareText: 'Compartir un texto o enlace…',
  quit: 'Salir de Porthole',

  notify: {
    firstVisitor: (share) => `${share} tiene su primer visitante`,
    firstVisitors: 'Han llegado los primeros visitantes',
    from: (visitor) => `Vienen de ${visitor}.`,
    finished: (count) =>
      plural(count, {
        one: 'Descarga terminada',
        many: '# de descargas terminadas',
        other: '# descargas terminadas',
      }),
    delivered: (file, visitor) => `${visitor} ya tiene ${file} completo.`,
    trouble: (count) =>
      plural(count, {
        one: 'Un visitante sobrecarga un recurso compartido',
        many: '# de visitantes sobrecargan recursos compartidos',
        other: '# visitantes sobrecargan recursos compartidos',
      }),
    harms: (visitor, share) =>
      `${visitor} pide a «${share}» más de lo que le corresponde a un visitante. Puedes bloquearlo.`,
    guessing: (share) => `Alguien intenta adivinar el PIN de ${share}`,
    guessingMany: (count) =>
      plural(count, {
        one: '# visitante intenta adivinar PIN',
        many: '# de visitantes intentan adivinar PIN',
        other: '# visitantes intentan adivinar PIN',
      }),
    hasToWait: (visitor) => `Ahora ${visitor} tiene que esperar. Puedes bloquear a este visitante.`,
    blocked: (count) =>
      plural(count, {
        one: 'Un visitante bloqueado ha intentado entrar',
        many: '# de visitantes bloqueados han intentado entrar',
        other: '# visitantes bloqueados han intentado entrar',
      }),
    turnedAway: (visitor, share) => `Se ha impedido a ${visitor} entrar en ${share}.`,
    ended: (share) => `${share} ya no se comparte`,
    endedMany: (count) =>
      plural(count, {
        one: '# recurso ha dejado de compartirse',
        many: '# de recursos han dejado de compartirse',
        other: '# recursos han dejado de compartirse',
      }),
    atTime: (time) => `Estaba previsto detenerlo a las ${time}.`,
    afterDownloads: (count) => `Estaba previsto detenerlo tras ${downloadsOf(count)}.`,
    more: (count) => `${count} más`,
  },

  menuFile: 'Archivo',
  menuShare: 'Compartir',
  menuEdit: 'Edición',
  menuView: 'Ver',
  menuWindow: 'Ventana',
  menuHelp: 'Ayuda',
  menu: {
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    delete: 'Eliminar',
    selectAll: 'Seleccionar todo',
    find: 'Buscar en el registro',
    openSavedLog: 'Abrir un registro guardado…',
    glance: 'De un vistazo',
    pauseLog: 'Pausar o reanudar el registro',
    actualSize: 'Tamaño real',
    zoomIn: 'Ampliar',
    zoomOut: 'Reducir',
    fullScreen: 'Pantalla completa',
    minimize: 'Minimizar',
    zoomWindow: 'Zoom',
    closeWindow: 'Cerrar ventana',
    allToFront: 'Traer todo al frente',
    services: 'Servicios',
    hide: 'Ocultar Porthole',
    hideOthers: 'Ocultar otros',
    showAll: 'Mostrar todo',
  },

  share: 'Compartir',
  logFiles: 'Archivos de registro',
  allFiles: 'Todos los archivos',
  checkForUpdates: 'Buscar actualizaciones…',
  updates: {
    none: (version) => ({
      message: 'Porthole está actualizado',
      detail: `Esta es la versión ${version}, la más reciente.`,
      buttons: ok,
    }),
    available: (newer, version) => ({
      message: `Porthole ${newer} está disponible`,
      detail: `Tienes la versión ${version}. La nueva se descarga ahora y se instala al salir.`,
      buttons: { download: 'Descargar', later: 'Ahora no' },
    }),
    ready: (version) => ({
      message: `Porthole ${version} está listo`,
      detail: 'Se instala al salir. No se comparte nada hasta que Porthole vuelva a abrirse.',
      buttons: { quit: 'Salir e instalar', later: 'Más tarde' },
    }),
    failed: {
      message: 'La actualización no ha funcionado',
      detail: 'Porthole se queda como está. Comprueba la conexión a internet y vuelve a intentarlo más tarde.',
      buttons: ok,
    },
  },
  noPort: (text) => ({
    message: text === '' ? '--port necesita un número' : `«${text}» no es un puerto`,
    detail:
      'Un puerto es un número de 0 a 65535; 0 toma uno libre. Se sigue compartiendo como si no se hubiera indicado ninguno.',
    buttons: ok,
  }),
  nothingThere: (path) => ({
    message: 'No hay nada que compartir',
    detail: `No hay ninguna carpeta ni archivo en ${path}.`,
    buttons: ok,
  }),
  exposed: (kind, name) => ({
    message: exposureSentence[kind](`«${name}»`),
    detail: '',
    buttons: { another: 'Elegir otra', anyway: 'Compartir de todos modos' },
  }),
  logExposed: (names) => ({
    message: `Cualquiera en la red podría leer quién visita y qué se lleva: el registro estaría en ${listed(
      names.map((name) => `«${name}»`),
      'es',
    )}, que compartes.`,
    detail: '',
    buttons: { another: 'Elegir otra', anyway: 'Dejarlo ahí de todos modos' },
  }),
  finderRefused: {
    message: 'No se han podido cambiar los menús del Finder',
    detail: 'Mueve Porthole a la carpeta Aplicaciones, ábrelo desde allí y vuelve a intentarlo.',
    buttons: ok,
  },
  settingsSetAside: (file) => ({
    message: 'No se ha podido leer la configuración',
    detail: `El archivo de configuración estaba dañado. Porthole empieza con lo que se ha podido leer y ha guardado el archivo dañado como ${file}.`,
    buttons: ok,
  }),
  sharesNarrowed: (names) => ({
    message: 'Algunos recursos compartidos son ahora solo para este equipo',
    detail: [
      ...names.map((name) => `• ${name}`),
      'No se ha podido leer todo lo que se refiere a quién puede visitarlos. Revísalos antes de volver a dejar entrar a otros.',
    ].join('\n'),
    buttons: ok,
  }),
  quitUnsaved: (problem) => ({
    message: 'Tus últimos cambios no se han guardado',
    detail: `${unsavedBecause[problem]} Si sales ahora, faltarán cuando Porthole vuelva a abrirse.`,
    buttons: { retry: 'Reintentar', quit: 'Salir de todos modos', cancel: 'Cancelar' },
  }),
  keepsSharing: {
    message: 'Porthole sigue compartiendo',
    detail:
      'La ventana se cierra y se sigue compartiendo. Usa la ventana redonda de la bandeja para volver, detener o salir.',
    buttons: { keep: 'Seguir compartiendo', quit: 'Detener y salir' },
  },
  closeWithoutTray: {
    message: '¿Seguir compartiendo sin ventana?',
    detail:
      'Este escritorio no muestra ningún icono en la bandeja para volver. Si Porthole sigue en marcha, ábrelo otra vez para ver su ventana. Puedes cambiar tu respuesta en la configuración.',
    buttons: { 'keep-running': 'Seguir compartiendo', quit: 'Detener y salir', cancel: 'Cancelar' },
  },
  cutting: {
    quit: (stakes, names) => ({
      message: `¿Salir mientras ${running(stakes)}?`,
      detail: [...names.map((name) => `• ${name}`), atStake(stakes)].join('\n'),
      buttons: { wait: 'Salir al terminar', now: 'Salir ahora', cancel: 'Cancelar' },
    }),
    stop: (stakes, name) => ({
      message: `¿Dejar de compartir ${name} mientras ${running(stakes)}?`,
      detail: atStake(stakes),
      buttons: { wait: 'Detener al terminar', now: 'Detener ahora', cancel: 'Cancelar' },
    }),
    stopAll: (stakes) => ({
      message: `¿Dejar de compartir mientras ${running(stakes)}?`,
      detail: atStake(stakes),
      buttons: { wait: 'Detener al terminar', now: 'Detener ahora', cancel: 'Cancelar' },
    }),
    remove: (stakes, name) => ({
      message: `¿Quitar ${name} mientras ${running(stakes)}?`,
      detail: `${atStake(stakes)} Lo compartido se queda donde está.`,
      buttons: { wait: 'Quitar al terminar', now: 'Quitar ahora', cancel: 'Cancelar' },
    }),
    narrow: (stakes, name) => ({
      message: `¿Limitar ${name} a este equipo mientras otros descargan?`,
      detail: `${atStake(stakes)} Las descargas en este equipo continúan.`,
      buttons: { wait: 'Dejar que terminen', now: 'Cortarlas', cancel: 'Cancelar' },
    }),
  },
  stayed: (name, problem, port) => ({
    message: {
      port: `No se puede usar el puerto ${port}`,
      address: `${name} no se puede compartir ahí`,
      certificate: `${name} no se puede cifrar así: su certificado no se puede usar`,
    }[problem],
    detail: `${name} se queda como estaba y las descargas en curso continúan.`,
    buttons: ok,
  }),
  ownFolderNotUsable: (folder) => ({
    message: 'Porthole no puede empezar sin su carpeta',
    detail: `Guarda su configuración en ${folder}, pero allí no se puede escribir: no hay espacio, es de solo lectura o no es tuya. Cámbialo y vuelve a abrir Porthole.`,
    buttons: ok,
  }),
  unexpected: (logFolder) => ({
    message: 'Porthole tiene que cerrarse',
    detail: `Ha ocurrido algo que no debería. Lo sucedido está escrito en ${logFolder}.`,
    buttons: ok,
  }),
};
