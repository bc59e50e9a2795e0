/** German. */
import type { Words } from '../en/window.ts';
import { listed } from '../listed.ts';
import { pluralsOf } from '../plurals.ts';
import { access } from './window-access.ts';
import { check } from './window-check.ts';
import { encryption } from './window-encryption.ts';
import { files } from './window-files.ts';
import { guide } from './window-guide.ts';
import { hosts } from './window-hosts.ts';
import { limits } from './window-limits.ts';
import { links } from './window-links.ts';
import { details, glance, log } from './window-log.ts';
import { ending, notes } from './window-notes.ts';
import { receiving } from './window-receiving.ts';
import { serving } from './window-serving.ts';
import { settings } from './window-settings.ts';
import { shares } from './window-shares.ts';

const plural = pluralsOf('de');

const common: Words['common'] = {
  beside: (parts) => parts.join('\u00a0· '),
  listed: (parts) => listed(parts, 'de'),
  sentences: (parts) => parts.join(' '),
  labelled: (label, value) => `${label}: ${value}`,
  noted: (text, note) => `${text} (${note})`,
  windowTitle: (title) => `${title} – Porthole`,
  copy: 'Kopieren',
  copied: 'Kopiert',
  close: 'Schließen',
  closeMessage: 'Diese Meldung schließen',
  undo: 'Rückgängig',
  cancel: 'Abbrechen',
  tryAgain: 'Erneut versuchen',
  somethingWrong: 'Etwas ist schiefgegangen. Bitte versuchen Sie es erneut.',
  windowBroke: 'In diesem Fenster ist ein Fehler aufgetreten. Die Freigabe läuft weiter.',
  reload: 'Fenster neu laden',
};

const units: Words['units'] = {
  milliseconds: (value) => `${value} ms`,
  seconds: (value) => `${value} s`,
  minutes: (value) => `${value} min`,
  hours: (value) => `${value} h`,
  perSecond: (size) => `${size}/s`,
  mebibytes: (value) => `${value} MiB`,
};

const firstRun: Words['firstRun'] = {
  sentence: 'Geben Sie einen Ordner für Geräte in Ihrer Nähe frei, und sehen Sie, was abgerufen wird.',
  drop: 'Ordner hierher ziehen',
  choose: 'oder auswählen',
  recent: 'Zuletzt verwendete Ordner',
};

const share: Words['share'] = {
  announced: (parts) => parts.join(', '),
  stopped: 'Nicht freigegeben',
  starting: 'Wird gestartet',
  running: 'Freigegeben',
  stopping: 'Wird beendet',
  failed: 'Nicht freigegeben',
  start: 'Starten',
  stop: 'Beenden',
  waiting: 'Endet nach den Downloads',
  stopNow: 'Jetzt beenden',
  keepSharing: 'Weiter freigeben',
  visitors: (count) => (count.value === 0 ? 'Niemand verbunden' : plural(count, { one: '# Gast', other: '# Gäste' })),
  wereHere: (count, only) =>
    only === undefined ? plural(count, { one: '# Gast war hier', other: '# Gäste waren hier' }) : `${only} war hier`,
  folderActions: (name) => `Aktionen für ${name}`,
  chooseAnother: 'Anderen Ordner wählen …',
  showFolder: 'Im Dateimanager anzeigen',
  site: {
    title: 'Als Website anzeigen',
    choices: { automatic: 'Automatisch', on: 'Ein', off: 'Aus' },
    hint: 'Seiten einer Website dürfen ihre Skripte ausführen; andere werden ohne angezeigt. Automatisch: ein, wenn der Ordner eine index.html enthält.',
  },
  address: 'Adresse',
  copyAddress: 'Adresse kopieren',
  addressCopied: 'Adresse kopiert',
  showQrCode: 'QR-Code anzeigen',
  qrCode: 'QR-Code',
  openInBrowser: 'Im Browser öffnen',
  open: 'Öffnen',
  whoCan: 'Alle in Ihrem Netzwerk können öffnen, was Sie freigeben, bis Sie die Freigabe beenden.',
  otherAddresses: (count) => plural(count, { one: '# weitere Adresse', other: '# weitere Adressen' }),
  addressKinds: {
    lan: 'Lokales Netzwerk',
    name: 'Mit Namen, wo .local-Namen funktionieren',
    virtual: 'VPN oder virtueller Adapter',
    loopback: 'Nur dieser Computer',
  },
  addressChanged: (name, url) => `Das Netzwerk hat sich geändert. Die Adresse von „${name}“ ist jetzt ${url}`,
  thisComputerOnly: 'Nur dieser Computer',
  thisComputerOnlyHint:
    'Wenn das eingeschaltet ist, können nur Programme auf diesem Computer die Adresse öffnen, sonst niemand.',
  thisComputerOnlyNote:
    'Nur Programme auf diesem Computer können diese Adresse öffnen. Andere Geräte können es nicht, in welchem Netzwerk sie auch sind.',
  loopbackOnly: 'Nur dieser Computer kann diese Adresse öffnen: Es wurde kein Netzwerk gefunden.',
  noAddressYet: 'Während der Freigabe steht hier die Adresse. Alle in Ihrem Netzwerk können sie dann öffnen.',
  port: 'Port',
  portNumber: (port) => `Port\u00a0${port}`,
  anyPort: 'Beliebiger freier Port',
  changePort: (port) => (port === 0 ? 'Beliebiger freier Port: ändern' : `Port\u00a0${port}: ändern`),
  portInvalid: 'Ein Port ist eine ganze Zahl von 0 bis 65535.',
  portRefused: (port) => `Browser öffnen Port\u00a0${port} nicht. Wählen Sie einen anderen, etwa 8000.`,
  portHint: 'Eingabetaste übernimmt, Esc bricht ab. 0 nimmt einen beliebigen freien Port.',
  qrTitle: (name) => `„${name}“ auf dem Smartphone öffnen`,
  qrHint: 'Richten Sie die Kamera des Smartphones auf den Code. Beide Geräte müssen im selben Netzwerk sein.',
  qrLabel: (url) => `QR-Code von ${url}`,
};

