/** A filter's test on the entries of one batch. Each distinct text is looked at once, however many entries have it. */
import type { LogBatch } from '../../main/access-log/batch.ts';
import { CODE, CODES_PER_ENTRY, NUMBERS_PER_ENTRY } from '../../main/access-log/batch.ts';
import type { EntryTest } from './log-filter.ts';
import type { TextTest } from './text-test.ts';

/** Where an entry's duration stands among its numbers. */
const DURATION = 1;
/** The code of the ending `complete`. */
const COMPLETE = 0;

export class BatchTest {
  readonly #batch: LogBatch;
  readonly #test: EntryTest;
  readonly #texts: TextResults | undefined;
  readonly #paths: TextResults | undefined;

  constructor(batch: LogBatch, test: EntryTest) {
    this.#batch = batch;
    this.#test = test;
    this.#texts = test.matchesText && new TextResults(batch, test.matchesText);
    this.#paths = test.matchesPath && new TextResults(batch, test.matchesPath);
  }

  /** Whether the entry at `index` matches. */
  matches(index: number): boolean {
    const { codes, texts, numbers } = this.#batch;
    const at = index * CODES_PER_ENTRY;
    const test = this.#test;
    if ((test.statusMask & (1 << Math.floor((codes[at + CODE.status] ?? 0) / 100))) === 0) return false;
    if (test.isIncomplete && codes[at + CODE.ending] === COMPLETE) return false;
    const { slowerThanMs } = test;
    if (slowerThanMs > 0 && (numbers[index * NUMBERS_PER_ENTRY + DURATION] ?? 0) <= slowerThanMs) return false;
    if (test.method !== '' && texts[codes[at + CODE.method] ?? 0] !== test.method) return false;
    if (test.visitor !== '' && texts[codes[at + CODE.visitor] ?? 0] !== test.visitor) return false;
    const target = codes[at + CODE.target] ?? 0;
    if (this.#paths?.matches(target) === false) return false;
    return (
      this.#texts === undefined ||
      this.#texts.matches(target) ||
      this.#texts.matches(codes[at + CODE.visitor] ?? 0) ||
      this.#texts.matches(codes[at + CODE.userAgent] ?? 0)
    );
  }
}

const UNKNOWN = 0;
const MATCHES = 1;
const DIFFERS = 2;

/** What a test said of the texts of a batch, which may grow. */
class TextResults {
  readonly #batch: LogBatch;
  readonly #test: TextTest;
  #results = new Uint8Array(0);

  constructor(batch: LogBatch, test: TextTest) {
    this.#batch = batch;
    this.#test = test;
  }

  matches(index: number): boolean {
    if (index >= this.#results.length) this.#grow(index);
    let result = this.#results[index] ?? UNKNOWN;
    if (result === UNKNOWN) {
      result = this.#test(this.#batch.texts[index] ?? '') ? MATCHES : DIFFERS;
      this.#results[index] = result;
    }
    return result === MATCHES;
  }

  #grow(index: number): void {
    const larger = new Uint8Array(Math.max(256, (index + 1) * 2));
    larger.set(this.#results);
    this.#results = larger;
  }
}
