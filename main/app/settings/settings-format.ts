/**
 * The text of the settings file. What a newer version wrote into it, or a person by hand, is kept when this version writes:
 * members that it does not know, and what it can't use of a newer version's.
 */
import type { LogFileSettings } from '../../access-log/log-file-settings.ts';
import type { ShareId } from '../../ipc/app-state.ts';
import { OPTION_NAMES, optionNamed } from '../../share/options.ts';
import type { JsonObject } from './json-value.ts';
import { isObject, own, parseObject, writeOver } from './json-value.ts';
import type { Settings, ShareSettings } from './settings.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { at, readPlainSettings } from './settings-members.ts';
import { shareDocument } from './settings-options.ts';
import type { ReadShares } from './settings-shares.ts';
import { readShares } from './settings-shares.ts';

/**
 * Grows when an older version that passes over what it does not know would do harm: let somebody in, or show more than a
 * person wants to be seen. Other additions need no new number.
 */
export const SETTINGS_VERSION = Math.max(...OPTION_NAMES.map((name) => optionNamed(name).since ?? 1));

/** What the settings were read from; later states of them are written over it. */
export interface SettingsOrigin {
  readonly version: number;
  readonly document: JsonObject;
  /** As they were read. */
  readonly settings: Settings;
  readonly shares: ReadShares;
}

export interface ReadSettings {
  readonly settings: Settings;
  /** The members that could not be used as they were (`settings` for the whole text); none of a newer version's file. */
  readonly damaged: readonly string[];
  /** Whether a newer version wrote them. */
  readonly isNewer: boolean;
  /** Names of the shares that only this computer may visit because something about them is not understood. */
  readonly narrowed: readonly string[];
  readonly origin: SettingsOrigin;
}

/** Reads each member by itself; see settings-members.ts for what stands in the place of one that is unsound. */
export function readSettings(json: string, logDefaults: LogFileSettings): ReadSettings {
  const document = parseObject(json);
  if (document === undefined) return nothing();
  const damaged: string[] = [];
  const complain = (member: string): void => void damaged.push(member);
  const version = readVersion(own(document, 'version'), complain);
  const isNewer = version > SETTINGS_VERSION;
  const shares = readShares(own(document, 'shares'), isNewer, at('shares', complain));
  const settings: Settings = {
    ...readPlainSettings(document, logDefaults, complain),
    shares: shares.usable.map(({ share }) => share),
  };
  return {
    settings,
    damaged: isNewer ? [] : damaged,
    isNewer,
    narrowed: shares.narrowed,
    origin: { version, document, settings, shares },
  };
}

/** The text that `readSettings` reads back; with an origin it keeps what that had beyond what is known here. */
export function formatSettings(settings: Settings, origin?: SettingsOrigin): string {
  return `${JSON.stringify(toDocument(settings, origin), undefined, 2)}\n`;
}

function toDocument(settings: Settings, origin: SettingsOrigin | undefined): unknown {
  if (origin === undefined) {
    return { version: SETTINGS_VERSION, ...settings, shares: settings.shares.map((share) => shareDocument(share)) };
  }
  const { version, document } = origin;
  const isNewer = version > SETTINGS_VERSION;
  const { shares, ...others } = settings;
  const { shares: _, ...before } = origin.settings;
  const { shares: __, version: ___, ...read } = document;
  const written = writeOver(read, others, isNewer ? before : undefined);
  return {
    version,
    shares: shareDocuments(shares, origin.shares, isNewer),
    ...(isObject(written) ? written : others),
  };
}

/** What could not be used of a newer version's shares stands where it stood. */
function shareDocuments(
  shares: readonly ShareSettings[],
  { usable, unusable }: ReadShares,
  isNewer: boolean,
): readonly unknown[] {
  const before = new Map<ShareId, (typeof usable)[number]>(usable.map((entry) => [entry.share.id, entry]));
  const documents: unknown[] = shares.map((share) => {
    const entry = before.get(share.id);
    return entry === undefined ? shareDocument(share) : overDocument(share, entry, isNewer);
  });
  if (isNewer) for (const { index, read } of unusable) documents.splice(index, 0, read);
  return documents;
}

function overDocument(share: ShareSettings, before: ReadShares['usable'][number], isNewer: boolean): unknown {
  const written = shareDocument(share, before.read);
  const document = writeOver(before.read, written, isNewer ? shareDocument(before.share, before.read) : undefined);
  const blocked = own(before.read, 'blocked');
  const isAsRead = !isObject(document) || own(document, 'blocked') === blocked;
  if (isAsRead || !Array.isArray(blocked)) return document;
  const known = new Map(blocked.filter(isObject).map((item) => [own(item, 'address'), item]));
  return { ...document, blocked: share.blocked?.map((visitor) => writeOver(known.get(visitor.address), visitor)) };
}

function readVersion(value: unknown, complain: (member: string) => void): number {
  if (value === undefined) return SETTINGS_VERSION;
  if (typeof value === 'number' && Number.isFinite(value)) return Math.max(value, SETTINGS_VERSION);
  complain('version');
  return SETTINGS_VERSION;
}

function nothing(): ReadSettings {
  const shares = { usable: [], unusable: [], narrowed: [] };
  const origin = { version: SETTINGS_VERSION, document: {}, settings: DEFAULT_SETTINGS, shares };
  return { settings: DEFAULT_SETTINGS, damaged: ['settings'], isNewer: false, narrowed: [], origin };
}
