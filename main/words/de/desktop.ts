/** German: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: 'Dateifreigabe',
  comment: 'Einen Ordner vom Desktop aus über HTTP freigeben und jeden Zugriff live verfolgen.',
  keywords: 'Freigabe;freigeben;teilen;Ordner;Datei;Server;Download;Upload;',
  shareFolder: 'Ordner freigeben …',
  shareWith: 'Mit Porthole freigeben',
  shareWithHint: 'Über HTTP für alle im Netzwerk freigeben',
  synopsis: 'Einen Ordner für Geräte in der Nähe freigeben',
  othersOpen:
    'Andere öffnen ihn in jedem Browser, auch auf dem Smartphone, ohne etwas zu installieren. Wenn Sie es erlauben, senden sie Ihnen auf demselben Weg Dateien.',
  localNetwork: 'Porthole gibt einen Ordner für die Geräte in Ihrem Netzwerk frei.',
  folder: 'Ordner',
  file: 'Datei',
};
