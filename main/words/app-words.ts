/** What the main process says in the tray, the menu bar and its dialogs. The window has its own words. */

import type { LanguageTag } from './languages.ts';
import type { ReceivingWords } from './receiving-words.ts';

/** Why the settings can't be kept. */
export type SavingProblem = 'disk-full' | 'folder-missing' | 'not-permitted' | 'unexpected';

/** Why a person may not mean to show a folder. */
export type ExposedKind = 'whole-disk' | 'home' | 'keys' | 'system' | 'own-files' | 'log-folder';

/** What would be lost if downloads were cut now: how many, and the octets that are still to come. */
export interface AtStake {
  readonly downloads: number;
  readonly bytesToGo: number;
}

/** A question or a message: `buttons` in the order in which they are given to the system's message box. */
export interface MessageWords<Button extends string> {
  readonly message: string;
  readonly detail: string;
  readonly buttons: Readonly<Record<Button, string>>;
}

/** What is asked before downloads are cut, with what is at stake. */
export interface CutWords {
  /** `names` are those of the shares that are downloaded from; none where there is only one share. */
  readonly quit: (stakes: AtStake, names: readonly string[]) => MessageWords<'wait' | 'now' | 'cancel'>;
  readonly stop: (stakes: AtStake, name: string) => MessageWords<'wait' | 'now' | 'cancel'>;
  readonly stopAll: (stakes: AtStake) => MessageWords<'wait' | 'now' | 'cancel'>;
  readonly remove: (stakes: AtStake, name: string) => MessageWords<'wait' | 'now' | 'cancel'>;
  /** Only this computer is to come any more. */
  readonly narrow: (stakes: AtStake, name: string) => MessageWords<'wait' | 'now' | 'cancel'>;
}

/** What notifications say. A visitor is an IP address; a file and a share are names. */
export interface NotificationWords {
  readonly firstVisitor: (share: string) => string;
  readonly firstVisitors: string;
  readonly from: (visitor: string) => string;
  readonly finished: (count: number) => string;
  readonly delivered: (file: string, visitor: string) => string;
  readonly blocked: (count: number) => string;
  readonly trouble: (count: number) => string;
  readonly harms: (visitor: string, share: string) => string;
  readonly guessing: (share: string) => string;
  readonly guessingMany: (count: number) => string;
  readonly hasToWait: (visitor: string) => string;
  readonly turnedAway: (visitor: string, share: string) => string;
  readonly ended: (share: string) => string;
  readonly endedMany: (count: number) => string;
  readonly atTime: (time: string) => string;
  readonly afterDownloads: (count: number) => string;
  /** Stands at the end of a list. */
  readonly more: (count: number) => string;
}

/** About newer versions. */
export interface UpdateWords {
  readonly none: (version: string) => MessageWords<'ok'>;
  readonly available: (newer: string, version: string) => MessageWords<'download' | 'later'>;
  readonly ready: (version: string) => MessageWords<'quit' | 'later'>;
  readonly failed: MessageWords<'ok'>;
}

/** What the menus say that every program has, and what the window does when it is asked by a menu. */
export interface MenuWords {
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly delete: string;
  readonly selectAll: string;
  readonly find: string;
  readonly openSavedLog: string;
  readonly glance: string;
  readonly pauseLog: string;
  readonly actualSize: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fullScreen: string;
  readonly minimize: string;
  readonly zoomWindow: string;
  readonly closeWindow: string;
  readonly allToFront: string;
  readonly services: string;
  readonly hide: string;
  readonly hideOthers: string;
  readonly showAll: string;
}

export interface Words {
  /** What visitors add. */
  readonly receiving: ReceivingWords;
  readonly language: LanguageTag;
  /** Facts beside each other, such as what is shared, how many come and how fast. */
  readonly beside: (parts: readonly string[]) => string;

  readonly nothingShared: string;
  readonly sharing: (name: string) => string;
  readonly starting: (name: string) => string;
  readonly stopping: (name: string) => string;
  readonly stopped: (name: string) => string;
  readonly failed: (name: string) => string;
  /** Several shares run, whichever they are. */
  readonly sharingMany: (count: number) => string;
  readonly failedMany: (count: number) => string;
  /** Heads of groups of shares in a long menu. */
  readonly groupFailed: (count: number) => string;
  readonly groupOn: (count: number) => string;
  readonly groupOff: (count: number) => string;
  /** There are several shares, and none is on. */
  readonly nothingIsShared: string;
  readonly visitors: (count: number) => string;

  readonly copyAddress: string;
  readonly openWindow: string;
  readonly start: string;
  readonly stop: string;
  readonly startAll: string;
  readonly stopAll: string;
  readonly showShare: string;
  readonly openAddress: string;
  readonly showFolder: string;
  readonly settings: string;
  readonly showDiagnostics: string;
  readonly about: string;
  readonly recentFolders: string;
  readonly chooseFolder: string;
  readonly chooseFiles: string;
  readonly shareText: string;
  readonly quit: string;

  readonly notify: NotificationWords;

  readonly menuFile: string;
  readonly menuShare: string;
  readonly menuEdit: string;
  readonly menuView: string;
  readonly menuWindow: string;
  readonly menuHelp: string;
  readonly menu: MenuWords;

  readonly share: string;
  readonly logFiles: string;
  readonly allFiles: string;
  readonly checkForUpdates: string;
  readonly updates: UpdateWords;
  /** `text` was named as a port. */
  readonly noPort: (text: string) => MessageWords<'ok'>;
  readonly nothingThere: (path: string) => MessageWords<'ok'>;
  /** What a person may not have meant to show; `name` is that of the folder or file. Escape shares nothing. */
  readonly exposed: (kind: ExposedKind, name: string) => MessageWords<'another' | 'anyway'>;
  /** `names` are those of the shares in which the log would lie. */
  readonly logExposed: (names: readonly string[]) => MessageWords<'another' | 'anyway'>;
  readonly finderRefused: MessageWords<'ok'>;
  readonly settingsSetAside: (file: string) => MessageWords<'ok'>;
  /** `names` are those of the shares that only this computer may visit now. */
  readonly sharesNarrowed: (names: readonly string[]) => MessageWords<'ok'>;
  readonly quitUnsaved: (problem: SavingProblem) => MessageWords<'retry' | 'quit' | 'cancel'>;
  readonly keepsSharing: MessageWords<'keep' | 'quit'>;
  readonly closeWithoutTray: MessageWords<'keep-running' | 'quit' | 'cancel'>;
  readonly cutting: CutWords;
  /** A change of a share that others are downloading from could not be made. */
  readonly stayed: (name: string, problem: 'port' | 'address' | 'certificate', port: number) => MessageWords<'ok'>;
  readonly ownFolderNotUsable: (folder: string) => MessageWords<'ok'>;
  readonly unexpected: (logFolder: string) => MessageWords<'ok'>;
}
