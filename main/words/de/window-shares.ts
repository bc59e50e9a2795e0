/** German: the list of shares. */
import type { Words } from '../en/window.ts';

export const shares: Words['shares'] = {
  search: 'Freigaben suchen',
  notFound: 'Keine Freigabe mit diesem Namen',
  title: 'Freigaben',
  add: 'Mehr freigeben',
  chooseFolder: 'Ordner wählen …',
  chooseFiles: 'Dateien wählen …',
  dropHint: 'Oder ziehen Sie Ordner und Dateien irgendwo auf dieses Fenster.',
  recent: 'Zuletzt verwendete Ordner',
  actions: (name) => `${name}: Aktionen`,
  moreFiles: (count) => `und ${count} weitere`,
  addFiles: 'Dateien hinzufügen …',
  removeFile: (file) => `${file} nicht mehr freigeben`,
  fileRemoved: (file) => `${file} ist nicht mehr freigegeben. Die Datei selbst ist unverändert.`,
  name: 'Name der Freigabe',
  rename: 'Umbenennen',
  remove: 'Aus der Liste entfernen',
  start: (name) => `${name} starten`,
  stop: (name) => `${name} beenden`,
  copyAddress: (name) => `Adresse von ${name} kopieren`,
  removed: (name) => `„${name}“ ist nicht mehr freigegeben. Die Dateien sind unverändert.`,
  moveUp: 'Nach oben',
  moveDown: 'Nach unten',
  moved: (name, place, count) => `„${name}“ ist jetzt an Stelle ${place} von ${count}`,
};
