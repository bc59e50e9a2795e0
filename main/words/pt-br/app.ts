/** The main process's words in Portuguese (Brazil). */

import type { AtStake, ExposedKind, SavingProblem, Words } from '../app-words.ts';
import { formatSize } from '../format-size.ts';
import { listed } from '../listed.ts';
import { pluralsOf, withMillions } from '../plurals.ts';
import { receiving } from './app-receiving.ts';

const plural = pluralsOf('pt-BR');
const downloadsOf = (count: number): string => plural(count, withMillions('# download', '# downloads'));

const running = ({ downloads }: AtStake): string =>
  plural(downloads, {
    one: 'há um download em andamento',
    many: 'há # de downloads em andamento',
    other: 'há # downloads em andamento',
  });

const atStake = ({ downloads, bytesToGo }: AtStake): string => {
  const size = bytesToGo === 0 ? '' : ` (faltam ${formatSize(bytesToGo, 'pt-BR')})`;
  const wait = plural(downloads, {
    one: 'Se você esperar, ele será concluído',
    many: 'Se você esperar, eles serão concluídos',
    other: 'Se você esperar, eles serão concluídos',
  });
  return `${downloadsOf(downloads)} em andamento${size}. ${wait}; enquanto isso, ninguém mais poderá entrar.`;
};

const unsavedBecause: Readonly<Record<SavingProblem, string>> = {
  'disk-full': 'O disco está cheio.',
  'folder-missing': 'A pasta das configurações não foi encontrada.',
  'not-permitted': 'Não há permissão para gravar o arquivo de configurações.',
  unexpected: 'Não foi possível gravar o arquivo de configurações.',
};

const exposureSentence: Readonly<Record<ExposedKind, (name: string) => string>> = {
  'whole-disk': (name) =>
    `${name} é o disco inteiro: qualquer pessoa na rede poderia ler tudo o que há neste computador.`,
  home: (name) =>
    `${name} contém tudo o que pertence a uma pessoa: qualquer pessoa na rede poderia ler todos os documentos que estão ali.`,
  keys: (name) => `${name} contém chaves ou senhas que qualquer pessoa na rede poderia ler.`,
  system: (name) =>
    `${name} pertence ao sistema: qualquer pessoa na rede poderia ler como este computador está configurado.`,
  'own-files': (name) =>
    `${name} contém as configurações do Porthole: qualquer pessoa na rede poderia ler tudo o que você compartilha.`,
  'log-folder': (name) =>
    `${name} contém o registro: qualquer pessoa na rede poderia ler quem acessa e o que cada um baixa.`,
};

const ok = { ok: 'OK' };

