/**
 * THE description of what a person can choose about a share. The settings file, the window's calls, the command line and
 * what the share's thread is told are derived from it: an option stands here, and where it takes effect.
 */
import type { Account, SharedSecret } from '../access/access-rules.ts';
import { isAccount, isSharedSecret } from '../access/access-rules.ts';
import { integer, isFlag, isPort, listOf, oneOf, optional, text } from '../base/checks.ts';
import type { Rights } from '../http/request-context.ts';
import { MAX_CONNECTIONS } from '../net/socket-limits.ts';
import { DEFAULT_DIRECTORY_OPTIONS, SITE_CHOICES } from '../site/options.ts';
import { MAX_BASE_PATH_LENGTH, normalizeBasePath } from './base-path.ts';
import { ENCRYPTION_OPTIONS } from './encryption-options.ts';
import { MAX_RATE, MAX_SIZE, MIN_RATE, readConnections, readRange, readRate, readSize } from './limit-words.ts';
import type { Option } from './option.ts';
import { lines, option, ranges } from './option.ts';
import { normalizeFieldLine, normalizeTypeLine } from './option-lines.ts';
import type { AnonymousChoice } from './option-words.ts';
import {
  normalizeHostName,
  readAnonymous,
  readBasePath,
  readField,
  readHostName,
  readSite,
  readType,
  readWrite,
} from './option-words.ts';
import type { ReceivingPlace, ShareReach } from './status.ts';

/** Stands for the port of a share for which none is chosen yet: it takes one that nobody asked for. */
export const UNKNOWN_PORT = -1;

