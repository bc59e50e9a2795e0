/** What the visitor's page says where people may add files, and change what is there, in German. */
import type { AddingWords } from '../en/adding.ts';
import { formatSize } from '../format-size.ts';
import { grouped as groupedFor } from '../grouped.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('de');
const grouped = (count: number): string => groupedFor(count, 'de');
const files = (count: number): string => plural(count, { one: '# Datei', other: '# Dateien' });

export const words: AddingWords = {
  amount: (octets) => formatSize(octets, 'de'),
  beside: (parts) => parts.join(' · '),
  sentences: (parts) => parts.join(' '),
  addFiles: 'Dateien hinzufügen',
  dropHere: 'Dateien oder Ordner hierher ziehen',
  chooseFiles: 'Dateien wählen',
  chooseFolder: 'Ordner wählen',
  whoAreYou: 'Wer sind Sie?',
  yourName: 'Ihr Name',
  send: 'Senden',
  dropBox:
    'Was Sie hier ablegen, geht an die Person, von der Sie diese Adresse haben. Was andere gesendet haben, sehen Sie nicht.',

  reading: 'Ordner werden durchsucht …',
  asking: 'Freier Speicherplatz wird geprüft …',
  asked: 'Die Person, die das freigibt, muss noch zustimmen …',
  cancel: 'Abbrechen',
  keepOpen: 'Lassen Sie diese Seite geöffnet, bis alles übertragen ist.',
  arrivedOf: (arrived, count) => `${grouped(arrived)} von ${files(count)}`,
  sizeOf: (sent, size) => `${sent} von ${size}`,
  perSecond: (size) => `${size}/s`,
  secondsLeft: (count) => plural(count, { one: 'Noch # Sekunde', other: 'Noch # Sekunden' }),
  minutesLeft: (count) => plural(count, { one: 'Noch # Minute', other: 'Noch # Minuten' }),
  hoursLeft: (count) => plural(count, { one: 'Noch # Stunde', other: 'Noch # Stunden' }),
  allArrived: (count) =>
    plural(count, {
      one: 'Ihre Datei ist angekommen. Sie können diese Seite schließen.',
      other: 'Alle # Dateien sind angekommen. Sie können diese Seite schließen.',
    }),
  thanks: 'Vielen Dank!',
  someFailed: (failed, arrived) =>
    [
      plural(failed, { one: '# Datei wurde nicht gesendet.', other: '# Dateien wurden nicht gesendet.' }),
      arrived === 0
        ? 'Es ist nichts angekommen.'
        : plural(arrived, { one: '# Datei ist angekommen.', other: '# Dateien sind angekommen.' }),
    ].join(' '),
  paused: 'Angehalten',
  waits: 'Wartet',
  arrived: 'Angekommen',
  arrivedAs: (name) => `Angekommen als „${name}“`,
  noConnection: 'Keine Verbindung. Es geht automatisch weiter.',
  begun: (count) => plural(count, { one: '# Datei wird gesendet.', other: '# Dateien werden gesendet.' }),
  pause: 'Anhalten',
  pauseNamed: (name) => `${name} anhalten`,
  resume: 'Fortsetzen',
  resumeNamed: (name) => `${name} fortsetzen`,
  retry: 'Wiederholen',
  retryNamed: (name) => `${name} noch einmal senden`,
  remove: 'Entfernen',
  removeNamed: (name) => `${name} entfernen`,
  pauseAll: 'Alle anhalten',
  resumeAll: 'Alle fortsetzen',
  clear: 'Liste leeren',
  list: 'Dateien, die gesendet werden',

  noRoom: 'Es ist nicht genug Speicherplatz frei.',
  noRoomFor: (needed, free) => `Es ist nicht genug Speicherplatz frei: ${needed} nötig, ${free} verfügbar.`,
  quota: 'Hier kann nichts mehr hinzugefügt werden.',
  quotaFor: (needed, free) => `Dafür reicht der Platz hier nicht: ${needed} nötig, ${free} übrig.`,
  tooLarge: 'Die Datei ist größer, als hier erlaubt ist.',
  tooLargeFor: (limit) => `Die Datei ist zu groß: Erlaubt sind höchstens ${limit}.`,
  noRight: 'Hier kann nichts mehr hinzugefügt werden.',
  declined: 'Von der Person abgelehnt, die das freigibt.',
  leftOut: 'Von der Person ausgelassen, die das freigibt.',
  noAnswer: 'Keine Antwort. Fragen Sie die Person, die das freigibt, und versuchen Sie es dann erneut.',
  ended: 'Dieser Link funktioniert nicht mehr. Fragen Sie die Person, von der Sie ihn haben.',
  signIn: 'Sie müssen sich erneut anmelden, bevor es weitergeht.',
  signInAgain: 'Erneut anmelden',
  badName: 'Dieser Dateiname ist dort nicht möglich.',
  exists: 'Unter diesem Namen gibt es schon etwas anderes.',
  gone: 'Der Ordner ist nicht mehr vorhanden.',
  locked: 'Jemand anderes arbeitet gerade daran. Versuchen Sie es später erneut.',
  unreadable: 'Ihr Browser kann diese Datei nicht mehr lesen. Wählen Sie sie noch einmal aus.',
  refused: 'Wurde nicht angenommen.',
  sendLess: 'Senden Sie weniger, oder fragen Sie die Person, die das freigibt.',
  askSharer: 'Fragen Sie die Person, die das freigibt.',
  otherName: 'Geben Sie der Datei einen anderen Namen, und wählen Sie sie erneut aus.',
  noReply: 'Keine Verbindung. Versuchen Sie es erneut.',

  replaceTitle: (name) => `„${name}“ ersetzen?`,
  replaceMany: (count) => `Diese ${grouped(count)} Objekte ersetzen?`,
  replaceWhat: 'Diesen Namen gibt es hier bereits. In Ordnern wird ebenfalls ersetzt, was den gleichen Namen hat.',
  replace: 'Ersetzen',

  newFolder: 'Neuer Ordner',
  folderName: 'Name des neuen Ordners',
  create: 'Anlegen',
  rename: 'Umbenennen',
  newName: 'Neuer Name',
  delete: 'Löschen',
  deleteNamed: (name) => `„${name}“ löschen?`,
  deleteMany: (count) => `Diese ${grouped(count)} Objekte löschen?`,
  deleteForGood: 'Das lässt sich hier nicht rückgängig machen.',
  notEmpty: (name, count, isMore) =>
    isMore
      ? `„${name}“ ist nicht leer: Mehr als ${grouped(count)} Objekte darin werden ebenfalls gelöscht.`
      : `„${name}“ ist nicht leer: ${plural(count, { one: '#\u00a0Objekt darin wird', other: '#\u00a0Objekte darin werden' })} ebenfalls gelöscht.`,
  nameMissing: 'Geben Sie einen Namen ein.',
  nameForbidden: 'Ein Name kann nicht „.“ oder „..“ sein und weder / noch \\ enthalten.',
  nameTaken: (name) => `„${name}“ gibt es hier bereits.`,
  changeRefused: 'Das darf nicht geändert werden.',
  changeGone: 'Das ist nicht mehr vorhanden.',
  changeFailed: 'Das hat nicht funktioniert. Versuchen Sie es erneut.',
  created: (name) => `Der Ordner „${name}“ wurde angelegt.`,
  renamed: (name) => `Der neue Name ist „${name}“.`,
  deleted: (count) => plural(count, { one: 'Gelöscht.', other: '# gelöscht.' }),
};
