/**
 * ZIP without compression (PKWARE's APPNOTE 6.3.10): each file's CRC-32 follows its octets in a data descriptor, so that
 * the archive can be sent while its files are read. The octets lie in DEFLATE's stored blocks: readers of streams need
 * an end that the data tells by itself. Sizes and offsets beyond 32 bits take Zip64 forms.
 */
import type { ArchiveEntry, ArchiveFormat, IndexPlace, PlacedEntry } from './archive-entry.ts';
import { OctetWriter } from './octet-writer.ts';
import { blocksLength } from './stored-blocks.ts';

const LOCAL_HEADER_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const RECORD_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;

/** The value of a field whose number is in the Zip64 extra field instead; also what a field can't hold (§4.4.1.4). */
const LIMIT_16 = 0xffff;
const LIMIT_32 = 0xffffffff;

const FLAG_DESCRIPTOR = 0x0008;
const FLAG_UTF8 = 0x0800;
const METHOD_STORED = 0;
const METHOD_DEFLATE = 8;

/** Data descriptors and folders came with 2.0, Zip64 with 4.5 (§4.4.3). */
const VERSION_PLAIN = 20;
const VERSION_ZIP64 = 45;
/** Attributes are those of Unix (§4.4.2). */
const MADE_BY = (3 << 8) | VERSION_ZIP64;

const DOS_FOLDER = 0x10;
const UNIX_FILE = 0o100000;
const UNIX_FOLDER = 0o040000;

const ZIP64_ID = 0x0001;
/** Info-ZIP's extended timestamp: seconds since 1970 in UTC, where the header's own time has no zone. */
const TIMESTAMP_ID = 0x5455;
const TIMESTAMP_LENGTH = 9;
const TIMESTAMP_HAS_MODIFIED = 1;

const LOCAL_HEADER_LENGTH = 30;
const RECORD_LENGTH = 46;
const END_LENGTH = 22;
const END64_LENGTH = 56;
const LOCATOR64_LENGTH = 20;

export const ZIP: ArchiveFormat = {
  mediaType: 'application/zip',
  extension: '.zip',
  hasChecksums: true,
  headerLength: (entry) => LOCAL_HEADER_LENGTH + entry.path.length + formatLocalExtra(entry).length,
  formatHeader,
  content: 'stored-blocks',
  contentLength,
  trailerLength,
  formatTrailer,
  recordLength: (placed) => RECORD_LENGTH + placed.entry.path.length + formatRecordExtra(placed).length,
  formatRecord,
  endLength: (place) => (isLargeIndex(place) ? END64_LENGTH + LOCATOR64_LENGTH : 0) + END_LENGTH,
  formatEnd,
};

/** §4.3.7. Checksum and sizes are zero where a descriptor follows (§4.4.4), and in the Zip64 field too (§4.3.9.2). */
function formatHeader(entry: ArchiveEntry): Buffer {
  const extra = formatLocalExtra(entry);
  return new OctetWriter(LOCAL_HEADER_LENGTH + entry.path.length + extra.length)
    .uint32(LOCAL_HEADER_SIGNATURE)
    .uint16(isLarge(entry) ? VERSION_ZIP64 : VERSION_PLAIN, flagsOf(entry), methodOf(entry))
    .uint16(...toDosTime(entry.modified))
    .uint32(0, isLarge(entry) ? LIMIT_32 : 0, isLarge(entry) ? LIMIT_32 : 0)
    .uint16(entry.path.length, extra.length)
    .octets(entry.path)
    .bytes(extra).buffer;
}

function formatLocalExtra(entry: ArchiveEntry): Buffer {
  return formatExtra(isLarge(entry) ? [0, 0] : [], entry.modified);
}

/** What the file takes in the archive. */
function contentLength({ size }: ArchiveEntry): number {
  return size === 0 ? 0 : blocksLength(size);
}

function trailerLength(entry: ArchiveEntry): number {
  if (!hasContent(entry)) return 0;
  return isLarge(entry) ? 24 : 16;
}

/** §4.3.9: sizes take eight octets where the header has a Zip64 extra field. */
function formatTrailer(entry: ArchiveEntry, checksum: number): Buffer {
  if (!hasContent(entry)) return Buffer.alloc(0);
  const writer = new OctetWriter(trailerLength(entry)).uint32(DESCRIPTOR_SIGNATURE, checksum);
  const sizes = [contentLength(entry), entry.size] as const;
  return (isLarge(entry) ? writer.uint64(...sizes) : writer.uint32(...sizes)).buffer;
}