const problems: Words['problems'] = {
  portInUse: (port) => `Port\u00a0${port} wird von einem anderen Programm verwendet.`,
  portHeld: (port, program, pid) =>
    `Port\u00a0${port} wird von ${program === '' ? 'einem anderen Programm' : program} verwendet (PID ${pid}).`,
  portOfOtherShare: (port, name) => `Port\u00a0${port} gehört schon zu „${name}“, das Sie ebenfalls freigeben.`,
  portNotPermitted: (port) => `Dieses System erlaubt Porthole nicht, Port\u00a0${port} zu verwenden.`,
  addressNotAvailable: 'Die Netzwerkadresse für diese Freigabe ist gerade nicht verfügbar.',
  folderMissing:
    'Der Ordner ist nicht mehr da. Er wurde verschoben, umbenannt oder gelöscht, oder sein Laufwerk ist nicht verbunden.',
  folderNotReadable: 'Porthole darf diesen Ordner nicht lesen.',
  notAFolder: 'Das ist eine Datei, kein Ordner.',
  filesMissing:
    'Keine der Dateien ist mehr da. Sie wurden verschoben, umbenannt oder gelöscht, oder ihr Laufwerk ist nicht verbunden.',
  noCertificate: 'Es gibt kein Zertifikat, deshalb kann nichts verschlüsselt werden.',
  workerDied: 'Die Freigabe wurde unerwartet beendet. Porthole selbst und Ihre Dateien sind in Ordnung.',
  unexpected: 'Der Ordner kann aus einem Grund, den Porthole nicht kennt, nicht freigegeben werden.',
  takePort: (port) => `Stattdessen Port\u00a0${port} verwenden`,
  otherPort: 'Anderen Port verwenden',
  chooseFolder: 'Anderen Ordner wählen …',
  restart: 'Neu starten',
  technical: 'Technische Details',
  stopTrying: 'Nicht mehr versuchen',
  triesByItself: 'Die Freigabe läuft von selbst weiter, sobald es geht.',
  recovered: (name, what) => `„${name}“: ${what}`,
  folderBack: 'Der Ordner ist wieder da und freigegeben.',
  filesBack: 'Die Dateien sind wieder da und freigegeben.',
  portFree: 'Der Port ist wieder frei, die Freigabe läuft.',
  restarted: 'Die Freigabe wurde unerwartet beendet und neu gestartet.',
};

