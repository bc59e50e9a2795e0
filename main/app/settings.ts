/** The app's settings: their shape, their defaults, and reading them from text that may be damaged or from elsewhere. */
import type { LogFileSettings } from '../access-log/log-file-status.ts';
import type { SiteChoice } from '../directory/options.ts';
import { isLogFileSettings, isSiteChoice } from '../ipc/argument-checks.ts';
import type { Check } from '../ipc/checks.ts';
import {
  integer,
  isAbsolutePath,
  isAddress,
  isFlag,
  isPort,
  listOf,
  oneOf,
  optional,
  shape,
  text,
} from '../ipc/checks.ts';
import type { Preferences, ShareId } from '../ipc/contract.ts';
import type { BlockedAddress } from './block-list.ts';
import type { WindowPlace } from './window-place.ts';

export const DEFAULT_PORT = 8000;

const MAX_SHARE_ID_LENGTH = 64;
/** Far beyond any desktop; keeps nonsense away from the window system. */
const MAX_COORDINATE = 100_000;
const isTime = integer(0, Number.MAX_SAFE_INTEGER);
const isCoordinate = integer(-MAX_COORDINATE, MAX_COORDINATE);

/** One share as it is remembered. */
export interface ShareSettings {
  readonly id: ShareId;
  /** Absolute path. */
  readonly folder: string;
  readonly port: number;
  /** Whether it was sharing, so that the next launch goes on. */
  readonly sharing: boolean;
  /** undefined stands for `automatic`. */
  readonly site?: SiteChoice | undefined;
  /** Visitors who are shut out; undefined stands for none. */
  readonly blocked?: readonly BlockedAddress[] | undefined;
}

export interface Settings {
  readonly shares: readonly ShareSettings[];
  /** Absolute paths, newest first. */
  readonly recentFolders: readonly string[];
  readonly preferences: Preferences;
  /** How the log is kept on disk; undefined until a person has chosen. */
  readonly logFiles: LogFileSettings | undefined;
  /** Where the window was; undefined before it was first closed. */
  readonly window: WindowPlace | undefined;
  /** Whether it was already said that closing the window keeps sharing. */
  readonly explainedTray: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  shares: [],
  recentFolders: [],
  preferences: { theme: 'system', language: 'system' },
  logFiles: undefined,
  window: undefined,
  explainedTray: false,
};

/** What could be read, and the names of the members that could not (`settings` for the whole text). */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly damaged: readonly string[];
}

const checks: { readonly [Key in keyof Settings]: Check<Settings[Key]> } = {
  shares: listOf(
    shape<ShareSettings>({
      id: text(MAX_SHARE_ID_LENGTH),
      folder: isAbsolutePath,
      port: isPort,
      sharing: isFlag,
      site: optional(isSiteChoice),
      blocked: optional(listOf(shape<BlockedAddress>({ address: isAddress, since: isTime }))),
    }),
  ),
  recentFolders: listOf(isAbsolutePath),
  preferences: shape<Preferences>({
    theme: oneOf('system', 'light', 'dark'),
    language: oneOf('system', 'en', 'zh-CN'),
  }),
  logFiles: optional(isLogFileSettings),
  window: optional(
    shape<WindowPlace>({
      x: isCoordinate,
      y: isCoordinate,
      width: isCoordinate,
      height: isCoordinate,
      maximized: isFlag,
    }),
  ),
  explainedTray: isFlag,
};

/** Keeps every member that is sound, takes the default for every other, and tells which those were. */
export function parseSettings(json: string): ParsedSettings {
  const members = parseObject(json);
  if (members === undefined) return { settings: DEFAULT_SETTINGS, damaged: ['settings'] };
  const damaged: string[] = [];
  const read = <Key extends keyof Settings>(key: Key): Settings[Key] => {
    const value = members[key];
    const check: Check<Settings[Key]> = checks[key];
    if (check(value)) return value;
    if (value !== undefined) damaged.push(key);
    return DEFAULT_SETTINGS[key];
  };
  const settings: Settings = {
    shares: read('shares'),
    recentFolders: read('recentFolders'),
    preferences: read('preferences'),
    logFiles: read('logFiles'),
    window: read('window'),
    explainedTray: read('explainedTray'),
  };
  return { settings, damaged };
}

/** The text that `parseSettings` reads back. */
export function formatSettings(settings: Settings): string {
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

function parseObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
