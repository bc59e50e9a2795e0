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
};

export type DesktopWords = typeof words;
