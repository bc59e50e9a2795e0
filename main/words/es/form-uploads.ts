/** Spanish: what visitors read after they have sent files without a script. */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('es');

export const words: FormUploadWords = {
  sentences: (parts) => parts.join(' '),
  arrived: (count) =>
    plural(count, {
      one: 'Ha llegado # archivo',
      many: 'Han llegado # de archivos',
      other: 'Han llegado # archivos',
    }),
  nothingArrived: 'No ha llegado nada',
  badNames: (count) =>
    plural(count, {
      one: '# archivo tiene un nombre que aquí no se puede usar.',
      many: '# de archivos tienen nombres que aquí no se pueden usar.',
      other: '# archivos tienen nombres que aquí no se pueden usar.',
    }),
  declined: 'La persona que comparte esto no lo ha aceptado.',
  asksFirst: (action) => `${action}…`,
  renameOrDelete: 'Cambiar nombre o eliminar',
  howToChange: 'Elige de qué se trata. Para cambiar un nombre, elige un solo elemento y escribe abajo el nombre nuevo.',
  nothingChosen: 'No se ha elegido nada.',
  chooseOne: 'Elige un solo elemento para cambiarle el nombre.',
  back: 'Volver',
};
