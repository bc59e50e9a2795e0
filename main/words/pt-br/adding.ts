/** Portuguese (Brazil): where visitors may add files, and change what is there. */
import type { AddingWords } from '../en/adding.ts';
import { formatSize } from '../format-size.ts';
import { grouped } from '../grouped.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('pt-BR');
const files = (count: number): string => plural(count, withMillions('# arquivo', '# arquivos'));

export const words: AddingWords = {
  amount: (octets) => formatSize(octets, 'pt-BR'),
  beside: (parts) => parts.join(' · '),
  sentences: (parts) => parts.join(' '),
  addFiles: 'Adicionar arquivos',
  dropHere: 'Solte arquivos ou pastas aqui',
  chooseFiles: 'Escolher arquivos',
  chooseFolder: 'Escolher pasta',
  whoAreYou: 'Quem é você?',
  yourName: 'Seu nome',
  send: 'Enviar',
  dropBox:
    'O que você colocar aqui vai para a pessoa que lhe deu este endereço. Você não verá o que outras pessoas enviaram.',

  reading: 'Examinando as pastas…',
  asking: 'Verificando se há espaço…',
  asked: 'Aguardando a pessoa que compartilha aceitar…',
  cancel: 'Cancelar',
  keepOpen: 'Mantenha esta página aberta até terminar.',
  arrivedOf: (arrived, count) => `${grouped(arrived, 'pt-BR')} de ${files(count)}`,
  sizeOf: (sent, size) => `${sent} de ${size}`,
  perSecond: (size) => `${size}/s`,
  secondsLeft: (count) =>
    plural(count, { one: 'falta # segundo', many: 'faltam # de segundos', other: 'faltam # segundos' }),
  minutesLeft: (count) =>
    plural(count, { one: 'falta # minuto', many: 'faltam # de minutos', other: 'faltam # minutos' }),
  hoursLeft: (count) => plural(count, { one: 'falta # hora', many: 'faltam # de horas', other: 'faltam # horas' }),
  allArrived: (count) =>
    plural(count, {
      one: 'Seu arquivo chegou. Você já pode fechar esta página.',
      many: 'Os # de arquivos chegaram. Você já pode fechar esta página.',
      other: 'Os # arquivos chegaram. Você já pode fechar esta página.',
    }),
  thanks: 'Obrigado!',
  someFailed: (failed, arrived) => {
    const missing = plural(failed, {
      one: '# arquivo não foi enviado.',
      many: '# de arquivos não foram enviados.',
      other: '# arquivos não foram enviados.',
    });
    if (arrived === 0) return `${missing} Nada chegou.`;
    const there = plural(arrived, {
      one: '# arquivo chegou.',
      many: '# de arquivos chegaram.',
      other: '# arquivos chegaram.',
    });
    return `${missing} ${there}`;
  },
  paused: 'Em pausa',
  waits: 'Aguardando',
  arrived: 'Recebido',
  arrivedAs: (name) => `Recebido como “${name}”`,
  noConnection: 'Sem conexão. O envio continuará sozinho.',
  begun: (count) => `Enviando ${files(count)}.`,
  pause: 'Pausar',
  pauseNamed: (name) => `Pausar ${name}`,
  resume: 'Continuar',
  resumeNamed: (name) => `Continuar ${name}`,
  retry: 'Tentar novamente',
  retryNamed: (name) => `Tentar enviar ${name} novamente`,
  remove: 'Remover',
  removeNamed: (name) => `Remover ${name}`,
  pauseAll: 'Pausar tudo',
  resumeAll: 'Continuar tudo',
  clear: 'Limpar a lista',
  list: 'Arquivos em envio',

  noRoom: 'Não há espaço suficiente.',
  noRoomFor: (needed, free) => `Não há espaço suficiente: são necessários ${needed}, e há ${free} livres.`,
  quota: 'Não é possível adicionar mais nada aqui.',
  quotaFor: (needed, free) => `Não é possível adicionar tanto aqui: são necessários ${needed}, e restam ${free}.`,
  tooLarge: 'É maior do que o permitido aqui.',
  tooLargeFor: (limit) => `É maior do que o permitido aqui: no máximo ${limit}.`,
  noRight: 'Não é mais possível adicionar nada aqui.',
  declined: 'Recusado pela pessoa que compartilha.',
  leftOut: 'Deixado de fora pela pessoa que compartilha.',
  noAnswer: 'Sem resposta. Fale com a pessoa que compartilha e tente novamente.',
  ended: 'Este link não funciona mais. Fale com a pessoa que o enviou.',
  signIn: 'Você precisa entrar novamente para continuar.',
  signInAgain: 'Entrar novamente',
  badName: 'Um arquivo não pode ter esse nome lá.',
  exists: 'Já existe outro item com esse nome.',
  gone: 'A pasta não existe mais.',
  locked: 'Outra pessoa está usando este item. Tente novamente mais tarde.',
  unreadable: 'O navegador não consegue mais ler este arquivo. Escolha-o novamente.',
  refused: 'O envio não foi aceito.',
  sendLess: 'Envie menos ou fale com a pessoa que compartilha.',
  askSharer: 'Fale com a pessoa que compartilha.',
  otherName: 'Dê outro nome a ele e escolha-o novamente.',
  noReply: 'Sem conexão. Tente novamente.',

  replaceTitle: (name) => `Substituir “${name}”?`,
  replaceMany: (count) => `Substituir estes ${grouped(count, 'pt-BR')} itens?`,
  replaceWhat:
    'Já existe um item com este nome aqui. O que estiver dentro de uma pasta e tiver o mesmo nome também será substituído.',
  replace: 'Substituir',

  newFolder: 'Nova pasta',
  folderName: 'Nome da nova pasta',
  create: 'Criar',
  rename: 'Renomear',
  newName: 'Novo nome',
  delete: 'Excluir',
  deleteNamed: (name) => `Excluir “${name}”?`,
  deleteMany: (count) => `Excluir estes ${grouped(count, 'pt-BR')} itens?`,
  deleteForGood: 'Não é possível desfazer isso aqui.',
  notEmpty: (name, count, isMore) => {
    const more = isMore ? 'mais de ' : '';
    return plural(count, {
      one: (n) => `“${name}” não está vazia: ${more}${n} item dentro dela também será excluído.`,
      many: (n) => `“${name}” não está vazia: ${more}${n} de itens dentro dela também serão excluídos.`,
      other: (n) => `“${name}” não está vazia: ${more}${n} itens dentro dela também serão excluídos.`,
    });
  },
  nameMissing: 'É preciso um nome.',
  nameForbidden: 'Um nome não pode ser “.” nem “..”, nem conter / ou \\.',
  nameTaken: (name) => `Já existe “${name}” aqui.`,
  changeRefused: 'Este item não pode ser alterado.',
  changeGone: 'Este item não existe mais.',
  changeFailed: 'Não funcionou. Tente novamente.',
  created: (name) => `A pasta “${name}” foi criada.`,
  renamed: (name) => `O novo nome é “${name}”.`,
  deleted: (count) =>
    plural(count, { one: 'Item excluído.', many: '# de itens excluídos.', other: '# itens excluídos.' }),
};
