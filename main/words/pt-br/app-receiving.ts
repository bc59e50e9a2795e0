/** Portuguese (Brazil): what visitors add, as the main process tells it. */
import { pluralsOf, withMillions } from '../plurals.ts';
import type { ReceivingWords } from '../receiving-words.ts';

const plural = pluralsOf('pt-BR');
const filesOf = (count: number): string => plural(count, withMillions('# arquivo', '# arquivos'));
const people = (count: number): string =>
  plural(count, {
    one: '# pessoa quer enviar arquivos',
    many: '# de pessoas querem enviar arquivos',
    other: '# pessoas querem enviar arquivos',
  });

export const receiving: ReceivingWords = {
  dropBox: 'Caixa de depósito',
  dropLink: 'Para enviar arquivos',
  noDropBox: (folder) => ({
    message: 'Não é possível receber arquivos',
    detail: `Não foi possível criar uma pasta para eles em ${folder}.`,
    buttons: { ok: 'OK' },
  }),
  receiveFiles: 'Receber arquivos…',
  waiting: people,
  asks: (sender, files) => `“${sender}” quer enviar ${filesOf(files)}`,
  asksMany: people,
  asksFrom: (address, device, size) => [address, device, size].filter((part) => part !== '').join(' · '),
  accept: 'Aceitar',
  decline: 'Recusar',
  showInFolder: 'Mostrar na pasta',
  undo: 'Desfazer',
  arrived: (sender, files) => `“${sender}” enviou ${filesOf(files)}`,
  arrivedMany: (files) =>
    plural(files, { one: '# arquivo chegou', many: '# de arquivos chegaram', other: '# arquivos chegaram' }),
  arrivedIn: (file, share) => `Em ${share}: ${file}`,
};
