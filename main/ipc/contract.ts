/**
 * The one contract between the window and the main process. The bridge type that the page sees is derived from
 * `Calls` and `Notices`, so a method missing on either side is a compile error.
 */
import type { LogBatch } from '../access-log/batch.ts';
import type { ExchangeDetails } from '../access-log/log-entry.ts';
import type { LogFileSettings } from '../access-log/log-file-settings.ts';
import type { LogFileProblem, LogFileStatus } from '../access-log/log-file-status.ts';
import type { ExportFormat } from '../access-log/log-line-formats.ts';
import type { PackedBatch } from '../access-log/packed-batch.ts';
import type { SavedLogPart } from '../access-log/saved-log.ts';
import type { ShareTotals } from '../access-log/share-totals.ts';
import type { CheckReport } from '../check/report.ts';
import type { LinkRight } from '../links/link.ts';
import type { OfferedFile } from '../share/asking/question.ts';
import type { ShareChange, ShareOptions } from '../share/options.ts';
import type { PersonCommand } from '../share/share-command.ts';
import type { ShareEventOf } from '../share/share-event.ts';
import type { NetworkAdapter } from '../share/share-status.ts';
import type { AppState, ShareId, ViewMemoryName } from './app-state.ts';
import type { Preferences } from './preferences.ts';

/** What became of moving what arrived to the trash. */
export interface UndoneReceiving {
  /** Files that are in the trash now. */
  readonly trashed: number;
  /** Files that stay: they are others by now, or gone, or the system has no trash for them. */
  readonly kept: number;
}

/** What visitors add: asking before, and looking after it. */
export interface ReceivingCalls {
  /** The files of a question as far as they are listed; none when it waits no more. */
  readQuestion(share: ShareId, question: number): Promise<readonly OfferedFile[]>;
  /** Makes a drop box in the downloads folder and shares it: visitors can add and see nothing. It is selected. */
  receiveFiles(): Promise<void>;
  /** Shows what arrived in the system's file manager. */
  showReceived(share: ShareId, received: string): Promise<void>;
  /** Moves what arrived to the system's trash, as far as it is still what arrived. */
  undoReceived(share: ShareId, received: string): Promise<UndoneReceiving>;
}

/** What a person wants of a link. */
export interface LinkWish {
  readonly name: string;
  /** Absolute path of a file or folder in what is shared; undefined for all of it. */
  readonly path: string | undefined;
  /** In milliseconds; undefined for never. */
  readonly endsAfter: number | undefined;
  readonly downloads: number | undefined;
  /** What people may do by it: one of `linkRights`. */
  readonly right: LinkRight;
  /** Octets that may be added by it in all; undefined for as much as the share takes. */
  readonly quota: number | undefined;
  /** Whether it asks for a PIN of its own, which is made up. */
  readonly hasPin: boolean;
}

/**
 * `not-shared`: there is no such thing in what is shared. `not-running`: it has no address now. `not-allowed`: the share, or
 * what the link is for, does not let people do this.
 */
export type LinkOutcome =
  | { readonly state: 'created'; readonly id: string; readonly url: string; readonly pin: string | undefined }
  | { readonly state: 'not-shared' | 'too-many' | 'not-running' | 'not-allowed' };

/** A file or folder in what is shared, or all of it. `path` is absolute, and undefined for all. */
export interface LinkTarget {
  readonly kind: 'all' | 'file' | 'folder';
  readonly path: string | undefined;
}

/** When a share is to stop by itself: in an hour, at midnight, or when so many downloads are complete. */
export type StopChoice =
  | { readonly kind: 'hour' }
  | { readonly kind: 'today' }
  | { readonly kind: 'downloads'; readonly count: number };

/** Entries, oldest first, from which the window builds its log. */
export interface LogBacklog {
  readonly batches: readonly LogBatch[];
  /** How many older entries were let go to keep memory bounded. */
  readonly dropped: number;
}

/** What became of asking to share folders and files. */
export type SharePathsOutcome = 'shared' | 'cancelled' | 'not-shareable';

/** What became of asking to share a text. */
export type ShareTextOutcome = 'shared' | 'empty' | 'too-long';

/** What became of asking to share a folder. */
export type ShareFolderOutcome = 'shared' | 'cancelled' | 'not-a-folder';

