/** English: what the system's menus say of Porthole. Its shape is what every other language has to fill. */

export const words = {
  /** What kind of program it is. */
  genericName: 'File sharing',
  comment: 'Share a folder over HTTP from your desktop, and watch every request as it happens.',
  /** What it is looked for by, each followed by a semicolon. */
  keywords: 'share;folder;file;http;server;download;upload;',
  shareFolder: 'Share a folder…',
  /** In the menus of file managers. */
  shareWith: 'Share with Porthole',
  shareWithHint: 'Share over HTTP with everyone on the network',
  /** What it is for, without a full stop: in catalogues of programs, whose description begins with `comment`. */
  synopsis: 'Share a folder with devices nearby',
  othersOpen:
    'Others open it in any browser, on a phone as well, without installing anything. Where you allow it, they send you files the same way.',
  /** Why it asks for the network (macOS). */
  localNetwork: 'Porthole shares a folder with the devices on your network.',
  /** What it opens (macOS). */
  folder: 'Folder',
  file: 'File',
};

export type DesktopWords = typeof words;
