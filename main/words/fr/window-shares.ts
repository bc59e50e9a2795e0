/** French: the list of shares. */
import type { shares as en } from '../en/window-shares.ts';

export const shares: typeof en = {
  search: 'Rechercher un partage',
  notFound: 'Aucun partage de ce nom',
  title: 'Partages',
  add: 'Partager plus',
  chooseFolder: 'Choisir un dossier…',
  chooseFiles: 'Choisir des fichiers…',
  dropHint: 'Ou déposez des dossiers et des fichiers n’importe où dans cette fenêtre.',
  recent: 'Dossiers récents',
  actions: (name) => `${name} : actions`,
  moreFiles: (count) => `et ${count} de plus`,
  addFiles: 'Ajouter des fichiers…',
  removeFile: (file) => `Ne plus partager ${file}`,
  fileRemoved: (file) => `${file} n’est plus partagé. Le fichier lui-même reste tel quel.`,
  name: 'Nom du partage',
  rename: 'Renommer',
  remove: 'Retirer de la liste',
  start: (name) => `Démarrer ${name}`,
  stop: (name) => `Arrêter ${name}`,
  copyAddress: (name) => `Copier l’adresse de ${name}`,
  removed: (name) => `${name} n’est plus partagé. Ses fichiers restent tels quels.`,
  moveUp: 'Monter',
  moveDown: 'Descendre',
  moved: (name, place, count) => `${name} est maintenant en position ${place} sur ${count}`,
};
