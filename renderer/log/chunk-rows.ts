/** The rows that one chunk of the log contributes to the list: its entries that pass the filter, tested bit by bit. */
import type { ChunkTest } from './chunk-test.ts';
import type { LogChunk } from './log-chunk.ts';
import { CHUNK_ENTRIES } from './log-chunk.ts';

export class ChunkRows {
  readonly chunk: LogChunk;
  readonly #test: ChunkTest | undefined;
  /** Indexes of the entries that passed, ascending; undefined when all pass. */
  #matches: Uint16Array | undefined;
  #scanned = 0;
  #count = 0;

  /** Without a test every entry is a row. */
  constructor(chunk: LogChunk, test: ChunkTest | undefined) {
    this.chunk = chunk;
    this.#test = test;
    this.#matches = test === undefined ? undefined : new Uint16Array(CHUNK_ENTRIES);
  }

  /** How many rows there are so far. */
  get count(): number {
    return this.#count;
  }

  /** How many of the chunk's entries have been tested. */
  get scanned(): number {
    return this.#scanned;
  }

  /** Tests the entries up to index `end` (not included). */
  scan(end: number): void {
    if (this.#matches === undefined || this.#test === undefined) {
      this.#count = end;
    } else {
      const { chunk } = this;
      const run = { chunk, from: this.#scanned, end, matches: this.#matches, count: this.#count };
      this.#count = this.#test.run(run);
      // There will be no more.
      if (end === CHUNK_ENTRIES) this.#matches = this.#matches.slice(0, this.#count);
    }
    this.#scanned = end;
  }

  /** Index in the chunk of the entry in `row`. */
  indexAt(row: number): number {
    return this.#matches === undefined ? row : (this.#matches[row] ?? 0);
  }

  /** How many rows stand before the entry at `index` of the chunk, whether or not that one is a row itself. */
  rowsBefore(index: number): number {
    if (this.#matches === undefined) return Math.min(index, this.#count);
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#matches[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
