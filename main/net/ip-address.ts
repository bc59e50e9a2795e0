/** IP addresses as eight groups of sixteen bits, an IPv4 address as it is mapped into IPv6 (RFC 4291 §2.5.5.2). Pure. */

/** Groups of sixteen bits in an address. */
export const GROUPS = 8;

/** Decimal, without leading zeros: some programs read those as octal. */
const IPV4 = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

export type IpGroups = readonly number[];

/** An address of either kind; a zone (RFC 4007 §11), which means something to one computer alone, is left out. undefined for what is none. */
export function parseIp(text: string): IpGroups | undefined {
  const octets = IPV4.exec(text)?.slice(1).map(Number);
  if (octets) return octets.every((octet) => octet <= 0xff) ? mapped(octets) : undefined;
  const [bare = ''] = text.toLowerCase().split('%', 1);
  return bare.includes(':') ? groupsOf(bare) : undefined;
}

/** The one form in which an address is written: a mapped one as IPv4, IPv6 as RFC 5952 has it. */
export function formatIp(groups: IpGroups): string {
  return isMapped(groups) ? dottedQuad(groups) : compressed(groups);
}

function mapped([a = 0, b = 0, c = 0, d = 0]: readonly number[]): IpGroups {
  return [0, 0, 0, 0, 0, 0xffff, a * 256 + b, c * 256 + d];
}

/** The eight groups of an IPv6 address without a zone; undefined for what is none (RFC 4291 §2.2). */
export function groupsOf(text: string): IpGroups | undefined {
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

/** Whether it is an IPv4 address. */
export function isMapped(groups: IpGroups): boolean {
  return groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
}

export function dottedQuad(groups: IpGroups): string {
  return groups
    .slice(GROUPS - 2)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}

/** As RFC 5952 writes it: without leading zeros, the longest run of zeros as `::`. */
export function compressed(groups: IpGroups): string {
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
