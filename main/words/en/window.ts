/** English. The other languages are typed after this one, so that a missing sentence does not compile. */

import type { Counted } from '../counted.ts';
import { listed } from '../listed.ts';
import { many } from '../many.ts';
import { access } from './window-access.ts';
import { check } from './window-check.ts';
import { encryption } from './window-encryption.ts';
import { files } from './window-files.ts';
import { guide } from './window-guide.ts';
import { hosts } from './window-hosts.ts';
import { limits } from './window-limits.ts';
import { links } from './window-links.ts';
import { details, glance, log } from './window-log.ts';
import { ending, notes } from './window-notes.ts';
import { receiving } from './window-receiving.ts';
import { serving } from './window-serving.ts';
import { settings } from './window-settings.ts';
import { shares } from './window-shares.ts';

const common = {
  /** Facts of one thing, beside each other. */
  beside: (parts: readonly string[]) => parts.join('\u00a0· '),
  /** Names in a sentence. */
  listed: (parts: readonly string[]) => listed(parts, 'en'),
  /** Whole sentences, one after the other. */
  sentences: (parts: readonly string[]) => parts.join(' '),
  labelled: (label: string, value: string) => `${label}: ${value}`,
  /** With what tells it from others of the same name. */
  noted: (text: string, note: string) => `${text} (${note})`,
  /** Of the system’s window: what it shows, and the program. */
  windowTitle: (title: string) => `${title} – Porthole`,
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
  closeMessage: 'Close this message',
  undo: 'Undo',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  somethingWrong: 'Something went wrong. Please try again.',
  windowBroke: 'This window ran into a problem. Sharing goes on.',
  reload: 'Reload the window',
};

const units = {
  milliseconds: (value: string) => `${value} ms`,
  seconds: (value: string) => `${value} s`,
  minutes: (value: string) => `${value} min`,
  hours: (value: string) => `${value} h`,
  perSecond: (size: string) => `${size}/s`,
  mebibytes: (value: string) => `${value} MiB`,
};

const firstRun = {
  sentence: 'Share a folder with the devices around you, and see what they take.',
  drop: 'Drop a folder here',
  choose: 'or choose one',
  recent: 'Recent folders',
};

const share = {
  /** What is read out: the name of a share, its state, and its address where it has one. */
  announced: (parts: readonly string[]) => parts.join(', '),
  stopped: 'Not shared',
  starting: 'Starting',
  running: 'Sharing',
  stopping: 'Stopping',
  failed: 'Not shared',
  start: 'Start',
  stop: 'Stop',
  waiting: 'Stops after downloads',
  stopNow: 'Stop now',
  keepSharing: 'Keep sharing',
  visitors: (count: Counted) => (count.value === 0 ? 'Nobody connected' : many(count, 'visitor', 'visitors')),
  wereHere: (count: Counted, only: string | undefined) =>
    only === undefined ? `${many(count, 'visitor was', 'visitors were')} here` : `${only} was here`,
  folderActions: (name: string) => `What can be done with ${name}`,
  chooseAnother: 'Choose another folder…',
  showFolder: 'Show in the file manager',
  site: {
    title: 'Show as a web site',
    choices: { automatic: 'Automatic', on: 'On', off: 'Off' },
    hint: 'Pages of a web site may run their scripts; others are shown without. Automatic: on when the folder has an index.html.',
  },
  address: 'Address',
  copyAddress: 'Copy address',
  addressCopied: 'Address copied',
  showQrCode: 'Show QR code',
  qrCode: 'QR code',
  openInBrowser: 'Open in browser',
  open: 'Open',
  whoCan: 'Everybody in your network can open what you share, until you stop.',
  otherAddresses: (count: Counted) => many(count, 'other address', 'other addresses'),
  addressKinds: {
    lan: 'Local network',
    name: 'By name, where .local names work',
    virtual: 'VPN or virtual adapter',
    loopback: 'This computer only',
  },
  addressChanged: (name: string, url: string) => `The network has changed. The address of ${name} is now ${url}`,
  thisComputerOnly: 'This computer only',
  thisComputerOnlyHint: 'When this is on, programs on this computer can open the address, and nobody else can.',
  thisComputerOnlyNote:
    'Only programs on this computer can open this address. Other devices can’t, whatever network they are in.',
  loopbackOnly: 'Only this computer can open this address: no network was found.',
  noAddressYet: 'The address shows here while it is shared. Everybody in your network can open it then.',
  port: 'Port',
  portNumber: (port: number) => `Port ${port}`,
  anyPort: 'Any free port',
  changePort: (port: number) => (port === 0 ? 'Any free port: change it' : `Port ${port}: change it`),
  portInvalid: 'A port is a whole number from 0 to 65535.',
  portRefused: (port: number) => `Browsers refuse to open port ${port}. Choose another one, such as 8000.`,
  portHint: 'Enter to apply, Escape to cancel. 0 takes any free port.',
  qrTitle: (name: string) => `Open ${name} on a phone`,
  qrHint: 'Point the phone’s camera at the code. Both must be on the same network.',
  qrLabel: (url: string) => `QR code of ${url}`,
};

