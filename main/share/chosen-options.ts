/** What follows from the options of a share, for any option: defaults, changes, and what the handlers are told. */
import type { AccessRules } from '../access/access-rules.ts';
import type { AdmissionRules } from '../guards/address-rules.ts';
import type { DirectoryOptions } from '../site/site-options.ts';
import { DEFAULT_DIRECTORY_OPTIONS } from '../site/site-options.ts';
import type { Encryption } from './encryption/encryption.ts';
import { parseFieldLine, parseTypeLine } from './option-lines.ts';
import type { OptionName, ShareChange, ShareOptions } from './options.ts';
import { OPTION_NAMES, optionNamed } from './options.ts';
import type { ServingOptions } from './share-status.ts';

export const DEFAULT_OPTIONS: ShareOptions = fromEntries(
  OPTION_NAMES.map((name) => [name, optionNamed(name).default]),
) as ShareOptions;

/** All options; those that were left out, or are undefined, have their defaults. */
export function completeOptions(chosen: ShareChange): ShareOptions {
  const isChosen = (name: OptionName): boolean => chosen[name] !== undefined;
  return fromEntries(
    OPTION_NAMES.map((name) => [name, isChosen(name) ? chosen[name] : DEFAULT_OPTIONS[name]]),
  ) as ShareOptions;
}

/** Whether it changes options and nothing else, to what may be values of theirs. */
export function isShareChange(value: unknown): value is ShareChange {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const known = new Map(OPTION_NAMES.map((name) => [name as string, optionNamed(name)]));
  return Object.entries(value).every(([name, wanted]) => known.get(name)?.check(wanted) === true);
}

/** The change in the form that is kept; undefined when something in it is no value. */
export function normalizeChange(change: ShareChange): ShareChange | undefined {
  const names = namesIn(change);
  const kept = names.map((name) => [name, normalizeValue(name, change[name])] as const);
  const isSound = kept.every(([name, value]) => optionNamed(name).check(value));
  return isSound ? fromEntries(kept) : undefined;
}

/** What of it makes a difference to what was `chosen`. An option that has its default again is undefined. */
export function differenceTo(chosen: ShareChange, change: ShareChange): ShareChange {
  const [before, after] = [completeOptions(chosen), completeOptions({ ...chosen, ...change })];
  const changed = namesIn(change).filter((name) => !isSame(before[name], after[name]));
  return fromEntries(
    changed.map((name) => [name, isSame(after[name], DEFAULT_OPTIONS[name]) ? undefined : after[name]]),
  );
}

/** The options that are in it. */
export function namesIn(change: ShareChange): readonly OptionName[] {
  return OPTION_NAMES.filter((name) => Object.hasOwn(change, name));
}

/** What the handlers are told. */
export function servingOf(options: ShareOptions): ServingOptions {
  const pairs = options.types.map(parseTypeLine).filter((pair) => pair !== undefined);
  // Options of the directory go by the same name there; lists of lines are taken apart.
  const same = OPTION_NAMES.filter((name) => Object.hasOwn(DEFAULT_DIRECTORY_OPTIONS, name));
  const directory = Object.fromEntries(same.map((name) => [name, options[name]])) as Partial<DirectoryOptions>;
  return {
    directory: { ...directory, types: Object.fromEntries(pairs) },
    allowsAnyOrigin: options.allowsAnyOrigin,
    basePath: options.basePath,
    allowedHosts: options.hosts,
    admission: admissionOf(options),
    encryption: encryptionOf(options),
    speed: { each: options.visitorRate, total: options.totalRate },
    visitorConnections: options.visitorConnections,
    maxUpload: options.maxUpload,
    uploadQuota: options.quota,
    extraFields: options.fields.map(parseFieldLine).filter((field) => field !== undefined),
  };
}

function encryptionOf(options: ShareOptions): Encryption | undefined {
  const { encrypts, onlyEncrypted, certificateFile: cert, certificateKeyFile: key } = options;
  if (!encrypts) return undefined;
  return { isOnly: onlyEncrypted, files: cert === undefined || key === undefined ? undefined : { cert, key } };
}

function admissionOf({ allow, deny, onlyOwnNetworks, proxies }: ShareOptions): AdmissionRules {
  return { allow, deny, onlyOwnNetworks, proxies };
}

/** Who may come in, and what for; undefined for everybody, to look. */
export function accessOf({ entry, secret, people, anonymous, write }: ShareOptions): AccessRules | undefined {
  if (entry === 'everyone') {
    const everybody = { secret: undefined, rights: write, accounts: [], anonymous: write };
    return write === 'look' ? undefined : everybody;
  }
  if (entry === 'links') return { secret: undefined, rights: write, accounts: [], anonymous: undefined };
  return { secret, rights: write, accounts: people, anonymous: anonymous === 'none' ? undefined : anonymous };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function normalizeValue(name: OptionName, value: unknown): unknown {
  const { normalize } = optionNamed(name);
  return normalize === undefined ? value : normalize(value);
}

/** Names belong to their values, which the type of a union can't say. */
function fromEntries(entries: readonly (readonly [OptionName, unknown])[]): ShareChange {
  return Object.fromEntries(entries);
}
