/** The page that says how a share becomes a drive. */
export const words = {
  title: 'Connect as a drive',
  offer: 'Connect as a drive…',
  intro: 'Open this share in your file manager or in any program that knows WebDAV.',
  readOnly: 'You can look and copy from here. Adding or changing files is not allowed.',
  asksFor: 'When it asks: the name you were given, or any name, and the PIN or password as the password.',
  others: 'Other systems and programs',
  back: 'Back to the files',
  copy: 'Copy',
  copied: 'Copied',
  systems: {
    mac: {
      name: 'Mac',
      steps: 'In the Finder choose Go › Connect to Server (⌘K), paste this address, and press Connect.',
      notes: [] as readonly string[],
    },
    windows: {
      name: 'Windows',
      steps: 'Open a command prompt, paste this line, and press Enter. The drive then stands in Explorer.',
      notes: [
        'A share with a PIN or password connects over https only, with a certificate that this computer trusts.',
        'Windows takes files of up to 50 MB from such drives unless that is changed in its registry.',
        'If it says that the network path was not found, start the service WebClient. Where these limits are in the way, use rclone.',
      ] as readonly string[],
    },
    linux: {
      name: 'Linux',
      steps:
        'In Files (GNOME) choose Other Locations and paste this address where it says “Connect to Server”. KDE takes it with webdav in the place of dav.',
      notes: [] as readonly string[],
    },
    phone: {
      name: 'Phone or tablet',
      steps: 'In a file manager that knows WebDAV, add a server with this address.',
      notes: [] as readonly string[],
    },
    rclone: {
      name: 'rclone',
      steps:
        'On any system, with rclone installed: the first line remembers the share, the second makes it a drive (X: on Windows, with WinFsp; a folder elsewhere).',
      notes: ['Times of files and checksums are kept because vendor is owncloud.'] as readonly string[],
    },
  },
};

export type ConnectWords = typeof words;
