/** Spanish: texts that are shared, and when sharing ends by itself. */
import type { ending as enEnding, notes as enNotes } from '../en/window-notes.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('es');

export const notes: typeof enNotes = {
  share: 'Compartir un texto o enlace…',
  title: 'Compartir un texto o enlace',
  label: 'Texto o enlace',
  hint: 'Cualquiera en tu red puede leerlo y copiarlo hasta que lo detengas.',
  action: 'Compartir',
  tooLong: (count) =>
    `Es demasiado largo para compartirlo como texto: como máximo ${count} caracteres. Guárdalo como archivo.`,
  empty: 'Aún no contiene nada.',
  drop: 'Suelta para compartir este texto',
  removed: (name) => `${name} ya no se comparte.`,
};

export const ending: typeof enEnding = {
  choose: 'Detener después…',
  title: 'Cuándo se deja de compartir automáticamente',
  hour: 'Dentro de una hora',
  today: 'A medianoche',
  downloads: 'Cuando todos lo tengan, tras',
  downloadsUnit: 'descargas completas',
  set: 'Establecer',
  setLabel: 'Establecer el número de descargas',
  never: 'No detener automáticamente',
  hint: 'Las descargas en curso terminan.',
  atTime: (time) => `Se detiene a las ${time}`,
  atMidnight: 'Se detiene a medianoche',
  afterDownloads: (left) =>
    plural(left, {
      one: 'Se detiene tras # descarga más',
      many: 'Se detiene tras # de descargas más',
      other: 'Se detiene tras # descargas más',
    }),
  stoppedAt: (time) => `Detenido a las ${time}, como elegiste`,
  stoppedAfter: (count) => `Detenido tras ${plural(count, withMillions('# descarga', '# descargas'))}, como elegiste`,
};
