/** A filter's test on the entries of one chunk. Each distinct text is looked at once, however many entries have it. */

import { valueAt } from './column.ts';
import type { LogChunk, TextColumn } from './log-chunk.ts';
import type { EntryTest } from './log-filter.ts';
import type { TextTest } from './text-test.ts';

/** The code of the ending `complete`. */
const COMPLETE = 0;

export class ChunkTest {
  readonly #chunk: LogChunk;
  readonly #test: EntryTest;
  readonly #texts: TextResults | undefined;
  readonly #paths: TextResults | undefined;
  readonly #methods: TextResults | undefined;
  readonly #visitors: TextResults | undefined;

  constructor(chunk: LogChunk, test: EntryTest) {
    this.#chunk = chunk;
    this.#test = test;
    const results = (matches: TextTest | undefined): TextResults | undefined =>
      matches && new TextResults(chunk, matches);
    this.#texts = results(test.matchesText);
    this.#paths = results(test.matchesPath);
    this.#methods = results(test.method === '' ? undefined : (text) => text === test.method);
    this.#visitors = results(test.visitor === '' ? undefined : (text) => text === test.visitor);
  }

  /** Whether the entry at `index` matches. */
  matches(index: number): boolean {
    const chunk = this.#chunk;
    const test = this.#test;
    if ((test.statusMask & (1 << Math.floor(valueAt(chunk.column('status'), index) / 100))) === 0) return false;
    if (test.isIncomplete && valueAt(chunk.column('ending'), index) === COMPLETE) return false;
    const { slowerThanMs } = test;
    if (slowerThanMs > 0 && valueAt(chunk.column('durationMs'), index) <= slowerThanMs) return false;
    return (
      this.#passes(this.#methods, 'method', index) &&
      this.#passes(this.#visitors, 'visitor', index) &&
      this.#passes(this.#paths, 'target', index) &&
      (this.#passes(this.#texts, 'target', index) ||
        this.#passes(this.#texts, 'visitor', index) ||
        this.#passes(this.#texts, 'userAgent', index))
    );
  }

  #passes(results: TextResults | undefined, column: TextColumn, index: number): boolean {
    return results === undefined || results.matches(valueAt(this.#chunk.column(column), index));
  }
}

const UNKNOWN = 0;
const MATCHES = 1;
const DIFFERS = 2;

/** What a test said of the texts of a chunk, which may grow. */
class TextResults {
  readonly #chunk: LogChunk;
  readonly #test: TextTest;
  #results = new Uint8Array(0);

  constructor(chunk: LogChunk, test: TextTest) {
    this.#chunk = chunk;
    this.#test = test;
  }

  matches(index: number): boolean {
    if (index >= this.#results.length) this.#grow(index);
    let result = this.#results[index] ?? UNKNOWN;
    if (result === UNKNOWN) {
      result = this.#test(this.#chunk.texts[index] ?? '') ? MATCHES : DIFFERS;
      this.#results[index] = result;
    }
    return result === MATCHES;
  }

  #grow(index: number): void {
    const larger = new Uint8Array(Math.max(256, (index + 1) * 2, this.#chunk.texts.length));
    larger.set(this.#results);
    this.#results = larger;
  }
}
