/** Spanish: the window. */
import type { Words } from '../en/window.ts';
import { listed } from '../listed.ts';
import { pluralsOf, withMillions } from '../plurals.ts';
import { access } from './window-access.ts';
import { check } from './window-check.ts';
import { encryption } from './window-encryption.ts';
import { files } from './window-files.ts';
import { guide } from './window-guide.ts';
import { hosts } from './window-hosts.ts';
import { limits } from './window-limits.ts';
import { links } from './window-links.ts';
import { details, glance, log } from './window-log.ts';
import { ending, notes } from './window-notes.ts';
import { receiving } from './window-receiving.ts';
import { serving } from './window-serving.ts';
import { settings } from './window-settings.ts';
import { shares } from './window-shares.ts';

const plural = pluralsOf('es');

const common: Words['common'] = {
  beside: (parts) => parts.join('\u00a0· '),
  listed: (parts) => listed(parts, 'es'),
  sentences: (parts) => parts.join(' '),
  labelled: (label, value) => `${label}: ${value}`,
  noted: (text, note) => `${text} (${note})`,
  windowTitle: (title) => `${title} – Porthole`,
  copy: 'Copiar',
  copied: 'Copiado',
  close: 'Cerrar',
  closeMessage: 'Cerrar este mensaje',
  undo: 'Deshacer',
  cancel: 'Cancelar',
  tryAgain: 'Reintentar',
  somethingWrong: 'Algo ha fallado. Vuelve a intentarlo.',
  windowBroke: 'Esta ventana ha tenido un problema. Se sigue compartiendo.',
  reload: 'Volver a cargar la ventana',
};

const units: Words['units'] = {
  milliseconds: (value) => `${value} ms`,
  seconds: (value) => `${value} s`,
  minutes: (value) => `${value} min`,
  hours: (value) => `${value} h`,
  perSecond: (size) => `${size}/s`,
  mebibytes: (value) => `${value} MiB`,
};

const firstRun: Words['firstRun'] = {
  sentence: 'Comparte una carpeta con los dispositivos de tu alrededor y mira qué se llevan.',
  drop: 'Suelta una carpeta aquí',
  choose: 'o elige una',
  recent: 'Carpetas recientes',
};

const share: Words['share'] = {
  announced: (parts) => parts.join(', '),
  stopped: 'Sin compartir',
  starting: 'Iniciando',
  running: 'Compartiendo',
  stopping: 'Deteniendo',
  failed: 'Sin compartir',
  start: 'Iniciar',
  stop: 'Detener',
  waiting: 'Se detiene tras las descargas',
  stopNow: 'Detener ahora',
  keepSharing: 'Seguir compartiendo',
  visitors: (count) =>
    count.value === 0 ? 'Nadie conectado' : plural(count, withMillions('# visitante', '# visitantes')),
  wereHere: (count, only) =>
    only === undefined
      ? plural(count, {
          one: 'Ha venido # visitante',
          many: 'Han venido # de visitantes',
          other: 'Han venido # visitantes',
        })
      : `Ha venido ${only}`,
  folderActions: (name) => `Qué se puede hacer con ${name}`,
  chooseAnother: 'Elegir otra carpeta…',
  showFolder: 'Mostrar en el gestor de archivos',
  site: {
    title: 'Mostrar como sitio web',
    choices: { automatic: 'Automático', on: 'Activado', off: 'Desactivado' },
    hint: 'Las páginas de un sitio web pueden ejecutar sus scripts; las demás se muestran sin ellos. Automático: activado cuando la carpeta tiene un index.html.',
  },
  address: 'Dirección',
  copyAddress: 'Copiar dirección',
  addressCopied: 'Dirección copiada',
  showQrCode: 'Mostrar código QR',
  qrCode: 'Código QR',
  openInBrowser: 'Abrir en el navegador',
  open: 'Abrir',
  whoCan: 'Cualquiera en tu red puede abrir lo que compartes hasta que lo detengas.',
  otherAddresses: (count) =>
    plural(count, {
      one: '# dirección más',
      many: '# de direcciones más',
      other: '# direcciones más',
    }),
  addressKinds: {
    lan: 'Red local',
    name: 'Por nombre, donde funcionen los nombres .local',
    virtual: 'VPN o adaptador virtual',
    loopback: 'Solo este equipo',
  },
  addressChanged: (name, url) => `La red ha cambiado. La dirección de ${name} es ahora ${url}`,
  thisComputerOnly: 'Solo este equipo',
  thisComputerOnlyHint: 'Si está activado, pueden abrir la dirección los programas de este equipo y nadie más.',
  thisComputerOnlyNote:
    'Solo los programas de este equipo pueden abrir esta dirección. Otros dispositivos no, estén en la red que estén.',
  loopbackOnly: 'Solo este equipo puede abrir esta dirección: no se ha encontrado ninguna red.',
  noAddressYet: 'La dirección aparece aquí mientras se comparte. Entonces cualquiera en tu red puede abrirla.',
  port: 'Puerto',
  portNumber: (port) => `Puerto ${port}`,
  anyPort: 'Cualquier puerto libre',
  changePort: (port) => (port === 0 ? 'Cualquier puerto libre: cambiarlo' : `Puerto ${port}: cambiarlo`),
  portInvalid: 'Un puerto es un número entero de 0 a 65535.',
  portRefused: (port) => `Los navegadores se niegan a abrir el puerto ${port}. Elige otro, como el 8000.`,
  portHint: 'Intro para aplicar, Escape para cancelar. 0 toma cualquier puerto libre.',
  qrTitle: (name) => `Abrir ${name} en un teléfono`,
  qrHint: 'Apunta al código con la cámara del teléfono. Ambos tienen que estar en la misma red.',
  qrLabel: (url) => `Código QR de ${url}`,
};

