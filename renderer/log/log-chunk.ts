/**
 * A stretch of the window's access log in columns: a `LogBatch` that grows. Batches are copied into it whole, each
 * distinct text is kept once, and an entry becomes an object only when a row is drawn.
 */
import type { LogBatch } from '../../main/access-log/batch.ts';
import { CODES_PER_ENTRY, FIRST_TEXT_CODE, NUMBERS_PER_ENTRY } from '../../main/access-log/batch.ts';

/** Entries in a full chunk: also how many are let go at once when the log is full. */
export const CHUNK_ENTRIES = 16_384;

export class LogChunk implements LogBatch {
  readonly first: number;
  readonly numbers = new Float64Array(CHUNK_ENTRIES * NUMBERS_PER_ENTRY);
  readonly codes = new Uint32Array(CHUNK_ENTRIES * CODES_PER_ENTRY);
  readonly texts: string[] = [];
  count = 0;
  /** Dropped once the chunk is full: it is needed for adding only. */
  #indexes: Map<string, number> | undefined = new Map();

  /** An empty chunk whose first entry will have the sequence number `first`. */
  constructor(first: number) {
    this.first = first;
  }

  /** The sequence number that the next entry must have. */
  get next(): number {
    return this.first + this.count;
  }

  get isFull(): boolean {
    return this.count === CHUNK_ENTRIES;
  }

  /**
   * Copies entries of `batch` from index `from` on, as many as fit, and returns how many those were. The entry at `from`
   * must be the chunk's `next` one.
   */
  append(batch: LogBatch, from: number): number {
    const taken = Math.min(batch.count - from, CHUNK_ENTRIES - this.count);
    const until = from + taken;
    const numbers = batch.numbers.subarray(from * NUMBERS_PER_ENTRY, until * NUMBERS_PER_ENTRY);
    this.numbers.set(numbers, this.count * NUMBERS_PER_ENTRY);
    this.#copyCodes(batch, from, until);
    this.count += taken;
    if (this.isFull) this.#indexes = undefined;
    return taken;
  }

  #copyCodes(batch: LogBatch, from: number, until: number): void {
    const source = batch.codes;
    const target = this.codes;
    // Index in the batch -> index in this chunk, plus one; 0 when not looked up yet.
    const known = new Uint32Array(batch.texts.length);
    let write = this.count * CODES_PER_ENTRY;
    for (let entry = from; entry < until; entry += 1) {
      const read = entry * CODES_PER_ENTRY;
      for (let code = 0; code < FIRST_TEXT_CODE; code += 1) target[write++] = source[read + code] ?? 0;
      for (let code = FIRST_TEXT_CODE; code < CODES_PER_ENTRY; code += 1) {
        const text = source[read + code] ?? 0;
        let index = known[text] ?? 0;
        if (index === 0) {
          index = this.#indexOf(batch.texts[text] ?? '') + 1;
          known[text] = index;
        }
        target[write++] = index - 1;
      }
    }
  }

  #indexOf(text: string): number {
    let index = this.#indexes?.get(text);
    if (index === undefined) {
      index = this.texts.push(text) - 1;
      this.#indexes?.set(text, index);
    }
    return index;
  }
}
