/** Ranges of IP addresses as people write them (CIDR, RFC 4632 §3.1, RFC 4291 §2.3), and sets of them. Pure. */
import type { IpGroups } from './ip-address.ts';
import { formatIp, GROUPS, isMapped, parseIp } from './ip-address.ts';

const GROUP_BITS = 16;
const ALL_BITS = GROUPS * GROUP_BITS;
/** Where the IPv4 address begins in one that is mapped into IPv6. */
const MAPPED_BITS = ALL_BITS - 32;

const PREFIX_LENGTH = /^(?:0|[1-9]\d{0,2})$/;

export interface AddressRange {
  /** The first address; what lies behind the prefix is zero. */
  readonly groups: IpGroups;
  /** Bits of the prefix, counted as in IPv6. */
  readonly bits: number;
}

/** `192.168.1.0/24`, `2001:db8::/32`, or one address. Bits behind the prefix are passed over; undefined for anything else. */
export function parseRange(text: string): AddressRange | undefined {
  const [address = '', length, more] = text.trim().split('/');
  const groups = address.includes('%') ? undefined : parseIp(address);
  if (groups === undefined || more !== undefined) return undefined;
  // A mapped address that is written as IPv6 has its prefix counted as IPv6 has it.
  const offset = address.includes(':') ? 0 : MAPPED_BITS;
  if (length === undefined) return { groups, bits: ALL_BITS };
  const bits = Number(length) + offset;
  if (!PREFIX_LENGTH.test(length) || bits > ALL_BITS) return undefined;
  return { groups: groups.map((group, index) => group & maskOf(bits, index)), bits };
}

/** The one form in which a range is kept; undefined for what is none. */
export function normalizeRange(text: string): string | undefined {
  const range = parseRange(text);
  if (range === undefined) return undefined;
  const { groups, bits } = range;
  const address = formatIp(groups);
  return bits === ALL_BITS ? address : `${address}/${isMapped(groups) ? bits - MAPPED_BITS : bits}`;
}

/** An IPv6 range holds no IPv4 addresses, unless it is one of mapped ones. */
export function isInRange(address: IpGroups, { groups, bits }: AddressRange): boolean {
  if (isMapped(address) !== isMapped(groups)) return false;
  return groups.every((group, index) => ((address[index] ?? 0) & maskOf(bits, index)) === group);
}

/** The bits of a group that belong to a prefix. */
function maskOf(bits: number, index: number): number {
  const within = Math.min(GROUP_BITS, Math.max(0, bits - index * GROUP_BITS));
  return (0xffff << (GROUP_BITS - within)) & 0xffff;
}

export class AddressRanges {
  readonly #ranges: readonly AddressRange[];

  /** @param texts what is no range is passed over */
  constructor(texts: readonly string[]) {
    this.#ranges = texts.map(parseRange).filter((range) => range !== undefined);
  }

  get isEmpty(): boolean {
    return this.#ranges.length === 0;
  }

  /** Whether an address is in one of them; what is no address is in none. */
  has(address: string): boolean {
    if (this.isEmpty) return false;
    const groups = parseIp(address);
    return groups !== undefined && this.#ranges.some((range) => isInRange(groups, range));
  }
}
