/** German: what to do on the other device. */
import type { Words } from '../en/window.ts';

export const guide: Words['guide'] = {
  titles: {
    others: 'Auf dem anderen Gerät öffnen',
    'this-computer': 'Nur dieser Computer kann zugreifen',
    'no-network': 'Kein Netzwerk',
    links: 'Zugriff nur mit Link',
    starting: 'Einen Moment …',
    off: 'Zurzeit kann niemand zugreifen',
  },
  sentences: {
    'this-computer': 'Um andere Geräte zuzulassen, schalten Sie oben „Nur dieser Computer“ aus.',
    'no-network':
      'Verbinden Sie diesen Computer über WLAN oder Kabel. Der Code für andere Geräte erscheint dann hier von selbst.',
    links: 'Erstellen Sie oben einen Link und senden Sie ihn weiter. Ohne Link sieht niemand etwas.',
    starting: 'Hier erscheint der Code für andere Geräte.',
    off: 'Starten Sie die Freigabe, dann erscheint hier der Code für andere Geräte.',
  },
  sameNetwork: 'Verbinden Sie das Gerät mit demselben WLAN oder Netzwerk wie diesen Computer.',
  scanOrType: 'Scannen Sie den Code mit der Kamera, oder geben Sie die Adresse ein:',
  scanFor: {
    pin: 'Scannen Sie den Code, dann ist keine PIN nötig. Oder geben Sie die Adresse ein:',
    password: 'Scannen Sie den Code, dann ist kein Passwort nötig. Oder geben Sie die Adresse ein:',
  },
  scanLink:
    'Scannen Sie den Code mit der Kamera: Er ist ein Link. Oder erstellen Sie oben einen weiteren und senden Sie ihn.',
  codeLabel: 'QR-Code zum Öffnen',
  typePin: 'Nach dem Eintippen der Adresse ist auch die PIN nötig:',
  typePassword: 'Nach dem Eintippen der Adresse ist auch das Passwort nötig.',
  whoCan: {
    pin: 'Wer die PIN hat, kann öffnen, was Sie freigeben, bis Sie die Freigabe beenden.',
    password: 'Wer das Passwort hat, kann öffnen, was Sie freigeben, bis Sie die Freigabe beenden.',
    people: 'Nur die von Ihnen eingetragenen Personen können öffnen, was Sie freigeben, jede mit ihrem Passwort.',
    links: 'Nur wer einen Link hat, kann öffnen, was Sie freigeben, bis Sie die Freigabe beenden.',
  },
  done: 'Fertig. Was abgerufen wird, erscheint hier.',
  openHere: 'Auf diesem Computer öffnen',
};
