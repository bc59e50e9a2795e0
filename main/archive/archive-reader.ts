/**
 * Reads a range of an archive: fills one of two buffers while the other is being sent, so memory stays flat whatever the
 * archive's size. What a visitor is slow to take is not read; while they take nothing, nothing is kept open or in memory.
 */
import { performance } from 'node:perf_hooks';
import { nextTurn } from '../base/next-turn.ts';
import { unreachable } from '../base/unreachable.ts';
import type { OpenFile } from '../files/open-file.ts';
import type { ByteRange } from '../http/range.ts';
import { AlternatingBuffers } from './alternating-buffers.ts';
import type { ArchiveContents } from './archive-contents.ts';
import { checkIntact, copyInto, readEntry } from './archive-contents.ts';
import type { Piece } from './archive-layout.ts';
import type { Checksum } from './crc-checksums.ts';
import { ChecksumReader } from './crc-reader.ts';
import { FilesAhead } from './files-ahead.ts';
import { IdleWatch } from './idle-watch.ts';
import type { Stretch } from './stored-blocks.ts';
import { layOutBlocks } from './stored-blocks.ts';

/** A visitor who has taken so many chunks in a row, each within so many milliseconds, is fast. */
const FAST_CHUNKS = 4;
const FAST_MS = 100;

/** A visitor who has taken nothing for so long gets back what was open when they go on. Milliseconds. */
const IDLE_MS = 2_000;

/** After so long without octets an empty chunk shows that work goes on, in milliseconds. */
const MAX_SILENCE_MS = 5_000;

/**
 * Putting a chunk together takes no longer, in milliseconds: only what is sent tells whether somebody still takes it, and
 * thousands of small files are long work for one chunk.
 */
const MAX_FILLING_MS = 20;

/** Headers, records and small files put together before others get their turn on the event loop. */
const PIECES_PER_TURN = 32;

/** Does a step of reading files for nothing but their checksums, when it is its turn. */
export type Pace = (step: () => Promise<void>) => Promise<void>;

export class ArchiveReader implements AsyncIterableIterator<Uint8Array> {
  #pieces: Iterator<Piece, void>;
  readonly #files: FilesAhead;
  readonly #checksums: ChecksumReader;
  readonly #earlierChecksums: ChecksumReader;
  readonly #buffers: AlternatingBuffers;
  readonly #watch = new IdleWatch(IDLE_MS, () => this.#rest());
  #position: number;
  /** Where the chunk that was given last ends. */
  #givenTo: number;
  #givenAt = 0;
  #fastChunks = 0;
  #isResting = false;
  #goOn: (() => void) | undefined;
  #taken = 0;
  #piece: Piece | undefined;
  #octets: Buffer | undefined;
  #file: OpenFile | undefined;
  #ahead: Promise<Uint8Array> | undefined;
  #failure: unknown;
  #isStarted = false;
  #isFilling = false;
  #isOver = false;

  constructor(
    private readonly contents: ArchiveContents,
    private readonly range: ByteRange,
    private readonly pace: Pace,
  ) {
    this.#position = range.start;
    this.#givenTo = range.start;
    this.#buffers = new AlternatingBuffers(range.end - range.start);
    this.#pieces = contents.layout.piecesFrom(range.start);
    this.#files = new FilesAhead(contents, range.end);
    this.#checksums = new ChecksumReader(contents);
    this.#earlierChecksums = new ChecksumReader(contents);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    if (this.#isOver) return { done: true, value: undefined };
    if (!this.#isStarted) this.#start();
    this.#wake();
    const chunk = await (this.#ahead ?? this.#fill());
    this.#ahead = undefined;
    if (this.#isOver) return { done: true, value: undefined };
    this.#givenTo = this.#position;
    this.#givenAt = performance.now();
    this.#watch.start();
    if (this.#position < this.range.end) {
      this.#ahead = this.#fill();
      // The failure belongs to whoever asks for the next chunk.
      this.#ahead.catch(() => undefined);
    } else if (chunk.byteLength === 0) {
      this.#end();
      return { done: true, value: undefined };
    }
    return { done: false, value: chunk };
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    this.#end();
    return { done: true, value: undefined };
  }

  #end(): void {
    this.#isOver = true;
    this.#watch.stop();
    this.#goOn?.();
    if (!this.#isFilling) this.#release();
  }

  /** The visitor takes octets, as fast as they do. */
  #wake(): void {
    const isFast = this.#givenAt > 0 && performance.now() - this.#givenAt < FAST_MS;
    this.#fastChunks = isFast ? this.#fastChunks + 1 : 0;
    this.#watch.stop();
    this.#isResting = false;
    this.#goOn?.();
  }

  /** The visitor takes nothing: what was read ahead is read again when they do. */
  #rest(): void {
    this.#isResting = true;
    this.#earlierChecksums.rest();
    if (!this.#isFilling) this.#letGo();
  }

  #letGo(): void {
    this.#ahead = undefined;
    this.#buffers.drop();
    this.#position = this.#givenTo;
    this.#pieces = this.contents.layout.piecesFrom(this.#position);
    this.#piece = undefined;
    this.#octets = undefined;
    this.#file?.close();
    this.#file = undefined;
    this.#files.close();
    this.#checksums.rest();
  }

  #release(): void {
    this.#file?.close();
    this.#file = undefined;
    this.#files.close();
    this.#checksums.close();
    this.#earlierChecksums.close();
  }

