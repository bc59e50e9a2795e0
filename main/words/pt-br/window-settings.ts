/** Portuguese (Brazil): the settings. */
import type { settings as en } from '../en/window-settings.ts';

export const settings: typeof en = {
  title: 'Configurações',
  back: 'Voltar',
  groups: {
    appearance: 'Aparência',
    sharing: 'Compartilhamento',
    notifications: 'Notificações',
    background: 'Em segundo plano',
    about: 'Sobre',
  },
  labels: {
    theme: 'Tema',
    language: 'Idioma',
    notifyFirstVisitor: 'Primeiro visitante de um compartilhamento',
    notifyFinished: 'Downloads concluídos',
    notifyReceived: 'Arquivos recebidos',
    notifyBlocked: 'Visitantes que sobrecarregam um compartilhamento, ou que estão bloqueados e tentam entrar',
    keepAwake: 'Manter este computador ativo durante os downloads',
    startAtLogin: 'Abrir o Porthole ao iniciar a sessão',
    showInFinder: '“Compartilhar com o Porthole” no Finder',
    onClose: 'Ao fechar a janela',
    announceName: 'Anunciar compartilhamentos na rede local',
  },
  values: {
    system: 'Sistema',
    light: 'Claro',
    dark: 'Escuro',
    ask: 'Perguntar na primeira vez',
    'keep-running': 'O Porthole continua',
    quit: 'Sair do Porthole',
  },
  unsaved: {
    problems: {
      'disk-full': 'Suas alterações não podem ser salvas: o disco está cheio.',
      'folder-missing': 'Suas alterações não podem ser salvas: a pasta delas não existe mais.',
      'not-permitted': 'Suas alterações não podem ser salvas: o sistema não permite.',
      unexpected: 'Suas alterações não podem ser salvas.',
    },
    tryAgain: 'Tentar salvar novamente',
    waiting: 'Elas valem até você sair e serão salvas assim que for possível.',
    showFile: 'Mostrar pasta',
  },
  checkForUpdates: 'Verificar atualizações…',
  on: 'ativado',
  off: 'desativado',
  changed: (label, value) => `${label}: ${value}`,
  notificationsNote: 'Elas só aparecem quando você não está olhando para a janela.',
  hints: {
    notifyFinished: 'Quando um arquivo grande, ou que demorou, chegou por completo.',
    keepAwake: 'A tela pode se apagar como de costume.',
    startAtLogin: 'Sem janela, e com os compartilhamentos como você os deixou.',
    announceName:
      'Assim, outras pessoas podem abri-los por um nome que termina em .local e encontrá-los em listas de páginas web próximas.',
    showInFinder:
      'No menu que se abre com o botão direito sobre uma pasta ou um arquivo, em Ações Rápidas ou Serviços.',
    onCloseTray: 'O ícone na bandeja do sistema traz a janela de volta.',
    onCloseNoTray:
      'Esta área de trabalho não mostra uma bandeja: abra o Porthole novamente para trazer a janela de volta.',
  },
};