/** §4.3.12 */
function formatRecord(placed: PlacedEntry, checksum: number): Buffer {
  const { entry, offset } = placed;
  const extra = formatRecordExtra(placed);
  return new OctetWriter(RECORD_LENGTH + entry.path.length + extra.length)
    .uint32(RECORD_SIGNATURE)
    .uint16(MADE_BY, isLarge(entry) || offset >= LIMIT_32 ? VERSION_ZIP64 : VERSION_PLAIN)
    .uint16(flagsOf(entry), methodOf(entry), ...toDosTime(entry.modified))
    .uint32(checksum, isLarge(entry) ? LIMIT_32 : contentLength(entry), isLarge(entry) ? LIMIT_32 : entry.size)
    .uint16(entry.path.length, extra.length, 0, 0, 0)
    .uint32(attributesOf(entry), field32(offset))
    .octets(entry.path)
    .bytes(extra).buffer;
}

/** §4.5.3: the size before the one that it takes, although the fields themselves stand the other way round. */
function formatRecordExtra({ entry, offset }: PlacedEntry): Buffer {
  const zip64 = isLarge(entry) ? [entry.size, contentLength(entry)] : [];
  if (offset >= LIMIT_32) zip64.push(offset);
  return formatExtra(zip64, entry.modified);
}

function formatExtra(zip64: readonly number[], modified: number): Buffer {
  const seconds = Math.floor(modified / 1000);
  // Readers differ on the sign of 32 bits.
  const hasTimestamp = seconds >= 0 && seconds <= 0x7fffffff;
  const zip64Length = zip64.length > 0 ? 4 + 8 * zip64.length : 0;
  const writer = new OctetWriter(zip64Length + (hasTimestamp ? TIMESTAMP_LENGTH : 0));
  if (zip64.length > 0) writer.uint16(ZIP64_ID, 8 * zip64.length).uint64(...zip64);
  if (hasTimestamp) {
    writer.uint16(TIMESTAMP_ID, TIMESTAMP_LENGTH - 4).bytes(Uint8Array.of(TIMESTAMP_HAS_MODIFIED));
    writer.uint32(seconds >>> 0);
  }
  return writer.buffer;
}

/** §4.3.14 to §4.3.16 */
function formatEnd(place: IndexPlace): Buffer {
  const { count, offset, length } = place;
  const writer = new OctetWriter(ZIP.endLength(place));
  if (isLargeIndex(place)) {
    writer.uint32(END64_SIGNATURE).uint64(END64_LENGTH - 12);
    writer.uint16(MADE_BY, VERSION_ZIP64).uint32(0, 0).uint64(count, count, length, offset);
    writer
      .uint32(LOCATOR64_SIGNATURE, 0)
      .uint64(offset + length)
      .uint32(1);
  }
  const count16 = Math.min(count, LIMIT_16);
  return writer.uint32(END_SIGNATURE).uint16(0, 0, count16, count16).uint32(field32(length), field32(offset)).uint16(0)
    .buffer;
}

function isLargeIndex({ count, offset, length }: IndexPlace): boolean {
  return count >= LIMIT_16 || offset >= LIMIT_32 || length >= LIMIT_32;
}

/** What the file takes is never less than its size. */
function isLarge(entry: ArchiveEntry): boolean {
  return contentLength(entry) >= LIMIT_32;
}

/** Folders and empty files are nothing but their headers; the checksum of nothing is 0. */
function hasContent({ size }: ArchiveEntry): boolean {
  return size > 0;
}

function methodOf(entry: ArchiveEntry): number {
  return hasContent(entry) ? METHOD_DEFLATE : METHOD_STORED;
}

function field32(value: number): number {
  return Math.min(value, LIMIT_32);
}

function flagsOf(entry: ArchiveEntry): number {
  return hasContent(entry) ? FLAG_UTF8 | FLAG_DESCRIPTOR : FLAG_UTF8;
}

/** Unix mode in the upper half, DOS attributes in the lower. */
function attributesOf({ kind, isExecutable }: ArchiveEntry): number {
  if (kind === 'folder') return (((UNIX_FOLDER | 0o755) << 16) | DOS_FOLDER) >>> 0;
  return ((UNIX_FILE | (isExecutable ? 0o755 : 0o644)) << 16) >>> 0;
}

/** Time and date as MS-DOS has them (§4.4.6): local, in steps of two seconds, from 1980 to 2107. */
function toDosTime(modified: number): readonly [time: number, date: number] {
  const date = new Date(modified);
  const year = date.getFullYear();
  if (!(year >= 1980)) return [0, (1 << 5) | 1];
  if (year > 2107) return [0xbf7d, 0xff9f];
  return [
    (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1),
    ((year - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate(),
  ];
}
