/**
 * Judges what was read as settings: each member by itself. One that is unsound has something in its place, never something
 * that lets in more visitors or shows them more than what a person may have chosen.
 */
import type { LogFileSettings } from '../../access-log/log-file-settings.ts';
import type { Check } from '../../base/checks.ts';
import { integer, isAbsolutePath, isFlag, optional, shape, text } from '../../base/checks.ts';
import { logFileChecks } from '../../ipc/argument-checks.ts';
import { DEFAULT_PREFERENCES, preferenceChecks } from '../../ipc/preferences.ts';
import type { JsonObject } from './json-value.ts';
import { isObject, own } from './json-value.ts';
import type { Settings, WindowPlace } from './settings.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

/** Far beyond any desktop; keeps nonsense away from the window system. */
const MAX_COORDINATE = 100_000;
const MAX_SHARE_ID_LENGTH = 64;
const isCoordinate = integer(-MAX_COORDINATE, MAX_COORDINATE);

/** A share's identity: not empty, since it is looked for by it. */
export const isShareId: Check<string> = (value): value is string => text(MAX_SHARE_ID_LENGTH)(value) && value !== '';

/** Told the name of each member that could not be used as it was, such as `preferences.theme`. */
export type Complain = (member: string) => void;

/** What a member may be, and what stands in its place when it is something else. */
interface Member<T> {
  readonly check: Check<T>;
  readonly instead: T;
}
export type Members<T extends object> = { readonly [Key in keyof T]-?: Member<T[Key]> };

/** Reads the members of `object` that are in the table; what is absent is `absent`, without a complaint. */
export function readMembers<T extends object>(
  object: JsonObject,
  members: Members<T>,
  { absent, complain }: { readonly absent: T; readonly complain: Complain },
): T {
  const read = { ...absent };
  for (const key of Object.keys(members) as (keyof T & string)[]) {
    const value = own(object, key);
    const { check, instead } = members[key];
    if (value === undefined) continue;
    if (check(value)) read[key] = value;
    else {
      read[key] = instead;
      complain(key);
    }
  }
  return read;
}

/** The same checks with the defaults in the place of what is unsound. */
function withDefaults<T extends object>(checks: { readonly [Key in keyof T]: Check<T[Key]> }, defaults: T): Members<T> {
  const entries = Object.entries<Check<unknown>>(checks);
  return Object.fromEntries(
    entries.map(([key, check]) => [key, { check, instead: defaults[key as keyof T] }]),
  ) as unknown as Members<T>;
}

type PlainSettings = Pick<Settings, 'selectedShare' | 'window' | 'explainedTray' | 'explainedNoTray'>;

const plainMembers: Members<PlainSettings> = {
  selectedShare: { check: optional(isShareId), instead: undefined },
  window: {
    check: optional(
      shape<WindowPlace>({
        x: isCoordinate,
        y: isCoordinate,
        width: isCoordinate,
        height: isCoordinate,
        maximized: isFlag,
      }),
    ),
    instead: undefined,
  },
  explainedTray: { check: isFlag, instead: false },
  explainedNoTray: { check: isFlag, instead: false },
};

/** Everything but the shares. `folder` is where the log is kept until a person chooses another place. */
export function readPlainSettings(
  object: JsonObject,
  logDefaults: LogFileSettings,
  complain: Complain,
): Omit<Settings, 'shares'> {
  const { selectedShare, window, explainedTray, explainedNoTray } = DEFAULT_SETTINGS;
  const absent = { selectedShare, window, explainedTray, explainedNoTray };
  return {
    ...readMembers(object, plainMembers, { absent, complain }),
    recentFolders: readList(own(object, 'recentFolders'), isAbsolutePath, at('recentFolders', complain)),
    view: readGroup(object, 'view', complain) ?? {},
    preferences: readMembers(
      readGroup(object, 'preferences', complain) ?? {},
      withDefaults(preferenceChecks, DEFAULT_PREFERENCES),
      { absent: DEFAULT_PREFERENCES, complain: at('preferences', complain) },
    ),
    logFiles: readLogFiles(readGroup(object, 'logFiles', complain), logDefaults, at('logFiles', complain)),
  };
}

function readLogFiles(
  object: JsonObject | undefined,
  absent: LogFileSettings,
  complain: Complain,
): LogFileSettings | undefined {
  return object && readMembers(object, withDefaults(logFileChecks, absent), { absent, complain });
}

function readGroup(object: JsonObject, name: string, complain: Complain): JsonObject | undefined {
  const value = own(object, name);
  if (value === undefined || isObject(value)) return value;
  complain(name);
  return undefined;
}

/** Those items that are sound; an absent list has none. */
export function readList<T>(value: unknown, check: Check<T>, complain: Complain): readonly T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    complain('');
    return [];
  }
  return value.filter((item, index): item is T => {
    const isSound = check(item);
    if (!isSound) complain(`[${index}]`);
    return isSound;
  });
}

/** Names members below `group`: its own name stands for an empty one. */
export function at(group: string, complain: Complain): Complain {
  return (member) => complain(member === '' || member.startsWith('[') ? `${group}${member}` : `${group}.${member}`);
}