/** The list of shares. */
export interface ShareListCalls {
  /**
   * Shares what was dropped, at once: each folder in a share of its own, files together in one; in a share that has just
   * that already, or else in a new one. The last of them is selected. `not-shareable` when something was neither.
   */
  sharePaths(paths: readonly string[]): Promise<SharePathsOutcome>;
  /**
   * Opens the system's dialog for files: they are added to the single files of `share` when it is given, or else shared as
   * by `sharePaths`.
   */
  chooseFiles(share: ShareId | undefined): Promise<SharePathsOutcome>;
  /** Shares a text at once, in the share that has it already or else in a new one, which is selected. */
  shareText(text: string): Promise<ShareTextOutcome>;
  /** Shares just these files (absolute paths, at least one) in a share of single files; running downloads go on. */
  setFiles(share: ShareId, files: readonly string[]): Promise<void>;
  /** Makes this the share that the window shows, now and at the next launch. */
  selectShare(share: ShareId): Promise<void>;
  /** Moves a share to this place in the list, 0 the first. */
  moveShare(share: ShareId, index: number): Promise<void>;
  /**
   * Stops a share and takes it out of the list. While downloads run the person is asked first: false when they said no.
   * Its neighbour is selected when it was.
   */
  removeShare(share: ShareId): Promise<boolean>;
  /** Undoes `removeShare`, for a minute: as it was, where it was, with its log. It is selected. */
  restoreShare(share: ShareId): Promise<void>;
}

/** Who may come to a share. */
export interface BlockCalls {
  /**
   * Shuts out a visitor (an IP address): ends their connections, their exchanges as `cut`, and refuses new ones until
   * `unblock`, also after a restart. Loopback addresses too: the window should warn of those.
   */
  block(share: ShareId, address: string): Promise<void>;
  unblock(share: ShareId, address: string): Promise<void>;
}

/** Links of a share. */
export interface LinkCalls {
  /** Makes a link and puts its address into the clipboard. */
  createLink(share: ShareId, wish: LinkWish): Promise<LinkOutcome>;
  /** Makes the link that stands in the share's QR code, unless there is one that can be told. `name`: for people. */
  createCode(share: ShareId, name: string): Promise<void>;
  /** The address of a link; undefined when it can't be had any more, or the share does not run. */
  tellLink(share: ShareId, link: string): Promise<string | undefined>;
  /** It opens nothing until it goes on; whoever has begun a download may finish. */
  pauseLink(share: ShareId, link: string, isPaused: boolean): Promise<void>;
  /** It opens nothing any more, from now on; what is got by it ends. */
  removeLink(share: ShareId, link: string): Promise<void>;
  /** Undoes `removeLink`. */
  restoreLink(share: ShareId, link: string): Promise<void>;
  /** Opens the system's dialog where the share lies; undefined when the person cancelled. */
  chooseLinkTarget(share: ShareId, kind: 'file' | 'folder'): Promise<string | undefined>;
  /** What the path of a request names, as it was sent; undefined where nothing that is shared is called so now. */
  findLinkTarget(share: ShareId, path: string): Promise<LinkTarget | undefined>;
}

/** Who may come in to a share, beside what `changeShare` changes: secrets are hashed before they are kept. */
export interface AccessCalls {
  /** Only with a PIN: the one that there was, where it can be told to people, unless `isNew`. */
  choosePin(share: ShareId, isNew: boolean): Promise<void>;
  /** Only with a password. False for what is none. */
  choosePassword(share: ShareId, password: string): Promise<boolean>;
  /**
   * Gives somebody a name and password of their own, or other rights; without a password they keep theirs. False when the
   * name can be none, or somebody new has no password.
   */
  setPerson(
    share: ShareId,
    name: string,
    rights: ShareOptions['write'],
    password: string | undefined,
  ): Promise<boolean>;
  /** Whoever came in by it is out at once. */
  removePerson(share: ShareId, name: string): Promise<void>;
}

/** The names by which a share may be asked for, besides those that are this computer's own. */
export interface HostCalls {
  /** Answers to this name (or IP address) too, from the next request on; in lower case, without port. */
  allowHost(share: ShareId, name: string): Promise<void>;
  /** Refuses it again with 421, unless it is one of this computer's own. */
  disallowHost(share: ShareId, name: string): Promise<void>;
}

