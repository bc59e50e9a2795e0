/** The main process's words in German. */

import type { AtStake, ExposedKind, SavingProblem, Words } from '../app-words.ts';
import { formatSize } from '../format-size.ts';
import { listed } from '../listed.ts';
import { pluralsOf } from '../plurals.ts';
import { receiving } from './app-receiving.ts';

const plural = pluralsOf('de');

const running = ({ downloads }: AtStake): string =>
  plural(downloads, { one: 'Ein Download läuft noch.', other: '# Downloads laufen noch.' });

/** `Es fehlen noch 940 MB.` */
const atStake = ({ downloads, bytesToGo }: AtStake): string => {
  const size = bytesToGo === 0 ? '' : `Es fehlen noch ${formatSize(bytesToGo, 'de')}. `;
  return `${size}Wenn Sie warten, ${plural(downloads, { one: 'wird der Download', other: 'werden die Downloads' })} abgeschlossen; in dieser Zeit kommt niemand sonst hinzu.`;
};

const unsavedBecause: Readonly<Record<SavingProblem, string>> = {
  'disk-full': 'Der Datenträger ist voll.',
  'folder-missing': 'Der Ordner für die Einstellungen ist nicht vorhanden.',
  'not-permitted': 'Für die Einstellungsdatei fehlt die Schreibberechtigung.',
  unexpected: 'Die Einstellungsdatei konnte nicht geschrieben werden.',
};

const exposureSentence: Readonly<Record<ExposedKind, (name: string) => string>> = {
  'whole-disk': (name) =>
    `${name} ist das ganze Laufwerk: Alle im Netzwerk könnten lesen, was sich auf diesem Computer befindet.`,
  home: (name) =>
    `${name} enthält alle persönlichen Daten einer Person: Alle im Netzwerk könnten die Dokumente darin lesen.`,
  keys: (name) => `${name} enthält Schlüssel oder Passwörter, die alle im Netzwerk lesen könnten.`,
  system: (name) => `${name} gehört zum System: Alle im Netzwerk könnten lesen, wie dieser Computer eingerichtet ist.`,
  'own-files': (name) =>
    `${name} enthält die Einstellungen von Porthole: Alle im Netzwerk könnten lesen, was Sie freigeben.`,
  'log-folder': (name) =>
    `${name} enthält das Protokoll: Alle im Netzwerk könnten lesen, wer zugreift und was abgerufen wird.`,
};

