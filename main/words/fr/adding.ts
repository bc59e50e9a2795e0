/** French: where visitors may add files, and change what is there. */
import type { AddingWords } from '../en/adding.ts';
import { formatSize } from '../format-size.ts';
import { grouped } from '../grouped.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('fr');
const files = (count: number): string => plural(count, withMillions('# fichier', '# fichiers'));

export const words: AddingWords = {
  amount: (octets) => formatSize(octets, 'fr'),
  beside: (parts) => parts.join(' · '),
  sentences: (parts) => parts.join(' '),
  addFiles: 'Ajouter des fichiers',
  dropHere: 'Déposez ici des fichiers ou des dossiers',
  chooseFiles: 'Choisir des fichiers',
  chooseFolder: 'Choisir un dossier',
  whoAreYou: 'Qui êtes-vous ?',
  yourName: 'Votre nom',
  send: 'Envoyer',
  dropBox:
    'Ce que vous déposez ici est remis à la personne qui vous a donné cette adresse. Vous ne verrez pas ce que d’autres ont envoyé.',

  reading: 'Lecture des dossiers…',
  asking: 'Vérification de la place disponible…',
  asked: 'En attente de l’accord de la personne qui partage…',
  cancel: 'Annuler',
  keepOpen: 'Gardez cette page ouverte jusqu’à la fin.',
  arrivedOf: (arrived, count) => `${grouped(arrived, 'fr')} sur ${files(count)}`,
  sizeOf: (sent, size) => `${sent} sur ${size}`,
  perSecond: (size) => `${size}/s`,
  secondsLeft: (count) => plural(count, withMillions('# seconde restante', '# secondes restantes')),
  minutesLeft: (count) => plural(count, withMillions('# minute restante', '# minutes restantes')),
  hoursLeft: (count) => plural(count, withMillions('# heure restante', '# heures restantes', ' d’')),
  allArrived: (count) =>
    plural(count, {
      one: 'Votre fichier est arrivé. Vous pouvez fermer cette page.',
      many: 'Les # de fichiers sont arrivés. Vous pouvez fermer cette page.',
      other: 'Les # fichiers sont arrivés. Vous pouvez fermer cette page.',
    }),
  thanks: 'Merci !',
  someFailed: (failed, arrived) => {
    const missing = plural(failed, {
      one: '# fichier n’a pas été envoyé.',
      many: '# de fichiers n’ont pas été envoyés.',
      other: '# fichiers n’ont pas été envoyés.',
    });
    if (arrived === 0) return `${missing} Rien n’est arrivé.`;
    const there = plural(arrived, {
      one: '# fichier est arrivé.',
      many: '# de fichiers sont arrivés.',
      other: '# fichiers sont arrivés.',
    });
    return `${missing} ${there}`;
  },
  paused: 'En pause',
  waits: 'En attente',
  arrived: 'Arrivé',
  arrivedAs: (name) => `Arrivé sous le nom « ${name} »`,
  noConnection: 'Pas de connexion. L’envoi reprendra tout seul.',
  begun: (count) => `Envoi de ${files(count)}.`,
  pause: 'Suspendre',
  pauseNamed: (name) => `Suspendre ${name}`,
  resume: 'Reprendre',
  resumeNamed: (name) => `Reprendre ${name}`,
  retry: 'Réessayer',
  retryNamed: (name) => `Réessayer d’envoyer ${name}`,
  remove: 'Retirer',
  removeNamed: (name) => `Retirer ${name}`,
  pauseAll: 'Tout suspendre',
  resumeAll: 'Tout reprendre',
  clear: 'Vider la liste',
  list: 'Fichiers en cours d’envoi',

  noRoom: 'Il n’y a pas assez de place.',
  noRoomFor: (needed, free) => `Il n’y a pas assez de place : ${needed} nécessaires, ${free} libres.`,
  quota: 'On ne peut plus rien ajouter ici.',
  quotaFor: (needed, free) => `On ne peut pas en ajouter autant ici : ${needed} nécessaires, ${free} restants.`,
  tooLarge: 'C’est plus gros que ce qui est accepté ici.',
  tooLargeFor: (limit) => `C’est plus gros que ce qui est accepté ici : au maximum ${limit}.`,
  noRight: 'On ne peut plus rien ajouter ici.',
  declined: 'Refusé par la personne qui partage.',
  leftOut: 'Écarté par la personne qui partage.',
  noAnswer: 'Pas de réponse. Demandez à la personne qui partage, puis réessayez.',
  ended: 'Ce lien ne fonctionne plus. Demandez à la personne qui vous l’a envoyé.',
  signIn: 'Vous devez vous identifier à nouveau pour continuer.',
  signInAgain: 'S’identifier à nouveau',
  badName: 'Un fichier ne peut pas porter ce nom là-bas.',
  exists: 'Il y a déjà autre chose sous ce nom.',
  gone: 'Le dossier n’existe plus.',
  locked: 'Quelqu’un d’autre est en train de l’utiliser. Réessayez plus tard.',
  unreadable: 'Votre navigateur ne peut plus lire ce fichier. Choisissez-le à nouveau.',
  refused: 'L’envoi n’a pas été accepté.',
  sendLess: 'Envoyez moins, ou demandez à la personne qui partage.',
  askSharer: 'Demandez à la personne qui partage.',
  otherName: 'Donnez-lui un autre nom et choisissez-le à nouveau.',
  noReply: 'Pas de connexion. Réessayez.',

  replaceTitle: (name) => `Remplacer « ${name} » ?`,
  replaceMany: (count) => `Remplacer ces ${grouped(count, 'fr')} éléments ?`,
  replaceWhat:
    'Il y a déjà un élément de ce nom ici. Ce qui se trouve dans un dossier et porte le même nom est remplacé aussi.',
  replace: 'Remplacer',

  newFolder: 'Nouveau dossier',
  folderName: 'Nom du nouveau dossier',
  create: 'Créer',
  rename: 'Renommer',
  newName: 'Nouveau nom',
  delete: 'Supprimer',
  deleteNamed: (name) => `Supprimer « ${name} » ?`,
  deleteMany: (count) => `Supprimer ces ${grouped(count, 'fr')} éléments ?`,
  deleteForGood: 'Cette action est définitive.',
  notEmpty: (name, count, isMore) => {
    const more = isMore ? 'plus de ' : '';
    return plural(count, {
      one: (n) => `« ${name} » n’est pas vide : ${more}${n} élément qu’il contient sera supprimé aussi.`,
      many: (n) => `« ${name} » n’est pas vide : ${more}${n} d’éléments qu’il contient seront supprimés aussi.`,
      other: (n) => `« ${name} » n’est pas vide : ${more}${n} éléments qu’il contient seront supprimés aussi.`,
    });
  },
  nameMissing: 'Il faut un nom.',
  nameForbidden: 'Un nom ne peut pas être « . » ou « .. », ni contenir / ou \\.',
  nameTaken: (name) => `Il y a déjà un élément nommé « ${name} » ici.`,
  changeRefused: 'Cet élément ne peut pas être modifié.',
  changeGone: 'Cet élément n’existe plus.',
  changeFailed: 'Cela n’a pas fonctionné. Réessayez.',
  created: (name) => `Le dossier « ${name} » a été créé.`,
  renamed: (name) => `Le nouveau nom est « ${name} ».`,
  deleted: (count) =>
    plural(count, { one: 'Supprimé.', many: '# d’éléments supprimés.', other: '# éléments supprimés.' }),
};
