/** The app's settings: their shape and their defaults. How they are read and written stands in settings-file.ts. */

import type { LogFileSettings } from '../../access-log/log-file-settings.ts';
import type { ShareId, StopCause, StopRule, ViewMemory } from '../../ipc/app-state.ts';
import type { Preferences } from '../../ipc/preferences.ts';
import { DEFAULT_PREFERENCES } from '../../ipc/preferences.ts';
import type { LinkRecord } from '../../links/link.ts';
import type { ShareChange } from '../../share/options.ts';
import type { BlockedVisitor } from '../../share/share-status.ts';
import type { Shared } from './share-content.ts';

/** What is kept of a blocked visitor. */
export type BlockedAddress = Omit<BlockedVisitor, 'attempts' | 'until'>;

/** What is kept of a link: what it opens, but not what opens it. */
export interface KeptLink extends LinkRecord {
  /** Its token as the system's key store has sealed it, in base64; undefined where there is none. */
  readonly sealed?: string | undefined;
  /** Its PIN, kept in the same way. */
  readonly sealedPin?: string | undefined;
  /** It stands in the share's QR code. */
  readonly isCode?: boolean | undefined;
}

/** A rectangle of the desktop, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window was when it was closed. For a maximized window: where it returns to. */
export interface WindowPlace extends Area {
  readonly maximized: boolean;
}

/** One share as it is remembered. Options that are left out, or undefined, have their defaults. */
export interface ShareSettings extends Shared, ShareChange {
  readonly id: ShareId;
  readonly port: number;
  /** Whether it was sharing, so that the next launch goes on. */
  readonly sharing: boolean;
  /** The PIN, where the system keeps secrets: only this account of this computer can read it. */
  readonly sealedPin?: string | undefined;
  /** Visitors who are shut out; undefined stands for none. */
  readonly blocked?: readonly BlockedAddress[] | undefined;
  /** Newest first, removed ones included; undefined stands for none. */
  readonly links?: readonly KeptLink[] | undefined;
  /** When it stops by itself; undefined stands for never. */
  readonly stopsAfter?: StopRule | undefined;
  /** Why it stopped by itself, until it is started again. */
  readonly stoppedBy?: StopCause | undefined;
}

export interface Settings {
  /** In the order that a person gave them. */
  readonly shares: readonly ShareSettings[];
  /** The share that the window shows; undefined stands for the first. */
  readonly selectedShare: ShareId | undefined;
  /** Absolute paths, newest first. */
  readonly recentFolders: readonly string[];
  readonly preferences: Preferences;
  /** How the log is kept on disk; undefined until a person has chosen. */
  readonly logFiles: LogFileSettings | undefined;
  /** How a person likes to look at the window, as the window itself has it remembered. */
  readonly view: ViewMemory;
  /** Where the window was; undefined before it was first closed. */
  readonly window: WindowPlace | undefined;
  /** Whether it was already said that closing the window keeps sharing. */
  readonly explainedTray: boolean;
  /** Whether it was asked what closing the window means where no tray is shown. */
  readonly explainedNoTray: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  shares: [],
  selectedShare: undefined,
  recentFolders: [],
  preferences: DEFAULT_PREFERENCES,
  logFiles: undefined,
  view: {},
  window: undefined,
  explainedTray: false,
  explainedNoTray: false,
};
