/**
 * The window's memory of the access log: the newest entries up to a bound, in order of their sequence numbers, without
 * a duplicate. The oldest are let go a chunk at a time, and counted.
 */
import type { LogBatch } from '../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import type { Seat } from '../../main/base/common-room.ts';
import { CommonRoom } from '../../main/base/common-room.ts';
import { GrowingChunk } from './growing-chunk.ts';
import type { LogChunk } from './log-chunk.ts';
import type { TextSource } from './numbered-texts.ts';
import { LogTexts } from './numbered-texts.ts';
import { SeenTexts } from './seen-texts.ts';
import { ToldColumns } from './told-columns.ts';

export const MAX_LOG_ENTRIES = 1_000_000;

/** Octets of all distinct texts. What visitors ask for ordinarily takes a tenth of it. */
export const MAX_TEXT_BYTES = 96 * 1024 * 1024;

/** What an entry takes beside its texts, in octets, about. */
const ENTRY_BYTES = 40;

/** Octets of all logs that the window has, live and saved: one may have nearly all of it. */
const windowRoom = new CommonRoom(MAX_TEXT_BYTES + MAX_LOG_ENTRIES * ENTRY_BYTES);

/** A chunk with so many octets of texts takes no more entries: it is let go as a whole, and the newest of each log stays. */
const MAX_CHUNK_TEXT_BYTES = 1024 * 1024;

/** Sees all that the store takes in, once. */
export interface LogTap {
  /** The entries of `batch` from index `from` on are new. */
  added(batch: LogBatch, from: number): void;
  cleared(): void;
}

/** A test may set less. */
export interface LogStoreBounds {
  readonly maxTextBytes?: number;
  /** What all stores of the window have together. */
  readonly room?: CommonRoom;
}

export class LogStore {
  #maxEntries: number;
  readonly #maxTextBytes: number;
  readonly #tap: LogTap | undefined;
  readonly #seat: Seat;
  #chunks: LogChunk[] = [];
  /** The newest chunk, as long as there is room for more in it. */
  #growing: GrowingChunk | undefined;
  #texts = new LogTexts();
  /** The texts of adopted chunks: how many chunks have them. */
  readonly #adopted = new Map<TextSource, number>();
  #total = 0;
  #letGo = 0;
  #last = 0;
  readonly seen = new SeenTexts();
  readonly toldColumns = new ToldColumns();

  constructor(maxEntries: number = MAX_LOG_ENTRIES, tap?: LogTap, { maxTextBytes, room }: LogStoreBounds = {}) {
    this.#maxEntries = maxEntries;
    this.#maxTextBytes = maxTextBytes ?? MAX_TEXT_BYTES;
    this.#tap = tap;
    this.#seat = (room ?? windowRoom).seat(this);
  }

  /** Oldest first. The list is the store's own: read it, and don't keep it. */
  get chunks(): readonly LogChunk[] {
    return this.#chunks;
  }

  /** How many entries are kept. */
  get total(): number {
    return this.#total;
  }

  /** How many entries there were that are not kept any more. */
  get letGo(): number {
    return this.#letGo;
  }

  /** Sequence number of the newest entry ever added, 0 when there was none. */
  get last(): number {
    return this.#last;
  }

  /** The entry with this sequence number, newly decoded; undefined when it is not kept any more. */
  entryOf(sequence: number): AccessLogEntry | undefined {
    const chunk = this.#chunks.find((one) => sequence >= one.first && sequence < one.next);
    return chunk?.entryAt(sequence - chunk.first);
  }

  /** Adds the entries that are newer than `last`; those that the store already had are ignored. */
  append(batch: LogBatch): void {
    let from = Math.max(0, this.#last + 1 - batch.first);
    if (from >= batch.count) return;
    // Missing in the middle, and not offered again: they were let go on their way here.
    if (this.#total > 0) this.#letGo += batch.first + from - (this.#last + 1);
    this.seen.add(batch, from);
    this.toldColumns.add(batch, from);
    this.#tap?.added(batch, from);
    while (from < batch.count) {
      const taken = this.#chunkFor(batch.first + from).append(batch, from);
      from += taken;
      this.#total += taken;
    }
    this.#last = batch.first + batch.count - 1;
    this.#letGoOldest();
  }

  /** Adds a stretch that is newer than `last`, whole. */
  adopt(chunk: LogChunk): void {
    this.#growing = undefined;
    this.#chunks.push(chunk);
    this.#adoptTextsOf(chunk);
    this.seen.addChunk(chunk);
    this.toldColumns.addChunk(chunk);
    this.#total += chunk.count;
    this.#last = chunk.next - 1;
    this.#letGoOldest();
  }

  /** Keeps at most so many from now on. */
  setMaxEntries(maxEntries: number): void {
    this.#maxEntries = maxEntries;
  }

  /** Counts entries that were let go before the first that reached the window. */
  countLetGo(entries: number): void {
    this.#letGo += entries;
  }

  /** Forgets all entries; only newer ones can be added afterwards. */
  clear(): void {
    this.#chunks = [];
    this.#growing = undefined;
    this.#texts = new LogTexts();
    this.#adopted.clear();
    this.#total = 0;
    this.#letGo = 0;
    this.seen.clear();
    this.toldColumns.clear();
    this.#tellRoom();
    this.#tap?.cleared();
  }

  /** As at the beginning: what was cleared may come again. */
  reset(): void {
    this.clear();
    this.#last = 0;
  }

  #chunkFor(sequence: number): GrowingChunk {
    const newest = this.#growing;
    if (newest?.next === sequence && newest.hasRoom(MAX_CHUNK_TEXT_BYTES)) return newest;
    newest?.seal();
    this.#growing = new GrowingChunk(sequence, this.#texts);
    this.#chunks.push(this.#growing);
    return this.#growing;
  }

  /** Octets that the texts take in memory, about. */
  get textBytes(): number {
    let { bytes } = this.#texts;
    for (const source of this.#adopted.keys()) bytes += source.bytes;
    return bytes;
  }

  #adoptTextsOf({ texts }: LogChunk): void {
    this.#adopted.set(texts, (this.#adopted.get(texts) ?? 0) + 1);
  }

  /** Chunks of one saved log have their texts together: they go with the last of those chunks. */
  #forgetTextsOf({ texts }: LogChunk): void {
    const chunks = this.#adopted.get(texts);
    if (chunks === undefined) return;
    if (chunks === 1) this.#adopted.delete(texts);
    else this.#adopted.set(texts, chunks - 1);
  }

  /** Where there is but one chunk, it is the newest. */
  letOldestGo(): boolean {
    if (this.#chunks.length <= 1) return false;
    const oldest = this.#chunks.shift();
    if (oldest === undefined) return false;
    oldest.letGo();
    this.#forgetTextsOf(oldest);
    this.#total -= oldest.count;
    this.#letGo += oldest.count;
    this.#tellRoom();
    return true;
  }

  #letGoOldest(): void {
    while (this.#total > this.#maxEntries || this.textBytes > this.#maxTextBytes) {
      if (!this.letOldestGo()) break;
    }
    this.#tellRoom();
  }

  #tellRoom(): void {
    this.#seat.holds(this.textBytes + this.#total * ENTRY_BYTES);
  }
}
