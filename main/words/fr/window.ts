/** French: the window. */
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

const plural = pluralsOf('fr');

const common: Words['common'] = {
  beside: (parts) => parts.join('\u00a0· '),
  listed: (parts) => listed(parts, 'fr'),
  sentences: (parts) => parts.join(' '),
  labelled: (label, value) => `${label} : ${value}`,
  noted: (text, note) => `${text} (${note})`,
  windowTitle: (title) => `${title} – Porthole`,
  copy: 'Copier',
  copied: 'Copié',
  close: 'Fermer',
  closeMessage: 'Fermer ce message',
  undo: 'Annuler',
  cancel: 'Annuler',
  tryAgain: 'Réessayer',
  somethingWrong: 'Un problème est survenu. Veuillez réessayer.',
  windowBroke: 'Cette fenêtre a rencontré un problème. Le partage continue.',
  reload: 'Recharger la fenêtre',
};

const units: Words['units'] = {
  milliseconds: (value) => `${value} ms`,
  seconds: (value) => `${value} s`,
  minutes: (value) => `${value} min`,
  hours: (value) => `${value} h`,
  perSecond: (size) => `${size}/s`,
  mebibytes: (value) => `${value} Mio`,
};

const firstRun: Words['firstRun'] = {
  sentence: 'Partagez un dossier avec les appareils autour de vous et voyez ce qu’ils téléchargent.',
  drop: 'Déposez un dossier ici',
  choose: 'ou choisissez-en un',
  recent: 'Dossiers récents',
};

const share: Words['share'] = {
  announced: (parts) => parts.join(', '),
  stopped: 'Non partagé',
  starting: 'Démarrage',
  running: 'Partagé',
  stopping: 'Arrêt',
  failed: 'Non partagé',
  start: 'Démarrer',
  stop: 'Arrêter',
  waiting: 'S’arrête après les téléchargements',
  stopNow: 'Arrêter maintenant',
  keepSharing: 'Continuer à partager',
  visitors: (count) =>
    count.value === 0 ? 'Personne n’est connecté' : plural(count, withMillions('# visiteur', '# visiteurs')),
  wereHere: (count, only) =>
    only === undefined
      ? plural(count, {
          one: '# visiteur est venu',
          many: '# de visiteurs sont venus',
          other: '# visiteurs sont venus',
        })
      : `${only} est venu`,
  folderActions: (name) => `Actions pour ${name}`,
  chooseAnother: 'Choisir un autre dossier…',
  showFolder: 'Afficher dans le gestionnaire de fichiers',
  site: {
    title: 'Afficher comme site web',
    choices: { automatic: 'Automatique', on: 'Activé', off: 'Désactivé' },
    hint: 'Les pages d’un site web peuvent exécuter leurs scripts ; les autres sont affichées sans. Automatique : activé quand le dossier contient un index.html.',
  },
  address: 'Adresse',
  copyAddress: 'Copier l’adresse',
  addressCopied: 'Adresse copiée',
  showQrCode: 'Afficher le code QR',
  qrCode: 'Code QR',
  openInBrowser: 'Ouvrir dans le navigateur',
  open: 'Ouvrir',
  whoCan: 'Tout le monde sur votre réseau peut ouvrir ce que vous partagez, jusqu’à ce que vous arrêtiez.',
  otherAddresses: (count) =>
    plural(count, { one: '# autre adresse', many: '# d’autres adresses', other: '# autres adresses' }),
  addressKinds: {
    lan: 'Réseau local',
    name: 'Par nom, là où les noms .local fonctionnent',
    virtual: 'VPN ou carte réseau virtuelle',
    loopback: 'Cet ordinateur uniquement',
  },
  addressChanged: (name, url) => `Le réseau a changé. L’adresse de ${name} est maintenant ${url}`,
  thisComputerOnly: 'Cet ordinateur uniquement',
  thisComputerOnlyHint: 'Si cette option est activée, seuls les programmes de cet ordinateur peuvent ouvrir l’adresse.',
  thisComputerOnlyNote:
    'Seuls les programmes de cet ordinateur peuvent ouvrir cette adresse. Les autres appareils ne le peuvent pas, quel que soit leur réseau.',
  loopbackOnly: 'Seul cet ordinateur peut ouvrir cette adresse : aucun réseau n’a été trouvé.',
  noAddressYet: 'L’adresse s’affiche ici pendant le partage. Tout le monde sur votre réseau peut alors l’ouvrir.',
  port: 'Port',
  portNumber: (port) => `Port ${port}`,
  anyPort: 'N’importe quel port libre',
  changePort: (port) => (port === 0 ? 'N’importe quel port libre : le modifier' : `Port ${port} : le modifier`),
  portInvalid: 'Un port est un nombre entier de 0 à 65535.',
  portRefused: (port) => `Les navigateurs refusent d’ouvrir le port ${port}. Choisissez-en un autre, par exemple 8000.`,
  portHint: 'Entrée pour appliquer, Échap pour annuler. 0 prend n’importe quel port libre.',
  qrTitle: (name) => `Ouvrir ${name} sur un téléphone`,
  qrHint: 'Pointez l’appareil photo du téléphone vers le code. Les deux doivent être sur le même réseau.',
  qrLabel: (url) => `Code QR de ${url}`,
};