const problems = {
  portInUse: (port: number) => `Port ${port} is used by another program.`,
  portHeld: (port: number, program: string, pid: number) =>
    program === ''
      ? `Port ${port} is used by another program (pid ${pid}).`
      : `Port ${port} is used by ${program} (pid ${pid}).`,
  portOfOtherShare: (port: number, name: string) => `Port ${port} already belongs to ${name}, which you share as well.`,
  portNotPermitted: (port: number) => `This system does not allow Porthole to use port ${port}.`,
  addressNotAvailable: 'The network address to share on is not available at the moment.',
  folderMissing: 'The folder is gone. It was moved, renamed or deleted, or its drive is not connected.',
  folderNotReadable: 'Porthole is not allowed to read this folder.',
  notAFolder: 'This is a file, not a folder.',
  filesMissing: 'None of the files is there. They were moved, renamed or deleted, or their drive is not connected.',
  noCertificate: 'There is no certificate, so nothing can be encrypted.',
  workerDied: 'Sharing ended unexpectedly. Porthole itself is fine, and so are your files.',
  unexpected: 'The folder can’t be shared, for a reason that Porthole does not know.',
  takePort: (port: number) => `Use port ${port} instead`,
  otherPort: 'Use another port',
  chooseFolder: 'Choose another folder…',
  restart: 'Restart',
  technical: 'Technical details',
  stopTrying: 'Stop trying',
  triesByItself: 'Sharing goes on by itself as soon as it can.',
  recovered: (name: string, what: string) => `“${name}”: ${what}`,
  folderBack: 'The folder is back. Sharing again.',
  filesBack: 'The files are back. Sharing again.',
  portFree: 'The port is free. Sharing again.',
  restarted: 'Sharing had ended unexpectedly and was started again.',
};

const transfers = {
  title: 'Transfers',
  disconnect: 'Disconnect',
  disconnectVisitor: (visitor: string, file: string) => `Disconnect ${visitor} from ${file}`,
  clearFinished: 'Clear finished',
  sentOf: (sent: string, total: string) => `${sent} of ${total}`,
  timeLeft: (duration: string) => `${duration} left`,
  stalled: 'Waiting for the visitor',
  connections: (count: Counted) => many(count, 'connection', 'connections'),
  parts: (size: string) => `parts of a file of ${size}`,
  part: (from: string, size: string) => `from ${from} of a file of ${size}`,
  progress: (file: string, visitor: string) => `Progress of ${file} to ${visitor}`,
  complete: 'Complete',
  partComplete: 'Part complete',
  lacking: 'Complete, without what could not be read',
  aborted: 'Stopped by the visitor',
  cut: 'Cut off',
  timedOut: 'Timed out',
  disconnected: 'You ended it',
  missing: (size: string) => `${size} missing`,
  took: (size: string, duration: string) => `${size} in ${duration}`,
  average: (speed: string) => `${speed} on average`,
};

const visitors = {
  block: 'Block visitor',
  blockVisitor: (visitor: string) => `Block visitor ${visitor}`,
  blockOf: (visitor: string, file: string) => `Block ${visitor}, who takes ${file}`,
  blockOn: (visitor: string, share: string) => `Block visitor ${visitor} from ${share}`,
  trouble: {
    connections: (visitor: string) => `${visitor} keeps opening connections, more than one visitor gets.`,
    leaving: (visitor: string, subject: string) => `${visitor} keeps asking for ${subject} and leaving.`,
    refused: (visitor: string, subject: string) =>
      `${visitor} keeps asking for ${subject}, more than one visitor gets.`,
    unfinished: (visitor: string) => `${visitor} keeps beginning what is never finished.`,
    nonsense: (visitor: string) => `${visitor} keeps sending what are no requests.`,
    guessing: (visitor: string) => `Someone is guessing the PIN: ${visitor} stays out for a while.`,
    subjects: {
      archives: 'zips',
      searches: 'searches',
      checksums: 'checksums',
      contents: 'the contents of archives',
      listings: 'lists of files',
      thumbnails: 'thumbnails',
      other: 'files',
    },
  },
  blockedNow: (visitor: string) => `${visitor} is blocked. The list of the blocked is beside the number of visitors.`,
  blockThisTitle: 'Block this computer?',
  blockThis: (visitor: string) =>
    `${visitor} is this computer: the share will not open in its own browser until you unblock it.`,
  blockAnyway: 'Block anyway',
  blocked: (count: Counted) => `${count.text} blocked`,
  blockedTitle: 'Blocked visitors',
  since: (time: string) => `since ${time}`,
  attempts: (count: Counted) => many(count, 'connection refused', 'connections refused'),
  until: (time: string) => `tried too many wrong PINs, until ${time}`,
  unblock: 'Unblock',
  unblockVisitor: (visitor: string) => `Unblock ${visitor}`,
};

const drop = {
  share: 'Let go to share it',
  shareAll: 'Let go to share them',
  beside: 'What is shared already stays shared.',
  notAFolder: 'This is not a folder.',
  notShareable: 'Only folders and files can be shared.',
  unknownPath: 'The system did not say where this is. Please choose it instead.',
};

export const words = {
  common,
  units,
  firstRun,
  share,
  access,
  receiving,
  check,
  guide,
  shares,
  problems,
  ending,
  notes,
  transfers,
  visitors,
  hosts,
  links,
  serving,
  encryption,
  limits,
  glance,
  log,
  details,
  files,
  settings,
  drop,
};

/** Every sentence of the window. */
export type Words = typeof words;
