/** The names of a tar as octets: Unix has no encoding for names, so what is no UTF-8 may be any (POSIX pax, ustar). */
import { isUtf8 } from 'node:buffer';
import type { FoundEntry } from './listed-entry.ts';

const NAME = { start: 0, length: 100 };
const MAGIC = { start: 257, length: 6 };
const PREFIX = { start: 345, length: 155 };
/** Of star's and Schily's headers, which have times behind it. */
const SHORT_PREFIX_LENGTH = 130;

const SPACE = 0x20;
const SLASH = Buffer.from('/');
const PATH_KEY = Buffer.from('path=');

export function readableName(octets: Buffer): Pick<FoundEntry, 'name' | 'octets'> {
  return isUtf8(octets) ? { name: octets.toString() } : { name: octets.toString(), octets };
}

/** The name in a header itself. */
export function headerPath(header: Buffer): Buffer {
  const name = fieldOf(header, NAME);
  if (!fieldOf(header, MAGIC).equals(Buffer.from('ustar'))) return name;
  const hasLongPrefix = header[PREFIX.start + SHORT_PREFIX_LENGTH] !== 0;
  const prefix = fieldOf(header, hasLongPrefix ? PREFIX : { start: PREFIX.start, length: SHORT_PREFIX_LENGTH });
  return prefix.byteLength === 0 ? name : Buffer.concat([prefix, SLASH, name]);
}

/** The name among the records of an extended header, each of which is `LENGTH KEY=VALUE` and a line end; the last one counts. */
export function findPaxPath(records: Buffer): Buffer | undefined {
  let found: Buffer | undefined;
  for (let at = 0; at < records.byteLength; ) {
    const space = records.indexOf(SPACE, at);
    const length = space < 0 ? Number.NaN : Number(records.toString('latin1', at, space));
    if (!Number.isInteger(length) || length <= space - at) return found;
    const record = records.subarray(space + 1, at + length - 1);
    if (record.subarray(0, PATH_KEY.byteLength).equals(PATH_KEY)) found = record.subarray(PATH_KEY.byteLength);
    at += length;
  }
  return found;
}

export function untilNull(octets: Buffer): Buffer {
  const end = octets.indexOf(0);
  return end < 0 ? octets : octets.subarray(0, end);
}

function fieldOf(header: Buffer, { start, length }: { readonly start: number; readonly length: number }): Buffer {
  return untilNull(header.subarray(start, start + length));
}
