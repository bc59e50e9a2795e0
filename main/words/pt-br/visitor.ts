/** The visitor's page in Portuguese (Brazil). */
import type { Words } from '../en/visitor.ts';
import { formatSize } from '../format-size.ts';
import { grouped } from '../grouped.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('pt-BR');
const number = (count: number): string => grouped(count, 'pt-BR');
const matches = (count: number): string => plural(count, withMillions('# correspondência', '# correspondências'));

export const words: Words = {
  amount: (octets) => formatSize(octets, 'pt-BR'),
  path: 'Caminho',
  name: 'Nome',
  size: 'Tamanho',
  modified: 'Modificado',
  modifiedUtc: 'Modificado (UTC)',
  kind: 'Tipo',
  download: 'Baixar',
  downloadNamed: (name) => `Baixar ${name}`,
  downloadAll: 'Baixar tudo',
  empty: 'Esta pasta está vazia.',
  folders: (count) => plural(count, withMillions('# pasta', '# pastas')),
  files: (count) => plural(count, withMillions('# arquivo', '# arquivos')),
  joined: (parts) => parts.join(', '),
  search: 'Pesquisar',
  searchLabel: 'Pesquisar nesta pasta e nas subpastas',
  searchPlaceholder: 'Pesquisar',
  resultsFor: (text) => `Resultados para “${text}”`,
  results: (count) => plural(count, withMillions('# resultado', '# resultados')),
  noResults: 'Nada aqui tem isso no nome.',
  searchCut: 'Há mais: a pesquisa parou antes do fim. Tente uma palavra mais longa.',
  pages: 'Páginas',
  previousPage: 'Anterior',
  nextPage: 'Próxima',
  pageOf: (page, count) => `Página ${number(page)} de ${number(count)}`,
  madeWith: 'Compartilhado com o Porthole',
  checksums: 'Somas de verificação',
  unreadable: 'Não pode ser lido',
  unreadableNote:
    'O que não pode ser lido fica de fora dos downloads da pasta inteira; cada download informa o que falta.',
  sandboxed:
    'As páginas desta pasta são exibidas sem os scripts. Se alguma precisar deles, peça à pessoa que compartilha a pasta para ativar “Exibir como site”.',
  unscripted:
    'Esta página é exibida sem os scripts, por isso pode parecer vazia ou não reagir. Se você confia nela, peça à pessoa que a compartilha para ativar “Exibir como site”.',
  openUnscripted: 'Abrir sem esta linha',

  sharedText: 'Texto compartilhado',
  sharedLink: 'Link compartilhado',
  copy: 'Copiar',
  copied: 'Copiado',
  copyYourself: 'O texto está selecionado. Copie-o com o navegador.',
  saveText: 'Salvar como arquivo',

  list: 'Lista',
  grid: 'Grade',
  sortBy: 'Ordenar por',
  noMatch: (text) => `Nada corresponde a “${text}”.`,
  matches,
  searchingBelow: 'Pesquisando nas subpastas…',
  foundBelow: (count) => `${matches(count)} nas subpastas`,
  loading: (count) => `Carregando… ${plural(count, withMillions('# item', '# itens'))}`,
  loadFailed: 'Não foi possível carregar o restante.',
  select: 'Selecionar',
  selectNamed: (name) => `Selecionar ${name}`,
  selected: (count) => plural(count, { one: '# selecionado', many: '# selecionados', other: '# selecionados' }),
  selectAll: 'Selecionar tudo',
  done: 'Concluído',
  downloadSelected: 'Baixar como zip',
  selectionTooLong: 'Nomes demais para uma única solicitação: baixe a pasta inteira.',

  close: 'Fechar',
  previous: 'Anterior',
  next: 'Próximo',
  open: 'Abrir',
  play: 'Iniciar apresentação',
  pause: 'Parar apresentação',
  preview: 'Visualização',
  position: (index, count) => `${number(index)} de ${number(count)}`,
  cannotShow: 'O navegador não pode exibir este arquivo.',
  tooLarge: (shown) => `Somente os primeiros ${shown} são exibidos.`,
  contents: 'Neste arquivo compactado',
  contentsCut: 'Há mais nele do que aparece aqui.',
  contentsDamaged: 'O restante não pode ser lido.',
  rendered: 'Formatado',
  source: 'Código-fonte',
};