export const words: Words = {
  receiving,
  language: 'pt-BR',
  beside: (parts) => parts.join(' – '),

  nothingShared: 'Nada está compartilhado ainda',
  sharing: (name) => `Compartilhando ${name}`,
  starting: (name) => `Iniciando o compartilhamento de ${name}…`,
  stopping: (name) => `Parando ${name}…`,
  stopped: (name) => `${name} não está sendo compartilhado`,
  failed: (name) => `Não foi possível compartilhar ${name}`,
  sharingMany: (count) => `Compartilhando ${plural(count, withMillions('# pasta', '# pastas'))}`,
  failedMany: (count) =>
    plural(count, {
      one: 'uma não pôde ser compartilhada',
      many: '# não puderam ser compartilhadas',
      other: '# não puderam ser compartilhadas',
    }),
  groupFailed: (count) => `Falha ao compartilhar (${count})`,
  groupOn: (count) => `Compartilhando (${count})`,
  groupOff: (count) => `Não compartilhados (${count})`,
  nothingIsShared: 'Nada está sendo compartilhado',
  visitors: (count) => plural(count, withMillions('# visitante', '# visitantes')),

  copyAddress: 'Copiar endereço',
  openWindow: 'Abrir janela',
  start: 'Começar a compartilhar',
  stop: 'Parar de compartilhar',
  startAll: 'Iniciar tudo',
  stopAll: 'Parar tudo',
  showShare: 'Mostrar na janela',
  openAddress: 'Abrir no navegador',
  showFolder: 'Mostrar pasta',
  settings: 'Configurações…',
  showDiagnostics: 'Mostrar registro de diagnóstico',
  about: 'Sobre o Porthole',
  recentFolders: 'Pastas recentes',
  chooseFolder: 'Escolher uma pasta…',
  chooseFiles: 'Escolher arquivos…',
  shareText: 'Compartilhar um texto ou link…',
  quit: 'Sair do Porthole',

  notify: {
    firstVisitor: (share) => `Primeiro visitante de ${share}`,
    firstVisitors: 'Os primeiros visitantes chegaram',
    from: (visitor) => `Conexão de ${visitor}.`,
    finished: (count) =>
      plural(count, {
        one: 'Download concluído',
        many: '# de downloads concluídos',
        other: '# downloads concluídos',
      }),
    delivered: (file, visitor) => `${visitor} recebeu ${file} por completo.`,
    trouble: (count) =>
      plural(count, {
        one: 'Um visitante sobrecarrega um compartilhamento',
        many: '# de visitantes sobrecarregam compartilhamentos',
        other: '# visitantes sobrecarregam compartilhamentos',
      }),
    harms: (visitor, share) =>
      `${visitor} pede a “${share}” mais do que cabe a um visitante. Você pode bloquear este visitante.`,
    guessing: (share) => `Alguém está tentando adivinhar o PIN de ${share}`,
    guessingMany: (count) =>
      plural(count, {
        one: '# visitante está tentando adivinhar um PIN',
        many: '# de visitantes estão tentando adivinhar PINs',
        other: '# visitantes estão tentando adivinhar PINs',
      }),
    hasToWait: (visitor) => `${visitor} agora precisa esperar. Você pode bloquear este visitante.`,
    blocked: (count) =>
      plural(count, {
        one: 'Um visitante bloqueado tentou entrar',
        many: '# de visitantes bloqueados tentaram entrar',
        other: '# visitantes bloqueados tentaram entrar',
      }),
    turnedAway: (visitor, share) => `O acesso de ${visitor} a ${share} foi recusado.`,
    ended: (share) => `${share} não está mais sendo compartilhado`,
    endedMany: (count) =>
      plural(count, {
        one: '# compartilhamento terminou',
        many: '# de compartilhamentos terminaram',
        other: '# compartilhamentos terminaram',
      }),
    atTime: (time) => `A parada estava marcada para ${time}.`,
    afterDownloads: (count) => `A parada estava marcada para depois de ${downloadsOf(count)}.`,
    more: (count) => `mais ${count}`,
  },

  menuFile: 'Arquivo',
  menuShare: 'Compartilhamento',
  menuEdit: 'Editar',
  menuView: 'Exibir',
  menuWindow: 'Janela',
  menuHelp: 'Ajuda',
  menu: {
    undo: 'Desfazer',
    redo: 'Refazer',
    cut: 'Recortar',
    copy: 'Copiar',
    paste: 'Colar',
    delete: 'Excluir',
    selectAll: 'Selecionar tudo',
    find: 'Localizar no registro',
    openSavedLog: 'Abrir um registro salvo…',
    glance: 'Visão geral',
    pauseLog: 'Pausar ou retomar o registro',
    actualSize: 'Tamanho real',
    zoomIn: 'Aumentar zoom',
    zoomOut: 'Diminuir zoom',
    fullScreen: 'Tela cheia',
    minimize: 'Minimizar',
    zoomWindow: 'Zoom',
    closeWindow: 'Fechar janela',
    allToFront: 'Trazer tudo para a frente',
    services: 'Serviços',
    hide: 'Ocultar o Porthole',
    hideOthers: 'Ocultar outros',
    showAll: 'Mostrar tudo',
  },

  share: 'Compartilhar',
  logFiles: 'Arquivos de registro',
  allFiles: 'Todos os arquivos',
  checkForUpdates: 'Verificar atualizações…',
  updates: {
    none: (version) => ({
      message: 'O Porthole está atualizado',
      detail: `Esta é a versão ${version}, a mais recente.`,
      buttons: ok,
    }),
    available: (newer, version) => ({
      message: `O Porthole ${newer} está disponível`,
      detail: `Você tem a versão ${version}. A nova versão é baixada agora e instalada quando você sair.`,
      buttons: { download: 'Baixar', later: 'Agora não' },
    }),
    ready: (version) => ({
      message: `O Porthole ${version} está pronto`,
      detail: 'Ele é instalado quando você sair. Nada é compartilhado até que o Porthole seja aberto novamente.',
      buttons: { quit: 'Sair e instalar', later: 'Mais tarde' },
    }),
    failed: {
      message: 'A atualização não funcionou',
      detail: 'O Porthole continua como está. Verifique a conexão com a internet e tente novamente mais tarde.',
      buttons: ok,
    },
  },
  noPort: (text) => ({
    message: text === '' ? '--port precisa de um número' : `“${text}” não é uma porta`,
    detail:
      'Uma porta é um número de 0 a 65535; 0 usa uma porta livre. O compartilhamento continua como se nenhuma tivesse sido indicada.',
    buttons: ok,
  }),
  nothingThere: (path) => ({
    message: 'Não há nada para compartilhar',
    detail: `Não existe nenhuma pasta ou arquivo em ${path}.`,
    buttons: ok,
  }),
  exposed: (kind, name) => ({
    message: exposureSentence[kind](`“${name}”`),
    detail: '',
    buttons: { another: 'Escolher outra', anyway: 'Compartilhar mesmo assim' },
  }),
  logExposed: (names) => ({
    message: `Qualquer pessoa na rede poderia ler quem acessa e o que cada um baixa: o registro ficaria em ${listed(
      names.map((name) => `“${name}”`),
      'pt-BR',
    )}, que você compartilha.`,
    detail: '',
    buttons: { another: 'Escolher outra', anyway: 'Manter ali mesmo assim' },
  }),
  finderRefused: {
    message: 'Não foi possível alterar os menus do Finder',
    detail: 'Mova o Porthole para a pasta Aplicativos, abra-o de lá e tente novamente.',
    buttons: ok,
  },
  settingsSetAside: (file) => ({
    message: 'Não foi possível ler as configurações',
    detail: `O arquivo de configurações estava danificado. O Porthole começa com o que pôde ser lido e guardou o arquivo danificado como ${file}.`,
    buttons: ok,
  }),
  sharesNarrowed: (names) => ({
    message: 'Alguns compartilhamentos agora são só para este computador',
    detail: [
      ...names.map((name) => `• ${name}`),
      'Parte do que define quem pode acessá-los não pôde ser lida. Verifique-os antes de deixar outras pessoas entrarem novamente.',
    ].join('\n'),
    buttons: ok,
  }),
  quitUnsaved: (problem) => ({
    message: 'Suas últimas alterações não foram salvas',
    detail: `${unsavedBecause[problem]} Se você sair agora, elas não estarão lá quando o Porthole for aberto novamente.`,
    buttons: { retry: 'Tentar novamente', quit: 'Sair mesmo assim', cancel: 'Cancelar' },
  }),
  keepsSharing: {
    message: 'O Porthole continua compartilhando',
    detail:
      'A janela se fecha e o compartilhamento continua. Use a escotilha na bandeja do sistema para voltar, parar ou sair.',
    buttons: { keep: 'Continuar compartilhando', quit: 'Parar e sair' },
  },
  closeWithoutTray: {
    message: 'Continuar compartilhando sem janela?',
    detail:
      'Esta área de trabalho não mostra um ícone na bandeja para voltar. Se o Porthole continuar, abra-o novamente para ver a janela. Você pode mudar sua resposta nas configurações.',
    buttons: { 'keep-running': 'Continuar compartilhando', quit: 'Parar e sair', cancel: 'Cancelar' },
  },
  cutting: {
    quit: (stakes, names) => ({
      message: `Sair enquanto ${running(stakes)}?`,
      detail: [...names.map((name) => `• ${name}`), atStake(stakes)].join('\n'),
      buttons: { wait: 'Sair ao terminar', now: 'Sair agora', cancel: 'Cancelar' },
    }),
    stop: (stakes, name) => ({
      message: `Parar de compartilhar ${name} enquanto ${running(stakes)}?`,
      detail: atStake(stakes),
      buttons: { wait: 'Parar ao terminar', now: 'Parar agora', cancel: 'Cancelar' },
    }),
    stopAll: (stakes) => ({
      message: `Parar de compartilhar enquanto ${running(stakes)}?`,
      detail: atStake(stakes),
      buttons: { wait: 'Parar ao terminar', now: 'Parar agora', cancel: 'Cancelar' },
    }),
    remove: (stakes, name) => ({
      message: `Remover ${name} enquanto ${running(stakes)}?`,
      detail: `${atStake(stakes)} O que é compartilhado continua onde está.`,
      buttons: { wait: 'Remover ao terminar', now: 'Remover agora', cancel: 'Cancelar' },
    }),
    narrow: (stakes, name) => ({
      message: `Limitar ${name} a este computador enquanto outras pessoas estão baixando?`,
      detail: `${atStake(stakes)} Os downloads neste computador continuam.`,
      buttons: { wait: 'Deixar terminar', now: 'Interromper', cancel: 'Cancelar' },
    }),
  },
  stayed: (name, problem, port) => ({
    message: {
      port: `A porta ${port} não está disponível`,
      address: `${name} não pode ser compartilhado ali`,
      certificate: `${name} não pode ser criptografado assim: o certificado não pode ser usado`,
    }[problem],
    detail: `${name} continua como estava, e os downloads em andamento continuam.`,
    buttons: ok,
  }),
  ownFolderNotUsable: (folder) => ({
    message: 'O Porthole não pode iniciar sem sua pasta',
    detail: `As configurações ficam em ${folder}, mas não é possível gravar nada ali: o local está cheio, é somente leitura ou não pertence a você. Corrija isso e abra o Porthole novamente.`,
    buttons: ok,
  }),
  unexpected: (logFolder) => ({
    message: 'O Porthole precisa ser fechado',
    detail: `Ocorreu um erro inesperado. Os detalhes estão em ${logFolder}.`,
    buttons: ok,
  }),
};
