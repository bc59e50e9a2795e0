/** German: the log in files. */
import type { Words } from '../en/window.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('de');

export const files: Words['files'] = {
  menu: 'Spalten und Dateien',
  openSaved: 'Gespeichertes Protokoll öffnen …',
  exportTitle: (count) => plural(count, { one: '# Anfrage exportieren als', other: '# Anfragen exportieren als' }),
  formats: {
    combined: 'Combined Log Format',
    json: 'JSON-Zeilen',
    csv: 'CSV-Tabelle',
    har: 'HAR für Entwicklerwerkzeuge',
  },
  exported: (count, path) =>
    plural(count, {
      one: (number) => `${number} Anfrage in ${path} gespeichert`,
      other: (number) => `${number} Anfragen in ${path} gespeichert`,
    }),
  showSaved: 'Im Ordner anzeigen',
  exportProblems: {
    'disk-full': 'Die Datei konnte nicht gespeichert werden: Der Datenträger ist voll.',
    'folder-missing': 'Die Datei konnte nicht gespeichert werden: Der Ordner ist nicht mehr vorhanden.',
    'not-permitted': 'Die Datei konnte nicht gespeichert werden: Das System erlaubt es nicht.',
    unexpected: 'Die Datei konnte nicht gespeichert werden.',
  },
  saved: {
    title: (names) => `Gespeichertes Protokoll: ${names}`,
    reading: (percent) => `Wird gelesen, ${percent} %`,
    failedLines: (count) =>
      plural(count, { one: '# Zeile ist kein Protokolleintrag', other: '# Zeilen sind keine Protokolleinträge' }),
    tooLong: (kept, older) =>
      `Nur die neuesten ${kept.text} Anfragen passen in den Speicher: ${plural(older, { one: '# ältere fehlt', other: '# ältere fehlen' })}`,
    stopped: (problem) => `Lesen abgebrochen: ${problem}`,
    close: 'Zurück zum laufenden Protokoll',
    noDetails: 'Diese Anfrage stammt aus einer Datei, die keine Kopfzeilen enthält.',
    emptyTitle: 'Keine Anfragen in dieser Datei',
    empty: 'Nichts darin ließ sich als Zugriffsprotokoll lesen.',
  },
  onDisk: 'Protokoll auf dem Datenträger',
  keep: 'Protokoll auf dem Datenträger speichern',
  keepHint: 'Jede Anfrage jeder Freigabe, in Dateien, die andere Programme lesen können.',
  folder: 'Ordner',
  format: 'Format',
  newFileAt: 'Neue Datei ab',
  anySize: 'Beliebige Größe',
  keepFor: 'Dateien behalten',
  forever: 'Unbegrenzt',
  days: (count) => plural(count, { one: '# Tag', other: '# Tage' }),
  changeFolder: 'Anderer Ordner …',
  show: 'Anzeigen',
  showLabel: 'Protokolldatei anzeigen',
  off: 'Wird geschrieben, sobald es etwas zu protokollieren gibt.',
  writing: (size) => `Wird geschrieben: ${size} in dieser Datei`,
  problems: {
    'disk-full': 'Das Protokoll kann nicht gespeichert werden: Der Datenträger ist voll.',
    'folder-missing': 'Das Protokoll kann nicht gespeichert werden: Der Ordner ist nicht mehr vorhanden.',
    'not-permitted': 'Das Protokoll kann nicht gespeichert werden: Das System erlaubt es nicht.',
    unexpected: 'Das Protokoll kann nicht gespeichert werden.',
  },
  waiting: (count) =>
    plural(count, {
      one: 'Es läuft im Arbeitsspeicher weiter; # Anfrage wartet auf den Datenträger.',
      other: 'Es läuft im Arbeitsspeicher weiter; # Anfragen warten auf den Datenträger.',
    }),
  lost: (count) =>
    plural(count, {
      one: 'Es läuft im Arbeitsspeicher weiter; # Anfrage fehlt auf dem Datenträger.',
      other: 'Es läuft im Arbeitsspeicher weiter; # Anfragen fehlen auf dem Datenträger.',
    }),
};
