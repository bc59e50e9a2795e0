/** Spanish: what visitors add, as the main process tells it. */
import { pluralsOf, withMillions } from '../plurals.ts';
import type { ReceivingWords } from '../receiving-words.ts';

const plural = pluralsOf('es');
const filesOf = (count: number): string => plural(count, withMillions('# archivo', '# archivos'));
const people = (count: number): string =>
  plural(count, {
    one: '# persona quiere enviar archivos',
    many: '# de personas quieren enviar archivos',
    other: '# personas quieren enviar archivos',
  });

export const receiving: ReceivingWords = {
  dropBox: 'Buzón',
  dropLink: 'Para enviar archivos',
  noDropBox: (folder) => ({
    message: 'No se pueden recibir archivos',
    detail: `No se ha podido crear una carpeta para ellos en ${folder}.`,
    buttons: { ok: 'Aceptar' },
  }),
  receiveFiles: 'Recibir archivos…',
  waiting: people,
  asks: (sender, files) => `«${sender}» quiere enviar ${filesOf(files)}`,
  asksMany: people,
  asksFrom: (address, device, size) => [address, device, size].filter((part) => part !== '').join(' · '),
  accept: 'Aceptar',
  decline: 'Rechazar',
  showInFolder: 'Mostrar en la carpeta',
  undo: 'Deshacer',
  arrived: (sender, files) => `«${sender}» ha enviado ${filesOf(files)}`,
  arrivedMany: (files) =>
    plural(files, {
      one: 'Ha llegado # archivo',
      many: 'Han llegado # de archivos',
      other: 'Han llegado # archivos',
    }),
  arrivedIn: (file, share) => `En ${share}: ${file}`,
};
