/**
 * Who a visitor is, as far as an address can tell: the one thing by which shares of memory, connections and heavy work are
 * counted, and by which a person blocks. One IPv6 network of 64 bits is one visitor: whoever has one address of it has
 * them all (RFC 4291 §2.5.4, RFC 7934). Pure: the window tells visitors apart in the same way.
 */
import { BoundedMap } from '../base/bounded-map.ts';

/** Groups of sixteen bits in an address, and those of them that name the network. */
const GROUPS = 8;
const NETWORK_GROUPS = 4;

/** Entries of the cache: far more visitors than a share has at a time. */
const MAX_KNOWN = 4096;

/** Keys of addresses asked for lately: a visitor comes again and again. */
const known = new BoundedMap<string, string>({ maxEntries: MAX_KNOWN });

/** An IPv4-mapped IPv6 address (RFC 4291 §2.5.5.2) as the IPv4 address it is; any other as it stands. */
export function plainAddress(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
}

/**
 * The key of whoever has this address: an IPv4 address as it is, also where it is mapped into IPv6; an IPv6 address by its
 * network, such as `2001:db8:0:1::/64`. A key is its own key, so that what was kept by key stays one; what is no address
 * is its own key too. Link-local addresses, which all have one network, are told apart whole, with their zones.
 */
export function visitorKey(address: string): string {
  if (!address.includes(':')) return address;
  const kept = known.get(address);
  if (kept !== undefined) return kept;
  const key = makeKey(address);
  known.set(address, key);
  return key;
}

/** Whether a key stands for a whole network rather than for one address. */
export function isNetworkKey(key: string): boolean {
  return key.endsWith('/64');
}

function makeKey(address: string): string {
  const [bare = ''] = address.split('/');
  const [text = '', zone] = bare.toLowerCase().split('%');
  const groups = groupsOf(text);
  if (groups === undefined) return address;
  if (isMapped(groups)) return dottedQuad(groups);
  if (isLinkLocal(groups)) return zone === undefined ? compressed(groups) : `${compressed(groups)}%${zone}`;
  if (isLoopback(groups)) return '::1';
  const network = groups.slice(0, NETWORK_GROUPS);
  return `${compressed([...network, 0, 0, 0, 0])}/64`;
}

/** The eight groups of an IPv6 address without a zone; undefined for what is none (RFC 4291 §2.2). */
function groupsOf(text: string): readonly number[] | undefined {
  const [head = '', tail, more] = text.split('::');
  const left = readGroups(head, tail === undefined);
  const right = readGroups(tail ?? '', true);
  if (left === undefined || right === undefined || more !== undefined) return undefined;
  const missing = GROUPS - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...left, ...new Array<number>(missing).fill(0), ...right];
}

/** The end of an address may be an IPv4 address instead of two groups. */
function readGroups(text: string, isEnd: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const quad = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(parts.at(-1) ?? '');
  const octets = quad?.slice(1).map(Number) ?? [];
  const words = quad && isEnd ? parts.slice(0, -1) : parts;
  if (!words.every((word) => /^[\da-f]{1,4}$/.test(word)) || octets.some((octet) => octet > 0xff)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = octets;
  return [...words.map((word) => Number.parseInt(word, 16)), ...(quad ? [a * 256 + b, c * 256 + d] : [])];
}

function isMapped(groups: readonly number[]): boolean {
  return groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
}

function isLoopback(groups: readonly number[]): boolean {
  return groups.slice(0, GROUPS - 1).every((group) => group === 0) && groups[GROUPS - 1] === 1;
}

/** fe80::/10 */
function isLinkLocal([first = 0]: readonly number[]): boolean {
  return (first & 0xffc0) === 0xfe80;
}

function dottedQuad(groups: readonly number[]): string {
  return groups
    .slice(GROUPS - 2)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}

/** As RFC 5952 writes it: without leading zeros, the longest run of zeros as `::`. */
function compressed(groups: readonly number[]): string {
  const text = groups.map((group) => group.toString(16)).join(':');
  const runs = text.match(/(?:^|:)0(?::0)+(?=:|$)/g) ?? [];
  const [longest] = [...runs].sort((a, b) => zeros(b) - zeros(a));
  if (longest === undefined) return text;
  const at = text.indexOf(longest);
  return `${text.slice(0, at)}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}

function zeros(run: string): number {
  return run.split('0').length - 1;
}
