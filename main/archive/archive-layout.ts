/** Where everything in an archive lies: known to the octet before the first file is opened. */
import type { Hmac } from 'node:crypto';
import { nextTurn } from '../base/next-turn.ts';
import type { ByteRange } from '../http/range.ts';
import type { ArchiveEntry, ArchiveFormat, IndexPlace } from './archive-entry.ts';

/** Changes when the same entries would be written in another way. */
const LAYOUT_VERSION = 'porthole-archive-2';

/** Entries placed before others get their turn on the event loop. */
const ENTRIES_PER_TURN = 128;

/** Octets of a hash that make an entity tag. */
const TAG_BYTES = 18;

/** A stretch of the archive, from `start` up to, not including, `end`. `index` is the entry's; `end` pieces have none. */
export interface Piece {
  readonly kind: 'header' | 'content' | 'trailer' | 'record' | 'end';
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** Offsets of headers and of index records, by entry. */
interface Offsets {
  readonly headers: Float64Array;
  readonly records: Float64Array;
}

export interface LayoutMeans {
  /** Makes the entity tag; used up here. */
  readonly hash: Hmac;
  /** Called between steps of a few milliseconds; the layout is made when all of them resolve. */
  readonly pass?: () => Promise<void>;
}

export class ArchiveLayout {
  private constructor(
    readonly format: ArchiveFormat,
    readonly entries: readonly ArchiveEntry[],
    private readonly measured: {
      readonly offsets: Offsets;
      readonly indexPlace: IndexPlace;
      readonly entityTag: string;
    },
  ) {}

  static async create(
    format: ArchiveFormat,
    entries: readonly ArchiveEntry[],
    { hash, pass = nextTurn }: LayoutMeans,
  ): Promise<ArchiveLayout> {
    const headers = new Float64Array(entries.length);
    const records = new Float64Array(entries.length);
    hash.update(LAYOUT_VERSION);
    let offset = 0;
    for (const [index, entry] of entries.entries()) {
      const header = format.formatHeader(entry);
      hash.update(header).update(`${entry.tagBasis} ${entry.size} ${entry.isExecutable}\n`);
      headers[index] = offset;
      offset += header.byteLength + format.contentLength(entry) + format.trailerLength(entry);
      if (index % ENTRIES_PER_TURN === 0) await pass();
    }
    const indexOffset = offset;
    for (const [index, entry] of entries.entries()) {
      records[index] = offset;
      offset += format.recordLength({ entry, offset: headers[index] ?? 0 });
      if (index % ENTRIES_PER_TURN === 0) await pass();
    }
    const indexPlace = { count: entries.length, offset: indexOffset, length: offset - indexOffset };
    const tag = hash.digest().subarray(0, TAG_BYTES).toString('base64url');
    return new ArchiveLayout(format, entries, { offsets: { headers, records }, indexPlace, entityTag: `"${tag}"` });
  }

  /** With its quotes; strong: a keyed hash over everything that is written and the versions of all files. */
  get entityTag(): string {
    return this.measured.entityTag;
  }

  get indexPlace(): IndexPlace {
    return this.measured.indexPlace;
  }

  /** Octets of the whole archive. */
  get size(): number {
    return this.#endOffset + this.format.endLength(this.indexPlace);
  }

  get #endOffset(): number {
    return this.indexPlace.offset + this.indexPlace.length;
  }

  /** Where an entry's header begins. */
  offsetOf(index: number): number {
    return this.measured.offsets.headers[index] ?? 0;
  }

  /** The entry whose header, content or trailer holds `offset`; the last one for offsets behind them all. */
  indexAt(offset: number): number {
    return lastNotAbove(this.measured.offsets.headers, offset);
  }

  /** Where the octets of an entry's file lie. */
  contentOf(index: number): ByteRange {
    const entry = this.entryAt(index);
    const start = this.offsetOf(index) + this.format.headerLength(entry);
    return { start, end: start + this.format.contentLength(entry) };
  }

  entryAt(index: number): ArchiveEntry {
    const entry = this.entries[index];
    if (!entry) throw new RangeError(`no entry ${index}`);
    return entry;
  }

  /** The pieces from the one that holds `offset` on, in order. */
  *piecesFrom(offset: number): Generator<Piece, void> {
    const { records } = this.measured.offsets;
    for (let index = this.indexAt(offset); index < this.entries.length; index++) {
      for (const piece of this.#piecesOf(index)) if (piece.end > offset || piece.start >= offset) yield piece;
    }
    const count = this.indexPlace.length > 0 ? this.entries.length : 0;
    for (let index = lastNotAbove(records, offset); index < count; index++) {
      const end = records[index + 1] ?? this.#endOffset;
      if (end > offset) yield { kind: 'record', index, start: records[index] ?? 0, end };
    }
    yield { kind: 'end', index: -1, start: this.#endOffset, end: this.size };
  }

  #piecesOf(index: number): Piece[] {
    const entry = this.entryAt(index);
    const content = this.contentOf(index);
    const header: Piece = { kind: 'header', index, start: this.offsetOf(index), end: content.start };
    if (entry.kind === 'folder') return [header];
    return [
      header,
      { kind: 'content', index, ...content },
      { kind: 'trailer', index, start: content.end, end: content.end + this.format.trailerLength(entry) },
    ];
  }
}

/** Index of the last number in a growing row that is at most `limit`; 0 when there is none. */
function lastNotAbove(row: Float64Array, limit: number): number {
  let low = 0;
  let high = row.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((row[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