/** What a person can choose about a share; see options.ts. */
export interface OptionCalls {
  /**
   * Changes these options and leaves the others; what runs goes on. An empty name, or undefined, is the name of what is
   * shared. False, and nothing is changed, when a line among them is no field or no media type. Before visitors from
   * elsewhere are shut out of what they are getting, the person is asked.
   */
  changeShare(share: ShareId, change: ShareChange): Promise<boolean>;
  /** The adapters that this computer has now. */
  listAdapters(): Promise<readonly NetworkAdapter[]>;
}

/** How devices come to trust this computer. */
export interface EncryptionCalls {
  /**
   * Lays an authority aside that can't be used, so that another one is made, and starts the share. Every device has to trust that
   * one anew. False, and nothing is changed, when the system does not let it be moved.
   */
  makeNewAuthority(share: ShareId): Promise<boolean>;
}

/** "Why can't they see it?" */
export interface CheckCalls {
  /**
   * Talks to each address of a share as a visitor would and looks for what may keep visitors away; the notice `check`
   * tells of each step. A check that is under way already is joined. undefined when the share does not run.
   */
  checkShare(share: ShareId): Promise<CheckReport | undefined>;
}

/** The log on disk. */
export interface LogFileCalls {
  /** Takes effect at once for all shares. */
  setLogFiles(settings: LogFileSettings): Promise<void>;
  /** Opens the system's folder dialog; undefined when the person cancelled. Changes no setting. */
  chooseLogFolder(): Promise<string | undefined>;
  /** Shows the file that is written, or else the folder of log files, in the system's file manager. */
  showLogFile(share: ShareId): Promise<void>;
}

/** A log file that is open for reading. */
export interface SavedLog {
  readonly id: number;
  /** Absolute paths of the files, in the order in which they are read. */
  readonly paths: readonly string[];
  /** The files' size on disk together, in octets. */
  readonly bytes: number;
}

/** Reading a saved log: Combined or JSON lines, each line by itself; files ending in `.gz` are unpacked. */
export interface SavedLogCalls {
  /** Opens the system's dialog for one or more files; undefined when the person cancelled. */
  openSavedLog(): Promise<SavedLog | undefined>;
  /** Reads on. To be called again after each answer until it is over: nothing is read ahead. */
  readSavedLog(log: number): Promise<SavedLogPart>;
  /** Stops reading early; a log that is over is closed already. */
  closeSavedLog(log: number): Promise<void>;
}

/** Some entries, in the order in which they are to be written. */
export interface ExportChunk {
  /** At most 16,384 entries; `first` is of no meaning. */
  readonly batch: LogBatch;
  /** One for each entry: what is left by a filter has gaps. */
  readonly sequences: Float64Array;
}

export type ExportOutcome =
  | { readonly state: 'saved'; readonly path: string; readonly entries: number }
  | { readonly state: 'failed'; readonly problem: LogFileProblem; readonly detail: string };

/** Writing entries to a file that a person chooses: begin, any number of chunks, finish. */
export interface ExportCalls {
  /**
   * Opens the system's save dialog; undefined when the person cancelled. With `share`, HAR gets the heads of those
   * exchanges that the share still knows.
   */
  beginExport(format: ExportFormat, share: ShareId | undefined): Promise<number | undefined>;
  /** Resolves when there is room for the next chunk. A failure is told by `finishExport`. */
  writeExport(exporting: number, chunk: ExportChunk): Promise<void>;
  /** The file is there, whole, only after this. */
  finishExport(exporting: number): Promise<ExportOutcome>;
  /** Leaves no file behind, and one that was there as it was. */
  cancelExport(exporting: number): Promise<void>;
  /** Shows a file that was exported of late, by its path in the outcome, in the system's file manager. Refuses other paths. */
  showExport(path: string): Promise<void>;
}

