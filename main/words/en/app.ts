/** The main process's words in English. */

import type { AtStake, ExposedKind, SavingProblem, Words } from '../app-words.ts';
import { formatSize } from '../format-size.ts';
import { listed } from '../listed.ts';
import { receiving } from './app-receiving.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const running = ({ downloads }: AtStake): string =>
  downloads === 1 ? 'a download is running' : `${downloads} downloads are running`;

/** `2 downloads, 940 MB to go.` */
const atStake = ({ downloads, bytesToGo }: AtStake): string => {
  const files = plural(downloads, '1 download', `${downloads} downloads`);
  const size = bytesToGo === 0 ? '' : `, ${formatSize(bytesToGo, 'en')} to go`;
  return `${files}${size}. Waiting lets ${plural(downloads, 'it', 'them')} finish; nobody else can come in meanwhile.`;
};

const unsavedBecause: Readonly<Record<SavingProblem, string>> = {
  'disk-full': 'The disk is full.',
  'folder-missing': 'The folder of the settings is not there.',
  'not-permitted': 'The settings file may not be written.',
  unexpected: 'The settings file could not be written.',
};

const exposureSentence: Readonly<Record<ExposedKind, (name: string) => string>> = {
  'whole-disk': (name) =>
    `${name} is the whole disk: everybody on the network could read all that is on this computer.`,
  home: (name) => `${name} holds everything of a person: everybody on the network could read all documents in it.`,
  keys: (name) => `${name} holds keys or passwords that everybody on the network could read.`,
  system: (name) => `${name} belongs to the system: everybody on the network could read how this computer is set up.`,
  'own-files': (name) =>
    `${name} holds Porthole’s own settings: everybody on the network could read all that you share.`,
  'log-folder': (name) => `${name} holds the log: everybody on the network could read who visits and what they fetch.`,
};

