/** What visitors read who want their device to trust this computer, in German. */
import type { TrustWords } from '../en/trust.ts';

export const words: TrustWords = {
  title: 'Diesem Computer vertrauen',
  about:
    'Porthole verschlüsselt, was Sie von diesem Computer abrufen. Ihr Browser warnt, weil er das Zertifikat dieses Computers noch nicht kennt. Wenn Sie es einmal installieren, verschwindet die Warnung.',
  careful:
    'Tun Sie das nur, wenn Sie wissen, wessen Computer das ist, und wenn der Fingerabdruck unten derselbe ist, den der Computer anzeigt.',
  withoutTrust:
    'Es geht auch ohne: Der Browser warnt dann jedes Mal. Das ist normal, und was Sie abrufen, ist trotzdem verschlüsselt.',
  download: 'Zertifikat laden',
  fingerprint: 'Fingerabdruck (SHA-256)',
  qr: 'Um diese Seite auf einem Smartphone zu öffnen, scannen Sie diesen Code',
  remove: 'Sie können es jederzeit an derselben Stelle wieder entfernen.',
  devices: [
    {
      name: 'iPhone und iPad',
      steps: [
        'Öffnen Sie diese Seite in Safari, tippen Sie auf „Zertifikat laden“ und dann auf „Zulassen“.',
        'Öffnen Sie die Einstellungen, tippen Sie auf „Profil geladen“ und dann auf „Installieren“.',
        'Öffnen Sie Einstellungen › Allgemein › Info › Zertifikatsvertrauenseinstellungen und schalten Sie das Zertifikat ein. Ohne diesen Schritt ändert sich nichts.',
      ],
    },
    {
      name: 'Android',
      steps: [
        'Tippen Sie auf „Zertifikat laden“.',
        'Öffnen Sie Einstellungen › Sicherheit › Verschlüsselung und Anmeldedaten › Zertifikat installieren › CA-Zertifikat und wählen Sie die Datei. Die Bezeichnungen sind je nach Hersteller verschieden.',
        'Chrome übernimmt es sofort. Firefox übernimmt es, sobald in seinen Einstellungen „CA-Zertifikate von Drittanbietern verwenden“ eingeschaltet ist.',
      ],
    },
    {
      name: 'Windows',
      steps: [
        'Klicken Sie auf „Zertifikat laden“ und öffnen Sie die Datei.',
        'Wählen Sie „Zertifikat installieren…“ und dann „Aktueller Benutzer“.',
        'Wählen Sie „Alle Zertifikate in folgendem Speicher speichern“ und dann „Vertrauenswürdige Stammzertifizierungsstellen“.',
        'Um die Freigabe als Laufwerk zu verbinden, wählen Sie „Lokaler Computer“ statt „Aktueller Benutzer“.',
      ],
    },
    {
      name: 'Mac',
      steps: [
        'Klicken Sie auf „Zertifikat laden“ und öffnen Sie die Datei: Die Schlüsselbundverwaltung fragt, wo es abgelegt werden soll.',
        'Öffnen Sie dort das Zertifikat und wählen Sie unter „Vertrauen“ die Option „Immer vertrauen“.',
      ],
    },
    {
      name: 'Firefox',
      steps: [
        'Klicken Sie auf „Zertifikat laden“.',
        'Öffnen Sie Einstellungen › Datenschutz & Sicherheit › Zertifikate › Zertifikate anzeigen… › Zertifizierungsstellen › Importieren… und wählen Sie die Datei.',
        'Setzen Sie das Häkchen bei „Dieser CA vertrauen, um Websites zu identifizieren“.',
      ],
    },
    {
      name: 'Linux',
      steps: [
        'Klicken Sie auf „Zertifikat laden“.',
        'Debian und Ubuntu: sudo cp porthole-ca.crt /usr/local/share/ca-certificates/ && sudo update-ca-certificates, sobald die Datei im PEM-Format ist: openssl x509 -inform der -in porthole-ca.crt -out porthole-ca.crt',
        'Chrome und Chromium: Einstellungen › Datenschutz und Sicherheit › Sicherheit › Zertifikate verwalten › Zertifizierungsstellen › Importieren.',
      ],
    },
  ],
};
