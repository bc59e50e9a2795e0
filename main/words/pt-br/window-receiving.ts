/** Portuguese (Brazil): what visitors add. */
import type { Counted } from '../counted.ts';
import type { receiving as en } from '../en/window-receiving.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('pt-BR');
const filesOf = (count: Counted): string => plural(count, withMillions('# arquivo', '# arquivos'));

export const receiving: typeof en = {
  title: 'Adição de arquivos',
  short: 'Adição de arquivos',
  on: 'É possível adicionar arquivos',
  onAndChange: 'É possível adicionar, alterar e excluir arquivos',
  off: 'Só é possível ver',
  offButLinks: 'Só é possível ver; por um link, é possível adicionar',
  switchHint: 'Quem entrar pode enviar arquivos e pastas.',
  where: 'Para onde vão',
  places: {
    usual: 'Aqui; por um link, à parte',
    here: 'Para esta pasta',
    'sender-folder': 'Uma nova pasta por remetente',
  },
  askFirst: 'Perguntar antes',
  askFirstHint: 'Nada é gravado antes de você dizer sim. Sem resposta em dois minutos, é um não.',
  askUsual: 'Não se pergunta sobre pessoas com PIN, senha ou nome.',
  change: '…e alterar ou excluir',
  changeHint:
    'Quem entrar pode substituir, renomear, mover e excluir tudo o que é compartilhado. O que for substituído ou excluído vai para a lixeira; em uma unidade sem lixeira, é perdido para sempre.',
  changeWarning: 'Agora quem entrar pode alterar e excluir tudo o que está aqui, sem perguntar a você.',
  largest: 'Maior arquivo',
  quota: 'No total, no máximo',
  noLimit: 'Sem limite',
  receiveFiles: 'Receber arquivos…',
  receiveHint:
    'Cria uma caixa de depósito na sua pasta de downloads: as pessoas podem enviar arquivos, mas não veem nada.',
  dropBox: 'Caixa de depósito: as pessoas podem enviar arquivos, mas não veem nada',
  questions: 'Aguardando sua resposta',
  wantsToSend: (files, size) => `quer enviar ${filesOf(files)}, ${size}`,
  wantsToSendMore: (files, size) => `quer enviar ${filesOf(files)}, mais de ${size}`,
  wantsToSendUnknown: (files) => `quer enviar ${filesOf(files)} de tamanho desconhecido`,
  to: (share) => `para ${share}`,
  known: (parts) => `(${parts.join(', ')})`,
  by: (identity) => `por ${identity}`,
  declinedAt: (time) => `Sem resposta, será recusado às ${time}.`,
  accept: 'Aceitar',
  acceptSome: (files) => `Aceitar ${filesOf(files)}`,
  acceptToday: 'Aceitar sempre hoje',
  acceptTodayHint: 'O que esta pessoa enviar até a meia-noite será aceito sem perguntar.',
  decline: 'Recusar',
  acceptFrom: (sender) => `Aceitar: ${sender}`,
  acceptTodayFrom: (sender) => `Aceitar sempre hoje: ${sender}`,
  declineFrom: (sender) => `Recusar: ${sender}`,
  listOf: (files) => `Mostrar ${filesOf(files)}`,
  rest: (files) => `e mais ${filesOf(files)}`,
  unknownSize: 'tamanho desconhecido',
  asked: (sender, files) => `${sender} quer enviar ${filesOf(files)}`,
  received: (files, sender) => `${filesOf(files)} de ${sender}`,
  from: (sender) => `de ${sender}`,
  keptAs: (name) => `salvo como ${name}`,
  sentAs: (name) => `enviado como ${name}`,
  at: (size, time) => `${size} · ${time}`,
  showInFolder: 'Mostrar na pasta',
  showInFolderOf: (name) => `Mostrar na pasta: ${name}`,
  undo: 'Desfazer',
  undoOf: (name) => `Desfazer: mover ${name} para a lixeira`,
  undone: (files) =>
    plural(files, {
      one: 'O arquivo está na lixeira',
      many: '# de arquivos estão na lixeira',
      other: '# arquivos estão na lixeira',
    }),
  undoneSome: (trashed, kept) =>
    `Na lixeira: ${filesOf(trashed)}. Não puderam ser movidos para lá ou foram alterados desde então: ${filesOf(kept)}.`,
  undoneNone: 'Nada foi movido para a lixeira: houve alterações desde então, ou não há lixeira aqui.',
  progress: (name, sender) => `${name} de ${sender}`,
  arrived: 'recebido',
  interrupted: 'interrompido',
  receivedOf: (received, size) => `${received} de ${size}`,
};
