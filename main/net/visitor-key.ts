/**
 * Who a visitor is, as far as an address can tell: the one thing by which shares of memory, connections and heavy work are
 * counted, and by which a person blocks. One IPv6 network of 64 bits is one visitor: whoever has one address of it has
 * them all (RFC 4291 §2.5.4, RFC 7934). Pure: the window tells visitors apart in the same way.
 */
import { BoundedMap } from '../base/bounded-map.ts';
import { compressed, dottedQuad, GROUPS, groupsOf, isMapped } from './ip-address.ts';

/** Groups of sixteen bits of an address that name the network. */
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

function isLoopback(groups: readonly number[]): boolean {
  return groups.slice(0, GROUPS - 1).every((group) => group === 0) && groups[GROUPS - 1] === 1;
}

/** fe80::/10 */
function isLinkLocal([first = 0]: readonly number[]): boolean {
  return (first & 0xffc0) === 0xfe80;
}
