/** Portuguese (Brazil): the window. */
import type { Words } from '../en/window.ts';
import { listed } from '../listed.ts';
import { pluralsOf, withMillions } from '../plurals.ts';
import { access } from './window-access.ts';
import { check } from './window-check.ts';
import { encryption } from './window-encryption.ts';
import { files } from './window-files.ts';
import { guide } from './window-guide.ts';
import { hosts } from './window-hosts.ts';
import { limits } from './window-limits.ts';
import { links } from './window-links.ts';
import { details, glance, log } from './window-log.ts';
import { ending, notes } from './window-notes.ts';
import { receiving } from './window-receiving.ts';
import { serving } from './window-serving.ts';
import { settings } from './window-settings.ts';
import { shares } from './window-shares.ts';

const plural = pluralsOf('pt-BR');

const common: Words['common'] = {
  beside: (parts) => parts.join('\u00a0· '),
  listed: (parts) => listed(parts, 'pt-BR'),
  sentences: (parts) => parts.join(' '),
  labelled: (label, value) => `${label}: ${value}`,
  noted: (text, note) => `${text} (${note})`,
  windowTitle: (title) => `${title} – Porthole`,
  copy: 'Copiar',
  copied: 'Copiado',
  close: 'Fechar',
  closeMessage: 'Fechar esta mensagem',
  undo: 'Desfazer',
  cancel: 'Cancelar',
  tryAgain: 'Tentar novamente',
  somethingWrong: 'Algo deu errado. Tente novamente.',
  windowBroke: 'Esta janela teve um problema. O compartilhamento continua.',
  reload: 'Recarregar a janela',
};

const units: Words['units'] = {
  milliseconds: (value) => `${value} ms`,
  seconds: (value) => `${value} s`,
  minutes: (value) => `${value} min`,
  hours: (value) => `${value} h`,
  perSecond: (size) => `${size}/s`,
  mebibytes: (value) => `${value} MiB`,
};

const firstRun: Words['firstRun'] = {
  sentence: 'Compartilhe uma pasta com os dispositivos ao seu redor e veja o que eles baixam.',
  drop: 'Solte uma pasta aqui',
  choose: 'ou escolha uma',
  recent: 'Pastas recentes',
};

const share: Words['share'] = {
  announced: (parts) => parts.join(', '),
  stopped: 'Não compartilhado',
  starting: 'Iniciando',
  running: 'Compartilhando',
  stopping: 'Parando',
  failed: 'Não compartilhado',
  start: 'Iniciar',
  stop: 'Parar',
  waiting: 'Termina após os downloads',
  stopNow: 'Parar agora',
  keepSharing: 'Continuar',
  visitors: (count) =>
    count.value === 0 ? 'Ninguém conectado' : plural(count, withMillions('# visitante', '# visitantes')),
  wereHere: (count, only) =>
    only === undefined
      ? plural(count, {
          one: '# visitante esteve aqui',
          many: '# de visitantes estiveram aqui',
          other: '# visitantes estiveram aqui',
        })
      : `${only} esteve aqui`,
  folderActions: (name) => `O que pode ser feito com ${name}`,
  chooseAnother: 'Escolher outra pasta…',
  showFolder: 'Mostrar no gerenciador de arquivos',
  site: {
    title: 'Exibir como site',
    choices: { automatic: 'Automático', on: 'Ativado', off: 'Desativado' },
    hint: 'As páginas de um site podem executar seus scripts; as outras são exibidas sem eles. Automático: ativado quando a pasta tem um index.html.',
  },
  address: 'Endereço',
  copyAddress: 'Copiar endereço',
  addressCopied: 'Endereço copiado',
  showQrCode: 'Mostrar código QR',
  qrCode: 'Código QR',
  openInBrowser: 'Abrir no navegador',
  open: 'Abrir',
  whoCan: 'Qualquer pessoa na sua rede pode abrir o que você compartilha, até você parar.',
  otherAddresses: (count) =>
    plural(count, { one: '# outro endereço', many: '# de outros endereços', other: '# outros endereços' }),
  addressKinds: {
    lan: 'Rede local',
    name: 'Por nome, onde nomes .local funcionam',
    virtual: 'VPN ou adaptador virtual',
    loopback: 'Só este computador',
  },
  addressChanged: (name, url) => `A rede mudou. O endereço de ${name} agora é ${url}`,
  thisComputerOnly: 'Só este computador',
  thisComputerOnlyHint: 'Quando ativado, só os programas deste computador podem abrir o endereço, e mais ninguém.',
  thisComputerOnlyNote:
    'Só os programas deste computador podem abrir este endereço. Outros dispositivos não podem, seja qual for a rede em que estejam.',
  loopbackOnly: 'Só este computador pode abrir este endereço: nenhuma rede foi encontrada.',
  noAddressYet:
    'O endereço aparece aqui durante o compartilhamento. Qualquer pessoa na sua rede pode abri-lo enquanto isso.',
  port: 'Porta',
  portNumber: (port) => `Porta ${port}`,
  anyPort: 'Qualquer porta livre',
  changePort: (port) => (port === 0 ? 'Qualquer porta livre: alterar' : `Porta ${port}: alterar`),
  portInvalid: 'Uma porta é um número inteiro de 0 a 65535.',
  portRefused: (port) => `Os navegadores se recusam a abrir a porta ${port}. Escolha outra, como 8000.`,
  portHint: 'Enter para aplicar, Esc para cancelar. 0 usa qualquer porta livre.',
  qrTitle: (name) => `Abrir ${name} em um celular`,
  qrHint: 'Aponte a câmera do celular para o código. Os dois precisam estar na mesma rede.',
  qrLabel: (url) => `Código QR de ${url}`,
};

