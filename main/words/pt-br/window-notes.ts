/** Portuguese (Brazil): texts that are shared, and when sharing ends by itself. */
import type { ending as enEnding, notes as enNotes } from '../en/window-notes.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('pt-BR');

export const notes: typeof enNotes = {
  share: 'Compartilhar um texto ou link…',
  title: 'Compartilhar um texto ou link',
  label: 'Texto ou link',
  hint: 'Qualquer pessoa na sua rede pode ler e copiar, até você parar.',
  action: 'Compartilhar',
  tooLong: (count) =>
    `É longo demais para compartilhar como texto: no máximo ${count} caracteres. Salve-o como arquivo.`,
  empty: 'Ainda não há nada.',
  drop: 'Solte para compartilhar este texto',
  removed: (name) => `${name} não está mais sendo compartilhado.`,
};

export const ending: typeof enEnding = {
  choose: 'Parar depois…',
  title: 'Quando o compartilhamento termina sozinho',
  hour: 'Em uma hora',
  today: 'À meia-noite',
  downloads: 'Quando todos tiverem, após',
  downloadsUnit: 'downloads completos',
  set: 'Definir',
  setLabel: 'Definir o número de downloads',
  never: 'Não parar automaticamente',
  hint: 'Os downloads em andamento são concluídos.',
  atTime: (time) => `Termina às ${time}`,
  atMidnight: 'Termina à meia-noite',
  afterDownloads: (left) =>
    plural(left, {
      one: 'Termina após mais # download',
      many: 'Termina após mais # de downloads',
      other: 'Termina após mais # downloads',
    }),
  stoppedAt: (time) => `Encerrado às ${time}, como você escolheu`,
  stoppedAfter: (count) =>
    `Encerrado após ${plural(count, withMillions('# download', '# downloads'))}, como você escolheu`,
};
