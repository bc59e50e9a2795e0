/**
 * tar as POSIX.1-2001 defines it: ustar blocks, and before them pax records for what those can't hold: long names, names
 * beyond ASCII, sizes of 8 GiB and more, times before 1970.
 */
import type { ArchiveEntry, ArchiveFormat } from './archive-entry.ts';

const BLOCK = 512;
/** Two empty blocks end an archive. */
const END_LENGTH = 2 * BLOCK;

const MAX_NAME = 100;
const MAX_PREFIX = 155;
/** Eleven octal digits. */
const MAX_OCTAL = 8 ** 11 - 1;

const TYPE_FILE = '0';
const TYPE_FOLDER = '5';
const TYPE_PAX = 'x';
const PAX_NAME = 'PaxHeaders/entry';

interface UstarFields {
  readonly name: string;
  readonly prefix: string;
  readonly mode: number;
  readonly size: number;
  /** Seconds since 1970. */
  readonly modified: number;
  readonly type: string;
}

export const TAR: ArchiveFormat = {
  mediaType: 'application/x-tar',
  extension: '.tar',
  hasChecksums: false,
  headerLength: (entry) => formatHeader(entry).length,
  formatHeader,
  content: 'plain',
  contentLength: ({ size }) => size,
  trailerLength: (entry) => padding(entry.size),
  formatTrailer: (entry) => Buffer.alloc(padding(entry.size)),
  recordLength: () => 0,
  formatRecord: () => Buffer.alloc(0),
  endLength: () => END_LENGTH,
  formatEnd: () => Buffer.alloc(END_LENGTH),
};

/** Octets that fill the last block. */
function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function formatHeader(entry: ArchiveEntry): Buffer {
  const split = splitPath(entry.path);
  const seconds = Math.floor(entry.modified / 1000);
  const extended = formatPaxRecords(entry, split === undefined, seconds);
  const block = formatBlock({
    name: split?.name ?? entry.path.slice(0, MAX_NAME),
    prefix: split?.prefix ?? '',
    mode: entry.kind === 'folder' || entry.isExecutable ? 0o755 : 0o644,
    size: fitsOctal(entry.size) ? entry.size : 0,
    modified: fitsOctal(seconds) ? seconds : 0,
    type: entry.kind === 'folder' ? TYPE_FOLDER : TYPE_FILE,
  });
  if (extended.length === 0) return block;
  const paxBlock = formatBlock({
    name: PAX_NAME,
    prefix: '',
    mode: 0o644,
    size: extended.length,
    modified: fitsOctal(seconds) ? seconds : 0,
    type: TYPE_PAX,
  });
  return Buffer.concat([paxBlock, extended, Buffer.alloc(padding(extended.length)), block]);
}

function fitsOctal(value: number): boolean {
  return value >= 0 && value <= MAX_OCTAL;
}

/** Name and prefix, parted at a slash; undefined when the path does not fit. */
function splitPath(path: string): { readonly name: string; readonly prefix: string } | undefined {
  if (path.length <= MAX_NAME) return { name: path, prefix: '' };
  // The final slash of a folder belongs to its name.
  const slash = path.indexOf('/', path.length - 1 - MAX_NAME);
  if (slash <= 0 || slash > MAX_PREFIX || slash >= path.length - 1) return undefined;
  return { name: path.slice(slash + 1), prefix: path.slice(0, slash) };
}

function formatPaxRecords(entry: ArchiveEntry, isLong: boolean, seconds: number): Buffer {
  const octets = Buffer.from(entry.path, 'latin1');
  const records: Buffer[] = [];
  const isUtf8 = octets.equals(Buffer.from(octets.toString('utf8')));
  const isAscii = !/[^\x20-\x7e]/.test(entry.path);
  // Octets that are no text stand in the plain field as they are; where they don't fit, pax has to be told.
  if (isLong && !isUtf8) records.push(formatPaxRecord('hdrcharset', Buffer.from('BINARY')));
  if (isLong || (isUtf8 && !isAscii)) records.push(formatPaxRecord('path', octets));
  if (!fitsOctal(entry.size)) records.push(formatPaxRecord('size', Buffer.from(String(entry.size))));
  if (!fitsOctal(seconds)) records.push(formatPaxRecord('mtime', Buffer.from(String(seconds))));
  return Buffer.concat(records);
}

/** `LENGTH KEYWORD=VALUE\n`, where the length counts its own digits too. */
function formatPaxRecord(keyword: string, value: Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${keyword}=`), value, Buffer.from('\n')]);
  let length = rest.length;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return Buffer.concat([Buffer.from(String(length)), rest]);
}

function formatBlock({ name, prefix, mode, size, modified, type }: UstarFields): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0, MAX_NAME, 'latin1');
  block.write(`${octal(mode, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100, 'latin1');
  block.write(`${octal(size, 11)}\0${octal(modified, 11)}\0`, 124, 'latin1');
  block.write(`        ${type}`, 148, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  block.write(`${octal(0, 7)}\0${octal(0, 7)}\0`, 329, 'latin1');
  block.write(prefix, 345, MAX_PREFIX, 'latin1');
  const sum = block.reduce((total, octet) => total + octet, 0);
  block.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
  return block;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}