const problems: Words['problems'] = {
  portInUse: (port) => `Le port ${port} est utilisé par un autre programme.`,
  portHeld: (port, program, pid) =>
    program === ''
      ? `Le port ${port} est utilisé par un autre programme (pid ${pid}).`
      : `Le port ${port} est utilisé par ${program} (pid ${pid}).`,
  portOfOtherShare: (port, name) => `Le port ${port} appartient déjà à ${name}, que vous partagez aussi.`,
  portNotPermitted: (port) => `Ce système ne permet pas à Porthole d’utiliser le port ${port}.`,
  addressNotAvailable: 'L’adresse réseau du partage n’est pas disponible pour le moment.',
  folderMissing: 'Le dossier a disparu. Il a été déplacé, renommé ou supprimé, ou son lecteur n’est pas connecté.',
  folderNotReadable: 'Porthole n’est pas autorisé à lire ce dossier.',
  notAFolder: 'C’est un fichier, pas un dossier.',
  filesMissing:
    'Aucun des fichiers n’est là. Ils ont été déplacés, renommés ou supprimés, ou leur lecteur n’est pas connecté.',
  noCertificate: 'Il n’y a pas de certificat ; rien ne peut donc être chiffré.',
  workerDied:
    'Le partage s’est arrêté de façon inattendue. Porthole fonctionne toujours, et vos fichiers sont intacts.',
  unexpected: 'Le dossier ne peut pas être partagé, pour une raison que Porthole ignore.',
  takePort: (port) => `Utiliser le port ${port}`,
  otherPort: 'Utiliser un autre port',
  chooseFolder: 'Choisir un autre dossier…',
  restart: 'Redémarrer',
  technical: 'Détails techniques',
  stopTrying: 'Arrêter les tentatives',
  triesByItself: 'Le partage reprendra de lui-même dès que possible.',
  recovered: (name, what) => `« ${name} » : ${what}`,
  folderBack: 'Le dossier est revenu. Le partage reprend.',
  filesBack: 'Les fichiers sont revenus. Le partage reprend.',
  portFree: 'Le port est libre. Le partage reprend.',
  restarted: 'Le partage s’était arrêté de façon inattendue et a été relancé.',
};

const transfers: Words['transfers'] = {
  title: 'Transferts',
  disconnect: 'Déconnecter',
  disconnectVisitor: (visitor, file) => `Déconnecter ${visitor} de ${file}`,
  clearFinished: 'Effacer les terminés',
  sentOf: (sent, total) => `${sent} sur ${total}`,
  timeLeft: (duration) => `reste ${duration}`,
  stalled: 'En attente du visiteur',
  connections: (count) => plural(count, withMillions('# connexion', '# connexions')),
  parts: (size) => `parties d’un fichier de ${size}`,
  part: (from, size) => `à partir de ${from} d’un fichier de ${size}`,
  progress: (file, visitor) => `Progression de ${file} vers ${visitor}`,
  complete: 'Terminé',
  partComplete: 'Partie terminée',
  lacking: 'Terminé, sans ce qui n’a pas pu être lu',
  aborted: 'Arrêté par le visiteur',
  cut: 'Coupé',
  timedOut: 'Délai dépassé',
  disconnected: 'Arrêté par vous',
  missing: (size) => `il manque ${size}`,
  took: (size, duration) => `${size} en ${duration}`,
  average: (speed) => `${speed} en moyenne`,
};

const visitors: Words['visitors'] = {
  block: 'Bloquer le visiteur',
  blockVisitor: (visitor) => `Bloquer le visiteur ${visitor}`,
  blockOf: (visitor, file) => `Bloquer ${visitor}, qui télécharge ${file}`,
  blockOn: (visitor, name) => `Bloquer le visiteur ${visitor} sur ${name}`,
  trouble: {
    connections: (visitor) => `${visitor} ne cesse d’ouvrir des connexions, plus que la part d’un visiteur.`,
    leaving: (visitor, subject) => `${visitor} ne cesse de demander ${subject} et de repartir.`,
    refused: (visitor, subject) => `${visitor} ne cesse de demander ${subject}, plus que la part d’un visiteur.`,
    unfinished: (visitor) => `${visitor} ne cesse de commencer des choses sans jamais les finir.`,
    nonsense: (visitor) => `${visitor} ne cesse d’envoyer ce qui n’est pas une requête.`,
    guessing: (visitor) =>
      `Quelqu’un essaie de deviner le code PIN : ${visitor} ne pourra pas entrer pendant un moment.`,
    subjects: {
      archives: 'des archives zip',
      searches: 'des recherches',
      checksums: 'des sommes de contrôle',
      contents: 'le contenu d’archives',
      listings: 'des listes de fichiers',
      thumbnails: 'des vignettes',
      other: 'des fichiers',
    },
  },
  blockedNow: (visitor) =>
    `${visitor} est bloqué. La liste des visiteurs bloqués se trouve à côté du nombre de visiteurs.`,
  blockThisTitle: 'Bloquer cet ordinateur ?',
  blockThis: (visitor) =>
    `${visitor} est cet ordinateur : le partage ne s’ouvrira plus dans son propre navigateur tant que vous ne l’aurez pas débloqué.`,
  blockAnyway: 'Bloquer quand même',
  blocked: (count) => plural(count, { one: '# bloqué', many: '# bloqués', other: '# bloqués' }),
  blockedTitle: 'Visiteurs bloqués',
  since: (time) => `depuis ${time}`,
  attempts: (count) =>
    plural(count, {
      one: '# connexion refusée',
      many: '# de connexions refusées',
      other: '# connexions refusées',
    }),
  until: (time) => `trop de codes PIN incorrects, jusqu’à ${time}`,
  unblock: 'Débloquer',
  unblockVisitor: (visitor) => `Débloquer ${visitor}`,
};

const drop: Words['drop'] = {
  share: 'Relâchez pour partager',
  shareAll: 'Relâchez pour tout partager',
  beside: 'Ce qui est déjà partagé le reste.',
  notAFolder: 'Ce n’est pas un dossier.',
  notShareable: 'Seuls des dossiers et des fichiers peuvent être partagés.',
  unknownPath: 'Le système n’a pas indiqué où cela se trouve. Veuillez le choisir.',
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
