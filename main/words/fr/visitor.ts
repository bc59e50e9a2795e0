/** The visitor's page in French. */
import type { Words } from '../en/visitor.ts';
import { formatSize } from '../format-size.ts';
import { grouped } from '../grouped.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('fr');
const number = (count: number): string => grouped(count, 'fr');
const matches = (count: number): string => plural(count, withMillions('# correspondance', '# correspondances'));

export const words: Words = {
  amount: (octets) => formatSize(octets, 'fr'),
  path: 'Chemin',
  name: 'Nom',
  size: 'Taille',
  modified: 'Modifié le',
  modifiedUtc: 'Modifié le (UTC)',
  kind: 'Type',
  download: 'Télécharger',
  downloadNamed: (name) => `Télécharger ${name}`,
  downloadAll: 'Tout télécharger',
  empty: 'Ce dossier est vide.',
  folders: (count) => plural(count, withMillions('# dossier', '# dossiers')),
  files: (count) => plural(count, withMillions('# fichier', '# fichiers')),
  joined: (parts) => parts.join(', '),
  search: 'Rechercher',
  searchLabel: 'Rechercher dans ce dossier et ses sous-dossiers',
  searchPlaceholder: 'Rechercher',
  resultsFor: (text) => `Résultats pour « ${text} »`,
  results: (count) => plural(count, withMillions('# résultat', '# résultats')),
  noResults: 'Rien ici ne contient cela dans son nom.',
  searchCut: 'Il y en a d’autres : la recherche s’est arrêtée avant la fin. Essayez un mot plus long.',
  pages: 'Pages',
  previousPage: 'Précédente',
  nextPage: 'Suivante',
  pageOf: (page, count) => `Page ${number(page)} sur ${number(count)}`,
  madeWith: 'Partagé avec Porthole',
  checksums: 'Sommes de contrôle',
  unreadable: 'Illisible',
  unreadableNote:
    'Ce qui est illisible manque dans les téléchargements du dossier entier ; chacun indique ce qui lui manque.',
  sandboxed:
    'Les pages de ce dossier sont affichées sans leurs scripts. Si l’une d’elles en a besoin, demandez à la personne qui partage le dossier d’activer « Afficher comme site web ».',
  unscripted:
    'Cette page est affichée sans ses scripts ; elle peut donc paraître vide ou ne pas réagir. Si vous lui faites confiance, demandez à la personne qui la partage d’activer « Afficher comme site web ».',
  openUnscripted: 'Ouvrir sans cette ligne',

  sharedText: 'Texte partagé',
  sharedLink: 'Lien partagé',
  copy: 'Copier',
  copied: 'Copié',
  copyYourself: 'Le texte est sélectionné. Copiez-le avec votre navigateur.',
  saveText: 'Enregistrer comme fichier',

  list: 'Liste',
  grid: 'Grille',
  sortBy: 'Trier par',
  noMatch: (text) => `Rien ne correspond à « ${text} ».`,
  matches,
  searchingBelow: 'Recherche dans les sous-dossiers…',
  foundBelow: (count) => `${matches(count)} dans les sous-dossiers`,
  loading: (count) => `Chargement… ${plural(count, withMillions('# élément', '# éléments', ' d’'))}`,
  loadFailed: 'Le reste n’a pas pu être chargé.',
  select: 'Sélectionner',
  selectNamed: (name) => `Sélectionner ${name}`,
  selected: (count) => plural(count, { one: '# sélectionné', many: '# sélectionnés', other: '# sélectionnés' }),
  selectAll: 'Tout sélectionner',
  done: 'Terminé',
  downloadSelected: 'Télécharger en zip',
  selectionTooLong: 'Trop de noms pour une seule requête : téléchargez plutôt le dossier entier.',

  close: 'Fermer',
  previous: 'Précédent',
  next: 'Suivant',
  open: 'Ouvrir',
  play: 'Lancer le diaporama',
  pause: 'Arrêter le diaporama',
  preview: 'Aperçu',
  position: (index, count) => `${number(index)} sur ${number(count)}`,
  cannotShow: 'Votre navigateur ne peut pas afficher ce fichier.',
  tooLarge: (shown) => `Seuls les premiers ${shown} sont affichés.`,
  contents: 'Dans cette archive',
  contentsCut: 'Elle contient plus que ce qui est affiché ici.',
  contentsDamaged: 'La suite est illisible.',
  rendered: 'Mis en forme',
  source: 'Source',
};