const problems: Words['problems'] = {
  portInUse: (port) => `A porta ${port} está sendo usada por outro programa.`,
  portHeld: (port, program, pid) =>
    program === ''
      ? `A porta ${port} está sendo usada por outro programa (pid ${pid}).`
      : `A porta ${port} está sendo usada por ${program} (pid ${pid}).`,
  portOfOtherShare: (port, name) => `A porta ${port} já pertence a ${name}, que você também compartilha.`,
  portNotPermitted: (port) => `Este sistema não permite que o Porthole use a porta ${port}.`,
  addressNotAvailable: 'O endereço de rede do compartilhamento não está disponível no momento.',
  folderMissing: 'A pasta sumiu. Ela foi movida, renomeada ou excluída, ou a unidade dela não está conectada.',
  folderNotReadable: 'O Porthole não tem permissão para ler esta pasta.',
  notAFolder: 'Isto é um arquivo, não uma pasta.',
  filesMissing:
    'Nenhum dos arquivos está lá. Eles foram movidos, renomeados ou excluídos, ou a unidade deles não está conectada.',
  noCertificate: 'Não há certificado, por isso nada pode ser criptografado.',
  workerDied: 'O compartilhamento terminou inesperadamente. O Porthole está bem, e seus arquivos também.',
  unexpected: 'A pasta não pode ser compartilhada, por um motivo que o Porthole desconhece.',
  takePort: (port) => `Usar a porta ${port}`,
  otherPort: 'Usar outra porta',
  chooseFolder: 'Escolher outra pasta…',
  restart: 'Reiniciar',
  technical: 'Detalhes técnicos',
  stopTrying: 'Parar de tentar',
  triesByItself: 'O compartilhamento continuará sozinho assim que possível.',
  recovered: (name, what) => `“${name}”: ${what}`,
  folderBack: 'A pasta voltou. Compartilhando novamente.',
  filesBack: 'Os arquivos voltaram. Compartilhando novamente.',
  portFree: 'A porta está livre. Compartilhando novamente.',
  restarted: 'O compartilhamento tinha terminado inesperadamente e foi iniciado novamente.',
};