/** Who may come in to a share. */
export type AccessChoice = 'everyone' | 'secret' | 'links';

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
  /** Who may come in: everybody, who has the PIN or password, or a name and password, or nobody but by a link. */
  entry: option<AccessChoice>({
    default: 'everyone',
    check: oneOf('everyone', 'secret', 'links'),
    instead: 'links',
    takesEffect: 'from-the-next-request',
    since: 3,
  }),
  /** The PIN or password for everybody, hashed; kept while it is not in use. */
  secret: option<SharedSecret | undefined>({
    default: undefined,
    check: optional(isSharedSecret),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    since: 3,
  }),
  /** Who has a name and password of their own. */
  people: option<readonly Account[]>({
    default: [],
    check: listOf(isAccount),
    normalize: (people) => (new Set(people.map(({ name }) => name)).size === people.length ? people : undefined),
    instead: [],
    takesEffect: 'from-the-next-request',
    since: 3,
  }),
  /** What those may do who prove nothing, where others have to. */
  anonymous: option<AnonymousChoice>({
    default: 'none',
    check: oneOf('none', 'look', 'add'),
    instead: 'none',
    takesEffect: 'from-the-next-request',
    since: 3,
    terminal: {
      spelling: 'anonymous',
      argument: 'RIGHT',
      section: 'access',
      completion: ['look', 'add'],
      help: ['let people without a password look, or look and add (default: nothing)'],
      read: (words) => readAnonymous(words.at(-1) ?? ''),
    },
  }),
  /** What those may do who come in without a name of their own, beyond looking. */
  write: option<Rights>({
    default: 'look',
    check: oneOf('look', 'add', 'change'),
    instead: 'look',
    takesEffect: 'from-the-next-request',
    since: 3,
    terminal: {
      spelling: 'write',
      argument: 'RIGHT',
      section: 'access',
      completion: ['add', 'change'],
      help: ['let those who come in add what is new, or also change what is there'],
      read: (words) => readWrite(words.at(-1) ?? ''),
    },
  }),
  /** Where it goes what people add: where they say, or into a folder for each sender; undefined leaves that to how they came. */
  receivesInto: option<ReceivingPlace | undefined>({
    default: undefined,
    check: optional(oneOf('here', 'sender-folder')),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    group: 'receiving',
  }),
  /** Whether a person is asked before anything is added; undefined: unless they proved who they are, or may change things. */
  asksFirst: option<boolean | undefined>({
    default: undefined,
    check: optional(isFlag),
    instead: true,
    takesEffect: 'from-the-next-request',
    group: 'receiving',
  }),
  /** Visitors see only the place to put things, and nothing of what is there. */
  dropBox: option<boolean>({
    default: DEFAULT_DIRECTORY_OPTIONS.dropBox,
    check: isFlag,
    instead: true,
    takesEffect: 'from-the-next-request',
    since: 4,
  }),
  /** Octets of the largest file that is taken; undefined for no limit. */
  maxUpload: option<number | undefined>({
    default: undefined,
    check: optional(integer(1, MAX_SIZE)),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    group: 'receiving',
    terminal: {
      spelling: 'max-upload',
      argument: 'SIZE',
      section: 'access',
      help: ['octets of the largest file that is taken, such as 500M or 2G'],
      read: (texts) => readSize(texts.at(-1) ?? ''),
    },
  }),
  /** Octets that visitors may add in all; undefined for no limit. */
  quota: option<number | undefined>({
    default: undefined,
    check: optional(integer(1, MAX_SIZE)),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    group: 'receiving',
    terminal: {
      spelling: 'quota',
      argument: 'SIZE',
      section: 'access',
      help: ['octets that visitors may add in all'],
      read: (texts) => readSize(texts.at(-1) ?? ''),
    },
  }),
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
    terminal: { spelling: 'hidden', help: ['share names that begin with a dot too'], read: () => true },
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
      help: ['do not list folders: one without index.html is not found'],
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
    terminal: { spelling: 'spa', help: ['answer pages that do not exist with /index.html'], read: () => true },
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
      help: ['let pages of other sites read what is shared'],
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
      help: ['add a field to responses, in place of ours; may be repeated'],
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
      help: ['answer to this host name too; may be repeated'],
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
      help: ['share below this path, behind a proxy that passes the path on'],
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
      help: [
        'let only these addresses in, such as 192.168.1.0/24; may be repeated. This computer itself comes',
        'from 127.0.0.1 and ::1',
      ],
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
      help: ['keep these addresses out, whatever is allowed; may be repeated'],
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
      help: [
        'believe what proxies at these addresses say of whom they ask for (X-Forwarded-For or Forwarded);',
        'may be repeated',
      ],
      read: (texts) => texts.map(readRange),
    },
  }),
  ...ENCRYPTION_OPTIONS,
  /** Octets a second for each visitor, over all their connections, both ways; undefined for no limit. */
  visitorRate: option<number | undefined>({
    default: undefined,
    check: optional(integer(MIN_RATE, MAX_RATE)),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    group: 'limits',
    terminal: {
      spelling: 'limit-rate',
      argument: 'RATE',
      section: 'access',
      help: ['octets a second for each visitor, both ways together, such as 500k or 2.5M'],
      read: (texts) => readRate(texts.at(-1) ?? ''),
    },
  }),
  /** The same for all visitors together. */
  totalRate: option<number | undefined>({
    default: undefined,
    check: optional(integer(MIN_RATE, MAX_RATE)),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    group: 'limits',
    terminal: {
      spelling: 'limit-total',
      argument: 'RATE',
      section: 'access',
      help: ['octets a second for all visitors together'],
      read: (texts) => readRate(texts.at(-1) ?? ''),
    },
  }),
  /** Connections that one visitor may have at a time; undefined for as many as there may be. */
  visitorConnections: option<number | undefined>({
    default: undefined,
    check: optional(integer(1, MAX_CONNECTIONS)),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    group: 'limits',
    terminal: {
      spelling: 'limit-connections',
      argument: 'N',
      section: 'access',
      help: ['connections that one visitor may have at a time'],
      read: (texts) => readConnections(texts.at(-1) ?? ''),
    },
  }),
  /** Texts are compressed on the way. */
  compresses: option<boolean>({
    default: DEFAULT_DIRECTORY_OPTIONS.compresses,
    check: isFlag,
    instead: true,
    takesEffect: 'from-the-next-request',
    group: 'serving',
    terminal: { spelling: 'no-compress', help: ['send everything as it is'], read: () => false },
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
      help: ['let shared pages run their scripts: on, off, or automatic, with an /index.html (default)'],
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
      help: [
        "media type of files with this extension, such as md=text/plain, or 'txt=text/plain; charset=gbk';",
        'text is told by its octets otherwise; may be repeated',
      ],
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
