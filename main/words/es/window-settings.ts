/** Spanish: the settings. */
import type { settings as en } from '../en/window-settings.ts';

export const settings: typeof en = {
  title: 'Configuración',
  back: 'Volver',
  groups: {
    appearance: 'Apariencia',
    sharing: 'Uso compartido',
    notifications: 'Notificaciones',
    background: 'En segundo plano',
    about: 'Acerca de',
  },
  labels: {
    theme: 'Tema',
    language: 'Idioma',
    notifyFirstVisitor: 'Primer visitante de un recurso',
    notifyFinished: 'Descargas terminadas',
    notifyReceived: 'Archivos recibidos',
    notifyBlocked: 'Visitantes que sobrecargan un recurso, o que están bloqueados e intentan entrar',
    keepAwake: 'Mantener activo este equipo durante las descargas',
    startAtLogin: 'Abrir Porthole al iniciar sesión',
    showInFinder: '«Compartir con Porthole» en el Finder',
    onClose: 'Al cerrar la ventana',
    announceName: 'Anunciar lo compartido en la red local',
  },
  values: {
    system: 'Sistema',
    light: 'Claro',
    dark: 'Oscuro',
    ask: 'Preguntar la primera vez',
    'keep-running': 'Porthole sigue en marcha',
    quit: 'Se sale de Porthole',
  },
  unsaved: {
    problems: {
      'disk-full': 'Tus cambios no se pueden guardar: el disco está lleno.',
      'folder-missing': 'Tus cambios no se pueden guardar: su carpeta ya no está.',
      'not-permitted': 'Tus cambios no se pueden guardar: el sistema no lo permite.',
      unexpected: 'Tus cambios no se pueden guardar.',
    },
    tryAgain: 'Volver a intentar guardar',
    waiting: 'Valen hasta que salgas y se guardarán en cuanto sea posible.',
    showFile: 'Mostrar carpeta',
  },
  checkForUpdates: 'Buscar actualizaciones…',
  on: 'activado',
  off: 'desactivado',
  changed: (label, value) => `${label}: ${value}`,
  notificationsNote: 'Solo llegan cuando no estás mirando la ventana.',
  hints: {
    notifyFinished: 'Cuando un archivo grande, o uno que ha tardado, ha llegado completo.',
    keepAwake: 'La pantalla puede apagarse como siempre.',
    startAtLogin: 'Sin ventana y con lo compartido como lo dejaste.',
    announceName:
      'Así otros pueden abrirlo por un nombre que termina en .local y encontrarlo en listas de páginas web cercanas.',
    showInFinder:
      'En el menú que se abre con el botón derecho sobre una carpeta o un archivo, en Acciones rápidas o Servicios.',
    onCloseTray: 'El icono de la bandeja recupera la ventana.',
    onCloseNoTray: 'Este escritorio no muestra bandeja: vuelve a abrir Porthole para recuperar la ventana.',
  },
};
