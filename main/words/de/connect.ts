/** The page that says how a share becomes a drive, in German. */
import type { ConnectWords } from '../en/connect.ts';

export const words: ConnectWords = {
  title: 'Als Laufwerk verbinden',
  offer: 'Als Laufwerk verbinden …',
  intro: 'Öffnen Sie diese Freigabe im Dateimanager oder in jedem Programm, das WebDAV unterstützt.',
  readOnly: 'Sie können alles ansehen und kopieren. Dateien hinzufügen oder ändern ist nicht erlaubt.',
  asksFor:
    'Bei der Anmeldung: als Name den, den Sie bekommen haben (sonst einen beliebigen), als Passwort die PIN oder das Passwort.',
  others: 'Andere Systeme und Programme',
  back: 'Zurück zu den Dateien',
  copy: 'Kopieren',
  copied: 'Kopiert',
  systems: {
    mac: {
      name: 'Mac',
      steps:
        'Wählen Sie im Finder „Gehe zu“ › „Mit Server verbinden“ (⌘K), setzen Sie diese Adresse ein und klicken Sie auf „Verbinden“.',
      notes: [],
    },
    windows: {
      name: 'Windows',
      steps:
        'Öffnen Sie die Eingabeaufforderung, fügen Sie diese Zeile ein und drücken Sie die Eingabetaste. Das Laufwerk erscheint dann im Explorer.',
      notes: [
        'Eine Freigabe mit PIN oder Passwort lässt sich nur über https verbinden, mit einem Zertifikat, dem dieser Computer vertraut.',
        'Windows nimmt von solchen Laufwerken nur Dateien bis 50 MB an, sofern das in der Registrierung nicht geändert wird.',
        'Wenn der Netzwerkpfad nicht gefunden wird, starten Sie den Dienst WebClient. Wenn diese Grenzen stören, verwenden Sie rclone.',
      ],
    },
    linux: {
      name: 'Linux',
      steps:
        'Wählen Sie in „Dateien“ (GNOME) „Andere Orte“ und fügen Sie diese Adresse bei „Mit Server verbinden“ ein. Für KDE schreiben Sie webdav statt dav.',
      notes: [],
    },
    phone: {
      name: 'Smartphone oder Tablet',
      steps: 'Fügen Sie in einem Dateimanager, der WebDAV unterstützt, einen Server mit dieser Adresse hinzu.',
      notes: [],
    },
    rclone: {
      name: 'rclone',
      steps:
        'Auf jedem System mit rclone: Die erste Zeile merkt sich die Freigabe, die zweite macht daraus ein Laufwerk (unter Windows X:, mit WinFsp; sonst einen Ordner).',
      notes: ['Änderungszeiten und Prüfsummen bleiben erhalten, weil als vendor owncloud eingetragen ist.'],
    },
  },
};
