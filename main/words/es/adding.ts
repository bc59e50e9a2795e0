/** Spanish: where visitors may add files, and change what is there. */
import type { AddingWords } from '../en/adding.ts';
import { formatSize } from '../format-size.ts';
import { grouped } from '../grouped.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('es');
const files = (count: number): string => plural(count, withMillions('# archivo', '# archivos'));

export const words: AddingWords = {
  amount: (octets) => formatSize(octets, 'es'),
  beside: (parts) => parts.join(' · '),
  sentences: (parts) => parts.join(' '),
  addFiles: 'Añadir archivos',
  dropHere: 'Suelta aquí archivos o carpetas',
  chooseFiles: 'Elegir archivos',
  chooseFolder: 'Elegir carpeta',
  whoAreYou: '¿Quién eres?',
  yourName: 'Tu nombre',
  send: 'Enviar',
  dropBox: 'Lo que pongas aquí le llega a la persona que te dio esta dirección. No verás lo que han enviado los demás.',

  reading: 'Examinando las carpetas…',
  asking: 'Comprobando si hay espacio…',
  asked: 'Esperando a que la persona que comparte esto acepte…',
  cancel: 'Cancelar',
  keepOpen: 'Mantén esta página abierta hasta que termine.',
  arrivedOf: (arrived, count) => `${grouped(arrived, 'es')} de ${files(count)}`,
  sizeOf: (sent, size) => `${sent} de ${size}`,
  perSecond: (size) => `${size}/s`,
  secondsLeft: (count) =>
    plural(count, { one: 'queda # segundo', many: 'quedan # de segundos', other: 'quedan # segundos' }),
  minutesLeft: (count) =>
    plural(count, { one: 'queda # minuto', many: 'quedan # de minutos', other: 'quedan # minutos' }),
  hoursLeft: (count) => plural(count, { one: 'queda # hora', many: 'quedan # de horas', other: 'quedan # horas' }),
  allArrived: (count) =>
    plural(count, {
      one: 'Tu archivo ha llegado. Puedes cerrar esta página.',
      many: 'Han llegado los # de archivos. Puedes cerrar esta página.',
      other: 'Han llegado los # archivos. Puedes cerrar esta página.',
    }),
  thanks: '¡Gracias!',
  someFailed: (failed, arrived) => {
    const missing = plural(failed, {
      one: 'No se ha enviado # archivo.',
      many: 'No se han enviado # de archivos.',
      other: 'No se han enviado # archivos.',
    });
    if (arrived === 0) return `${missing} No ha llegado nada.`;
    const there = plural(arrived, {
      one: 'Ha llegado # archivo.',
      many: 'Han llegado # de archivos.',
      other: 'Han llegado # archivos.',
    });
    return `${missing} ${there}`;
  },
  paused: 'En pausa',
  waits: 'En espera',
  arrived: 'Recibido',
  arrivedAs: (name) => `Recibido como «${name}»`,
  noConnection: 'Sin conexión. Continuará por sí solo.',
  begun: (count) => `Enviando ${files(count)}.`,
  pause: 'Pausar',
  pauseNamed: (name) => `Pausar ${name}`,
  resume: 'Reanudar',
  resumeNamed: (name) => `Reanudar ${name}`,
  retry: 'Reintentar',
  retryNamed: (name) => `Volver a intentar enviar ${name}`,
  remove: 'Quitar',
  removeNamed: (name) => `Quitar ${name}`,
  pauseAll: 'Pausar todo',
  resumeAll: 'Reanudar todo',
  clear: 'Vaciar la lista',
  list: 'Archivos que se están enviando',

  noRoom: 'No hay espacio suficiente.',
  noRoomFor: (needed, free) => `No hay espacio suficiente: se necesitan ${needed} y hay ${free} libres.`,
  quota: 'Aquí no se puede añadir nada más.',
  quotaFor: (needed, free) => `Aquí no se puede añadir tanto: se necesitan ${needed} y quedan ${free}.`,
  tooLarge: 'Es más grande de lo que se admite aquí.',
  tooLargeFor: (limit) => `Es más grande de lo que se admite aquí: como máximo ${limit}.`,
  noRight: 'Ya no se puede añadir nada aquí.',
  declined: 'Rechazado por la persona que comparte esto.',
  leftOut: 'Descartado por la persona que comparte esto.',
  noAnswer: 'Sin respuesta. Pregunta a la persona que comparte esto y vuelve a intentarlo.',
  ended: 'Este enlace ya no funciona. Pregunta a la persona que te lo envió.',
  signIn: 'Tienes que volver a entrar para continuar.',
  signInAgain: 'Volver a entrar',
  badName: 'Un archivo no puede llamarse así allí.',
  sendLess: 'Envía menos o pregunta a la persona que comparte esto.',
  askSharer: 'Pregunta a la persona que comparte esto.',
  otherName: 'Dale otro nombre y vuelve a elegirlo.',
  exists: 'Ya hay otra cosa con ese nombre.',
  gone: 'La carpeta ya no está.',
  locked: 'Otra persona lo está usando. Inténtalo más tarde.',
  unreadable: 'El navegador ya no puede leer este archivo. Elígelo otra vez.',
  refused: 'No se ha aceptado.',
  noReply: 'Sin conexión. Vuelve a intentarlo.',

  replaceTitle: (name) => `¿Reemplazar «${name}»?`,
  replaceMany: (count) => `¿Reemplazar estos ${grouped(count, 'es')} elementos?`,
  replaceWhat:
    'Aquí ya hay algo con este nombre. También se reemplaza lo que haya dentro de una carpeta con el mismo nombre.',
  replace: 'Reemplazar',

  newFolder: 'Nueva carpeta',
  folderName: 'Nombre de la nueva carpeta',
  create: 'Crear',
  rename: 'Cambiar nombre',
  newName: 'Nuevo nombre',
  delete: 'Eliminar',
  deleteNamed: (name) => `¿Eliminar «${name}»?`,
  deleteMany: (count) => `¿Eliminar estos ${grouped(count, 'es')} elementos?`,
  deleteForGood: 'Aquí no se puede deshacer.',
  notEmpty: (name, count, isMore) => {
    const more = isMore ? 'más de ' : '';
    return plural(count, {
      one: (n) => `«${name}» no está vacía: también se eliminará ${more}${n} elemento que contiene.`,
      many: (n) => `«${name}» no está vacía: también se eliminarán ${more}${n} de elementos que contiene.`,
      other: (n) => `«${name}» no está vacía: también se eliminarán ${more}${n} elementos que contiene.`,
    });
  },
  nameMissing: 'Hace falta un nombre.',
  nameForbidden: 'Un nombre no puede ser «.» ni «..», ni contener / o \\.',
  nameTaken: (name) => `Aquí ya hay algo llamado «${name}».`,
  changeRefused: 'Esto no se puede cambiar.',
  changeGone: 'Ya no está ahí.',
  changeFailed: 'No ha funcionado. Vuelve a intentarlo.',
  created: (name) => `Se ha creado la carpeta «${name}».`,
  renamed: (name) => `Ahora se llama «${name}».`,
  deleted: (count) =>
    plural(count, { one: 'Eliminado.', many: '# de elementos eliminados.', other: '# elementos eliminados.' }),
};
