/** What the window sees of the app: its shares, their links and questions, and what a person likes. Told whole, by the notice `state`. */
import type { LogFileSettings } from '../access-log/log-file-settings.ts';
import type { LogFileProblem, LogFileStatus } from '../access-log/log-file-status.ts';
import type { ShareTotals } from '../access-log/share-totals.ts';
import type { LinkRight } from '../links/link.ts';
import type { Question } from '../share/asking/question.ts';
import type { ShareOptions } from '../share/options.ts';
import type { BlockedVisitor, ShareProblem, ShareStatus } from '../share/share-status.ts';
import type { Preferences } from './preferences.ts';

export type ShareId = string;

export interface ShareState extends ShareOptions {
  readonly id: ShareId;
  /** Absolute path of the shared folder; of single files, the folder of the first; empty for a text. */
  readonly folder: string;
  /** Absolute paths of single files that are shared together; undefined when it is the whole folder, or a text. */
  readonly files: readonly string[] | undefined;
  /** The text that is shared; undefined when it is a folder, or files. */
  readonly note: NoteState | undefined;
  /** For people: as a person named the share, or else the folder's name, or that of the first file. */
  readonly name: string;
  readonly status: ShareStatus;
  readonly recovery: ShareRecoveryState;
  /** When it stops by itself; undefined when only a person stops it. */
  readonly stopsAfter: StopRule | undefined;
  /** Why it stopped by itself; undefined when it did not, or was started again. */
  readonly stoppedBy: StopCause | undefined;
  /** The PIN in digits, where it can be told to people; undefined for a password, and where it was not kept. */
  readonly pin: string | undefined;
  /** The PIN was guessed at so often that it opens nothing any more. */
  readonly isPinStopped: boolean;
  /** What follows an address in its QR code, so that who scans it needs nothing else; undefined where there is no such link. */
  readonly code: string | undefined;
  /** The visitors who are shut out, newest first; before them those who only have to wait. */
  readonly blocked: readonly BlockedVisitor[];
  /** Newest first. */
  readonly links: readonly LinkState[];
  /** Those who want to send something and wait for an answer, oldest first. */
  readonly questions: readonly QuestionState[];
  /** What came in the last hour, newest first. */
  readonly received: readonly ReceivedState[];
  /** As of when this state was made; the notice `tally` tells of later ones. */
  readonly totals: ShareTotals;
  /** As of when this state was made; the notice `tally` tells of later ones. */
  readonly logFile: LogFileStatus;
}

/** A link by which people come in without anything else. */
export interface LinkState {
  readonly id: string;
  readonly name: string;
  /** The file or folder that it is for, from the shared folder; undefined for all that is shared. */
  readonly target: string | undefined;
  readonly right: LinkRight;
  /** When it ends, in milliseconds since 1970; undefined for never. */
  readonly ends: number | undefined;
  /** Complete downloads after which it is used up; undefined for no limit. */
  readonly downloads: number | undefined;
  readonly done: number;
  /** Octets that may be added by it in all; left out for as much as the share takes. */
  readonly quota?: number | undefined;
  /** Octets that were added by it so far; left out for none. */
  readonly added?: number | undefined;
  readonly isPaused: boolean;
  /** Whether its address can still be had: it is kept by the system's key store, or until the app ends. */
  readonly canBeTold: boolean;
  /** It asks for a PIN. */
  readonly hasPin: boolean;
  /** That PIN in digits, where it can be told to people. */
  readonly pin: string | undefined;
  /** The PIN was guessed at so often that it opens nothing any more. */
  readonly isPinStopped: boolean;
}

/** Somebody wants to send files; `readQuestion` tells which. */
export interface QuestionState extends Omit<Question, 'files'> {
  /** The path of the first file. */
  readonly first: string;
}

/** Files that came together, and lie where they were put; for an hour. */
export interface ReceivedState {
  readonly id: string;
  /** How the sender calls themselves, as of `tellableName`; empty for who does not say. */
  readonly sender: string;
  /** Their IP address. */
  readonly address: string;
  readonly count: number;
  /** Octets of all of them. */
  readonly bytes: number;
  /** Name of the last file, as it is called now. */
  readonly name: string;
  /** What its sender called it, where that is another name. */
  readonly sentAs: string | undefined;
  /** When the last of them came, in milliseconds since 1970. */
  readonly at: number;
  /** Whether some of them can be moved to the trash: those that took no other file's place. */
  readonly canUndo: boolean;
}

/** A text that is shared, as much of it as is shown. */
export interface NoteState {
  /** `link`: it is nothing but a link. */
  readonly kind: 'text' | 'link';
  readonly beginning: string;
}

/** What was chosen, from then on. `at` in milliseconds since 1970. */
export type StopRule =
  | { readonly kind: 'time'; readonly at: number }
  | { readonly kind: 'downloads'; readonly wanted: number; readonly done: number };

/** What ended a share that stopped by itself. */
export type StopCause =
  | { readonly kind: 'time'; readonly at: number }
  | { readonly kind: 'downloads'; readonly count: number };

/** What is done by itself about a share that failed although a person wants it on. */
export interface ShareRecoveryState {
  /** It has failed, and is started again as soon as it can be. */
  readonly isTrying: boolean;
  /** When it last came back by itself, in milliseconds since 1970, and from what; undefined when it never did. */
  readonly last: { readonly problem: ShareProblem; readonly at: number } | undefined;
}

/** What becomes of changes to the settings. */
export type SettingsFileStatus =
  | { readonly state: 'saved' }
  /** They wait in memory and are tried again by themselves. `path` is absolute. */
  | { readonly state: 'unsaved'; readonly problem: LogFileProblem; readonly path: string };

/** What the window has remembered of how a person likes to look at it. Only the window knows what it means. */
export type ViewMemory = { readonly [Name in ViewMemoryName]?: unknown };
export type ViewMemoryName = 'view' | 'log-filters';

export interface AppState {
  /** In the order that a person gave them. Empty at first run. */
  readonly shares: readonly ShareState[];
  /** The share that the window shows; undefined only while there is none. */
  readonly selected: ShareId | undefined;
  readonly preferences: Preferences;
  /** Whether the window shows the settings instead of a share. */
  readonly showsSettings: boolean;
  /** How the log is kept on disk, for all shares. */
  readonly logFiles: LogFileSettings;
  /** Absolute paths, newest first. */
  readonly recentFolders: readonly string[];
  /** Whether what a person changes is on disk. */
  readonly settingsFile: SettingsFileStatus;
  /** As of when this state was made: the window knows what it has had remembered since. */
  readonly view: ViewMemory;
  /** The system's language as a BCP 47 tag, such as `zh-CN`. */
  readonly systemLanguage: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly version: string;
  /** Whether there is a place that newer versions come from. */
  readonly canUpdate: boolean;
  /** Whether a tray icon is shown, so that closing the window can keep sharing. */
  readonly hasTray: boolean;
}
