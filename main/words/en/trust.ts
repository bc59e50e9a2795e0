/** What visitors read who want their device to trust this computer, in English. */

/** A device, or a program, and what to do there. */
export interface TrustSteps {
  readonly name: string;
  readonly steps: readonly string[];
}

export const words = {
  title: 'Trust this computer',
  about:
    'Porthole encrypts what you get from this computer. Your browser warns because it does not know the certificate of this computer yet. Install it once, and the warning is gone.',
  careful:
    'Do this only if you know whose computer this is, and if the fingerprint below is the same as the one that it shows.',
  withoutTrust:
    'You can also go on without: the browser then warns each time. That is expected, and what you get is encrypted all the same.',
  download: 'Get the certificate',
  fingerprint: 'Fingerprint (SHA-256)',
  qr: 'To open this page on a phone, scan this code',
  remove: 'You can remove it at any time, in the same place.',
  devices: [
    {
      name: 'iPhone and iPad',
      steps: [
        'Open this page in Safari, tap “Get the certificate”, then “Allow”.',
        'Open Settings, tap “Profile Downloaded”, then “Install”.',
        'Go to Settings › General › About › Certificate Trust Settings, and switch the certificate on. Without this step nothing changes.',
      ],
    },
    {
      name: 'Android',
      steps: [
        'Tap “Get the certificate”.',
        'Open Settings › Security › Encryption & credentials › Install a certificate › CA certificate, and choose the file. The names differ from maker to maker.',
        'Chrome takes it at once. Firefox takes it after “Use third party CA certificates” is on in its settings.',
      ],
    },
    {
      name: 'Windows',
      steps: [
        'Click “Get the certificate”, and open the file.',
        'Choose “Install Certificate…”, then “Current User”.',
        'Choose “Place all certificates in the following store”, then “Trusted Root Certification Authorities”.',
        'To connect the share as a drive, choose “Local Machine” instead of “Current User”.',
      ],
    },
    {
      name: 'Mac',
      steps: [
        'Click “Get the certificate”, and open the file: Keychain Access asks where to keep it.',
        'Open the certificate there, and under “Trust” choose “Always Trust”.',
      ],
    },
    {
      name: 'Firefox',
      steps: [
        'Click “Get the certificate”.',
        'Open Settings › Privacy & Security › Certificates › View Certificates… › Authorities › Import…, and choose the file.',
        'Tick “Trust this CA to identify websites”.',
      ],
    },
    {
      name: 'Linux',
      steps: [
        'Click “Get the certificate”.',
        'Debian and Ubuntu: sudo cp porthole-ca.crt /usr/local/share/ca-certificates/ && sudo update-ca-certificates, once the file is PEM: openssl x509 -inform der -in porthole-ca.crt -out porthole-ca.crt',
        'Chrome and Chromium: Settings › Privacy and security › Security › Manage certificates › Authorities › Import.',
      ],
    },
  ] as readonly TrustSteps[],
};

export type TrustWords = typeof words;
