/** The main process's words in French. */

import type { AtStake, ExposedKind, SavingProblem, Words } from '../app-words.ts';
import { formatSize } from '../format-size.ts';
import { listed } from '../listed.ts';
import { pluralsOf, withMillions } from '../plurals.ts';
import { receiving } from './app-receiving.ts';

const plural = pluralsOf('fr');
const downloadsOf = (count: number): string => plural(count, withMillions('# téléchargement', '# téléchargements'));

const running = ({ downloads }: AtStake): string =>
  plural(downloads, {
    one: 'un téléchargement est en cours',
    many: '# de téléchargements sont en cours',
    other: '# téléchargements sont en cours',
  });

const atStake = ({ downloads, bytesToGo }: AtStake): string => {
  const size = bytesToGo === 0 ? '' : ` (reste ${formatSize(bytesToGo, 'fr')})`;
  const wait = plural(downloads, {
    one: 'Si vous attendez, il se terminera',
    many: 'Si vous attendez, ils se termineront',
    other: 'Si vous attendez, ils se termineront',
  });
  return `${downloadsOf(downloads)} en cours${size}. ${wait} ; personne d’autre ne pourra entrer entre-temps.`;
};

const unsavedBecause: Readonly<Record<SavingProblem, string>> = {
  'disk-full': 'Le disque est plein.',
  'folder-missing': 'Le dossier des paramètres est introuvable.',
  'not-permitted': 'Le fichier des paramètres est protégé en écriture.',
  unexpected: 'Le fichier des paramètres n’a pas pu être écrit.',
};

const exposureSentence: Readonly<Record<ExposedKind, (name: string) => string>> = {
  'whole-disk': (name) =>
    `${name} est le disque entier : tout le monde sur le réseau pourrait lire tout ce que contient cet ordinateur.`,
  home: (name) =>
    `${name} contient tout ce qui appartient à une personne : tout le monde sur le réseau pourrait lire tous ses documents.`,
  keys: (name) => `${name} contient des clés ou des mots de passe que tout le monde sur le réseau pourrait lire.`,
  system: (name) =>
    `${name} appartient au système : tout le monde sur le réseau pourrait lire la configuration de cet ordinateur.`,
  'own-files': (name) =>
    `${name} contient les paramètres de Porthole : tout le monde sur le réseau pourrait lire tout ce que vous partagez.`,
  'log-folder': (name) =>
    `${name} contient le journal : tout le monde sur le réseau pourrait lire qui vient et ce que chacun télécharge.`,
};

const ok = { ok: 'OK' };

