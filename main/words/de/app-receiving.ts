/** German: what visitors add, as the main process tells it. */
import { pluralsOf } from '../plurals.ts';
import type { ReceivingWords } from '../receiving-words.ts';

const plural = pluralsOf('de');
const filesOf = (count: number): string => plural(count, { one: '# Datei', other: '# Dateien' });

export const receiving: ReceivingWords = {
  dropBox: 'Briefkasten',
  dropLink: 'Zum Senden von Dateien',
  noDropBox: (folder) => ({
    message: 'Es können keine Dateien empfangen werden',
    detail: `In ${folder} konnte kein Ordner dafür angelegt werden.`,
    buttons: { ok: 'OK' },
  }),
  receiveFiles: 'Dateien empfangen …',
  waiting: (count) =>
    plural(count, { one: '# Person möchte Dateien senden', other: '# Personen möchten Dateien senden' }),
  asks: (sender, files) => `„${sender}“ möchte ${filesOf(files)} senden`,
  asksMany: (questions) => `${questions} Personen möchten Dateien senden`,
  asksFrom: (address, device, size) => [address, device, size].filter((part) => part !== '').join(' · '),
  accept: 'Annehmen',
  decline: 'Ablehnen',
  showInFolder: 'Im Ordner anzeigen',
  undo: 'Rückgängig',
  arrived: (sender, files) => `„${sender}“ hat ${filesOf(files)} gesendet`,
  arrivedMany: (files) => `${filesOf(files)} angekommen`,
  arrivedIn: (file, share) => `In „${share}“: ${file}`,
};
