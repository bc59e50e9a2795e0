/** One argument check for each call of the contract: a call without its check does not compile. */

import type { LogBatch } from '../access-log/batch.ts';
import { CODES_PER_ENTRY, NUMBERS_PER_ENTRY } from '../access-log/batch.ts';
import type { LogFileSettings } from '../access-log/log-file-settings.ts';
import type { Check } from '../base/checks.ts';
import {
  anyOf,
  integer,
  isAbsolutePath,
  isAddress,
  isFlag,
  listOf,
  oneOf,
  optional,
  part,
  record,
  shape,
  takes,
  text,
} from '../base/checks.ts';
import { parseHostName } from '../guards/host-names.ts';
import {
  LINK_RIGHTS,
  MAX_LINK_DOWNLOADS,
  MAX_LINK_DURATION_MS,
  MAX_LINK_NAME_LENGTH,
  MAX_LINK_QUOTA,
} from '../links/link.ts';
import { isShareChange } from '../share/chosen-options.ts';
import { isPersonCommand } from '../share/share-command.ts';
import type { StopCause, StopRule } from './app-state.ts';
import type { Calls, ExportChunk, LinkWish, StopChoice } from './contract.ts';
import type { Preferences } from './preferences.ts';
import { preferenceChecks } from './preferences.ts';

const MAX_SHARE_ID_LENGTH = 64;
/** Longer than the longest path of any system that the app runs on. */
const MAX_PATH_LENGTH = 32_768;
const MAX_URL_LENGTH = 2048;
/** Enough for a long selection of log lines. */
const MAX_COPY_LENGTH = 16_777_216;

const MAX_SHARES = 10_000;
/** More than a person picks by hand. */
const MAX_PATHS = 10_000;

const shareId = text(MAX_SHARE_ID_LENGTH);
const path = text(MAX_PATH_LENGTH);
const isPathList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= MAX_PATHS && listOf(path)(value);
const isFileList = (value: unknown): value is readonly string[] =>
  isPathList(value) && value.length > 0 && value.every(isAbsolutePath);
const counter = integer(0, Number.MAX_SAFE_INTEGER);

/** A name or address in the one form that is kept. */
const isHostName: Check<string> = (value): value is string =>
  typeof value === 'string' && value.length <= MAX_URL_LENGTH && parseHostName(value) === value;

/** More is no number that a person waits for. */
const MAX_DOWNLOADS = 10_000;
const MAX_TIME = 8.64e15;
const isDownloadCount = integer(1, MAX_DOWNLOADS);

const isStopChoice = anyOf<StopChoice>(
  record<Extract<StopChoice, { kind: 'hour' }>>({ kind: oneOf('hour') }),
  record<Extract<StopChoice, { kind: 'today' }>>({ kind: oneOf('today') }),
  record<Extract<StopChoice, { kind: 'downloads' }>>({ kind: oneOf('downloads'), count: isDownloadCount }),
);

/** For the settings file. */
export const isStopRule = anyOf<StopRule>(
  shape<Extract<StopRule, { kind: 'time' }>>({ kind: oneOf('time'), at: integer(0, MAX_TIME) }),
  shape<Extract<StopRule, { kind: 'downloads' }>>({
    kind: oneOf('downloads'),
    wanted: isDownloadCount,
    done: integer(0, MAX_DOWNLOADS),
  }),
);
export const isStopCause = anyOf<StopCause>(
  shape<Extract<StopCause, { kind: 'time' }>>({ kind: oneOf('time'), at: integer(0, MAX_TIME) }),
  shape<Extract<StopCause, { kind: 'downloads' }>>({ kind: oneOf('downloads'), count: isDownloadCount }),
);

/** The smallest bound that still makes sense for a file. */
const MIN_LOG_FILE_BYTES = 65_536;
const MAX_LOG_FILE_BYTES = 2 ** 50;
const MAX_KEPT = 100_000;

const isLogFileBound = (value: unknown): value is number =>
  value === 0 || integer(MIN_LOG_FILE_BYTES, MAX_LOG_FILE_BYTES)(value);

/** For the settings file too, which keeps what is sound member by member. */
export const logFileChecks: { readonly [Key in keyof LogFileSettings]: Check<LogFileSettings[Key]> } = {
  enabled: isFlag,
  format: oneOf('combined', 'json'),
  folder: isAbsolutePath,
  maxBytes: isLogFileBound,
  daily: isFlag,
  maxFiles: integer(0, MAX_KEPT),
  maxDays: integer(0, MAX_KEPT),
};
const isLogFileSettings = record<LogFileSettings>(logFileChecks);

const linkId = text(MAX_SHARE_ID_LENGTH);
const isLinkWish = record<LinkWish>({
  name: text(MAX_LINK_NAME_LENGTH),
  path: optional(isAbsolutePath),
  endsAfter: optional(integer(1, MAX_LINK_DURATION_MS)),
  downloads: optional(integer(1, MAX_LINK_DOWNLOADS)),
  right: oneOf(...LINK_RIGHTS),
  quota: optional(integer(1, MAX_LINK_QUOTA)),
  hasPin: isFlag,
});