export const words: Words = {
  receiving,
  language: 'de',
  beside: (parts) => parts.join(' – '),

  nothingShared: 'Noch nichts freigegeben',
  sharing: (name) => `„${name}“ ist freigegeben`,
  starting: (name) => `„${name}“ wird freigegeben …`,
  stopping: (name) => `Freigabe von „${name}“ wird beendet …`,
  stopped: (name) => `„${name}“ ist nicht freigegeben`,
  failed: (name) => `„${name}“ konnte nicht freigegeben werden`,
  sharingMany: (count) => plural(count, { one: '# Ordner freigegeben', other: '# Ordner freigegeben' }),
  failedMany: (count) =>
    plural(count, { one: 'einer konnte nicht freigegeben werden', other: '# konnten nicht freigegeben werden' }),
  groupFailed: (count) => `Fehlgeschlagen (${count})`,
  groupOn: (count) => `Freigegeben (${count})`,
  groupOff: (count) => `Nicht freigegeben (${count})`,
  nothingIsShared: 'Zurzeit ist nichts freigegeben',
  visitors: (count) => plural(count, { one: '# Gast', other: '# Gäste' }),

  copyAddress: 'Adresse kopieren',
  openWindow: 'Fenster öffnen',
  start: 'Freigabe starten',
  stop: 'Freigabe beenden',
  startAll: 'Alle starten',
  stopAll: 'Alle beenden',
  showShare: 'Im Fenster anzeigen',
  openAddress: 'Im Browser öffnen',
  showFolder: 'Ordner anzeigen',
  settings: 'Einstellungen …',
  showDiagnostics: 'Diagnoseprotokoll anzeigen',
  about: 'Über Porthole',
  recentFolders: 'Zuletzt verwendete Ordner',
  chooseFolder: 'Ordner wählen …',
  chooseFiles: 'Dateien wählen …',
  shareText: 'Text oder Link freigeben …',
  quit: 'Porthole beenden',

  notify: {
    firstVisitor: (share) => `Erster Gast bei „${share}“`,
    firstVisitors: 'Die ersten Gäste sind da',
    from: (visitor) => `Zugriff von ${visitor}.`,
    finished: (count) => plural(count, { one: 'Download abgeschlossen', other: '# Downloads abgeschlossen' }),
    delivered: (file, visitor) => `${visitor} hat „${file}“ vollständig erhalten.`,
    trouble: (count) =>
      plural(count, { one: 'Ein Gast überlastet eine Freigabe', other: '# Gäste überlasten Freigaben' }),
    harms: (visitor, share) =>
      `${visitor} verlangt von „${share}“ mehr, als einem Gast zusteht. Sie können diesen Gast blockieren.`,
    guessing: (share) => `Jemand versucht, die PIN von „${share}“ zu erraten`,
    guessingMany: (count) => `${count} Gäste versuchen, PINs zu erraten`,
    hasToWait: (visitor) => `${visitor} muss jetzt warten. Sie können diesen Gast blockieren.`,
    blocked: (count) =>
      plural(count, {
        one: 'Ein blockierter Gast wollte zugreifen',
        other: '# blockierte Gäste wollten zugreifen',
      }),
    turnedAway: (visitor, share) => `${visitor} wurde von „${share}“ abgewiesen.`,
    ended: (share) => `„${share}“ ist nicht mehr freigegeben`,
    endedMany: (count) => `${count} Freigaben sind beendet`,
    atTime: (time) => `Die Freigabe sollte um ${time} Uhr enden.`,
    afterDownloads: (count) =>
      `Die Freigabe sollte nach ${plural(count, { one: 'einem Download', other: '# Downloads' })} enden.`,
    more: (count) => `${count} weitere`,
  },

  menuFile: 'Datei',
  menuShare: 'Freigabe',
  menuEdit: 'Bearbeiten',
  menuView: 'Ansicht',
  menuWindow: 'Fenster',
  menuHelp: 'Hilfe',
  menu: {
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    delete: 'Löschen',
    selectAll: 'Alles auswählen',
    find: 'Im Protokoll suchen',
    openSavedLog: 'Gespeichertes Protokoll öffnen …',
    glance: 'Auf einen Blick',
    pauseLog: 'Protokoll anhalten oder fortsetzen',
    actualSize: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fullScreen: 'Vollbild',
    minimize: 'Minimieren',
    zoomWindow: 'Zoomen',
    closeWindow: 'Fenster schließen',
    allToFront: 'Alle nach vorne bringen',
    services: 'Dienste',
    hide: 'Porthole ausblenden',
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden',
  },

  share: 'Freigeben',
  logFiles: 'Protokolldateien',
  allFiles: 'Alle Dateien',
  checkForUpdates: 'Nach Updates suchen …',
  updates: {
    none: (version) => ({
      message: 'Porthole ist auf dem neuesten Stand',
      detail: `Version ${version} ist die neueste.`,
      buttons: { ok: 'OK' },
    }),
    available: (newer, version) => ({
      message: `Porthole ${newer} ist verfügbar`,
      detail: `Sie verwenden Version ${version}. Die neue Version wird jetzt geladen und beim Beenden installiert.`,
      buttons: { download: 'Laden', later: 'Nicht jetzt' },
    }),
    ready: (version) => ({
      message: `Porthole ${version} ist bereit`,
      detail: 'Das Update wird beim Beenden installiert. Bis Porthole wieder gestartet wird, ist nichts freigegeben.',
      buttons: { quit: 'Beenden und installieren', later: 'Später' },
    }),
    failed: {
      message: 'Das Update hat nicht funktioniert',
      detail: 'Porthole bleibt, wie es ist. Prüfen Sie die Internetverbindung und versuchen Sie es später erneut.',
      buttons: { ok: 'OK' },
    },
  },
  noPort: (text) => ({
    message: text === '' ? '--port braucht eine Zahl' : `„${text}“ ist kein Port`,
    detail:
      'Ein Port ist eine Zahl von 0 bis 65535; 0 nimmt einen freien. Die Freigabe läuft weiter, als wäre kein Port angegeben.',
    buttons: { ok: 'OK' },
  }),
  nothingThere: (path) => ({
    message: 'Es gibt nichts freizugeben',
    detail: `Unter ${path} gibt es weder einen Ordner noch eine Datei.`,
    buttons: { ok: 'OK' },
  }),
  exposed: (kind, name) => ({
    message: exposureSentence[kind](`„${name}“`),
    detail: '',
    buttons: { another: 'Andere Auswahl', anyway: 'Trotzdem freigeben' },
  }),
  logExposed: (names) => ({
    message: `Alle im Netzwerk könnten lesen, wer zugreift und was abgerufen wird: Das Protokoll läge in ${listed(
      names.map((name) => `„${name}“`),
      'de',
    )}, und das ist freigegeben.`,
    detail: '',
    buttons: { another: 'Andere Auswahl', anyway: 'Trotzdem dort ablegen' },
  }),
  finderRefused: {
    message: 'Die Menüs des Finders konnten nicht geändert werden',
    detail: 'Bewegen Sie Porthole in den Ordner „Programme“, öffnen Sie es dort und versuchen Sie es erneut.',
    buttons: { ok: 'OK' },
  },
  settingsSetAside: (file) => ({
    message: 'Die Einstellungen konnten nicht gelesen werden',
    detail: `Die Einstellungsdatei war beschädigt. Porthole startet mit dem, was lesbar war, und hat die beschädigte Datei als ${file} aufgehoben.`,
    buttons: { ok: 'OK' },
  }),
  sharesNarrowed: (names) => ({
    message: 'Einige Freigaben sind jetzt nur für diesen Computer',
    detail: [
      ...names.map((name) => `• ${name}`),
      'Die Angaben, wer darauf zugreifen darf, waren nicht ganz lesbar. Prüfen Sie sie, bevor Sie andere wieder zulassen.',
    ].join('\n'),
    buttons: { ok: 'OK' },
  }),
  quitUnsaved: (problem) => ({
    message: 'Die letzten Änderungen sind nicht gespeichert',
    detail: `${unsavedBecause[problem]} Wenn Sie jetzt beenden, fehlen die Änderungen beim nächsten Start von Porthole.`,
    buttons: { retry: 'Erneut versuchen', quit: 'Trotzdem beenden', cancel: 'Abbrechen' },
  }),
  keepsSharing: {
    message: 'Die Freigabe läuft weiter',
    detail:
      'Das Fenster wird geschlossen, die Freigabe läuft weiter. Über das Bullauge im Infobereich kommen Sie zurück, können die Freigabe beenden oder Porthole ganz schließen.',
    buttons: { keep: 'Weiter freigeben', quit: 'Stoppen und beenden' },
  },
  closeWithoutTray: {
    message: 'Ohne Fenster weiter freigeben?',
    detail:
      'Diese Arbeitsumgebung zeigt kein Symbol im Infobereich, über das Sie zurückkommen. Läuft Porthole weiter, starten Sie es noch einmal, um das Fenster zu sehen. Ihre Antwort können Sie in den Einstellungen ändern.',
    buttons: { 'keep-running': 'Weiter freigeben', quit: 'Stoppen und beenden', cancel: 'Abbrechen' },
  },
  cutting: {
    quit: (stakes, names) => ({
      message: `${running(stakes)} Porthole beenden?`,
      detail: [...names.map((name) => `• ${name}`), atStake(stakes)].join('\n'),
      buttons: { wait: 'Danach beenden', now: 'Jetzt beenden', cancel: 'Abbrechen' },
    }),
    stop: (stakes, name) => ({
      message: `${running(stakes)} Freigabe von „${name}“ beenden?`,
      detail: atStake(stakes),
      buttons: { wait: 'Danach beenden', now: 'Jetzt beenden', cancel: 'Abbrechen' },
    }),
    stopAll: (stakes) => ({
      message: `${running(stakes)} Freigabe beenden?`,
      detail: atStake(stakes),
      buttons: { wait: 'Danach beenden', now: 'Jetzt beenden', cancel: 'Abbrechen' },
    }),
    remove: (stakes, name) => ({
      message: `${running(stakes)} „${name}“ entfernen?`,
      detail: `${atStake(stakes)} Die freigegebenen Dateien selbst bleiben, wo sie sind.`,
      buttons: { wait: 'Danach entfernen', now: 'Jetzt entfernen', cancel: 'Abbrechen' },
    }),
    narrow: (stakes, name) => ({
      message: `Andere laden gerade herunter. „${name}“ auf diesen Computer beschränken?`,
      detail: `${atStake(stakes)} Downloads auf diesem Computer laufen weiter.`,
      buttons: { wait: 'Abschließen lassen', now: 'Abbrechen lassen', cancel: 'Nicht beschränken' },
    }),
  },
  stayed: (name, problem, port) => ({
    message: stayedMessages(name, port)[problem],
    detail: `„${name}“ bleibt unverändert, und laufende Downloads gehen weiter.`,
    buttons: { ok: 'OK' },
  }),
  ownFolderNotUsable: (folder) => ({
    message: 'Porthole kann ohne seinen Ordner nicht starten',
    detail: `Die Einstellungen liegen in ${folder}, aber dort kann nicht geschrieben werden: Der Datenträger ist voll, schreibgeschützt, oder Ihnen fehlt die Berechtigung. Beheben Sie das und starten Sie Porthole erneut.`,
    buttons: { ok: 'OK' },
  }),
  unexpected: (logFolder) => ({
    message: 'Porthole muss beendet werden',
    detail: `Es ist ein Fehler aufgetreten, der nicht vorkommen dürfte. Einzelheiten stehen in ${logFolder}.`,
    buttons: { ok: 'OK' },
  }),
};

function stayedMessages(name: string, port: number): Readonly<Record<'port' | 'address' | 'certificate', string>> {
  return {
    port: `Port ${port} ist nicht verfügbar`,
    address: `„${name}“ kann dort nicht freigegeben werden`,
    certificate: `„${name}“ kann so nicht verschlüsselt werden: Das Zertifikat ist nicht verwendbar`,
  };
}
