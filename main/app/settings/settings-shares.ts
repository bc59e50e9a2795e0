/**
 * Reads remembered shares, each judged alone, and of each every member. What can't be read never opens a share further: where
 * its reach is unsound only this computer may come, and a share of files whose list is unsound does not become its folder.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Check } from '../../base/checks.ts';
import { integer, isAbsolutePath, isAddress, isFlag, optional, shape, text } from '../../base/checks.ts';
import { isStopCause, isStopRule } from '../../ipc/argument-checks.ts';
import { isLinkRecord } from '../../links/link.ts';
import { firstPortNotIn } from '../../share/network/first-port.ts';
import { UNKNOWN_PORT } from '../../share/options.ts';
import type { JsonObject } from './json-value.ts';
import { isObject, own } from './json-value.ts';
import type { BlockedAddress, KeptLink, ShareSettings } from './settings.ts';
import type { Complain, Members } from './settings-members.ts';
import { at, isShareId, readList, readMembers } from './settings-members.ts';
import { OPTION_MEMBERS, readOptions } from './settings-options.ts';
import type { Shared } from './share-content.ts';
import { contentName, isNote } from './share-content.ts';

/** A share that was read. */
export interface ReadShare {
  readonly share: ShareSettings;
  /** As it stood in the file. */
  readonly read: JsonObject;
}

export interface ReadShares {
  readonly usable: readonly ReadShare[];
  /** Shares of which it can't be said what they share, with their places in the file. */
  readonly unusable: readonly { readonly index: number; readonly read: unknown }[];
  /** Names of the shares that only this computer may visit because something about them is not understood. */
  readonly narrowed: readonly string[];
}

/** Far longer than what seals two dozen characters. */
const MAX_SEALED_LENGTH = 4_096;

type Running = Pick<ShareSettings, 'sharing' | 'stopsAfter' | 'stoppedBy' | 'sealedPin'>;

const RUNNING: Members<Running> = {
  sharing: { check: isFlag, instead: false },
  // It was to end: it ends now rather than never.
  stopsAfter: { check: optional(isStopRule), instead: { kind: 'time', at: 0 } },
  stoppedBy: { check: optional(isStopCause), instead: undefined },
  // Only shown: what opens the share is its hash.
  sealedPin: { check: optional(text(MAX_SEALED_LENGTH)), instead: undefined },
};
const NOT_RUNNING: Running = { sharing: false, stopsAfter: undefined, stoppedBy: undefined, sealedPin: undefined };
const KNOWN = new Set([
  'id',
  'folder',
  'files',
  'note',
  'blocked',
  'links',
  ...Object.keys(RUNNING),
  ...OPTION_MEMBERS,
]);

/**
 * @param isNewer whether a newer version wrote them: a member that is not known here may stand for who is let in, so that
 * such a share keeps to this computer
 */
export function readShares(value: unknown, isNewer: boolean, complain: Complain): ReadShares {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  if (value !== undefined && !Array.isArray(value)) complain('');
  const found: ReadShare[] = [];
  const unusable: { index: number; read: unknown }[] = [];
  for (const [index, read] of items.entries()) {
    const share = isObject(read) ? readShare(read, at(`[${index}]`, complain)) : undefined;
    if (share !== undefined && isObject(read)) found.push({ share: withOwnId(share, found), read });
    else {
      complain(`[${index}]`);
      unusable.push({ index, read });
    }
  }
  const safe = found.map((entry) => (isNewer ? keepWithin(entry) : entry));
  const narrowed = safe.filter(({ share, read }) => isNarrowed(share, read)).map(({ share }) => nameOf(share));
  return { usable: withPorts(safe), unusable, narrowed };
}

function readShare(read: JsonObject, complain: Complain): ShareSettings | undefined {
  const shared = readShared(read, complain);
  if (shared === undefined) return undefined;
  const id = own(read, 'id');
  if (!isShareId(id)) complain('id');
  const blocked = own(read, 'blocked');
  const links = own(read, 'links');
  const { port = UNKNOWN_PORT, ...options } = readOptions(read, complain);
  return {
    id: isShareId(id) ? id : randomUUID(),
    ...shared,
    port,
    ...readMembers(read, RUNNING, { absent: NOT_RUNNING, complain }),
    ...options,
    ...(blocked === undefined ? {} : { blocked: readBlocked(blocked, at('blocked', complain)) }),
    ...(links === undefined ? {} : { links: readList(links, isKeptLink, at('links', complain)) }),
  };
}

/** undefined when it can't be said what is shared: the nearest guess could be much more than it was. */
function readShared(read: JsonObject, complain: Complain): Shared | undefined {
  const note = own(read, 'note');
  if (note !== undefined) return isNote(note) ? { folder: '', note } : undefined;
  const folder = own(read, 'folder');
  const isFolderSound = isAbsolutePath(folder);
  if (own(read, 'files') === undefined) return isFolderSound ? { folder } : undefined;
  const files = readList(own(read, 'files'), isAbsolutePath, at('files', complain));
  const [first] = files;
  if (first === undefined) return undefined;
  if (!isFolderSound) complain('folder');
  return { folder: isFolderSound ? folder : path.dirname(first), files };
}

const isBlockedAddress = shape<BlockedAddress>({
  address: isAddress,
  since: integer(0, Number.MAX_SAFE_INTEGER),
});

const hasOwnFacts = shape<Pick<KeptLink, 'sealed' | 'sealedPin' | 'isCode'>>({
  sealed: optional(text(MAX_SEALED_LENGTH)),
  sealedPin: optional(text(MAX_SEALED_LENGTH)),
  isCode: optional(isFlag),
});

/** One that is damaged opens nothing: it is left out. */
const isKeptLink: Check<KeptLink> = (value): value is KeptLink => isLinkRecord(value) && hasOwnFacts(value);

/** Whoever was blocked stays blocked, though it be unknown since when. */
function readBlocked(value: unknown, complain: Complain): readonly BlockedAddress[] {
  return readList(value, isObject, complain).flatMap((item) => {
    if (isBlockedAddress(item)) return [{ address: item.address, since: item.since }];
    const address = own(item, 'address');
    complain('');
    return isAddress(address) ? [{ address, since: 0 }] : [];
  });
}

/** A share is found by its id: the second of the same gets another, or it could be neither shown nor stopped. */
function withOwnId(share: ShareSettings, others: readonly ReadShare[]): ShareSettings {
  return others.some((other) => other.share.id === share.id) ? { ...share, id: randomUUID() } : share;
}

function keepWithin({ share, read }: ReadShare): ReadShare {
  const isUnderstood = Object.keys(read).every((key) => KNOWN.has(key));
  return { share: isUnderstood ? share : { ...share, reach: 'this-computer' }, read };
}

function isNarrowed({ reach }: ShareSettings, read: JsonObject): boolean {
  return reach === 'this-computer' && own(read, 'reach') !== 'this-computer';
}

function nameOf(share: ShareSettings): string {
  return share.name ?? (share.note === undefined ? path.basename(share.folder) || share.folder : contentName(share));
}

/** Those without a sound port take the first ones that nobody asked for. */
function withPorts(entries: readonly ReadShare[]): readonly ReadShare[] {
  const asked = new Set(entries.map(({ share }) => share.port));
  return entries.map((entry) => {
    if (entry.share.port !== UNKNOWN_PORT) return entry;
    const port = firstPortNotIn(asked);
    asked.add(port);
    return { ...entry, share: { ...entry.share, port } };
  });
}
