/** French: what visitors add. */
import type { Counted } from '../counted.ts';
import type { receiving as en } from '../en/window-receiving.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('fr');
const filesOf = (count: Counted): string => plural(count, withMillions('# fichier', '# fichiers'));

export const receiving: typeof en = {
  title: 'Ajout de fichiers',
  short: 'Ajout de fichiers',
  on: 'On peut ajouter des fichiers',
  onAndChange: 'On peut ajouter, modifier et supprimer des fichiers',
  off: 'On peut seulement consulter',
  offButLinks: 'On peut seulement consulter ; avec un lien, on peut ajouter',
  switchHint: 'Les visiteurs peuvent envoyer des fichiers et des dossiers.',
  where: 'Où ils vont',
  places: {
    usual: 'Ici ; par un lien, à part',
    here: 'Dans ce dossier',
    'sender-folder': 'Un nouveau dossier par expéditeur',
  },
  askFirst: 'Me demander d’abord',
  askFirstHint: 'Rien n’est écrit avant votre accord. Pas de réponse au bout de deux minutes vaut refus.',
  askUsual: 'Aucune question pour les personnes qui ont un code PIN, un mot de passe ou un nom.',
  change: '…et modifier ou supprimer',
  changeHint:
    'Les visiteurs peuvent remplacer, renommer, déplacer et supprimer tout ce qui est partagé. Ce qu’ils remplacent ou suppriment va dans la corbeille ; sur un lecteur qui n’en a pas, c’est définitivement perdu.',
  changeWarning: 'Les visiteurs peuvent maintenant modifier et supprimer tout ce qui est ici, sans vous demander.',
  largest: 'Taille maximale d’un fichier',
  quota: 'En tout, au maximum',
  noLimit: 'Sans limite',
  receiveFiles: 'Recevoir des fichiers…',
  receiveHint:
    'Crée une boîte de dépôt dans votre dossier de téléchargements : on peut y envoyer des fichiers sans rien voir.',
  dropBox: 'Boîte de dépôt : on peut envoyer des fichiers sans rien voir',
  questions: 'En attente de votre réponse',
  wantsToSend: (files, size) => `veut envoyer ${filesOf(files)}, ${size}`,
  wantsToSendMore: (files, size) => `veut envoyer ${filesOf(files)}, plus de ${size}`,
  wantsToSendUnknown: (files) => `veut envoyer ${filesOf(files)} de taille inconnue`,
  to: (share) => `vers ${share}`,
  known: (parts) => `(${parts.join(', ')})`,
  by: (identity) => `par ${identity}`,
  declinedAt: (time) => `Sans réponse, refus à ${time}.`,
  accept: 'Accepter',
  acceptSome: (files) => `Accepter ${filesOf(files)}`,
  acceptToday: 'Toujours accepter aujourd’hui',
  acceptTodayHint: 'Ce que cette personne envoie jusqu’à minuit est accepté sans demander.',
  decline: 'Refuser',
  acceptFrom: (sender) => `Accepter : ${sender}`,
  acceptTodayFrom: (sender) => `Toujours accepter aujourd’hui : ${sender}`,
  declineFrom: (sender) => `Refuser : ${sender}`,
  listOf: (files) => `Afficher ${filesOf(files)}`,
  rest: (files) =>
    plural(files, { one: 'et # autre fichier', many: 'et # d’autres fichiers', other: 'et # autres fichiers' }),
  unknownSize: 'taille inconnue',
  asked: (sender, files) => `${sender} veut envoyer ${filesOf(files)}`,
  received: (files, sender) => `${filesOf(files)} de ${sender}`,
  from: (sender) => `de ${sender}`,
  keptAs: (name) => `enregistré sous ${name}`,
  sentAs: (name) => `envoyé sous le nom ${name}`,
  at: (size, time) => `${size} · ${time}`,
  showInFolder: 'Afficher dans le dossier',
  showInFolderOf: (name) => `Afficher dans le dossier : ${name}`,
  undo: 'Annuler',
  undoOf: (name) => `Annuler : placer ${name} dans la corbeille`,
  undone: (files) =>
    plural(files, {
      one: 'Le fichier est dans la corbeille',
      many: '# de fichiers sont dans la corbeille',
      other: '# fichiers sont dans la corbeille',
    }),
  undoneSome: (trashed, kept) =>
    `Dans la corbeille : ${filesOf(trashed)}. N’ont pas pu y être placés, ou ont été modifiés depuis : ${filesOf(kept)}.`,
  undoneNone: 'Rien n’a été placé dans la corbeille : modification depuis, ou pas de corbeille ici.',
  progress: (name, sender) => `${name} de ${sender}`,
  arrived: 'arrivé',
  interrupted: 'interrompu',
  receivedOf: (received, size) => `${received} sur ${size}`,
};
