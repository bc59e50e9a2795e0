/** Locks as programs read them (RFC 4918 §14.1, §15.8). */
import type { HttpRequest } from '../http/message.ts';
import { pathFromOutside } from '../http/mount.ts';
import type { DavMeans } from './dav-means.ts';
import type { Lock } from './lock-table.ts';
import type { ResourceKey } from './resource-key.ts';
import { isBelow } from './resource-key.ts';
import { escapeXml } from './xml-text.ts';

type Reader = Pick<HttpRequest, 'context'>;
type Place = Pick<DavMeans, 'root' | 'state'>;

/** More of one resource are not told: that it is locked is known by then. */
const MAX_TOLD = 32;

/** Those that hold on a resource, as this visitor may know them; of many the newest, and those on itself first. */
export function formatLocks(reader: Reader, place: Place, key: ResourceKey): string {
  const all = place.state.locks.on(key);
  const own = all.filter((lock) => lock.key === key);
  const told = all.length > MAX_TOLD ? [...own.slice(-MAX_TOLD), ...all.slice(own.length)].slice(0, MAX_TOLD) : all;
  return told.map((lock) => formatLock(reader, place, lock)).join('');
}

function formatLock(reader: Reader, place: Place, lock: Lock): string {
  const { scope, depth, owner, identity, token } = lock;
  // Nobody else can do anything with it (RFC 4918 §6.4).
  const isTheirs = identity === reader.context.identity;
  const parts = [
    '<D:locktype><D:write/></D:locktype>',
    `<D:lockscope><D:${scope}/></D:lockscope>`,
    `<D:depth>${depth}</D:depth>`,
    owner === '' ? '' : `<D:owner>${owner}</D:owner>`,
    `<D:timeout>Second-${place.state.locks.secondsLeft(lock)}</D:timeout>`,
    isTheirs ? `<D:locktoken><D:href>${token}</D:href></D:locktoken>` : '',
    `<D:lockroot><D:href>${escapeXml(hrefOfLock(reader, place, lock))}</D:href></D:lockroot>`,
  ];
  return `<D:activelock>${parts.join('')}</D:activelock>`;
}

/** As seen from the visitor's own way in; of what lies above that, the way in itself. */
function hrefOfLock(reader: Reader, { root }: Place, { key, segments, kind }: Lock): string {
  if (!isBelow(key, root)) return pathFromOutside(reader, '/');
  const rootDepth = root.split('/').length - 1;
  const path = segments
    .slice(rootDepth)
    .map((segment) => `/${segment}`)
    .join('');
  return pathFromOutside(reader, kind === 'folder' ? `${path}/` : path);
}

/** The same for a resource that stands in somebody's way. */
export function hrefOfKey(reader: Reader, { root, state }: Place, key: ResourceKey): string {
  const [lock] = state.locks.on(key).filter((held) => held.key === key);
  return lock === undefined ? pathFromOutside(reader, '/') : hrefOfLock(reader, { root, state }, lock);
}
