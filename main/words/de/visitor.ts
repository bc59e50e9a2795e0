/** The visitor's page in German. */
import type { Words } from '../en/visitor.ts';
import { formatSize } from '../format-size.ts';
import { grouped as groupedFor } from '../grouped.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('de');
const grouped = (count: number): string => groupedFor(count, 'de');
const matches = (count: number): string => plural(count, { one: '# Treffer', other: '# Treffer' });

export const words: Words = {
  amount: (octets) => formatSize(octets, 'de'),
  path: 'Pfad',
  name: 'Name',
  size: 'Größe',
  modified: 'Geändert',
  modifiedUtc: 'Geändert (UTC)',
  kind: 'Typ',
  download: 'Herunterladen',
  downloadNamed: (name) => `${name} herunterladen`,
  downloadAll: 'Alles herunterladen',
  empty: 'Dieser Ordner ist leer.',
  folders: (count) => plural(count, { one: '# Ordner', other: '# Ordner' }),
  files: (count) => plural(count, { one: '# Datei', other: '# Dateien' }),
  joined: (parts) => parts.join(', '),
  search: 'Suchen',
  searchLabel: 'In diesem Ordner und darunter suchen',
  searchPlaceholder: 'Suchen',
  resultsFor: (text) => `Ergebnisse für „${text}“`,
  results: (count) => plural(count, { one: '# Ergebnis', other: '# Ergebnisse' }),
  noResults: 'Kein Name hier enthält das.',
  searchCut: 'Es gibt noch mehr: Die Suche wurde vorzeitig beendet. Versuchen Sie es mit einem längeren Wort.',
  pages: 'Seiten',
  previousPage: 'Zurück',
  nextPage: 'Weiter',
  pageOf: (page, count) => `Seite ${grouped(page)} von ${grouped(count)}`,
  madeWith: 'Freigegeben mit Porthole',
  checksums: 'Prüfsummen',
  unreadable: 'Nicht lesbar',
  unreadableNote: 'Was nicht lesbar ist, fehlt im Download des ganzen Ordners; jeder Download nennt, was ihm fehlt.',
  sandboxed:
    'Seiten aus diesem Ordner werden ohne Skripte angezeigt. Wenn eine sie braucht, bitten Sie die Person, die den Ordner freigibt, „Als Website anzeigen“ einzuschalten.',
  unscripted:
    'Diese Seite wird ohne Skripte angezeigt und kann deshalb leer sein oder nicht reagieren. Wenn Sie ihr vertrauen, bitten Sie die Person, die sie freigibt, „Als Website anzeigen“ einzuschalten.',
  openUnscripted: 'Ohne diesen Hinweis öffnen',

  sharedText: 'Freigegebener Text',
  sharedLink: 'Freigegebener Link',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyYourself: 'Der Text ist ausgewählt. Kopieren Sie ihn mit dem Browser.',
  saveText: 'Als Datei speichern',

  list: 'Liste',
  grid: 'Kacheln',
  sortBy: 'Sortieren nach',
  noMatch: (text) => `Keine Treffer für „${text}“.`,
  matches,
  searchingBelow: 'Unterordner werden durchsucht …',
  foundBelow: (count) => `${matches(count)} in den Unterordnern`,
  loading: (count) => `Wird geladen … ${plural(count, { one: '# Eintrag', other: '# Einträge' })}`,
  loadFailed: 'Der Rest konnte nicht geladen werden.',
  select: 'Auswählen',
  selectNamed: (name) => `${name} auswählen`,
  selected: (count) => `${grouped(count)} ausgewählt`,
  selectAll: 'Alle auswählen',
  done: 'Fertig',
  downloadSelected: 'Als Zip herunterladen',
  selectionTooLong: 'Zu viele Namen für eine Anfrage: Laden Sie stattdessen den ganzen Ordner herunter.',

  close: 'Schließen',
  previous: 'Zurück',
  next: 'Weiter',
  open: 'Öffnen',
  play: 'Diashow starten',
  pause: 'Diashow beenden',
  preview: 'Vorschau',
  position: (index, count) => `${grouped(index)} von ${grouped(count)}`,
  cannotShow: 'Ihr Browser kann diese Datei nicht anzeigen.',
  tooLarge: (shown) => `Nur die ersten ${shown} werden angezeigt.`,
  contents: 'In diesem Archiv',
  contentsCut: 'Es enthält mehr, als hier aufgelistet ist.',
  contentsDamaged: 'Der Rest ist nicht lesbar.',
  rendered: 'Formatiert',
  source: 'Quelltext',
};
