/** Portuguese (Brazil): the log in files. */
import type { Counted } from '../counted.ts';
import type { files as en } from '../en/window-files.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('pt-BR');
const requests = (count: Counted): string => plural(count, withMillions('# solicitação', '# solicitações'));

export const files: typeof en = {
  menu: 'Colunas e arquivos',
  openSaved: 'Abrir um registro salvo…',
  exportTitle: (count) => `Exportar ${requests(count)} como`,
  formats: {
    combined: 'Combined Log Format',
    json: 'Linhas JSON',
    csv: 'Tabela CSV',
    har: 'HAR para ferramentas de desenvolvimento',
  },
  exported: (count, path) =>
    plural(count, {
      one: (n) => `${n} solicitação salva em ${path}`,
      many: (n) => `${n} de solicitações salvas em ${path}`,
      other: (n) => `${n} solicitações salvas em ${path}`,
    }),
  showSaved: 'Mostrar na pasta',
  exportProblems: {
    'disk-full': 'Não foi possível salvar o arquivo: o disco está cheio.',
    'folder-missing': 'Não foi possível salvar o arquivo: a pasta dele não existe mais.',
    'not-permitted': 'Não foi possível salvar o arquivo: o sistema não permite.',
    unexpected: 'Não foi possível salvar o arquivo.',
  },
  saved: {
    title: (names) => `Registro salvo: ${names}`,
    reading: (percent) => `Lendo, ${percent} %`,
    failedLines: (count) =>
      plural(count, {
        one: '# linha não é uma entrada de registro',
        many: '# de linhas não são entradas de registro',
        other: '# linhas não são entradas de registro',
      }),
    tooLong: (kept, older) => {
      const left = plural(older, {
        one: '# mais antiga ficou de fora',
        many: '# de mais antigas ficaram de fora',
        other: '# mais antigas ficaram de fora',
      });
      return `Só as ${kept.text} solicitações mais recentes cabem na memória: ${left}`;
    },
    stopped: (problem) => `A leitura parou: ${problem}`,
    close: 'Voltar ao registro ao vivo',
    noDetails: 'Esta solicitação vem de um arquivo, que não tem campos de cabeçalho.',
    emptyTitle: 'Nenhuma solicitação neste arquivo',
    empty: 'Nada nele pôde ser lido como registro de acesso.',
  },
  onDisk: 'Registro em disco',
  keep: 'Manter o registro em disco',
  keepHint: 'Cada solicitação de cada compartilhamento, em arquivos que outros programas podem ler.',
  folder: 'Pasta',
  format: 'Formato',
  newFileAt: 'Novo arquivo em',
  anySize: 'Qualquer tamanho',
  keepFor: 'Manter arquivos',
  forever: 'Sempre',
  days: (count) => plural(count, withMillions('# dia', '# dias')),
  changeFolder: 'Outra pasta…',
  show: 'Mostrar',
  showLabel: 'Mostrar o arquivo de registro',
  off: 'Será gravado assim que houver algo a registrar.',
  writing: (size) => `Gravando: ${size} neste arquivo`,
  problems: {
    'disk-full': 'Não é possível gravar o registro em disco: o disco está cheio.',
    'folder-missing': 'Não é possível gravar o registro em disco: a pasta dele não existe mais.',
    'not-permitted': 'Não é possível gravar o registro em disco: o sistema não permite.',
    unexpected: 'Não é possível gravar o registro em disco.',
  },
  waiting: (count) =>
    plural(count, {
      one: 'O registro continua na memória; # solicitação aguarda o disco.',
      many: 'O registro continua na memória; # de solicitações aguardam o disco.',
      other: 'O registro continua na memória; # solicitações aguardam o disco.',
    }),
  lost: (count) =>
    plural(count, {
      one: 'O registro continua na memória; # solicitação falta no disco.',
      many: 'O registro continua na memória; # de solicitações faltam no disco.',
      other: 'O registro continua na memória; # solicitações faltam no disco.',
    }),
};
