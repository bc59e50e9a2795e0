/** What visitors read after they have sent files without a script, in German. */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('de');

export const words: FormUploadWords = {
  sentences: (parts) => parts.join(' '),
  arrived: (count) => plural(count, { one: '# Datei ist angekommen', other: '# Dateien sind angekommen' }),
  nothingArrived: 'Es ist nichts angekommen',
  badNames: (count) =>
    plural(count, {
      one: '# Datei hat einen Namen, der hier nicht möglich ist.',
      other: '# Dateien haben Namen, die hier nicht möglich sind.',
    }),
  declined: 'Die Person, die das freigibt, hat es nicht angenommen.',
  asksFirst: (action) => `${action}\u00a0…`,
  renameOrDelete: 'Umbenennen oder löschen',
  howToChange:
    'Wählen Sie aus, worum es geht. Zum Umbenennen wählen Sie nur ein Objekt und schreiben den neuen Namen darunter.',
  nothingChosen: 'Es wurde nichts ausgewählt.',
  chooseOne: 'Wählen Sie zum Umbenennen nur ein Objekt aus.',
  back: 'Zurück',
};