  #start(): void {
    this.#isStarted = true;
    this.#readEarlier().catch((error: unknown) => {
      this.#failure = error;
    });
  }

  /** What the trailers and records of this range tell of files that begin before it is read while the rest is sent. */
  async #readEarlier(): Promise<void> {
    for (const index of earlierIndexes(this.contents, this.range)) {
      if (index % PIECES_PER_TURN === 0) await nextTurn();
      while (!this.#isOver && this.#earlierChecksums.known(index) === undefined) {
        if (this.#isResting) await this.#wakened();
        else await this.pace(() => this.#earlierChecksums.advance(index));
      }
      if (this.#isOver) break;
    }
    this.#earlierChecksums.close();
  }

  #wakened(): Promise<void> {
    return new Promise((resolve) => {
      this.#goOn = resolve;
    });
  }

  /** Empty only when the range is over, or when it takes long. */
  async #fill(): Promise<Uint8Array> {
    this.#isFilling = true;
    try {
      const buffer = this.#buffers.next(this.#fastChunks >= FAST_CHUNKS);
      const since = performance.now();
      let filled = 0;
      while (filled < buffer.byteLength && this.#position < this.range.end && !this.#isOver) {
        if (this.#failure) throw this.#failure;
        if (++this.#taken % PIECES_PER_TURN === 0) {
          if (filled > 0 && performance.now() - since > MAX_FILLING_MS) break;
          await nextTurn();
        }
        const count = await this.#take(buffer.subarray(filled));
        this.#position += count;
        filled += count;
        const isWaiting = count === 0 && this.#piece !== undefined;
        if (isWaiting && (filled > 0 || performance.now() - since > MAX_SILENCE_MS)) break;
      }
      return buffer.subarray(0, filled);
    } catch (error) {
      this.#isOver = true;
      throw error;
    } finally {
      this.#isFilling = false;
      if (this.#isOver) this.#release();
      else if (this.#isResting) this.#letGo();
    }
  }

  /** Octets of the current piece, as far as there is room. 0: the piece is over, or its checksum is not known yet. */
  async #take(room: Uint8Array): Promise<number> {
    this.#piece ??= this.#pieces.next().value ?? undefined;
    const piece = this.#piece;
    if (!piece) throw new RangeError('the range ends behind the archive');
    const wanted = room.subarray(0, Math.min(room.byteLength, Math.min(piece.end, this.range.end) - this.#position));
    const count = piece.kind === 'content' ? await this.#read(piece, wanted) : await this.#write(piece, wanted);
    if (this.#position + count === piece.end && count === wanted.byteLength) {
      this.#piece = undefined;
      this.#octets = undefined;
    }
    return count;
  }

  async #read(piece: Piece, room: Uint8Array): Promise<number> {
    const { format } = this.contents.layout;
    const { version, size, octets } = this.contents.layout.entryAt(piece.index);
    const offset = this.#position - piece.start;
    const stretch: Stretch =
      format.content === 'plain' ? { views: [room], fileOffset: offset } : layOutBlocks(room, offset, size);
    if (octets) return copyInto(octets, stretch, room.byteLength);
    this.#file ??= await this.#files.take(piece.index);
    await readEntry(this.contents, piece.index, { file: this.#file, stretch });
    const count = room.byteLength;
    if (this.#position + count === Math.min(piece.end, this.range.end)) {
      // Before the last of its octets are sent, the file must have proved intact.
      await checkIntact(this.#file);
      this.#file.close();
      this.#file = undefined;
    }
    if (format.hasChecksums) addTo(this.contents.checksums.of(version), stretch);
    return count;
  }

  async #write(piece: Piece, room: Uint8Array): Promise<number> {
    this.#octets ??= await this.#format(piece);
    if (!this.#octets) return 0;
    const offset = this.#position - piece.start;
    room.set(this.#octets.subarray(offset, offset + room.byteLength));
    return room.byteLength;
  }

  /** undefined when the checksum that is to be written is not known yet. */
  async #format({ kind, index }: Piece): Promise<Buffer | undefined> {
    const { layout } = this.contents;
    const { format } = layout;
    if (kind === 'end') return format.formatEnd(layout.indexPlace);
    const entry = layout.entryAt(index);
    if (kind === 'header') return format.formatHeader(entry);
    const checksum = await this.#checksumOf(index);
    if (checksum === undefined) return undefined;
    switch (kind) {
      case 'trailer':
        return format.formatTrailer(entry, checksum);
      case 'record':
        return format.formatRecord({ entry, offset: layout.offsetOf(index) }, checksum);
      case 'content':
        throw new RangeError('content is read, not written');
      default:
        return unreachable(kind);
    }
  }

  async #checksumOf(index: number): Promise<number | undefined> {
    if (!this.contents.layout.format.hasChecksums) return 0;
    if (this.contents.layout.entryAt(index).kind === 'folder') return 0;
    if (this.#checksums.known(index) === undefined) await this.pace(() => this.#checksums.advance(index));
    return this.#checksums.known(index);
  }
}

function addTo(checksum: Checksum, { views, fileOffset }: Stretch): void {
  let offset = fileOffset;
  for (const view of views) {
    checksum.add(offset, view);
    offset += view.byteLength;
  }
}

/** Entries that begin before a range which tells their checksums: first the one that it cuts. */
function* earlierIndexes({ layout }: ArchiveContents, { start, end }: ByteRange): Generator<number, void> {
  if (start === 0 || !layout.format.hasChecksums || layout.entries.length === 0) return;
  const cut = layout.indexAt(start);
  const content = layout.contentOf(cut);
  if (start > content.start && end > content.end) yield cut;
  if (end <= layout.indexPlace.offset) return;
  for (let index = 0; index < cut; index++) yield index;
}
