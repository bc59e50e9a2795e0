/** French: the settings. */
import type { settings as en } from '../en/window-settings.ts';

export const settings: typeof en = {
  title: 'Paramètres',
  back: 'Retour',
  groups: {
    appearance: 'Apparence',
    sharing: 'Partage',
    notifications: 'Notifications',
    background: 'En arrière-plan',
    about: 'À propos',
  },
  labels: {
    theme: 'Thème',
    language: 'Langue',
    notifyFirstVisitor: 'Premier visiteur d’un partage',
    notifyFinished: 'Téléchargements terminés',
    notifyReceived: 'Fichiers reçus',
    notifyBlocked: 'Visiteurs qui surchargent un partage, ou qui sont bloqués et essaient d’entrer',
    keepAwake: 'Empêcher la mise en veille pendant les téléchargements',
    startAtLogin: 'Lancer Porthole à l’ouverture de session',
    showInFinder: '« Partager avec Porthole » dans le Finder',
    onClose: 'À la fermeture de la fenêtre',
    announceName: 'Annoncer les partages sur le réseau local',
  },
  values: {
    system: 'Système',
    light: 'Clair',
    dark: 'Sombre',
    ask: 'Me demander la première fois',
    'keep-running': 'Porthole continue',
    quit: 'Quitter Porthole',
  },
  unsaved: {
    problems: {
      'disk-full': 'Impossible d’enregistrer vos modifications : le disque est plein.',
      'folder-missing': 'Impossible d’enregistrer vos modifications : leur dossier n’existe plus.',
      'not-permitted': 'Impossible d’enregistrer vos modifications : le système ne le permet pas.',
      unexpected: 'Impossible d’enregistrer vos modifications.',
    },
    tryAgain: 'Réessayer d’enregistrer',
    waiting: 'Elles valent jusqu’à ce que vous quittiez et seront enregistrées dès que possible.',
    showFile: 'Afficher le dossier',
  },
  checkForUpdates: 'Rechercher les mises à jour…',
  on: 'activé',
  off: 'désactivé',
  changed: (label, value) => `${label} : ${value}`,
  notificationsNote: 'Elles n’apparaissent que lorsque vous ne regardez pas la fenêtre.',
  hints: {
    notifyFinished: 'Quand un fichier volumineux, ou qui a pris du temps, est arrivé en entier.',
    keepAwake: 'L’écran peut s’éteindre comme d’habitude.',
    startAtLogin: 'Sans fenêtre, et avec les partages tels que vous les avez laissés.',
    announceName:
      'Les autres peuvent alors les ouvrir par un nom qui se termine par .local et les trouver dans les listes de pages web à proximité.',
    showInFinder:
      'Dans le menu qui s’ouvre par un clic droit sur un dossier ou un fichier, sous Actions rapides ou Services.',
    onCloseTray: 'L’icône de la zone de notification fait revenir la fenêtre.',
    onCloseNoTray: 'Ce bureau n’a pas de zone de notification : rouvrez Porthole pour faire revenir la fenêtre.',
  },
};
