/** English: the settings. */

export const settings = {
  title: 'Settings',
  back: 'Back',
  groups: {
    appearance: 'Appearance',
    sharing: 'Sharing',
    notifications: 'Notifications',
    background: 'In the background',
    about: 'About',
  },
  labels: {
    theme: 'Theme',
    language: 'Language',
    notifyFirstVisitor: 'First visitor of a share',
    notifyFinished: 'Finished downloads',
    notifyBlocked: 'Visitors who overload a share, or are blocked and try to come in',
    keepAwake: 'Keep this computer awake during downloads',
    startAtLogin: 'Start Porthole when I log in',
    showInFinder: '“Share with Porthole” in the Finder',
    onClose: 'Closing the window',
    announceName: 'Announce shares in the local network',
  },
  values: {
    system: 'System',
    light: 'Light',
    dark: 'Dark',
    ask: 'Ask me the first time',
    'keep-running': 'Keeps Porthole running',
    quit: 'Quits Porthole',
  },
  unsaved: {
    problems: {
      'disk-full': 'Your changes can’t be saved: the disk is full.',
      'folder-missing': 'Your changes can’t be saved: their folder is gone.',
      'not-permitted': 'Your changes can’t be saved: the system does not permit it.',
      unexpected: 'Your changes can’t be saved.',
    },
    tryAgain: 'Try again to save',
    waiting: 'They hold until you quit, and are saved as soon as that works.',
    showFile: 'Show folder',
  },
  checkForUpdates: 'Check for updates…',
  on: 'on',
  off: 'off',
  changed: (label: string, value: string) => `${label}: ${value}`,
  notificationsNote: 'They come only while you are not looking at the window.',
  hints: {
    notifyFinished: 'When a large file, or one that took a while, has arrived whole.',
    keepAwake: 'The display may turn off as usual.',
    startAtLogin: 'Without a window, and with the shares as you left them.',
    announceName:
      'Others can then open them by a name that ends in .local, and find them in lists of nearby web pages.',
    showInFinder: 'In the menu that a right click on a folder or file opens, under Quick Actions or Services.',
    onCloseTray: 'The icon in the tray brings the window back.',
    onCloseNoTray: 'This desktop shows no tray: start Porthole again to bring the window back.',
  },
};
