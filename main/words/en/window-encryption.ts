/** English: how a share is encrypted, and how devices come to trust this computer. */
export const encryption = {
  title: 'Encryption',
  encrypt: 'Encrypt (https)',
  encryptHint:
    'The old address goes on as well. Browsers will warn until a device trusts this computer: that is expected, and what is sent is encrypted all the same.',
  only: 'Only encrypted',
  onlyHint: 'Pages that are opened without https lead there. Everything else is refused without it.',
  willWarn: 'Browsers will warn until a device trusts this computer.',
  willWarnMore:
    'That is expected: what is sent is encrypted all the same. A device that trusts this computer once is not warned again.',
  showHow: 'Show how',
  howTitle: 'How devices come to trust this computer',
  how: 'Open this page on the device that is to trust this computer. It says what to do there, and asks for nothing else.',
  fingerprint: 'It shows this fingerprint; if it shows another one, somebody is in between:',
  copyFingerprint: 'Copy the fingerprint',
  fingerprintCopied: 'Fingerprint copied.',
  validTo: (date: string) => `The certificate holds until ${date}, and is made anew by itself before.`,
  given: (date: string) => `With a certificate from elsewhere, which holds until ${date}.`,
  names: (names: string) => `It is for ${names}.`,
  /** Why there is no certificate, or none in the place of the one before. */
  faults: {
    authority: {
      damaged: (file: string) => `The file ${file}, by which devices trust this computer, is damaged.`,
      expired: (file: string) =>
        `What stands in ${file}, by which devices trust this computer, does not hold at this time. Is the clock right?`,
      unreadable: (file: string) => `The file ${file}, by which devices trust this computer, can’t be read.`,
      'not-kept': (file: string) =>
        `${file}, by which devices are to trust this computer, can’t be written. Is the disk full, or the folder not yours?`,
    },
    given: {
      'not-read': (file: string) => `${file} can’t be read.`,
      'no-certificate': (file: string) => `There is no certificate in ${file}; it has to be in PEM form.`,
      'no-key': (file: string) => `There is no private key in ${file}; it has to be in PEM form.`,
      'encrypted-key': (file: string) => `The key in ${file} needs a passphrase, which nobody could enter.`,
      'no-pair': (file: string) => `The key in ${file} belongs to another certificate.`,
      expired: (file: string) => `The certificate in ${file} has expired.`,
      'not-usable': (file: string) => `The certificate in ${file} can’t be used.`,
    },
    notMade: 'No certificate could be made.',
  },
  /** After one of `faults`. */
  keptBefore: 'The certificate from before stays in use.',
  newAuthorityHint: 'With a new one, every device has to trust this computer anew.',
  newAuthority: 'Make a new one',
  notLaidAside: 'The old file can’t be moved out of the way, so there is no new one.',
  ownCertificate: 'Use this computer’s certificate',
  withoutEncryption: 'Share without encryption',
  /** A device that tried to come in. */
  distrusted: (visitor: string) => `The device at ${visitor} does not trust this computer yet, and did not go on.`,
  tooOld: (visitor: string) =>
    `The device at ${visitor} only knows old encryption (before TLS 1.2). Its browser or its system needs an update.`,
};