const transfers: Words['transfers'] = {
  title: 'Übertragungen',
  disconnect: 'Trennen',
  disconnectVisitor: (visitor, file) => `${visitor} von ${file} trennen`,
  clearFinished: 'Fertige entfernen',
  sentOf: (sent, total) => `${sent} von ${total}`,
  timeLeft: (duration) => `noch ${duration}`,
  stalled: 'Wartet auf den Gast',
  connections: (count) => plural(count, { one: '# Verbindung', other: '# Verbindungen' }),
  parts: (size) => `Teile einer Datei von ${size}`,
  part: (from, size) => `ab ${from} einer Datei von ${size}`,
  progress: (file, visitor) => `Fortschritt von ${file} an ${visitor}`,
  complete: 'Vollständig',
  partComplete: 'Teil vollständig',
  lacking: 'Vollständig, ohne das, was nicht lesbar war',
  aborted: 'Vom Gast abgebrochen',
  cut: 'Getrennt',
  timedOut: 'Zeitüberschreitung',
  disconnected: 'Von Ihnen beendet',
  missing: (size) => `${size} fehlen`,
  took: (size, duration) => `${size} in ${duration}`,
  average: (speed) => `${speed} im Durchschnitt`,
};

const visitors: Words['visitors'] = {
  block: 'Gast blockieren',
  blockVisitor: (visitor) => `Gast ${visitor} blockieren`,
  blockOf: (visitor, file) => `${visitor} blockieren (lädt ${file})`,
  blockOn: (visitor, share) => `Gast ${visitor} für „${share}“ blockieren`,
  trouble: {
    connections: (visitor) => `${visitor} öffnet immer wieder mehr Verbindungen, als einem Gast zustehen.`,
    leaving: (visitor, subject) => `${visitor} fragt immer wieder ${subject} an und bricht ab.`,
    refused: (visitor, subject) => `${visitor} fragt ${subject} öfter an, als einem Gast zusteht.`,
    unfinished: (visitor) => `${visitor} beginnt immer wieder, was nie zu Ende gebracht wird.`,
    nonsense: (visitor) => `${visitor} sendet immer wieder Ungültiges.`,
    guessing: (visitor) => `Jemand versucht, die PIN zu erraten: ${visitor} bleibt für eine Weile ausgesperrt.`,
    subjects: {
      archives: 'Zip-Archive',
      searches: 'Suchen',
      checksums: 'Prüfsummen',
      contents: 'den Inhalt von Archiven',
      listings: 'Dateilisten',
      thumbnails: 'Vorschaubilder',
      other: 'Dateien',
    },
  },
  blockedNow: (visitor) => `${visitor} ist blockiert. Die Liste der Blockierten finden Sie neben der Zahl der Gäste.`,
  blockThisTitle: 'Diesen Computer blockieren?',
  blockThis: (visitor) =>
    `${visitor} ist dieser Computer: Die Freigabe öffnet sich dann nicht mehr im eigenen Browser, bis Sie die Blockierung aufheben.`,
  blockAnyway: 'Trotzdem blockieren',
  blocked: (count) => `${count.text} blockiert`,
  blockedTitle: 'Blockierte Gäste',
  since: (time) => `seit ${time}`,
  attempts: (count) => plural(count, { one: '#\u00a0Verbindung abgelehnt', other: '#\u00a0Verbindungen abgelehnt' }),
  until: (time) => `zu oft eine falsche PIN eingegeben, bis ${time}`,
  unblock: 'Zulassen',
  unblockVisitor: (visitor) => `Blockierung von ${visitor} aufheben`,
};

const drop: Words['drop'] = {
  share: 'Zum Freigeben loslassen',
  shareAll: 'Zum Freigeben loslassen',
  beside: 'Was schon freigegeben ist, bleibt es.',
  notAFolder: 'Das ist kein Ordner.',
  notShareable: 'Nur Ordner und Dateien können freigegeben werden.',
  unknownPath: 'Das System hat nicht mitgeteilt, wo das liegt. Wählen Sie es bitte selbst aus.',
};

export const words: Words = {
  common,
  units,
  firstRun,
  share,
  access,
  receiving,
  check,
  guide,
  shares,
  problems,
  ending,
  notes,
  transfers,
  visitors,
  hosts,
  links,
  serving,
  encryption,
  limits,
  glance,
  log,
  details,
  files,
  settings,
  drop,
};
