/** German: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: 'Dateifreigabe',
  comment: 'Einen Ordner vom Desktop aus über HTTP freigeben und jeden Zugriff live verfolgen.',
  keywords: 'Freigabe;freigeben;teilen;Ordner;Datei;Server;Download;Upload;',
  shareFolder: 'Ordner freigeben …',
  shareWith: 'Mit Porthole freigeben',
  shareWithHint: 'Über HTTP für alle im Netzwerk freigeben',
};