const problems: Words['problems'] = {
  portInUse: (port) => `Otro programa usa el puerto ${port}.`,
  portHeld: (port, program, pid) =>
    program === ''
      ? `Otro programa usa el puerto ${port} (pid ${pid}).`
      : `${program} usa el puerto ${port} (pid ${pid}).`,
  portOfOtherShare: (port, name) => `El puerto ${port} ya pertenece a ${name}, que también compartes.`,
  portNotPermitted: (port) => `Este sistema no permite que Porthole use el puerto ${port}.`,
  addressNotAvailable: 'La dirección de red en la que compartir no está disponible en este momento.',
  folderMissing: 'La carpeta ya no está. Se movió, se renombró o se eliminó, o su unidad no está conectada.',
  folderNotReadable: 'Porthole no tiene permiso para leer esta carpeta.',
  notAFolder: 'Esto es un archivo, no una carpeta.',
  filesMissing:
    'No está ninguno de los archivos. Se movieron, se renombraron o se eliminaron, o su unidad no está conectada.',
  noCertificate: 'No hay certificado, así que no se puede cifrar nada.',
  workerDied: 'Se ha dejado de compartir de forma inesperada. Porthole está bien, y tus archivos también.',
  unexpected: 'No se puede compartir la carpeta, por un motivo que Porthole desconoce.',
  takePort: (port) => `Usar el puerto ${port}`,
  otherPort: 'Usar otro puerto',
  chooseFolder: 'Elegir otra carpeta…',
  restart: 'Reiniciar',
  technical: 'Detalles técnicos',
  stopTrying: 'Dejar de intentarlo',
  triesByItself: 'Se volverá a compartir automáticamente en cuanto sea posible.',
  recovered: (name, what) => `«${name}»: ${what}`,
  folderBack: 'La carpeta ha vuelto. Se comparte de nuevo.',
  filesBack: 'Los archivos han vuelto. Se comparten de nuevo.',
  portFree: 'El puerto está libre. Se comparte de nuevo.',
  restarted: 'Se había dejado de compartir de forma inesperada y se ha vuelto a empezar.',
};

