/** Spanish: what visitors add. */
import type { Counted } from '../counted.ts';
import type { receiving as en } from '../en/window-receiving.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('es');
const filesOf = (count: Counted): string => plural(count, withMillions('# archivo', '# archivos'));

export const receiving: typeof en = {
  title: 'Se pueden añadir archivos',
  short: 'Añadir archivos',
  on: 'Se pueden añadir archivos',
  onAndChange: 'Se pueden añadir, cambiar y eliminar archivos',
  off: 'Solo se puede ver',
  offButLinks: 'Solo se puede ver; por enlace se puede añadir',
  switchHint: 'Quien entre puede enviar archivos y carpetas.',
  where: 'Dónde se guardan',
  places: {
    usual: 'Aquí; por enlace, aparte',
    here: 'En esta carpeta',
    'sender-folder': 'En una carpeta nueva por remitente',
  },
  askFirst: 'Preguntarme antes',
  askFirstHint: 'No se escribe nada antes de que digas que sí. Sin respuesta en dos minutos, es que no.',
  askUsual: 'No se pregunta por las personas con PIN, contraseña o nombre.',
  change: '…y cambiar o eliminar',
  changeHint:
    'Quien entre puede reemplazar, renombrar, mover y eliminar todo lo que se comparte. Lo reemplazado o eliminado va a la papelera; en una unidad sin papelera se pierde para siempre.',
  changeWarning: 'Quien entre puede ahora cambiar y eliminar todo lo que hay aquí sin preguntarte.',
  largest: 'Archivo más grande',
  quota: 'En total, como máximo',
  noLimit: 'Sin límite',
  receiveFiles: 'Recibir archivos…',
  receiveHint: 'Crea un buzón en tu carpeta de descargas: se pueden enviar archivos, pero no ver nada.',
  dropBox: 'Buzón: se pueden enviar archivos, pero no ver nada',
  questions: 'Esperan tu respuesta',
  wantsToSend: (files, size) => `quiere enviar ${filesOf(files)}, ${size}`,
  wantsToSendMore: (files, size) => `quiere enviar ${filesOf(files)}, más de ${size}`,
  wantsToSendUnknown: (files) => `quiere enviar ${filesOf(files)} de tamaño desconocido`,
  to: (share) => `a ${share}`,
  known: (parts) => `(${parts.join(', ')})`,
  by: (identity) => `de parte de ${identity}`,
  declinedAt: (time) => `Sin respuesta, se rechaza a las ${time}.`,
  accept: 'Aceptar',
  acceptSome: (files) => `Aceptar ${filesOf(files)}`,
  acceptToday: 'Aceptar todo hoy',
  acceptTodayHint: 'Lo que envíe hasta medianoche se acepta sin preguntar.',
  decline: 'Rechazar',
  acceptFrom: (sender) => `Aceptar: ${sender}`,
  acceptTodayFrom: (sender) => `Aceptar todo hoy: ${sender}`,
  declineFrom: (sender) => `Rechazar: ${sender}`,
  listOf: (files) => `Mostrar ${filesOf(files)}`,
  rest: (files) => `y ${filesOf(files)} más`,
  unknownSize: 'tamaño desconocido',
  asked: (sender, files) => `${sender} quiere enviar ${filesOf(files)}`,
  received: (files, sender) => `${filesOf(files)} de ${sender}`,
  from: (sender) => `de ${sender}`,
  keptAs: (name) => `guardado como ${name}`,
  sentAs: (name) => `enviado como ${name}`,
  at: (size, time) => `${size} · ${time}`,
  showInFolder: 'Mostrar en la carpeta',
  showInFolderOf: (name) => `Mostrar en la carpeta: ${name}`,
  undo: 'Deshacer',
  undoOf: (name) => `Deshacer: mover ${name} a la papelera`,
  undone: (files) =>
    plural(files, {
      one: 'El archivo está en la papelera',
      many: '# de archivos están en la papelera',
      other: '# archivos están en la papelera',
    }),
  undoneSome: (trashed, kept) =>
    `En la papelera: ${filesOf(trashed)}. No se han podido mover allí, o han cambiado desde entonces: ${filesOf(kept)}.`,
  undoneNone: 'No se ha movido nada a la papelera: ha cambiado desde entonces, o aquí no hay papelera.',
  progress: (name, sender) => `${name} de ${sender}`,
  arrived: 'recibido',
  interrupted: 'interrumpido',
  receivedOf: (received, size) => `${received} de ${size}`,
};