/** The window asks, the main process answers. A rejected call means a bug. */
export interface Calls
  extends ShareListCalls,
    BlockCalls,
    AccessCalls,
    HostCalls,
    LinkCalls,
    ReceivingCalls,
    OptionCalls,
    EncryptionCalls,
    CheckCalls,
    LogFileCalls,
    SavedLogCalls,
    ExportCalls {
  getState(): Promise<AppState>;
  /** Opens the system's folder dialog and does with what is chosen as `shareFolder` does. */
  chooseFolder(share: ShareId | undefined): Promise<ShareFolderOutcome>;
  /**
   * Shares a folder at once: instead of the folder of `share` when it is given, or else in the share that has it already,
   * or else in a new one. That share is selected.
   */
  shareFolder(path: string, share: ShareId | undefined): Promise<ShareFolderOutcome>;
  start(share: ShareId): Promise<void>;
  stop(share: ShareId): Promise<void>;
  /** When the share is to stop by itself, counted from now; undefined takes that back. Running downloads are finished then. */
  setStop(share: ShareId, choice: StopChoice | undefined): Promise<void>;
  /** Has a share do something, such as close one visitor's connection; see share-command.ts. */
  commandShare(share: ShareId, command: PersonCommand): Promise<void>;
  /** Entries with a sequence number greater than `after`. */
  getLogBacklog(share: ShareId, after: number): Promise<LogBacklog>;
  /** undefined when the exchange is too old for its details to be kept. */
  getExchangeDetails(share: ShareId, sequence: number): Promise<ExchangeDetails | undefined>;
  /** Empties the log kept in memory. */
  clearLog(share: ShareId): Promise<void>;
  /** Takes `clearLog` back, less than a minute later; the backlog has the entries again. */
  restoreLog(share: ShareId): Promise<void>;
  /** Changes these preferences and leaves the others. */
  changePreferences(change: Partial<Preferences>): Promise<void>;
  /** Remembers how a person likes to look at the window; `json` is the text of any JSON value. */
  rememberView(name: ViewMemoryName, json: string): Promise<void>;
  /** Tries now to write what could not be written to the settings file. */
  saveSettings(): Promise<void>;
  /** Shows the folder of the settings file in the system's file manager. */
  showSettingsFile(): Promise<void>;
  /** Shows the settings in the window, or the shares again. */
  showSettings(isShown: boolean): Promise<void>;
  /**
   * The window does from now on what the menu bar asks (`onCommand`); what was asked while there was no window is told
   * now.
   */
  hearCommands(): Promise<void>;
  /** Looks for a newer version and leads the person on in message boxes. Only where `canUpdate` is true. */
  checkForUpdates(): Promise<void>;
  copyText(text: string): Promise<void>;
  /** Shows the shared folder in the system's file manager. */
  showFolder(share: ShareId): Promise<void>;
  /** Opens a share's address (one of its `status.addresses`) in the system's browser. */
  openAddress(share: ShareId, url: string): Promise<void>;
}

/** What the menu bar asks of the window, which does it for the share that it shows; `share-text` beside it. */
export type WindowCommand = 'find' | 'open-saved-log' | 'share-text' | 'toggle-glance' | 'toggle-pause';

/** An event, passed whole, and the share that told it. */
type EventOfShare<Kind extends 'transfers' | 'trouble' | 'proxy-suspected' | 'handshake-failed'> = Omit<
  ShareEventOf<Kind>,
  'kind'
> & {
  readonly share: ShareId;
};

/** The main process tells, the window listens. */
export interface Notices {
  state: AppState;
  log: { readonly share: ShareId; readonly batch: PackedBatch };
  transfers: EventOfShare<'transfers'>;
  trouble: EventOfShare<'trouble'>;
  proxy: EventOfShare<'proxy-suspected'>;
  handshake: EventOfShare<'handshake-failed'>;
  /** A check goes on. */
  check: { readonly share: ShareId; readonly report: CheckReport };
  /** What changes with every request, at most four times a second. */
  tally: { readonly share: ShareId; readonly totals: ShareTotals; readonly logFile: LogFileStatus };
  command: WindowCommand;
}

/** Stops a subscription. */
export type Unsubscribe = () => void;

/** What the preload script puts on `window.porthole`. */
export type Bridge = Calls & {
  readonly onState: (listener: (notice: Notices['state']) => void) => Unsubscribe;
  readonly onLog: (listener: (notice: Notices['log']) => void) => Unsubscribe;
  readonly onTransfers: (listener: (notice: Notices['transfers']) => void) => Unsubscribe;
  readonly onTrouble: (listener: (notice: Notices['trouble']) => void) => Unsubscribe;
  readonly onProxy: (listener: (notice: Notices['proxy']) => void) => Unsubscribe;
  readonly onHandshake: (listener: (notice: Notices['handshake']) => void) => Unsubscribe;
  readonly onCheck: (listener: (notice: Notices['check']) => void) => Unsubscribe;
  readonly onTally: (listener: (notice: Notices['tally']) => void) => Unsubscribe;
  readonly onCommand: (listener: (notice: Notices['command']) => void) => Unsubscribe;
  /** The absolute path of a dropped file or folder; empty when the system does not tell. */
  readonly pathOfDropped: (file: unknown) => string;
};
