/** Properties that follow from what lies on the disk and from what is locked (RFC 4918 §15, RFC 4331). */
import type * as fs from 'node:fs';
import { lastModifiedOf, toTellableTime } from '../files/file-time.ts';
import { formatHttpDate } from '../http/date.ts';
import { displayName } from '../tree/target-path.ts';
import type { AskedProperties } from './asked-properties.ts';
import { DAV_NAMESPACE } from './property.ts';
import type { Resource } from './resource.ts';
import type { XmlName } from './xml-reader.ts';
import { escapeXml } from './xml-text.ts';

/** What else has to be known to tell them. */
export interface LiveMeans {
  /** As GET tells it, with its quotes. */
  readonly tagOf: (stats: fs.Stats) => string;
  readonly typeOf: (name: string) => string;
  readonly rootName: string;
  /** `activelock` elements; undefined where nothing can be locked. */
  readonly locksOf: ((resource: Resource) => string) | undefined;
  readonly quota: Quota | undefined;
}

/** Octets that may be added, and that are there. */
export interface Quota {
  readonly available: number;
  readonly used: number;
}

/** XML; undefined for what this resource does not have. */
export type LiveProperty = (resource: Resource, means: LiveMeans) => string | undefined;

const LOCK_KINDS = ['exclusive', 'shared']
  .map(
    (scope) => `<D:lockentry><D:lockscope><D:${scope}/></D:lockscope><D:locktype><D:write/></D:locktype></D:lockentry>`,
  )
  .join('');

/** Those that an `allprop` tells. undefined: this resource has none. */
const TOLD: ReadonlyMap<string, LiveProperty> = new Map<string, LiveProperty>([
  ['creationdate', ({ stats }) => stats && formatBirth(stats)],
  ['displayname', ({ components }, { rootName }) => escapeXml(nameOf(components.at(-1), rootName))],
  ['getcontentlength', ({ kind, stats }) => (kind === 'file' && stats ? String(stats.size) : undefined)],
  [
    'getcontenttype',
    ({ kind, components }, { typeOf, rootName }) =>
      kind === 'file' ? escapeXml(typeOf(nameOf(components.at(-1), rootName))) : undefined,
  ],
  ['getetag', ({ kind, stats }, { tagOf }) => (kind === 'file' && stats ? escapeXml(tagOf(stats)) : undefined)],
  ['getlastmodified', ({ stats }) => stats && formatHttpDate(lastModifiedOf(stats))],
  ['resourcetype', ({ kind }) => (kind === 'folder' ? '<D:collection/>' : '')],
  ['supportedlock', (_, { locksOf }) => (locksOf ? LOCK_KINDS : '')],
  ['lockdiscovery', (resource, { locksOf }) => locksOf?.(resource) ?? ''],
]);

/** Those that have to be asked for by name (RFC 4331 §3, §4). */
const UNTOLD: ReadonlyMap<string, LiveProperty> = new Map<string, LiveProperty>([
  [
    'quota-available-bytes',
    ({ kind }, { quota }) => (kind === 'folder' && quota ? String(quota.available) : undefined),
  ],
  ['quota-used-bytes', ({ kind }, { quota }) => (kind === 'folder' && quota ? String(quota.used) : undefined)],
]);

export const TOLD_NAMES: readonly XmlName[] = [...TOLD.keys()].map((name) => ({ namespace: DAV_NAMESPACE, name }));
const UNTOLD_NAMES: readonly XmlName[] = [...UNTOLD.keys()].map((name) => ({ namespace: DAV_NAMESPACE, name }));
export const LIVE_NAMES: readonly XmlName[] = [...TOLD_NAMES, ...UNTOLD_NAMES];

/** Nobody can set it by PROPPATCH. */
export function isLive({ namespace, name }: XmlName): boolean {
  return namespace === DAV_NAMESPACE && (TOLD.has(name) || UNTOLD.has(name));
}

export function asksForQuota(asked: AskedProperties): boolean {
  if (asked.kind === 'names') return true;
  const names = asked.kind === 'some' ? asked.names : asked.include;
  return names.some(({ namespace, name }) => namespace === DAV_NAMESPACE && UNTOLD.has(name));
}

/** undefined for what no resource has. */
export function liveProperty({ namespace, name }: XmlName): LiveProperty | undefined {
  return namespace === DAV_NAMESPACE ? (TOLD.get(name) ?? UNTOLD.get(name)) : undefined;
}

/** In whole seconds (RFC 3339); no year has more than four digits: see toTellableTime. */
function formatBirth(stats: fs.Stats): string {
  return `${new Date(birthOf(stats)).toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`;
}

/** File systems that don't know say 1970, or something later than any change. */
function birthOf({ birthtimeMs, mtimeMs }: fs.Stats): number {
  return toTellableTime(birthtimeMs > 0 ? birthtimeMs : mtimeMs);
}

function nameOf(name: Resource['components'][number] | undefined, rootName: string): string {
  return name === undefined ? rootName : displayName(name);
}
