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
  throw new OptionError('range', shown(text));
}

export function readRate(text: string): number {
  const rate = parseRate(text);
  if (rate === undefined) throw new OptionError('rate', shown(text));
  if (rate >= MIN_RATE && rate <= MAX_RATE) return rate;
  throw new OptionError(rate < MIN_RATE ? 'rate-low' : 'rate-high', shown(text));
}

/** Whole octets a second; undefined for what is no speed. */
export function parseRate(text: string): number | undefined {
  return /t$/i.test(text.trim()) ? undefined : parseAmount(text);
}

export function readSize(text: string): number {
  const size = parseAmount(text);
  if (size === undefined) throw new OptionError('size', shown(text));
  if (size >= 1 && size <= MAX_SIZE) return size;
  throw new OptionError(size < 1 ? 'size-low' : 'size-high', shown(text));
}

function parseAmount(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,15}(?:\.\d{1,9})?)([kmgt]?)$/i.exec(text.trim()) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  return number === undefined || factor === undefined ? undefined : Math.round(Number(number) * factor);
}

export function readConnections(text: string): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= 1 && count <= MAX_CONNECTIONS) return count;
  throw new OptionError('connections', shown(text), String(MAX_CONNECTIONS));
}

function shown(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '?');
}