/** As of `visitorKey`: an address, or a network of IPv6 addresses. */
const isVisitor = (value: unknown): value is string =>
  typeof value === 'string' && isAddress(value.replace(/\/64$/, ''));

/** Longer names and passwords are nobody's. */
const MAX_SECRET_LENGTH = 4_096;

/** Dozens of named filters with long patterns. */
const MAX_VIEW_MEMORY_LENGTH = 1_048_576;
const MAX_EXPORT_ENTRIES = 16_384;
const MAX_LOG_TEXT_LENGTH = 1_048_576;

const isBatch = record<LogBatch>({
  first: integer(0, Number.MAX_SAFE_INTEGER),
  count: integer(0, MAX_EXPORT_ENTRIES),
  numbers: (value): value is Float64Array => value instanceof Float64Array,
  codes: (value): value is Uint32Array => value instanceof Uint32Array,
  texts: listOf(text(MAX_LOG_TEXT_LENGTH)),
});
const isChunk = record<ExportChunk>({
  batch: isBatch,
  sequences: (value): value is Float64Array => value instanceof Float64Array,
});

/** The columns are as long as the batch says. */
function isExportChunk(value: unknown): value is ExportChunk {
  if (!isChunk(value)) return false;
  const { batch, sequences } = value;
  const isWhole =
    batch.numbers.length === batch.count * NUMBERS_PER_ENTRY && batch.codes.length === batch.count * CODES_PER_ENTRY;
  return isWhole && sequences.length === batch.count;
}

/** What each call takes, as a check of its whole argument list. */
export const argumentChecks: {
  readonly [Name in keyof Calls]: (args: readonly unknown[]) => args is Parameters<Calls[Name]>;
} = {
  getState: takes(),
  chooseFolder: takes(optional(shareId)),
  shareFolder: takes(path, optional(shareId)),
  sharePaths: takes(isPathList),
  chooseFiles: takes(optional(shareId)),
  shareText: takes(text(MAX_COPY_LENGTH)),
  setFiles: takes(shareId, isFileList),
  selectShare: takes(shareId),
  moveShare: takes(shareId, integer(0, MAX_SHARES)),
  removeShare: takes(shareId),
  restoreShare: takes(shareId),
  start: takes(shareId),
  stop: takes(shareId),
  setStop: takes(shareId, optional(isStopChoice)),
  commandShare: takes(shareId, isPersonCommand),
  block: takes(shareId, isAddress),
  unblock: takes(shareId, isVisitor),
  choosePin: takes(shareId, isFlag),
  choosePassword: takes(shareId, text(MAX_SECRET_LENGTH)),
  setPerson: takes(shareId, text(MAX_SECRET_LENGTH), oneOf('look', 'add', 'change'), optional(text(MAX_SECRET_LENGTH))),
  removePerson: takes(shareId, text(MAX_SECRET_LENGTH)),
  allowHost: takes(shareId, isHostName),
  disallowHost: takes(shareId, isHostName),
  createLink: takes(shareId, isLinkWish),
  createCode: takes(shareId, text(MAX_LINK_NAME_LENGTH)),
  tellLink: takes(shareId, linkId),
  pauseLink: takes(shareId, linkId, isFlag),
  removeLink: takes(shareId, linkId),
  restoreLink: takes(shareId, linkId),
  chooseLinkTarget: takes(shareId, oneOf('file', 'folder')),
  findLinkTarget: takes(shareId, path),
  readQuestion: takes(shareId, counter),
  receiveFiles: takes(),
  showReceived: takes(shareId, text(MAX_SHARE_ID_LENGTH)),
  undoReceived: takes(shareId, text(MAX_SHARE_ID_LENGTH)),
  changeShare: takes(shareId, isShareChange),
  listAdapters: takes(),
  makeNewAuthority: takes(shareId),
  checkShare: takes(shareId),
  setLogFiles: takes(isLogFileSettings),
  chooseLogFolder: takes(),
  showLogFile: takes(shareId),
  openSavedLog: takes(),
  readSavedLog: takes(counter),
  closeSavedLog: takes(counter),
  beginExport: takes(oneOf('combined', 'json', 'csv', 'har'), optional(shareId)),
  writeExport: takes(counter, isExportChunk),
  finishExport: takes(counter),
  cancelExport: takes(counter),
  showExport: takes(path),
  getLogBacklog: takes(shareId, counter),
  getExchangeDetails: takes(shareId, counter),
  clearLog: takes(shareId),
  restoreLog: takes(shareId),
  changePreferences: takes(part<Preferences>(preferenceChecks)),
  rememberView: takes(oneOf('view', 'log-filters'), text(MAX_VIEW_MEMORY_LENGTH)),
  saveSettings: takes(),
  showSettingsFile: takes(),
  showSettings: takes(isFlag),
  hearCommands: takes(),
  checkForUpdates: takes(),
  copyText: takes(text(MAX_COPY_LENGTH)),
  showFolder: takes(shareId),
  openAddress: takes(shareId, text(MAX_URL_LENGTH)),
};
