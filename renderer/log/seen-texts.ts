/** The methods and visitors that the log has seen: what its filters offer. Bounded, since visitors choose both. */
import type { LogBatch } from '../../main/access-log/batch.ts';
import { CODE, CODES_PER_ENTRY } from '../../main/access-log/batch.ts';
import type { TextColumn } from '../../main/access-log/packed-columns.ts';
import { valueAt } from '../../main/access-log/packed-numbers.ts';
import type { LogChunk } from './log-chunk.ts';

const MAX_METHODS = 20;
const MAX_VISITORS = 500;

export class SeenTexts {
  #methods: readonly string[] = [];
  #visitors: readonly string[] = [];

  /** In the order of their first appearance; a new list whenever it grows. */
  get methods(): readonly string[] {
    return this.#methods;
  }

  /** In the order of their first appearance; a new list whenever it grows. */
  get visitors(): readonly string[] {
    return this.#visitors;
  }

  /** Takes note of the entries of `batch` from index `from` on. */
  add(batch: LogBatch, from: number): void {
    this.#methods = grown(this.#methods, textsOf(batch, from, CODE.method), MAX_METHODS);
    this.#visitors = grown(this.#visitors, textsOf(batch, from, CODE.visitor), MAX_VISITORS);
  }

  /** Takes note of a chunk's entries. */
  addChunk(chunk: LogChunk): void {
    if (this.#methods.length < MAX_METHODS) {
      this.#methods = grown(this.#methods, textsIn(chunk, 'method'), MAX_METHODS);
    }
    if (this.#visitors.length < MAX_VISITORS) {
      this.#visitors = grown(this.#visitors, textsIn(chunk, 'visitor'), MAX_VISITORS);
    }
  }

  clear(): void {
    this.#methods = [];
    this.#visitors = [];
  }
}

function textsOf(batch: LogBatch, from: number, code: number): Set<string> {
  const indexes = new Set<number>();
  for (let entry = from; entry < batch.count; entry += 1) indexes.add(batch.codes[entry * CODES_PER_ENTRY + code] ?? 0);
  const texts = new Set<string>();
  for (const index of indexes) texts.add(batch.texts[index] ?? '');
  // An unreadable request line has no method: there is nothing to offer.
  texts.delete('');
  return texts;
}

function textsIn(chunk: LogChunk, name: TextColumn): Set<string> {
  const column = chunk.column(name);
  const numbers = new Set<number>();
  for (let index = 0; index < chunk.count; index += 1) numbers.add(valueAt(column, index));
  const texts = new Set(Array.from(numbers, chunk.texts.textOf));
  texts.delete('');
  return texts;
}

function grown(known: readonly string[], found: Set<string>, max: number): readonly string[] {
  for (const text of known) found.delete(text);
  return found.size === 0 || known.length >= max ? known : [...known, ...found].slice(0, max);
}
