/** English: how a share is encrypted, and how devices come to trust this computer. */
export const encryption = {
  title: 'Encryption',
  encrypt: 'Encrypt (https)',
  encryptHint:
    'The old address goes on as well. Browsers will warn until a device trusts this computer: that is expected, and what is sent is encrypted all the same.',
  only: 'Only encrypted',
  onlyHint: 'Pages that are opened without https lead there. Everything else is refused without it.',
  showHow: 'Show how devices come to trust it',
  how: 'Open this page on the device that is to trust this computer. It says what to do there, and asks for nothing else.',
  fingerprint: 'It shows this fingerprint; if it shows another one, somebody is in between:',
  copyFingerprint: 'Copy the fingerprint',
  fingerprintCopied: 'Fingerprint copied.',
  validTo: (date: string) => `The certificate holds until ${date}, and is made anew by itself before.`,
  given: (date: string) => `With a certificate from elsewhere, which holds until ${date}.`,
  names: (names: string) => `It is for ${names}.`,
};
