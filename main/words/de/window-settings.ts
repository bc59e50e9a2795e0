/** German: the settings. */
import type { Words } from '../en/window.ts';

export const settings: Words['settings'] = {
  title: 'Einstellungen',
  back: 'Zurück',
  groups: {
    appearance: 'Darstellung',
    sharing: 'Freigabe',
    notifications: 'Benachrichtigungen',
    background: 'Im Hintergrund',
    about: 'Info',
  },
  labels: {
    theme: 'Design',
    language: 'Sprache',
    notifyFirstVisitor: 'Erster Gast einer Freigabe',
    notifyFinished: 'Abgeschlossene Downloads',
    notifyReceived: 'Empfangene Dateien',
    notifyBlocked: 'Gäste, die eine Freigabe überlasten oder trotz Blockierung zugreifen wollen',
    keepAwake: 'Computer während Downloads wach halten',
    startAtLogin: 'Porthole bei der Anmeldung starten',
    showInFinder: '„Mit Porthole freigeben“ im Finder',
    onClose: 'Schließen des Fensters',
    announceName: 'Freigaben im lokalen Netzwerk bekannt machen',
  },
  values: {
    system: 'System',
    light: 'Hell',
    dark: 'Dunkel',
    ask: 'Beim ersten Mal fragen',
    'keep-running': 'Lässt Porthole weiterlaufen',
    quit: 'Beendet Porthole',
  },
  unsaved: {
    problems: {
      'disk-full': 'Ihre Änderungen können nicht gespeichert werden: Der Datenträger ist voll.',
      'folder-missing': 'Ihre Änderungen können nicht gespeichert werden: Der Ordner ist nicht mehr vorhanden.',
      'not-permitted': 'Ihre Änderungen können nicht gespeichert werden: Das System erlaubt es nicht.',
      unexpected: 'Ihre Änderungen können nicht gespeichert werden.',
    },
    tryAgain: 'Erneut speichern',
    waiting: 'Sie gelten, bis Sie Porthole beenden, und werden gespeichert, sobald es möglich ist.',
    showFile: 'Ordner anzeigen',
  },
  checkForUpdates: 'Nach Updates suchen …',
  on: 'ein',
  off: 'aus',
  changed: (label, value) => `${label}: ${value}`,
  notificationsNote: 'Sie erscheinen nur, solange Sie das Fenster nicht vor sich haben.',
  hints: {
    notifyFinished: 'Wenn eine große Datei, oder eine, die länger gebraucht hat, vollständig angekommen ist.',
    keepAwake: 'Der Bildschirm darf sich wie gewohnt ausschalten.',
    startAtLogin: 'Ohne Fenster, und mit den Freigaben, wie Sie sie verlassen haben.',
    announceName:
      'Andere können sie dann unter einem Namen öffnen, der auf .local endet, und finden sie in Listen mit Webseiten in der Nähe.',
    showInFinder: 'Im Kontextmenü von Ordnern und Dateien, unter „Schnellaktionen“ oder „Dienste“.',
    onCloseTray: 'Das Symbol im Infobereich holt das Fenster zurück.',
    onCloseNoTray:
      'Diese Arbeitsumgebung hat keinen Infobereich: Starten Sie Porthole noch einmal, um das Fenster zurückzuholen.',
  },
};