export const words: Words = {
  receiving,
  language: 'fr',
  beside: (parts) => parts.join(' – '),

  nothingShared: 'Rien n’est encore partagé',
  sharing: (name) => `${name} est partagé`,
  starting: (name) => `Démarrage du partage de ${name}…`,
  stopping: (name) => `Arrêt de ${name}…`,
  stopped: (name) => `${name} n’est pas partagé`,
  failed: (name) => `Impossible de partager ${name}`,
  sharingMany: (count) =>
    plural(count, { one: '# dossier partagé', many: '# de dossiers partagés', other: '# dossiers partagés' }),
  failedMany: (count) =>
    plural(count, {
      one: 'un n’a pas pu être partagé',
      many: '# n’ont pas pu être partagés',
      other: '# n’ont pas pu être partagés',
    }),
  groupFailed: (count) => `Partage impossible (${count})`,
  groupOn: (count) => `Partagés (${count})`,
  groupOff: (count) => `Non partagés (${count})`,
  nothingIsShared: 'Rien n’est partagé',
  visitors: (count) => plural(count, withMillions('# visiteur', '# visiteurs')),

  copyAddress: 'Copier l’adresse',
  openWindow: 'Ouvrir la fenêtre',
  start: 'Commencer à partager',
  stop: 'Arrêter de partager',
  startAll: 'Tout démarrer',
  stopAll: 'Tout arrêter',
  showShare: 'Afficher dans la fenêtre',
  openAddress: 'Ouvrir dans le navigateur',
  showFolder: 'Afficher le dossier',
  settings: 'Paramètres…',
  showDiagnostics: 'Afficher le journal de diagnostic',
  about: 'À propos de Porthole',
  recentFolders: 'Dossiers récents',
  chooseFolder: 'Choisir un dossier…',
  chooseFiles: 'Choisir des fichiers…',
  shareText: 'Partager un texte ou un lien…',
  quit: 'Quitter Porthole',

  notify: {
    firstVisitor: (share) => `Premier visiteur de ${share}`,
    firstVisitors: 'Les premiers visiteurs sont là',
    from: (visitor) => `Connexion depuis ${visitor}.`,
    finished: (count) =>
      plural(count, {
        one: 'Téléchargement terminé',
        many: '# de téléchargements terminés',
        other: '# téléchargements terminés',
      }),
    delivered: (file, visitor) => `${visitor} a reçu ${file} en entier.`,
    trouble: (count) =>
      plural(count, {
        one: 'Un visiteur surcharge un partage',
        many: '# de visiteurs surchargent des partages',
        other: '# visiteurs surchargent des partages',
      }),
    harms: (visitor, share) =>
      `${visitor} demande à « ${share} » plus que la part d’un visiteur. Vous pouvez bloquer ce visiteur.`,
    guessing: (share) => `Quelqu’un essaie de deviner le code PIN de ${share}`,
    guessingMany: (count) =>
      plural(count, {
        one: '# visiteur essaie de deviner un code PIN',
        many: '# de visiteurs essaient de deviner des codes PIN',
        other: '# visiteurs essaient de deviner des codes PIN',
      }),
    hasToWait: (visitor) => `${visitor} doit maintenant attendre. Vous pouvez bloquer ce visiteur.`,
    blocked: (count) =>
      plural(count, {
        one: 'Un visiteur bloqué a essayé d’entrer',
        many: '# de visiteurs bloqués ont essayé d’entrer',
        other: '# visiteurs bloqués ont essayé d’entrer',
      }),
    turnedAway: (visitor, share) => `L’accès à ${share} a été refusé à ${visitor}.`,
    ended: (share) => `${share} n’est plus partagé`,
    endedMany: (count) =>
      plural(count, {
        one: '# partage est terminé',
        many: '# de partages sont terminés',
        other: '# partages sont terminés',
      }),
    atTime: (time) => `L’arrêt était prévu à ${time}.`,
    afterDownloads: (count) => `L’arrêt était prévu après ${downloadsOf(count)}.`,
    more: (count) => plural(count, { one: '# autre', many: '# d’autres', other: '# autres' }),
  },

  menuFile: 'Fichier',
  menuShare: 'Partage',
  menuEdit: 'Édition',
  menuView: 'Affichage',
  menuWindow: 'Fenêtre',
  menuHelp: 'Aide',
  menu: {
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    delete: 'Supprimer',
    selectAll: 'Tout sélectionner',
    find: 'Rechercher dans le journal',
    openSavedLog: 'Ouvrir un journal enregistré…',
    glance: 'En un coup d’œil',
    pauseLog: 'Suspendre ou reprendre le journal',
    actualSize: 'Taille réelle',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    fullScreen: 'Plein écran',
    minimize: 'Réduire',
    zoomWindow: 'Agrandir',
    closeWindow: 'Fermer la fenêtre',
    allToFront: 'Tout ramener au premier plan',
    services: 'Services',
    hide: 'Masquer Porthole',
    hideOthers: 'Masquer les autres',
    showAll: 'Tout afficher',
  },

  share: 'Partager',
  logFiles: 'Fichiers journaux',
  allFiles: 'Tous les fichiers',
  checkForUpdates: 'Rechercher les mises à jour…',
  updates: {
    none: (version) => ({
      message: 'Porthole est à jour',
      detail: `Vous avez la version ${version}, la plus récente.`,
      buttons: ok,
    }),
    available: (newer, version) => ({
      message: `Porthole ${newer} est disponible`,
      detail: `Vous avez la version ${version}. La nouvelle version est téléchargée maintenant et installée lorsque vous quittez.`,
      buttons: { download: 'Télécharger', later: 'Pas maintenant' },
    }),
    ready: (version) => ({
      message: `Porthole ${version} est prêt`,
      detail: 'L’installation se fait lorsque vous quittez. Rien n’est partagé jusqu’au redémarrage de Porthole.',
      buttons: { quit: 'Quitter et installer', later: 'Plus tard' },
    }),
    failed: {
      message: 'La mise à jour a échoué',
      detail: 'Porthole reste tel quel. Vérifiez la connexion à Internet et réessayez plus tard.',
      buttons: ok,
    },
  },
  noPort: (text) => ({
    message: text === '' ? '--port demande un nombre' : `« ${text} » n’est pas un port`,
    detail:
      'Un port est un nombre de 0 à 65535 ; 0 prend un port libre. Le partage continue comme si aucun port n’avait été indiqué.',
    buttons: ok,
  }),
  nothingThere: (path) => ({
    message: 'Il n’y a rien à partager',
    detail: `Il n’y a ni dossier ni fichier à l’emplacement ${path}.`,
    buttons: ok,
  }),
  exposed: (kind, name) => ({
    message: exposureSentence[kind](`« ${name} »`),
    detail: '',
    buttons: { another: 'Choisir autre chose', anyway: 'Partager quand même' },
  }),
  logExposed: (names) => ({
    message: `Tout le monde sur le réseau pourrait lire qui vient et ce que chacun télécharge : le journal se trouverait dans ${listed(
      names.map((name) => `« ${name} »`),
      'fr',
    )}, que vous partagez.`,
    detail: '',
    buttons: { another: 'Choisir un autre dossier', anyway: 'L’y laisser quand même' },
  }),
  finderRefused: {
    message: 'Les menus du Finder n’ont pas pu être modifiés',
    detail: 'Placez Porthole dans le dossier Applications, ouvrez-le depuis ce dossier et réessayez.',
    buttons: ok,
  },
  settingsSetAside: (file) => ({
    message: 'Les paramètres n’ont pas pu être lus',
    detail: `Le fichier des paramètres était endommagé. Porthole démarre avec ce qui a pu être lu et a conservé le fichier endommagé sous le nom ${file}.`,
    buttons: ok,
  }),
  sharesNarrowed: (names) => ({
    message: 'Certains partages sont désormais réservés à cet ordinateur',
    detail: [
      ...names.map((name) => `• ${name}`),
      'Une partie de ce qui définit leurs visiteurs n’a pas pu être lue. Vérifiez-les avant d’y laisser entrer à nouveau d’autres personnes.',
    ].join('\n'),
    buttons: ok,
  }),
  quitUnsaved: (problem) => ({
    message: 'Vos dernières modifications ne sont pas enregistrées',
    detail: `${unsavedBecause[problem]} Si vous quittez maintenant, elles manqueront au prochain démarrage de Porthole.`,
    buttons: { retry: 'Réessayer', quit: 'Quitter quand même', cancel: 'Annuler' },
  }),
  keepsSharing: {
    message: 'Porthole continue de partager',
    detail:
      'La fenêtre se ferme et le partage continue. Utilisez le hublot dans la zone de notification pour revenir, arrêter ou quitter.',
    buttons: { keep: 'Continuer à partager', quit: 'Arrêter et quitter' },
  },
  closeWithoutTray: {
    message: 'Continuer à partager sans fenêtre ?',
    detail:
      'Ce bureau n’affiche aucune icône de notification pour revenir. Si Porthole continue, ouvrez-le à nouveau pour voir sa fenêtre. Vous pourrez changer d’avis dans les paramètres.',
    buttons: { 'keep-running': 'Continuer à partager', quit: 'Arrêter et quitter', cancel: 'Annuler' },
  },
  cutting: {
    quit: (stakes, names) => ({
      message: `Quitter alors que ${running(stakes)} ?`,
      detail: [...names.map((name) => `• ${name}`), atStake(stakes)].join('\n'),
      buttons: { wait: 'Quitter à la fin', now: 'Quitter maintenant', cancel: 'Annuler' },
    }),
    stop: (stakes, name) => ({
      message: `Arrêter de partager ${name} alors que ${running(stakes)} ?`,
      detail: atStake(stakes),
      buttons: { wait: 'Arrêter à la fin', now: 'Arrêter maintenant', cancel: 'Annuler' },
    }),
    stopAll: (stakes) => ({
      message: `Arrêter de partager alors que ${running(stakes)} ?`,
      detail: atStake(stakes),
      buttons: { wait: 'Arrêter à la fin', now: 'Arrêter maintenant', cancel: 'Annuler' },
    }),
    remove: (stakes, name) => ({
      message: `Retirer ${name} alors que ${running(stakes)} ?`,
      detail: `${atStake(stakes)} Ce qui est partagé reste à sa place.`,
      buttons: { wait: 'Retirer à la fin', now: 'Retirer maintenant', cancel: 'Annuler' },
    }),
    narrow: (stakes, name) => ({
      message: `Réserver ${name} à cet ordinateur alors que d’autres téléchargent ?`,
      detail: `${atStake(stakes)} Les téléchargements sur cet ordinateur continuent.`,
      buttons: { wait: 'Les laisser finir', now: 'Les interrompre', cancel: 'Annuler' },
    }),
  },
  stayed: (name, problem, port) => ({
    message: {
      port: `Le port ${port} n’est pas disponible`,
      address: `${name} ne peut pas être partagé à cet endroit`,
      certificate: `${name} ne peut pas être chiffré ainsi : son certificat est inutilisable`,
    }[problem],
    detail: `${name} reste tel quel et les téléchargements en cours continuent.`,
    buttons: ok,
  }),
  ownFolderNotUsable: (folder) => ({
    message: 'Porthole ne peut pas démarrer sans son dossier',
    detail: `Ses paramètres se trouvent dans ${folder}, mais il est impossible d’y écrire : l’emplacement est plein, en lecture seule ou ne vous appartient pas. Corrigez cela, puis rouvrez Porthole.`,
    buttons: ok,
  }),
  unexpected: (logFolder) => ({
    message: 'Porthole doit se fermer',
    detail: `Une erreur inattendue s’est produite. Les détails se trouvent dans ${logFolder}.`,
    buttons: ok,
  }),
};
