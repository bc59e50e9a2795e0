/** A link, as data: what it opens and for how long. Settings and the command line become this; the token itself is nowhere in it. */
import type { SharedSecret } from '../access/access-rules.ts';
import { isSharedSecret } from '../access/access-rules.ts';
import type { Check } from '../base/checks.ts';
import { anyOf, integer, isAbsolutePath, isFlag, oneOf, optional, record, shape, text } from '../base/checks.ts';
import type { Rights } from '../http/request-context.ts';

/**
 * What a link lets people do. `add`: into a drop box, in which they see nothing. `look-and-add`: also see what is there.
 * `change`: also replace, rename and delete.
 */
export type LinkRight = 'look' | 'add' | 'look-and-add' | 'change';

export const LINK_RIGHTS = ['look', 'add', 'look-and-add', 'change'] as const satisfies readonly LinkRight[];

/** As for everybody else who comes. */
export function visitorRights(right: LinkRight): Rights {
  return right === 'look-and-add' ? 'add' : right;
}

/** What tells one file or folder from another that is given its name. */
export interface PlaceIdentity {
  /** Numbers of device and file, and nanoseconds since 1970 when it was made: 64 bits each, in decimal. */
  readonly device: string;
  readonly inode: string;
  /** `0` where the system does not know. */
  readonly born: string;
}

/** What a link leads to: all that its share shares, or one file or folder in it, by its path with all links resolved. */
export type LinkPlace =
  | { readonly kind: 'all' }
  | { readonly kind: 'file' | 'folder'; readonly path: string; readonly identity: PlaceIdentity };

export interface LinkRecord {
  /** For the window and the settings. */
  readonly id: string;
  /** For people: it stands for the link in the log. */
  readonly name: string;
  /** As of `hashToken`. */
  readonly hash: string;
  readonly place: LinkPlace;
  readonly right: LinkRight;
  /** What else it takes to come in by it; undefined for nothing. */
  readonly secret?: SharedSecret | undefined;
  /** When it ends, in milliseconds since 1970; undefined for never. */
  readonly ends: number | undefined;
  /** After so many complete downloads it is used up; undefined for no limit. */
  readonly downloads: number | undefined;
  /** Complete downloads so far. */
  readonly done: number;
  /** Octets that may be added by it in all; undefined for as much as the share takes. */
  readonly quota?: number | undefined;
  /** Octets that were added by it so far; left out for none. */
  readonly added?: number | undefined;
  readonly isPaused: boolean;
  /** It opens nothing any more, and is kept so that who comes by it is told so. */
  readonly isRemoved: boolean;
}

/** Complete downloads by a link, and octets that were added by it, as the share counts them. */
export interface LinkCount {
  readonly id: string;
  readonly done: number;
  readonly added?: number | undefined;
}

/** `open`, or why it opens nothing. */
export type LinkState = 'open' | 'paused' | 'ended' | 'used-up' | 'removed';

/** Links of one share, those that were removed included. More than anybody can tell apart. */
export const MAX_LINKS = 500;
export const MAX_LINK_NAME_LENGTH = 100;
/** Beyond any purpose, and still a number that is counted exactly. */
export const MAX_LINK_DOWNLOADS = 1_000_000;
/** Octets; more than any disk has. */
export const MAX_LINK_QUOTA = 1e15;
/** Ten years. */
export const MAX_LINK_DURATION_MS = 10 * 365 * 86_400_000;

export function linkState(
  link: Pick<LinkRecord, 'ends' | 'downloads' | 'done' | 'isPaused' | 'isRemoved'>,
  now: number,
): LinkState {
  if (link.isRemoved) return 'removed';
  if (link.ends !== undefined && now >= link.ends) return 'ended';
  if (link.downloads !== undefined && link.done >= link.downloads) return 'used-up';
  return link.isPaused ? 'paused' : 'open';
}

const MAX_ID_LENGTH = 64;
const SHA256_BASE64URL = /^[\w-]{43}$/;
const MAX_DIGITS = 24;

const isDecimal: Check<string> = (value): value is string => text(MAX_DIGITS)(value) && /^-?\d+$/.test(value);

const isPlace: Check<LinkPlace> = anyOf<LinkPlace>(
  record<{ readonly kind: 'all' }>({ kind: oneOf('all') }),
  shape<Exclude<LinkPlace, { readonly kind: 'all' }>>({
    kind: oneOf('file', 'folder'),
    path: isAbsolutePath,
    identity: shape<PlaceIdentity>({ device: isDecimal, inode: isDecimal, born: isDecimal }),
  }),
);

/** Whether it is a link as settings keep it. */
export const isLinkRecord: Check<LinkRecord> = shape<LinkRecord>({
  id: text(MAX_ID_LENGTH),
  name: text(MAX_LINK_NAME_LENGTH),
  hash: (value): value is string => typeof value === 'string' && SHA256_BASE64URL.test(value),
  place: isPlace,
  right: oneOf(...LINK_RIGHTS),
  secret: optional(isSharedSecret),
  ends: optional(integer(0, Number.MAX_SAFE_INTEGER)),
  downloads: optional(integer(1, MAX_LINK_DOWNLOADS)),
  done: integer(0, Number.MAX_SAFE_INTEGER),
  quota: optional(integer(1, MAX_LINK_QUOTA)),
  added: optional(integer(0, Number.MAX_SAFE_INTEGER)),
  isPaused: isFlag,
  isRemoved: isFlag,
});