export const words: Words = {
  receiving,
  language: 'en',
  beside: (parts) => parts.join(' – '),

  nothingShared: 'Nothing is shared yet',
  sharing: (name) => `Sharing ${name}`,
  starting: (name) => `Starting to share ${name}…`,
  stopping: (name) => `Stopping ${name}…`,
  stopped: (name) => `${name} is not shared`,
  failed: (name) => `${name} could not be shared`,
  sharingMany: (count) => `Sharing ${plural(count, '1 folder', `${count} folders`)}`,
  failedMany: (count) => plural(count, 'one could not be shared', `${count} could not be shared`),
  groupFailed: (count) => `Could not be shared (${count})`,
  groupOn: (count) => `Sharing (${count})`,
  groupOff: (count) => `Not shared (${count})`,
  nothingIsShared: 'Nothing is being shared',
  visitors: (count) => `${count} ${plural(count, 'visitor', 'visitors')}`,

  copyAddress: 'Copy address',
  openWindow: 'Open window',
  start: 'Start sharing',
  stop: 'Stop sharing',
  startAll: 'Start all',
  stopAll: 'Stop all',
  showShare: 'Show in window',
  openAddress: 'Open in browser',
  showFolder: 'Show folder',
  settings: 'Settings…',
  showDiagnostics: 'Show diagnostic log',
  about: 'About Porthole',
  recentFolders: 'Recent folders',
  chooseFolder: 'Choose a folder…',
  chooseFiles: 'Choose files…',
  shareText: 'Share a text or link…',
  quit: 'Quit Porthole',

  notify: {
    firstVisitor: (share) => `${share} has its first visitor`,
    firstVisitors: 'The first visitors have come',
    from: (visitor) => `They come from ${visitor}.`,
    finished: (count) => plural(count, 'Download finished', `${count} downloads finished`),
    delivered: (file, visitor) => `${visitor} has got all of ${file}.`,
    trouble: (count) => plural(count, 'A visitor overloads a share', `${count} visitors overload shares`),
    harms: (visitor, share) => `${visitor} asks more of “${share}” than one visitor gets. You can block this visitor.`,
    guessing: (share) => `Someone is guessing the PIN of ${share}`,
    guessingMany: (count) => `${count} visitors are guessing PINs`,
    hasToWait: (visitor) => `${visitor} has to wait now. You can block this visitor.`,
    blocked: (count) =>
      plural(count, 'A blocked visitor tried to come in', `${count} blocked visitors tried to come in`),
    turnedAway: (visitor, share) => `${visitor} was turned away from ${share}.`,
    ended: (share) => `${share} is no longer shared`,
    endedMany: (count) => `${count} shares have ended`,
    atTime: (time) => `It was to stop at ${time}.`,
    afterDownloads: (count) => `It was to stop after ${plural(count, '1 download', `${count} downloads`)}.`,
    more: (count) => `${count} more`,
  },

  menuFile: 'File',
  menuShare: 'Share',
  menuEdit: 'Edit',
  menuView: 'View',
  menuWindow: 'Window',
  menuHelp: 'Help',
  menu: {
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    delete: 'Delete',
    selectAll: 'Select all',
    find: 'Find in the log',
    openSavedLog: 'Open a saved log…',
    glance: 'At a glance',
    pauseLog: 'Pause or resume the log',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    minimize: 'Minimize',
    zoomWindow: 'Zoom',
    closeWindow: 'Close window',
    allToFront: 'Bring all to front',
    services: 'Services',
    hide: 'Hide Porthole',
    hideOthers: 'Hide others',
    showAll: 'Show all',
  },

  share: 'Share',
  logFiles: 'Log files',
  allFiles: 'All files',
  checkForUpdates: 'Check for Updates…',
  updates: {
    none: (version) => ({
      message: 'Porthole is up to date',
      detail: `This is version ${version}, the newest one.`,
      buttons: { ok: 'OK' },
    }),
    available: (newer, version) => ({
      message: `Porthole ${newer} is available`,
      detail: `You have ${version}. The new version is downloaded now, and installed when you quit.`,
      buttons: { download: 'Download', later: 'Not Now' },
    }),
    ready: (version) => ({
      message: `Porthole ${version} is ready`,
      detail: 'It is installed when you quit. Sharing ends until Porthole is started again.',
      buttons: { quit: 'Quit and Install', later: 'Later' },
    }),
    failed: {
      message: 'The update did not work',
      detail: 'Porthole stays as it is. Check the connection to the internet, and try again later.',
      buttons: { ok: 'OK' },
    },
  },
  noPort: (text) => ({
    message: text === '' ? '--port needs a number' : `“${text}” is no port`,
    detail: 'A port is a number from 0 to 65535; 0 takes a free one. Sharing goes on as if none had been named.',
    buttons: { ok: 'OK' },
  }),
  nothingThere: (path) => ({
    message: 'There is nothing to share',
    detail: `There is no folder or file at ${path}.`,
    buttons: { ok: 'OK' },
  }),
  exposed: (kind, name) => ({
    message: exposureSentence[kind](`“${name}”`),
    detail: '',
    buttons: { another: 'Choose another', anyway: 'Share it anyway' },
  }),
  logExposed: (names) => ({
    message: `Everybody on the network could read who visits and what they fetch: the log would lie in ${listed(
      names.map((name) => `“${name}”`),
      'en',
    )}, which you share.`,
    detail: '',
    buttons: { another: 'Choose another', anyway: 'Keep it there anyway' },
  }),
  finderRefused: {
    message: 'The Finder’s menus could not be changed',
    detail: 'Move Porthole to the Applications folder, open it from there, and try again.',
    buttons: { ok: 'OK' },
  },
  settingsSetAside: (file) => ({
    message: 'The settings could not be read',
    detail: `The settings file was damaged. Porthole starts with what could be read, and has kept the damaged file as ${file}.`,
    buttons: { ok: 'OK' },
  }),
  sharesNarrowed: (names) => ({
    message: 'Some shares are for this computer only now',
    detail: [
      ...names.map((name) => `• ${name}`),
      'Something about who may visit them could not be read. Look at them before you let others in again.',
    ].join('\n'),
    buttons: { ok: 'OK' },
  }),
  quitUnsaved: (problem) => ({
    message: 'Your last changes are not saved',
    detail: `${unsavedBecause[problem]} If you quit now, they will be missing when Porthole starts again.`,
    buttons: { retry: 'Try again', quit: 'Quit anyway', cancel: 'Cancel' },
  }),
  keepsSharing: {
    message: 'Porthole keeps sharing',
    detail:
      'The window closes and sharing goes on. Use the round window in the tray to come back, to stop, or to quit.',
    buttons: { keep: 'Keep sharing', quit: 'Stop and quit' },
  },
  closeWithoutTray: {
    message: 'Keep sharing without a window?',
    detail:
      'This desktop shows no tray icon to come back by. If Porthole keeps running, start it again to see its window. You can change your answer in the settings.',
    buttons: { 'keep-running': 'Keep sharing', quit: 'Stop and quit', cancel: 'Cancel' },
  },
  cutting: {
    quit: (stakes, names) => ({
      message: `Quit while ${running(stakes)}?`,
      detail: [...names.map((name) => `• ${name}`), atStake(stakes)].join('\n'),
      buttons: { wait: 'Quit when done', now: 'Quit now', cancel: 'Cancel' },
    }),
    stop: (stakes, name) => ({
      message: `Stop sharing ${name} while ${running(stakes)}?`,
      detail: atStake(stakes),
      buttons: { wait: 'Stop when done', now: 'Stop now', cancel: 'Cancel' },
    }),
    stopAll: (stakes) => ({
      message: `Stop sharing while ${running(stakes)}?`,
      detail: atStake(stakes),
      buttons: { wait: 'Stop when done', now: 'Stop now', cancel: 'Cancel' },
    }),
    remove: (stakes, name) => ({
      message: `Remove ${name} while ${running(stakes)}?`,
      detail: `${atStake(stakes)} What is shared stays where it is.`,
      buttons: { wait: 'Remove when done', now: 'Remove now', cancel: 'Cancel' },
    }),
    narrow: (stakes, name) => ({
      message: `Keep ${name} to this computer while others are downloading?`,
      detail: `${atStake(stakes)} Downloads on this computer go on.`,
      buttons: { wait: 'Let them finish', now: 'Cut them off', cancel: 'Cancel' },
    }),
  },
  stayed: (name, problem, port) => ({
    message: stayedMessages(name, port)[problem],
    detail: `${name} stays as it was, and running downloads go on.`,
    buttons: { ok: 'OK' },
  }),
  ownFolderNotUsable: (folder) => ({
    message: 'Porthole can’t start without its folder',
    detail: `It keeps its settings in ${folder}, but nothing can be written there: the place is full, read-only, or not yours. Change that, and start Porthole again.`,
    buttons: { ok: 'OK' },
  }),
  unexpected: (logFolder) => ({
    message: 'Porthole has to close',
    detail: `Something went wrong that should not have. What happened is written in ${logFolder}.`,
    buttons: { ok: 'OK' },
  }),
};

function stayedMessages(name: string, port: number): Readonly<Record<'port' | 'address' | 'certificate', string>> {
  return {
    port: `Port ${port} can’t be had`,
    address: `${name} can’t be shared there`,
    certificate: `${name} can’t be encrypted like that: its certificate can’t be used`,
  };
}