const transfers: Words['transfers'] = {
  title: 'Transferencias',
  disconnect: 'Desconectar',
  disconnectVisitor: (visitor, file) => `Desconectar a ${visitor} de ${file}`,
  clearFinished: 'Quitar terminadas',
  sentOf: (sent, total) => `${sent} de ${total}`,
  timeLeft: (duration) => `quedan ${duration}`,
  stalled: 'Esperando al visitante',
  connections: (count) => plural(count, withMillions('# conexión', '# conexiones')),
  parts: (size) => `partes de un archivo de ${size}`,
  part: (from, size) => `desde ${from} de un archivo de ${size}`,
  progress: (file, visitor) => `Progreso de ${file} para ${visitor}`,
  complete: 'Completa',
  partComplete: 'Parte completa',
  lacking: 'Completa, sin lo que no se ha podido leer',
  aborted: 'Detenida por el visitante',
  cut: 'Cortada',
  timedOut: 'Tiempo agotado',
  disconnected: 'La detuviste',
  missing: (size) => `faltan ${size}`,
  took: (size, duration) => `${size} en ${duration}`,
  average: (speed) => `${speed} de media`,
};

const visitors: Words['visitors'] = {
  block: 'Bloquear visitante',
  blockVisitor: (visitor) => `Bloquear al visitante ${visitor}`,
  blockOf: (visitor, file) => `Bloquear a ${visitor}, que descarga ${file}`,
  blockOn: (visitor, name) => `Bloquear al visitante ${visitor} en ${name}`,
  trouble: {
    connections: (visitor) => `${visitor} no deja de abrir conexiones, más de las que le corresponden a un visitante.`,
    leaving: (visitor, subject) => `${visitor} no deja de pedir ${subject} y marcharse.`,
    refused: (visitor, subject) =>
      `${visitor} no deja de pedir ${subject}, más de lo que le corresponde a un visitante.`,
    unfinished: (visitor) => `${visitor} no deja de empezar cosas que nunca termina.`,
    nonsense: (visitor) => `${visitor} no deja de enviar cosas que no son solicitudes.`,
    guessing: (visitor) => `Alguien intenta adivinar el PIN: ${visitor} no podrá entrar durante un rato.`,
    subjects: {
      archives: 'archivos zip',
      searches: 'búsquedas',
      checksums: 'sumas de verificación',
      contents: 'el contenido de archivos comprimidos',
      listings: 'listas de archivos',
      thumbnails: 'miniaturas',
      other: 'archivos',
    },
  },
  blockedNow: (visitor) => `${visitor} está bloqueado. La lista de bloqueados está junto al número de visitantes.`,
  blockThisTitle: '¿Bloquear este equipo?',
  blockThis: (visitor) =>
    `${visitor} es este equipo: no se podrá abrir en su propio navegador hasta que lo desbloquees.`,
  blockAnyway: 'Bloquear de todos modos',
  blocked: (count) => plural(count, { one: '# bloqueado', many: '# bloqueados', other: '# bloqueados' }),
  blockedTitle: 'Visitantes bloqueados',
  since: (time) => `desde ${time}`,
  attempts: (count) =>
    plural(count, {
      one: '# conexión rechazada',
      many: '# de conexiones rechazadas',
      other: '# conexiones rechazadas',
    }),
  until: (time) => `probó demasiados PIN incorrectos, hasta ${time}`,
  unblock: 'Desbloquear',
  unblockVisitor: (visitor) => `Desbloquear a ${visitor}`,
};

const drop: Words['drop'] = {
  share: 'Suelta para compartirlo',
  shareAll: 'Suelta para compartirlos',
  beside: 'Lo que ya se comparte se sigue compartiendo.',
  notAFolder: 'Esto no es una carpeta.',
  notShareable: 'Solo se pueden compartir carpetas y archivos.',
  unknownPath: 'El sistema no ha dicho dónde está. Elígelo tú.',
};

export const words: Words = {
  common,
  units,
  firstRun,
  share,
  access,
  receiving,
  check,
  guide,
  shares,
  problems,
  ending,
  notes,
  transfers,
  visitors,
  hosts,
  links,
  serving,
  encryption,
  limits,
  glance,
  log,
  details,
  files,
  settings,
  drop,
};
