/** Files that a person names on the command line, and that are read whole. */
import * as fs from 'node:fs';
import { visibleName } from '../text/visible-name.ts';
import { ArgumentError } from './argument-error.ts';

/**
 * @param what is in it, for the person who named it
 * @throws ArgumentError when it can't be read, or is larger than `maxBytes`
 */
export function readSmallFile(file: string, what: string, maxBytes: number): string {
  const octets = readStart(file, what, maxBytes + 1);
  if (octets.byteLength > maxBytes) throw new ArgumentError(`${visibleName(file)} is too large for a ${what}.`);
  return octets.toString('utf8').replace(/^\u{feff}/u, '');
}

/** The first line, without its end. */
export function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}

function readStart(file: string, what: string, length: number): Buffer {
  try {
    const descriptor = fs.openSync(file, 'r');
    try {
      const octets = Buffer.alloc(length);
      let end = 0;
      for (let count = -1; count !== 0 && end < length; end += count) {
        count = fs.readSync(descriptor, octets, end, length - end, null);
      }
      return octets.subarray(0, end);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ArgumentError(`The ${what} in ${visibleName(file)} can't be read (${code}).`);
  }
}
