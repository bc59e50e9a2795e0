/** Which entries of the log are shown: a description that a person puts together, and the test made from it. */
import type { LogBatch } from '../../main/access-log/batch.ts';
import { CODE, CODES_PER_ENTRY } from '../../main/access-log/batch.ts';
import { decodeTarget } from './readable-target.ts';

/** First digit of a status code (RFC 9110 §15). */
export type StatusClass = 2 | 3 | 4 | 5;
export const STATUS_CLASSES: readonly StatusClass[] = [2, 3, 4, 5];

export interface LogFilter {
  /** Looked for in target, visitor and user agent, whatever the case; empty matches all. */
  readonly text: string;
  /** Empty matches all. */
  readonly statusClasses: readonly StatusClass[];
  /** Empty matches all. */
  readonly method: string;
  /** Empty matches all. */
  readonly visitor: string;
}

export const NO_FILTER: LogFilter = { text: '', statusClasses: [], method: '', visitor: '' };

export function isFiltering(filter: LogFilter): boolean {
  return filter.text.trim() !== '' || filter.statusClasses.length > 0 || filter.method !== '' || filter.visitor !== '';
}

/** A filter prepared for testing many entries. */
export interface EntryTest {
  /** Bit n is set when status codes with the first digit n match. */
  readonly statusMask: number;
  readonly method: string;
  readonly visitor: string;
  /** undefined when every text matches. */
  readonly matchesText: ((text: string) => boolean) | undefined;
}

/** undefined when every entry matches. */
export function createEntryTest(filter: LogFilter): EntryTest | undefined {
  if (!isFiltering(filter)) return undefined;
  const classes = filter.statusClasses.length === 0 ? [1, ...STATUS_CLASSES] : filter.statusClasses;
  const needle = filter.text.trim().toLowerCase();
  return {
    statusMask: classes.reduce((mask, digit) => mask | (1 << digit), 0),
    method: filter.method,
    visitor: filter.visitor,
    matchesText: needle === '' ? undefined : (text) => containsText(text, needle),
  };
}

function containsText(text: string, needle: string): boolean {
  if (text.toLowerCase().includes(needle)) return true;
  return text.includes('%') && decodeTarget(text).toLowerCase().includes(needle);
}

const UNKNOWN = 0;
const MATCHES = 1;
const DIFFERS = 2;

/** Applies one test to the entries of one batch, and looks at each distinct text once. */
export class BatchTest {
  readonly #batch: LogBatch;
  readonly #test: EntryTest;
  #textResults = new Uint8Array(0);

  constructor(batch: LogBatch, test: EntryTest) {
    this.#batch = batch;
    this.#test = test;
  }

  /** Whether the entry at `index` matches. */
  matches(index: number): boolean {
    const { codes, texts } = this.#batch;
    const at = index * CODES_PER_ENTRY;
    const test = this.#test;
    if ((test.statusMask & (1 << Math.floor((codes[at + CODE.status] ?? 0) / 100))) === 0) return false;
    if (test.method !== '' && texts[codes[at + CODE.method] ?? 0] !== test.method) return false;
    if (test.visitor !== '' && texts[codes[at + CODE.visitor] ?? 0] !== test.visitor) return false;
    if (test.matchesText === undefined) return true;
    return (
      this.#textMatches(codes[at + CODE.target] ?? 0) ||
      this.#textMatches(codes[at + CODE.visitor] ?? 0) ||
      this.#textMatches(codes[at + CODE.userAgent] ?? 0)
    );
  }

  #textMatches(index: number): boolean {
    if (index >= this.#textResults.length) this.#grow(index);
    let result = this.#textResults[index] ?? UNKNOWN;
    if (result === UNKNOWN) {
      result = this.#test.matchesText?.(this.#batch.texts[index] ?? '') === true ? MATCHES : DIFFERS;
      this.#textResults[index] = result;
    }
    return result === MATCHES;
  }

  #grow(index: number): void {
    const larger = new Uint8Array(Math.max(256, (index + 1) * 2));
    larger.set(this.#textResults);
    this.#textResults = larger;
  }
}
