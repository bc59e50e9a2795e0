/**
 * THE description of what a person can choose about a share. The settings file, the window's calls, the command line and
 * what the share's thread is told are derived from it: an option stands here, and where it takes effect.
 */
import { isFlag, isPort, oneOf, optional, text } from '../base/checks.ts';
import { DEFAULT_DIRECTORY_OPTIONS, SITE_CHOICES } from '../site/site-options.ts';
import { ACCESS_OPTIONS } from './access-options.ts';
import { MAX_BASE_PATH_LENGTH, normalizeBasePath } from './base-path.ts';
import { ENCRYPTION_OPTIONS } from './encryption-options.ts';
import { LIMIT_OPTIONS } from './limit-options.ts';
import { readRange } from './limit-words.ts';
import type { Option } from './option.ts';
import { lines, option, ranges } from './option.ts';
import { normalizeFieldLine, normalizeTypeLine } from './option-lines.ts';
import { normalizeHostName, readBasePath, readField, readHostName, readSite, readType } from './option-words.ts';
import { RECEIVING_OPTIONS } from './receiving-options.ts';
import type { ShareReach } from './share-status.ts';

/** Stands for the port of a share for which none is chosen yet: it takes one that nobody asked for. */
export const UNKNOWN_PORT = -1;

const MAX_NAME_LENGTH = 200;
const MAX_ADAPTER_NAME_LENGTH = 256;

