/** Portuguese (Brazil): the list of shares. */
import type { shares as en } from '../en/window-shares.ts';

export const shares: typeof en = {
  search: 'Pesquisar compartilhamentos',
  notFound: 'Nenhum compartilhamento com esse nome',
  title: 'Compartilhamentos',
  add: 'Compartilhar mais',
  chooseFolder: 'Escolher uma pasta…',
  chooseFiles: 'Escolher arquivos…',
  dropHint: 'Ou solte pastas e arquivos em qualquer lugar desta janela.',
  recent: 'Pastas recentes',
  actions: (name) => `${name}: ações`,
  moreFiles: (count) => `e mais ${count}`,
  addFiles: 'Adicionar arquivos…',
  removeFile: (file) => `Parar de compartilhar ${file}`,
  fileRemoved: (file) => `${file} não está mais sendo compartilhado. O arquivo em si continua como estava.`,
  name: 'Nome do compartilhamento',
  rename: 'Renomear',
  remove: 'Remover da lista',
  start: (name) => `Iniciar ${name}`,
  stop: (name) => `Parar ${name}`,
  copyAddress: (name) => `Copiar endereço de ${name}`,
  removed: (name) => `${name} não está mais sendo compartilhado. Os arquivos continuam como estavam.`,
  moveUp: 'Mover para cima',
  moveDown: 'Mover para baixo',
  moved: (name, place, count) => `${name} agora está na posição ${place} de ${count}`,
};
