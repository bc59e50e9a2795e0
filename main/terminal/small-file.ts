/** Files that a person names on the command line, and that are read whole. */
import * as fs from 'node:fs';
import { visibleName } from '../text/visible-name.ts';
import { ArgumentError } from './argument-error.ts';
import { terminalWords } from './terminal-words.ts';

/** What such a file can hold. */
export type FileContent = 'password' | 'users';

/**
 * @param what is in it
 * @throws ArgumentError when it can't be read, or is larger than `maxBytes`
 */
export function readSmallFile(file: string, what: FileContent, maxBytes: number): string {
  const octets = readStart(file, what, maxBytes + 1);
  if (octets.byteLength > maxBytes) throw new ArgumentError(terminalWords().problems[what].tooLarge(visibleName(file)));
  return octets.toString('utf8').replace(/^\u{feff}/u, '');
}

/** The first line, without its end. */
export function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}

function readStart(file: string, what: FileContent, length: number): Buffer {
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
    throw new ArgumentError(terminalWords().problems[what].notRead(visibleName(file), String(code)));
  }
}
