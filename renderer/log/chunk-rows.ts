/** The rows that one chunk of the log contributes to the list: its entries that pass the filter, tested bit by bit. */
import type { ChunkTest } from './chunk-test.ts';
import type { LogChunk } from './log-chunk.ts';

export class ChunkRows {
  readonly chunk: LogChunk;
  readonly #test: ChunkTest | undefined;
  /** Indexes of the entries that passed, ascending; undefined as long as all do. */
  #matches: Uint16Array | undefined;
  #scanned = 0;
  #count = 0;

  /** Without a test every entry is a row. */
  constructor(chunk: LogChunk, test: ChunkTest | undefined) {
    this.chunk = chunk;
    this.#test = test;
  }

  /** How many rows there are so far. */
  get count(): number {
    return this.#count;
  }

  /** How many of the chunk's entries have been tested. */
  get scanned(): number {
    return this.#scanned;
  }

  /** Tests the entries up to index `end` (not included), and returns whether there was time for it: if not, none counts. */
  scan(end: number, hasTime: () => boolean): boolean {
    const from = this.#scanned;
    if (this.#test === undefined) {
      this.#count = end;
    } else {
      const found = this.#test.run({ chunk: this.chunk, from, end }, hasTime);
      if (found === undefined) return false;
      this.#add(found, end - from);
    }
    this.#scanned = end;
    return true;
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

  /** Those of `tested` further entries that passed. */
  #add(found: Uint16Array, tested: number): void {
    if (this.#matches !== undefined || found.length < tested) {
      const before = this.#matches ?? Uint16Array.from({ length: this.#count }, (_, index) => index);
      const matches = new Uint16Array(before.length + found.length);
      matches.set(before);
      matches.set(found, before.length);
      this.#matches = matches;
    }
    this.#count += found.length;
  }
}