export const SHARE_OPTIONS = {
  /** For people: undefined stands for the name of what is shared. */
  name: option<string | undefined>({
    default: undefined,
    check: optional(text(MAX_NAME_LENGTH)),
    normalize: (name) => name?.trim() || undefined,
    instead: undefined,
    takesEffect: 'at-once',
  }),
  ...ACCESS_OPTIONS,
  ...RECEIVING_OPTIONS,
  /** The port asked for, 0 to 65535; 0 lets the system choose. */
  port: option<number>({
    default: UNKNOWN_PORT,
    check: isPort,
    instead: UNKNOWN_PORT,
    takesEffect: 'by-listening-anew',
  }),
  /** Who can come: the local network, or this computer alone. */
  reach: option<ShareReach>({
    default: 'network',
    check: oneOf('network', 'this-computer'),
    instead: 'this-computer',
    takesEffect: 'by-listening-anew',
  }),
  /**
   * Name of the only network adapter to listen on; undefined for all. One that can't be read is none that there is: the share
   * does not listen on all the others instead.
   */
  adapter: option<string | undefined>({
    default: undefined,
    check: optional(text(MAX_ADAPTER_NAME_LENGTH)),
    instead: '',
    takesEffect: 'by-listening-anew',
    group: 'serving',
  }),
  /** Names that begin with a dot are shared too. */
  showsHidden: option<boolean>({
    default: DEFAULT_DIRECTORY_OPTIONS.showsHidden,
    check: isFlag,
    instead: false,
    takesEffect: 'from-the-next-request',
    group: 'serving',
    terminal: { spelling: 'hidden', read: () => true },
  }),
  /** Folders tell what is in them. Otherwise visitors need the address of each file. */
  lists: option<boolean>({
    default: DEFAULT_DIRECTORY_OPTIONS.lists,
    check: isFlag,
    instead: false,
    takesEffect: 'from-the-next-request',
    since: 2,
    terminal: {
      spelling: 'no-listing',
      read: () => false,
    },
  }),
  /** Pages that do not exist are answered with /index.html. */
  singlePage: option<boolean>({
    default: DEFAULT_DIRECTORY_OPTIONS.singlePage,
    check: isFlag,
    instead: false,
    takesEffect: 'from-the-next-request',
    group: 'serving',
    terminal: { spelling: 'spa', read: () => true },
  }),
  /** Pages of other sites may read what is shared (CORS). */
  allowsAnyOrigin: option<boolean>({
    default: false,
    check: isFlag,
    instead: false,
    takesEffect: 'from-the-next-request',
    group: 'serving',
    terminal: {
      spelling: 'cors',
      section: 'access',
      read: () => true,
    },
  }),
  /** Fields that are added to responses, `Name: value` each. */
  fields: lines({
    normalizeLine: normalizeFieldLine,
    takesEffect: 'from-the-next-request',
    terminal: {
      spelling: 'header',
      argument: "'Name: X'",
      read: (texts) => texts.map(readField),
    },
  }),
  /** Host names and IP addresses to answer to besides this computer's own, newest first; in lower case, without port. */
  hosts: lines({
    normalizeLine: normalizeHostName,
    takesEffect: 'at-once',
    terminal: {
      spelling: 'allow-host',
      argument: 'NAME',
      section: 'access',
      read: (texts) => texts.map(readHostName),
    },
  }),
  /** The path below which all of it lies, for a proxy that passes the path on; from slash to slash, encoded. */
  basePath: option<string>({
    default: '/',
    check: text(MAX_BASE_PATH_LENGTH),
    normalize: normalizeBasePath,
    instead: '/',
    takesEffect: 'from-the-next-request',
    group: 'serving',
    terminal: {
      spelling: 'base-path',
      argument: '/PATH/',
      read: (texts) => readBasePath(texts.at(-1) ?? ''),
    },
  }),
  /** Ranges of addresses whose visitors may come; with any, all others are out. */
  allow: ranges({
    // This computer alone.
    instead: ['127.0.0.0/8', '::1'],
    terminal: {
      spelling: 'allow',
      argument: 'CIDR',
      section: 'access',
      read: (texts) => texts.map(readRange),
    },
  }),
  /** Ranges of addresses whose visitors may not come, whatever is allowed. */
  deny: ranges({
    instead: ['0.0.0.0/0', '::/0'],
    terminal: {
      spelling: 'deny',
      argument: 'CIDR',
      section: 'access',
      read: (texts) => texts.map(readRange),
    },
  }),
  /** Only visitors in the networks of this computer may come, and those whom `allow` names. */
  onlyOwnNetworks: option<boolean>({
    default: false,
    check: isFlag,
    instead: true,
    takesEffect: 'from-the-next-request',
    since: 3,
  }),
  /** Addresses of proxies: what they say of whoever asks them is believed. */
  proxies: ranges({
    instead: [],
    terminal: {
      spelling: 'trust-proxy',
      argument: 'CIDR',
      section: 'access',
      read: (texts) => texts.map(readRange),
    },
  }),
  ...ENCRYPTION_OPTIONS,
  ...LIMIT_OPTIONS,
  /** Texts are compressed on the way. */
  compresses: option<boolean>({
    default: DEFAULT_DIRECTORY_OPTIONS.compresses,
    check: isFlag,
    instead: true,
    takesEffect: 'from-the-next-request',
    group: 'serving',
    terminal: { spelling: 'no-compress', read: () => false },
  }),
  /** Whether the folder's pages may run their scripts, as those of a web site. */
  site: option({
    default: DEFAULT_DIRECTORY_OPTIONS.site,
    check: oneOf(...SITE_CHOICES),
    instead: 'off',
    takesEffect: 'from-the-next-request',
    terminal: {
      spelling: 'site',
      argument: 'WHEN',
      completion: SITE_CHOICES,
      read: (words) => readSite(words.at(-1) ?? ''),
    },
  }),
  /** Media types for endings of names, `md=text/plain` each. Of several for one ending the last counts. */
  types: lines({
    normalizeLine: normalizeTypeLine,
    takesEffect: 'from-the-next-request',
    terminal: {
      spelling: 'type',
      argument: 'EXT=TYPE',
      read: (texts) => texts.map(readType),
    },
  }),
};

export type OptionName = keyof typeof SHARE_OPTIONS;

/** What a person has chosen about a share. */
export type ShareOptions = { readonly [Name in OptionName]: (typeof SHARE_OPTIONS)[Name]['default'] };

/** Some options with their new values. */
export type ShareChange = { readonly [Name in OptionName]?: ShareOptions[Name] | undefined };

export const OPTION_NAMES = Object.keys(SHARE_OPTIONS) as readonly OptionName[];

/** Every option, whatever its values are. */
export function optionNamed(name: OptionName): Option<unknown> {
  return SHARE_OPTIONS[name] as unknown as Option<unknown>;
}
