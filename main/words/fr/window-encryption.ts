/** French: how a share is encrypted, and how devices come to trust this computer. */
import type { encryption as en } from '../en/window-encryption.ts';

export const encryption: typeof en = {
  title: 'Chiffrement',
  encrypt: 'Chiffrer (https)',
  encryptHint:
    'L’ancienne adresse continue de fonctionner. Les navigateurs afficheront un avertissement tant qu’un appareil ne fait pas confiance à cet ordinateur : c’est normal, et les échanges sont tout de même chiffrés.',
  only: 'Uniquement chiffré',
  onlyHint: 'Les pages ouvertes sans https y mènent. Tout le reste est refusé sans chiffrement.',
  willWarn: 'Les navigateurs afficheront un avertissement tant qu’un appareil ne fait pas confiance à cet ordinateur.',
  willWarnMore:
    'C’est normal : les échanges sont tout de même chiffrés. Un appareil qui fait confiance une fois à cet ordinateur ne reçoit plus d’avertissement.',
  showHow: 'Afficher la marche à suivre',
  howTitle: 'Comment les appareils font confiance à cet ordinateur',
  how: 'Ouvrez cette page sur l’appareil qui doit faire confiance à cet ordinateur. Elle explique ce qu’il faut y faire et ne demande rien d’autre.',
  fingerprint: 'Elle affiche cette empreinte ; si elle en affiche une autre, quelqu’un s’est interposé :',
  copyFingerprint: 'Copier l’empreinte',
  fingerprintCopied: 'Empreinte copiée.',
  validTo: (date) => `Le certificat est valable jusqu’au ${date} et se renouvelle de lui-même avant.`,
  given: (date) => `Avec un certificat externe, valable jusqu’au ${date}.`,
  names: (names) => `Il est établi pour ${names}.`,
  faults: {
    authority: {
      damaged: (file) =>
        `Le fichier ${file}, grâce auquel les appareils font confiance à cet ordinateur, est endommagé.`,
      expired: (file) =>
        `Le contenu de ${file}, grâce auquel les appareils font confiance à cet ordinateur, n’est pas valable en ce moment. L’horloge est-elle à l’heure ?`,
      unreadable: (file) =>
        `Impossible de lire le fichier ${file}, grâce auquel les appareils font confiance à cet ordinateur.`,
      'not-kept': (file) =>
        `Impossible d’écrire ${file}, grâce auquel les appareils doivent faire confiance à cet ordinateur. Le disque est-il plein, ou le dossier ne vous appartient-il pas ?`,
    },
    given: {
      'not-read': (file) => `Impossible de lire ${file}.`,
      'no-certificate': (file) => `${file} ne contient pas de certificat ; il doit être au format PEM.`,
      'no-key': (file) => `${file} ne contient pas de clé privée ; elle doit être au format PEM.`,
      'encrypted-key': (file) => `La clé dans ${file} demande une phrase secrète, que personne ne pourrait saisir.`,
      'no-pair': (file) => `La clé dans ${file} appartient à un autre certificat.`,
      expired: (file) => `Le certificat dans ${file} a expiré.`,
      'not-usable': (file) => `Le certificat dans ${file} est inutilisable.`,
    },
    notMade: 'Aucun certificat n’a pu être créé.',
  },
  keptBefore: 'Le certificat précédent reste utilisé.',
  newAuthorityHint: 'Avec un nouveau, chaque appareil devra à nouveau faire confiance à cet ordinateur.',
  newAuthority: 'En créer un nouveau',
  notLaidAside: 'L’ancien fichier ne peut pas être mis de côté ; il n’y en a donc pas de nouveau.',
  ownCertificate: 'Utiliser le certificat de cet ordinateur',
  withoutEncryption: 'Partager sans chiffrement',
  distrusted: (visitor) =>
    `L’appareil à l’adresse ${visitor} ne fait pas encore confiance à cet ordinateur et n’a pas continué.`,
  tooOld: (visitor) =>
    `L’appareil à l’adresse ${visitor} ne connaît qu’un ancien chiffrement (antérieur à TLS 1.2). Son navigateur ou son système doit être mis à jour.`,
};
