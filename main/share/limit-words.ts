/** Reads addresses, speeds, sizes and numbers of connections as a person writes them on the command line. All of them throw OptionError. */
import { normalizeRange } from '../net/address-range.ts';
import { MAX_CONNECTIONS } from '../net/socket-limits.ts';
import { OptionError } from './option.ts';

/** Octets a second. Slower, a page would take longer than anybody waits. */
export const MIN_RATE = 1_000;
/** Faster than what any adapter brings. */
export const MAX_RATE = 1e12;

/** Octets; more than any disk has, and still counted exactly. */
export const MAX_SIZE = 1e15;

/** Decimal, as networks count. */
const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 };

export function readRange(text: string): string {
  const range = normalizeRange(text);
  if (range !== undefined) return range;
  throw new OptionError(`Addresses are written like 192.168.1.0/24, 10.0.0.7 or 2001:db8::/32, not '${shown(text)}'.`);
}

export function readRate(text: string): number {
  const rate = parseRate(text);
  if (rate === undefined) throw new OptionError(`A speed is written like 500k, 1M or 2.5M, not '${shown(text)}'.`);
  if (rate >= MIN_RATE && rate <= MAX_RATE) return rate;
  const bound = rate < MIN_RATE ? 'less than 1k' : 'more than 1000G';
  throw new OptionError(`A speed can't be ${bound} octets a second; '${shown(text)}' is. Leave it out for no limit.`);
}

/** Whole octets a second; undefined for what is no speed. */
export function parseRate(text: string): number | undefined {
  return /t$/i.test(text.trim()) ? undefined : parseAmount(text);
}

export function readSize(text: string): number {
  const size = parseAmount(text);
  if (size === undefined) throw new OptionError(`A size is written like 500M, 2G or 1.5T, not '${shown(text)}'.`);
  if (size >= 1 && size <= MAX_SIZE) return size;
  const bound = size < 1 ? 'nothing' : 'more than 1000T';
  throw new OptionError(`A size can't be ${bound}; '${shown(text)}' is. Leave it out for no limit.`);
}

function parseAmount(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,15}(?:\.\d{1,9})?)([kmgt]?)$/i.exec(text.trim()) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  return number === undefined || factor === undefined ? undefined : Math.round(Number(number) * factor);
}

export function readConnections(text: string): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= 1 && count <= MAX_CONNECTIONS) return count;
  throw new OptionError(`A number of connections is one from 1 to ${MAX_CONNECTIONS}, not '${shown(text)}'.`);
}

function shown(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '?');
}
