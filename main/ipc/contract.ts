/**
 * The one contract between the window and the main process. The bridge type that the page sees is derived from
 * `Calls` and `Notices`, so a method missing on either side is a compile error.
 */
import type { LogBatch } from '../access-log/batch.ts';
import type { ExchangeDetails } from '../access-log/entry.ts';
import type { Transfer } from '../access-log/transfer.ts';
import type { ShareStatus } from '../share/status.ts';

export type ShareId = string;

export interface ShareState {
  readonly id: ShareId;
  /** Absolute path of the shared folder. */
  readonly folder: string;
  /** Last component of the folder's path, for people. */
  readonly name: string;
  /** The port asked for, 0 to 65535; 0 lets the system choose. */
  readonly port: number;
  readonly status: ShareStatus;
}

export type ThemeChoice = 'system' | 'light' | 'dark';
export type LanguageChoice = 'system' | 'en' | 'zh-CN';

export interface Preferences {
  readonly theme: ThemeChoice;
  readonly language: LanguageChoice;
}

export interface AppState {
  /** Empty at first run. The window shows the first one for now. */
  readonly shares: readonly ShareState[];
  readonly preferences: Preferences;
  /** Absolute paths, newest first. */
  readonly recentFolders: readonly string[];
  /** The system's language as a BCP 47 tag, such as `zh-CN`. */
  readonly systemLanguage: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly version: string;
  /** Whether a tray icon is shown, so that closing the window can keep sharing. */
  readonly hasTray: boolean;
}

/** Entries, oldest first, from which the window builds its log. */
export interface LogBacklog {
  readonly batches: readonly LogBatch[];
  /** How many older entries were let go to keep memory bounded. */
  readonly dropped: number;
}

/** What became of asking to share a folder. */
export type ShareFolderOutcome = 'shared' | 'cancelled' | 'not-a-folder';

/** The window asks, the main process answers. A rejected call means a bug. */
export interface Calls {
  getState(): Promise<AppState>;
  /** Opens the system's folder dialog and shares what is chosen at once; replaces the folder of `share` when given. */
  chooseFolder(share: ShareId | undefined): Promise<ShareFolderOutcome>;
  /** Shares a folder that was dropped or picked from the recent ones. */
  shareFolder(path: string, share: ShareId | undefined): Promise<ShareFolderOutcome>;
  start(share: ShareId): Promise<void>;
  stop(share: ShareId): Promise<void>;
  /** Changes the port; restarts the share when it is running or had failed. */
  setPort(share: ShareId, port: number): Promise<void>;
  /** Closes one visitor's connection. */
  disconnect(share: ShareId, connection: number): Promise<void>;
  /** Entries with a sequence number greater than `after`. */
  getLogBacklog(share: ShareId, after: number): Promise<LogBacklog>;
  /** undefined when the exchange is too old for its details to be kept. */
  getExchangeDetails(share: ShareId, sequence: number): Promise<ExchangeDetails | undefined>;
  /** Empties the log kept in memory. */
  clearLog(share: ShareId): Promise<void>;
  setPreferences(preferences: Preferences): Promise<void>;
  copyText(text: string): Promise<void>;
  /** Shows the shared folder in the system's file manager. */
  showFolder(share: ShareId): Promise<void>;
  /** Opens a share's address (one of its `status.addresses`) in the system's browser. */
  openAddress(share: ShareId, url: string): Promise<void>;
}

/** The main process tells, the window listens. */
export interface Notices {
  state: AppState;
  log: { readonly share: ShareId; readonly batch: LogBatch };
  transfers: { readonly share: ShareId; readonly transfers: readonly Transfer[]; readonly visitors: number };
}

/** Stops a subscription. */
export type Unsubscribe = () => void;

/** What the preload script puts on `window.porthole`. */
export type Bridge = Calls & {
  readonly onState: (listener: (notice: Notices['state']) => void) => Unsubscribe;
  readonly onLog: (listener: (notice: Notices['log']) => void) => Unsubscribe;
  readonly onTransfers: (listener: (notice: Notices['transfers']) => void) => Unsubscribe;
  /** The absolute path of a dropped file or folder; empty when the system does not tell. */
  readonly pathOfDropped: (file: unknown) => string;
};
