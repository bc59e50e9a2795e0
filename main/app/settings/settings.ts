/** The app's settings: their shape and their defaults. How they are read and written stands in settings-file.ts. */
import type { LogFileSettings } from '../../access-log/log-file-status.ts';
import type { Preferences, ShareId, ViewMemory } from '../../ipc/contract.ts';
import type { ServingChoices, ShareReach } from '../../share/status.ts';
import type { SiteChoice } from '../../site/options.ts';
import type { BlockedAddress } from '../shares/block-list.ts';
import type { Shared } from '../shares/shareable.ts';
import type { WindowPlace } from '../window/window-place.ts';
import { DEFAULT_PREFERENCES } from './preferences.ts';

/** One share as it is remembered. */
export interface ShareSettings extends Shared {
  readonly id: ShareId;
  /** As a person named it; undefined stands for the name of what is shared. */
  readonly name?: string | undefined;
  readonly port: number;
  /** Whether it was sharing, so that the next launch goes on. */
  readonly sharing: boolean;
  /** undefined stands for `automatic`. */
  readonly site?: SiteChoice | undefined;
  /** undefined stands for `network`. */
  readonly reach?: ShareReach | undefined;
  /** Host names and addresses to answer to besides the computer's own, newest first; undefined stands for none. */
  readonly hosts?: readonly string[] | undefined;
  /** What is switched otherwise than usual; undefined stands for nothing. */
  readonly serving?: ServingChoices | undefined;
  /** Fields that are added, `Name: value` each; undefined stands for none. */
  readonly fields?: readonly string[] | undefined;
  /** Media types for endings, `md=text/plain` each; undefined stands for none. */
  readonly types?: readonly string[] | undefined;
  /** Visitors who are shut out; undefined stands for none. */
  readonly blocked?: readonly BlockedAddress[] | undefined;
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
