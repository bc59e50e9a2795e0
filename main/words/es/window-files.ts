/** Spanish: the log in files. */
import type { Counted } from '../counted.ts';
import type { files as en } from '../en/window-files.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('es');
const requests = (count: Counted): string => plural(count, withMillions('# solicitud', '# solicitudes'));

export const files: typeof en = {
  menu: 'Columnas y archivos',
  openSaved: 'Abrir un registro guardado…',
  exportTitle: (count) => `Exportar ${requests(count)} como`,
  formats: {
    combined: 'Combined Log Format',
    json: 'Líneas JSON',
    csv: 'Tabla CSV',
    har: 'HAR para herramientas de desarrollo',
  },
  exported: (count, path) =>
    plural(count, {
      one: (n) => `Se ha guardado ${n} solicitud en ${path}`,
      many: (n) => `Se han guardado ${n} de solicitudes en ${path}`,
      other: (n) => `Se han guardado ${n} solicitudes en ${path}`,
    }),
  showSaved: 'Mostrar en la carpeta',
  exportProblems: {
    'disk-full': 'No se ha podido guardar el archivo: el disco está lleno.',
    'folder-missing': 'No se ha podido guardar el archivo: su carpeta ya no está.',
    'not-permitted': 'No se ha podido guardar el archivo: el sistema no lo permite.',
    unexpected: 'No se ha podido guardar el archivo.',
  },
  saved: {
    title: (names) => `Registro guardado: ${names}`,
    reading: (percent) => `Leyendo, ${percent} %`,
    failedLines: (count) =>
      plural(count, {
        one: '# línea no es una entrada de registro',
        many: '# de líneas no son entradas de registro',
        other: '# líneas no son entradas de registro',
      }),
    tooLong: (kept, older) => {
      const left = plural(older, {
        one: 'se omite # anterior',
        many: 'se omiten # anteriores',
        other: 'se omiten # anteriores',
      });
      return `En la memoria solo caben las ${kept.text} solicitudes más recientes: ${left}`;
    },
    stopped: (problem) => `Se ha dejado de leer: ${problem}`,
    close: 'Volver al registro en directo',
    noDetails: 'Esta solicitud viene de un archivo, que no contiene campos de cabecera.',
    emptyTitle: 'No hay solicitudes en este archivo',
    empty: 'Nada de lo que contiene se ha podido leer como registro de acceso.',
  },
  onDisk: 'Registro en disco',
  keep: 'Guardar el registro en disco',
  keepHint: 'Todas las solicitudes de todo lo compartido, en archivos que otros programas pueden leer.',
  folder: 'Carpeta',
  format: 'Formato',
  newFileAt: 'Archivo nuevo a los',
  anySize: 'Cualquier tamaño',
  keepFor: 'Conservar archivos',
  forever: 'Siempre',
  days: (count) => plural(count, withMillions('# día', '# días')),
  changeFolder: 'Otra carpeta…',
  show: 'Mostrar',
  showLabel: 'Mostrar el archivo de registro',
  off: 'Se escribirá en cuanto haya algo que registrar.',
  writing: (size) => `Escribiendo: ${size} en este archivo`,
  problems: {
    'disk-full': 'No se puede escribir el registro en disco: está lleno.',
    'folder-missing': 'No se puede escribir el registro en disco: su carpeta ya no está.',
    'not-permitted': 'No se puede escribir el registro en disco: el sistema no lo permite.',
    unexpected: 'No se puede escribir el registro en disco.',
  },
  waiting: (count) =>
    plural(count, {
      one: 'Continúa en la memoria; # solicitud espera al disco.',
      many: 'Continúa en la memoria; # de solicitudes esperan al disco.',
      other: 'Continúa en la memoria; # solicitudes esperan al disco.',
    }),
  lost: (count) =>
    plural(count, {
      one: 'Continúa en la memoria; # solicitud falta en el disco.',
      many: 'Continúa en la memoria; # de solicitudes faltan en el disco.',
      other: 'Continúa en la memoria; # solicitudes faltan en el disco.',
    }),
};
