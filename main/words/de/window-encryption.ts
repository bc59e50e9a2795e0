/** German: how a share is encrypted, and how devices come to trust this computer. */
import type { Words } from '../en/window.ts';

export const encryption: Words['encryption'] = {
  title: 'Verschlüsselung',
  encrypt: 'Verschlüsseln (https)',
  encryptHint:
    'Die alte Adresse bleibt erhalten. Browser warnen, bis ein Gerät diesem Computer vertraut: Das ist normal, und die Übertragung ist trotzdem verschlüsselt.',
  only: 'Nur verschlüsselt',
  onlyHint: 'Seiten, die ohne https geöffnet werden, führen dorthin. Alles andere wird ohne https abgelehnt.',
  willWarn: 'Browser warnen, bis ein Gerät diesem Computer vertraut.',
  willWarnMore:
    'Das ist normal: Die Übertragung ist trotzdem verschlüsselt. Ein Gerät, das diesem Computer einmal vertraut, warnt nicht mehr.',
  showHow: 'Anleitung zeigen',
  howTitle: 'So vertrauen Geräte diesem Computer',
  how: 'Öffnen Sie diese Seite auf dem Gerät, das diesem Computer vertrauen soll. Sie beschreibt die nötigen Schritte und verlangt sonst nichts.',
  fingerprint: 'Die Seite zeigt diesen Fingerabdruck. Zeigt sie einen anderen, hat sich jemand dazwischengeschaltet:',
  copyFingerprint: 'Fingerabdruck kopieren',
  fingerprintCopied: 'Fingerabdruck kopiert.',
  validTo: (date) => `Das Zertifikat gilt bis ${date} und wird vorher automatisch erneuert.`,
  given: (date) => `Mit einem Zertifikat anderer Herkunft, gültig bis ${date}.`,
  names: (names) => `Es gilt für ${names}.`,
  faults: {
    authority: {
      damaged: (file) => `Die Datei ${file}, über die Geräte diesem Computer vertrauen, ist beschädigt.`,
      expired: (file) =>
        `Der Inhalt von ${file}, über den Geräte diesem Computer vertrauen, gilt zurzeit nicht. Stimmt die Uhr?`,
      unreadable: (file) => `Die Datei ${file}, über die Geräte diesem Computer vertrauen, kann nicht gelesen werden.`,
      'not-kept': (file) =>
        `${file}, worüber Geräte diesem Computer vertrauen sollen, kann nicht geschrieben werden. Ist der Datenträger voll, oder fehlt die Berechtigung?`,
    },
    given: {
      'not-read': (file) => `${file} kann nicht gelesen werden.`,
      'no-certificate': (file) => `In ${file} ist kein Zertifikat; es muss im PEM-Format sein.`,
      'no-key': (file) => `In ${file} ist kein privater Schlüssel; er muss im PEM-Format sein.`,
      'encrypted-key': (file) => `Der Schlüssel in ${file} braucht eine Passphrase, die niemand eingeben könnte.`,
      'no-pair': (file) => `Der Schlüssel in ${file} gehört zu einem anderen Zertifikat.`,
      expired: (file) => `Das Zertifikat in ${file} ist abgelaufen.`,
      'not-usable': (file) => `Das Zertifikat in ${file} ist nicht verwendbar.`,
    },
    notMade: 'Es konnte kein Zertifikat erstellt werden.',
  },
  keptBefore: 'Das bisherige Zertifikat bleibt in Gebrauch.',
  newAuthorityHint: 'Mit einem neuen muss jedes Gerät diesem Computer noch einmal vertrauen.',
  newAuthority: 'Neu erstellen',
  notLaidAside: 'Die alte Datei kann nicht beiseitegelegt werden, deshalb gibt es keine neue.',
  ownCertificate: 'Zertifikat dieses Computers verwenden',
  withoutEncryption: 'Unverschlüsselt freigeben',
  distrusted: (visitor) => `Das Gerät ${visitor} vertraut diesem Computer noch nicht und ist nicht fortgefahren.`,
  tooOld: (visitor) =>
    `Das Gerät ${visitor} kennt nur alte Verschlüsselung (vor TLS 1.2). Sein Browser oder System braucht ein Update.`,
};
