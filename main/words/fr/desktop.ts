/** French: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: 'Partage de fichiers',
  comment: 'Partagez un dossier par HTTP depuis votre bureau et suivez chaque requête en direct.',
  keywords: 'partage;partager;dossier;fichier;serveur;téléchargement;',
  shareFolder: 'Partager un dossier…',
  shareWith: 'Partager avec Porthole',
  shareWithHint: 'Partager par HTTP avec tout le réseau',
  synopsis: 'Partager un dossier avec les appareils à proximité',
  othersOpen:
    'Les autres l’ouvrent dans n’importe quel navigateur, sur un téléphone aussi, sans rien installer. Si vous l’autorisez, ils vous envoient des fichiers de la même façon.',
  localNetwork: 'Porthole partage un dossier avec les appareils de votre réseau.',
  folder: 'Dossier',
  file: 'Fichier',
};