const transfers: Words['transfers'] = {
  title: 'Transferências',
  disconnect: 'Desconectar',
  disconnectVisitor: (visitor, file) => `Desconectar ${visitor} de ${file}`,
  clearFinished: 'Limpar concluídas',
  sentOf: (sent, total) => `${sent} de ${total}`,
  timeLeft: (duration) => `faltam ${duration}`,
  stalled: 'Aguardando o visitante',
  connections: (count) => plural(count, withMillions('# conexão', '# conexões')),
  parts: (size) => `partes de um arquivo de ${size}`,
  part: (from, size) => `a partir de ${from} de um arquivo de ${size}`,
  progress: (file, visitor) => `Progresso de ${file} para ${visitor}`,
  complete: 'Concluída',
  partComplete: 'Parte concluída',
  lacking: 'Concluída, sem o que não pôde ser lido',
  aborted: 'Interrompida pelo visitante',
  cut: 'Cortada',
  timedOut: 'Tempo esgotado',
  disconnected: 'Encerrada por você',
  missing: (size) => `faltam ${size}`,
  took: (size, duration) => `${size} em ${duration}`,
  average: (speed) => `${speed} em média`,
};

const visitors: Words['visitors'] = {
  block: 'Bloquear visitante',
  blockVisitor: (visitor) => `Bloquear o visitante ${visitor}`,
  blockOf: (visitor, file) => `Bloquear ${visitor}, que está baixando ${file}`,
  blockOn: (visitor, name) => `Bloquear o visitante ${visitor} em ${name}`,
  trouble: {
    connections: (visitor) => `${visitor} não para de abrir conexões, mais do que cabe a um visitante.`,
    leaving: (visitor, subject) => `${visitor} não para de pedir ${subject} e ir embora.`,
    refused: (visitor, subject) => `${visitor} não para de pedir ${subject}, mais do que cabe a um visitante.`,
    unfinished: (visitor) => `${visitor} não para de começar coisas que nunca termina.`,
    nonsense: (visitor) => `${visitor} não para de enviar coisas que não são solicitações.`,
    guessing: (visitor) => `Alguém está tentando adivinhar o PIN: ${visitor} fica de fora por um tempo.`,
    subjects: {
      archives: 'arquivos zip',
      searches: 'pesquisas',
      checksums: 'somas de verificação',
      contents: 'o conteúdo de arquivos compactados',
      listings: 'listas de arquivos',
      thumbnails: 'miniaturas',
      other: 'arquivos',
    },
  },
  blockedNow: (visitor) => `${visitor} está bloqueado. A lista de bloqueados fica ao lado do número de visitantes.`,
  blockThisTitle: 'Bloquear este computador?',
  blockThis: (visitor) =>
    `${visitor} é este computador: o compartilhamento não abrirá no navegador dele até você o desbloquear.`,
  blockAnyway: 'Bloquear mesmo assim',
  blocked: (count) => plural(count, { one: '# bloqueado', many: '# bloqueados', other: '# bloqueados' }),
  blockedTitle: 'Visitantes bloqueados',
  since: (time) => `desde ${time}`,
  attempts: (count) =>
    plural(count, { one: '# conexão recusada', many: '# de conexões recusadas', other: '# conexões recusadas' }),
  until: (time) => `tentou PINs incorretos demais, até ${time}`,
  unblock: 'Desbloquear',
  unblockVisitor: (visitor) => `Desbloquear ${visitor}`,
};

const drop: Words['drop'] = {
  share: 'Solte para compartilhar',
  shareAll: 'Solte para compartilhar tudo',
  beside: 'O que já está compartilhado continua compartilhado.',
  notAFolder: 'Isto não é uma pasta.',
  notShareable: 'Só pastas e arquivos podem ser compartilhados.',
  unknownPath: 'O sistema não informou onde isto está. Escolha-o manualmente.',
};

export const words: Words = {
  common,
  units,
  firstRun,
  share,
  access,
  receiving,
  check,
  guide,
  shares,
  problems,
  ending,
  notes,
  transfers,
  visitors,
  hosts,
  links,
  serving,
  encryption,
  limits,
  glance,
  log,
  details,
  files,
  settings,
  drop,
};
