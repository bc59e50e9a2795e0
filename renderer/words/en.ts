/** English. The other languages are typed after this one, so that a missing sentence does not compile. */

import type { Ending } from '../../main/access-log/entry.ts';
import type { AddressKind } from '../../main/share/status.ts';
import type { PatternProblem } from '../log/text-test.ts';
import type { Counted } from './formats.ts';

const many = (count: Counted, one: string, other: string): string => `${count.text} ${count.value === 1 ? one : other}`;

const common = {
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
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
};

const firstRun = {
  sentence: 'Share a folder, and watch every request as it happens.',
  drop: 'Drop a folder here',
  choose: 'or choose one',
  recent: 'Recent folders',
};

const share = {
  stopped: 'Not shared',
  starting: 'Starting',
  running: 'Sharing',
  stopping: 'Stopping',
  failed: 'Not shared',
  start: 'Start',
  stop: 'Stop',
  visitors: (count: Counted) => (count.value === 0 ? 'Nobody connected' : many(count, 'visitor', 'visitors')),
  folderActions: (name: string) => `Folder ${name}: choose another`,
  chooseAnother: 'Choose another folder…',
  showFolder: 'Show in the file manager',
  recent: 'Recent folders',
  address: 'Address',
  copyAddress: 'Copy address',
  addressCopied: 'Address copied',
  showQrCode: 'Show QR code',
  openInBrowser: 'Open in browser',
  otherAddresses: (count: Counted) => many(count, 'other address', 'other addresses'),
  addressKinds: {
    lan: 'Local network',
    virtual: 'VPN or virtual adapter',
    loopback: 'This computer only',
  } satisfies Record<AddressKind, string>,
  loopbackOnly: 'Only this computer can open this address: no network was found.',
  noAddressYet: 'The address shows here while the folder is shared.',
  port: 'Port',
  portNumber: (port: number) => `Port ${port}`,
  anyPort: 'Any free port',
  changePort: (port: number) => (port === 0 ? 'Any free port: change it' : `Port ${port}: change it`),
  portInvalid: 'A port is a whole number from 0 to 65535.',
  portHint: 'Enter to apply, Escape to cancel. 0 takes any free port.',
  qrTitle: (name: string) => `Open ${name} on a phone`,
  qrHint: 'Point the phone’s camera at the code. Both must be on the same network.',
  qrLabel: (url: string) => `QR code of ${url}`,
};

const problems = {
  portInUse: (port: number) => `Port ${port} is used by another program.`,
  portNotPermitted: (port: number) => `This system does not allow Porthole to use port ${port}.`,
  addressNotAvailable: 'The network address to share on is not available at the moment.',
  folderMissing: 'The folder is gone. It was moved, renamed or deleted, or its drive is not connected.',
  folderNotReadable: 'Porthole is not allowed to read this folder.',
  notAFolder: 'This is a file, not a folder.',
  workerDied: 'Sharing ended unexpectedly. Porthole itself is fine, and so are your files.',
  unexpected: 'The folder can’t be shared, for a reason that Porthole does not know.',
  takePort: (port: number) => `Use port ${port} instead`,
  otherPort: 'Use another port',
  chooseFolder: 'Choose another folder…',
  restart: 'Restart',
  technical: 'Technical details',
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
  aborted: 'Stopped by the visitor',
  cut: 'Cut off',
  timedOut: 'Timed out',
  missing: (size: string) => `${size} missing`,
  took: (size: string, duration: string) => `${size} in ${duration}`,
  average: (speed: string) => `${speed} on average`,
};

const visitors = {
  block: 'Block visitor',
  blockVisitor: (visitor: string) => `Block ${visitor}`,
  blockedNow: (visitor: string) => `${visitor} is blocked. The list of the blocked is beside the number of visitors.`,
  blockThisTitle: 'Block this computer?',
  blockThis: (visitor: string) =>
    `${visitor} is this computer: the share will not open in its own browser until you unblock it.`,
  blockAnyway: 'Block anyway',
  blocked: (count: Counted) => `${count.text} blocked`,
  blockedTitle: 'Blocked visitors',
  since: (time: string) => `since ${time}`,
  attempts: (count: Counted) => many(count, 'connection refused', 'connections refused'),
  unblock: 'Unblock',
  unblockVisitor: (visitor: string) => `Unblock ${visitor}`,
};

