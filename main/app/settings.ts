/** The app's settings: their shape, their defaults, and reading them from text that may be damaged or from elsewhere. */
import type { LogFileSettings } from '../access-log/log-file-status.ts';
import type { SiteChoice } from '../directory/options.ts';
import {
  isHostName,
  isLogFileSettings,
  isShareName,
  isShareReach,
  isSiteChoice,
  preferenceChecks,
} from '../ipc/argument-checks.ts';
import type { Check } from '../ipc/checks.ts';
import { integer, isAbsolutePath, isAddress, isFlag, isPort, listOf, optional, shape, text } from '../ipc/checks.ts';
import type { Preferences, ShareId } from '../ipc/contract.ts';
import type { ShareReach } from '../share/status.ts';
import type { BlockedAddress } from './block-list.ts';
import { DEFAULT_PREFERENCES } from './preferences.ts';
import type { Shared } from './shareable.ts';
import type { WindowPlace } from './window-place.ts';

const MAX_SHARE_ID_LENGTH = 64;
/** Far beyond any desktop; keeps nonsense away from the window system. */
const MAX_COORDINATE = 100_000;
const isTime = integer(0, Number.MAX_SAFE_INTEGER);
const isCoordinate = integer(-MAX_COORDINATE, MAX_COORDINATE);

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
  window: undefined,
  explainedTray: false,
  explainedNoTray: false,
};

/** What could be read, and the names of the members that could not (`settings` for the whole text). */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly damaged: readonly string[];
}

type Checks<T extends object> = { readonly [Key in keyof T]: Check<T[Key]> };

const isShareId = text(MAX_SHARE_ID_LENGTH);

const checks: Checks<Omit<Settings, 'preferences'>> = {
  shares: listOf(
    shape<ShareSettings>({
      id: isShareId,
      folder: isAbsolutePath,
      files: optional(listOf(isAbsolutePath)),
      name: optional(isShareName),
      port: isPort,
      sharing: isFlag,
      site: optional(isSiteChoice),
      reach: optional(isShareReach),
      hosts: optional(listOf(isHostName)),
      blocked: optional(listOf(shape<BlockedAddress>({ address: isAddress, since: isTime }))),
    }),
  ),
  selectedShare: optional(isShareId),
  recentFolders: listOf(isAbsolutePath),
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
  explainedNoTray: isFlag,
};

/** Keeps every member that is sound, takes the default for every other, and tells which those were. */
export function parseSettings(json: string): ParsedSettings {
  const members = parseObject(json);
  if (members === undefined) return { settings: DEFAULT_SETTINGS, damaged: ['settings'] };
  const { preferences: defaults, ...others } = DEFAULT_SETTINGS;
  const settings = readMembers(members, checks, others);
  const preferences = readPreferences(members.preferences, defaults);
  const shares = firstOfEachId(settings.sound.shares);
  const doubled = shares.length < settings.sound.shares.length ? ['shares'] : [];
  return {
    settings: { ...settings.sound, shares, preferences: preferences.sound },
    damaged: [...settings.damaged, ...doubled, ...preferences.damaged],
  };
}

/** A share is found by its id: a second one of the same could be neither shown nor stopped. */
function firstOfEachId(shares: readonly ShareSettings[]): readonly ShareSettings[] {
  return shares.filter(({ id }, index) => shares.findIndex((other) => other.id === id) === index);
}

/** Each preference counts for itself: a later version may know one that this one does not. */
function readPreferences(value: unknown, defaults: Preferences): Members<Preferences> {
  if (value === undefined) return { sound: defaults, damaged: [] };
  if (!isObject(value)) return { sound: defaults, damaged: ['preferences'] };
  const { sound, damaged } = readMembers(value, preferenceChecks, defaults);
  return { sound, damaged: damaged.map((name) => `preferences.${name}`) };
}

interface Members<T> {
  readonly sound: T;
  /** The names of those for which the defaults stand in; what is absent is not damaged. */
  readonly damaged: readonly string[];
}

function readMembers<T extends object>(
  members: Readonly<Record<string, unknown>>,
  checksOf: Checks<T>,
  defaults: T,
): Members<T> {
  const sound: Partial<T> = {};
  const damaged: string[] = [];
  for (const key of Object.keys(defaults) as (keyof T & string)[]) {
    const value = members[key];
    const check: Check<T[typeof key]> = checksOf[key];
    if (check(value)) sound[key] = value;
    else if (value !== undefined) damaged.push(key);
  }
  return { sound: { ...defaults, ...sound }, damaged };
}

/** The text that `parseSettings` reads back. */
export function formatSettings(settings: Settings): string {
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

function parseObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