const log = {
  title: 'Access log',
  columns: {
    time: 'Time',
    visitor: 'Visitor',
    method: 'Method',
    path: 'Path',
    status: 'Status',
    size: 'Size',
    duration: 'Duration',
    ending: 'Ended',
  },
  filterText: 'Filter by path, visitor or browser',
  statusFilter: 'Status',
  statusClass: (digit: number) => `Status ${digit}xx`,
  allMethods: 'All methods',
  methodFilter: 'Method',
  allVisitors: 'All visitors',
  visitorFilter: 'Visitor',
  clearFilter: 'Clear filter',
  clearText: 'Clear the text',
  pattern: 'Regular expression',
  patternProblems: {
    parenthesis: 'A parenthesis is not closed, or was never opened.',
    bracket: 'Something is wrong between square brackets.',
    'nothing-to-repeat': 'There is nothing to repeat before *, + or ?.',
    backslash: 'No such escape: a backslash can’t stand here.',
    'repeat-count': 'The number of repetitions is not possible, or too large.',
    'too-large': 'The expression is too large.',
    unsupported: 'This can’t be part of an expression here, such as looking ahead.',
  } satisfies Record<PatternProblem, string>,
  moreFilters: 'More filters',
  pathFilter: 'Path begins with',
  slowFilter: 'Took longer than',
  slowUnit: 'ms',
  incompleteFilter: 'Only incomplete ones',
  savedFilters: 'Saved filters',
  noSavedFilters: 'Give the filter a name to use it again.',
  filterName: 'Name of this filter',
  saveFilter: 'Save',
  applyFilter: (name: string) => `Apply ${name}`,
  removeFilter: (name: string) => `Remove ${name}`,
  pause: 'Pause',
  resume: 'Resume',
  clear: 'Clear log',
  newEntries: (count: Counted) => `${count.text} new`,
  jumpToNewest: 'Go to the newest',
  paused: 'Paused',
  pausedWith: (count: Counted) => `Paused · ${count.text} waiting`,
  total: (count: Counted) => many(count, 'request', 'requests'),
  matching: (shown: Counted, total: Counted) => `${shown.text} of ${many(total, 'request', 'requests')}`,
  letGo: (count: Counted) => `${count.text} let go`,
  letGoReason: 'The oldest requests are let go to save memory.',
  emptyTitle: 'No requests yet',
  emptySharing: 'Each request shows here the moment it ends. Open the address above to see the first.',
  emptyStopped: 'Start sharing, and each request shows here the moment it ends.',
  pausedTitle: 'The log is paused',
  pausedNone: 'Requests that come now wait until you resume.',
  pausedWaiting: (count: Counted) => `${many(count, 'request waits', 'requests wait')} until you resume.`,
  noMatchTitle: 'No match',
  noMatch: (count: Counted) => `None of ${many(count, 'request', 'requests')} passes this filter.`,
  unreadable: 'Unreadable request',
  endings: { complete: 'Complete', aborted: 'Aborted', cut: 'Cut', 'timed-out': 'Timed out' } satisfies Record<
    Ending,
    string
  >,
};

const details = {
  title: 'Request details',
  summary: 'Summary',
  request: 'Request',
  response: 'Response',
  timing: 'Timing',
  connection: 'Connection',
  tooOld: 'This exchange is too old: its header fields are not kept any more.',
  loading: 'Reading…',
  endings: {
    complete: (size: string) => `Complete: ${size} sent`,
    aborted: (size: string) => `The visitor closed the connection after ${size}`,
    cut: (size: string) => `Porthole closed the connection after ${size}`,
    'timed-out': (size: string) => `The visitor did nothing for too long, after ${size}`,
  } satisfies Record<Ending, (size: string) => string>,
  accepted: 'Connection accepted',
  requestArrived: 'Request line arrived',
  firstByte: 'First byte of the response',
  ended: 'Ended',
  after: (duration: string) => `+${duration}`,
  waitingPhase: 'Waiting',
  sendingPhase: 'Sending',
  visitorPort: (port: number) => `port ${port}`,
  connectionNumber: (number: string, exchange: string) => `Connection ${number}, exchange ${exchange}`,
  others: 'On the same connection',
  noOthers: 'No other request is on this connection.',
  copyLine: 'Copy log line',
  copyLineTitle: 'Copy as Combined Log Format',
  copyCurl: 'Copy as curl',
  lineCopied: 'Log line copied',
  curlCopied: 'curl command copied',
  onlyVisitor: 'Only this visitor',
};

const settings = {
  title: 'Settings',
  theme: 'Appearance',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  language: 'Language',
  systemLanguage: 'System',
  version: (version: string) => `Porthole ${version}`,
};

const drop = {
  share: 'Drop the folder to share it',
  replace: (name: string) => `It takes the place of ${name}`,
  notAFolder: 'Only folders can be shared.',
  unknownPath: 'The system did not say where this folder is. Please choose it instead.',
};

export const en = { common, units, firstRun, share, problems, transfers, visitors, log, details, settings, drop };

/** Every sentence of the window. */
export type Words = typeof en;
