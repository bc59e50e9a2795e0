/** A stretch of the live log: batches are copied into it whole, and it is packed when it is full. */
import type { LogBatch } from '../../main/access-log/batch.ts';
import { CODES_PER_ENTRY, FIRST_TEXT_CODE, NUMBERS_PER_ENTRY } from '../../main/access-log/batch.ts';
import { textBytes } from '../../main/access-log/log-text.ts';
import type { EntryColumn } from '../../main/access-log/packed-columns.ts';
import {
  CHUNK_ENTRIES,
  CODE_COLUMNS,
  columnsOf,
  createColumns,
  NUMBER_COLUMNS,
  TEXT_COLUMNS,
} from '../../main/access-log/packed-columns.ts';
import type { Numbers } from '../../main/access-log/packed-numbers.ts';
import { packColumn, valueAt } from '../../main/access-log/packed-numbers.ts';
import { LogChunk } from './log-chunk.ts';
import type { LogTexts } from './numbered-texts.ts';

export class GrowingChunk extends LogChunk {
  readonly #log: LogTexts;
  /** Numbers of the texts that entries have so far; dropped when nothing is added any more. */
  #used: Set<number> | undefined = new Set();
  /** Octets of those texts. */
  #textBytes = 0;

  /** An empty chunk whose first entry will have the sequence number `first`. */
  constructor(first: number, texts: LogTexts) {
    const numbers = createColumns();
    super(first, { count: 0, columns: columnsOf((name) => ({ base: 0, numbers: numbers[name] })), texts });
    this.#log = texts;
  }

  get isFull(): boolean {
    return this.count === CHUNK_ENTRIES;
  }

  /** Whether it takes more entries, as long as its texts have fewer than `maxTextBytes` octets. */
  hasRoom(maxTextBytes: number): boolean {
    return !this.isFull && this.#textBytes < maxTextBytes;
  }

  /**
   * Copies entries of `batch` from index `from` on, as many as fit, and returns how many those were. The entry at `from`
   * must be the chunk's `next` one.
   */
  append(batch: LogBatch, from: number): number {
    const taken = Math.min(batch.count - from, CHUNK_ENTRIES - this.count);
    const { numbers, codes } = batch;
    for (const [offset, name] of NUMBER_COLUMNS.entries()) {
      this.#copy(name, { source: numbers, start: from * NUMBERS_PER_ENTRY + offset, step: NUMBERS_PER_ENTRY, taken });
    }
    for (const [offset, name] of CODE_COLUMNS.entries()) {
      this.#copy(name, { source: codes, start: from * CODES_PER_ENTRY + offset, step: CODES_PER_ENTRY, taken });
    }
    this.#copyTexts(batch, from, taken);
    this.content = { ...this.content, count: this.count + taken };
    if (this.isFull) this.seal();
    return taken;
  }

  /** Nothing is added any more: the columns are packed. */
  seal(): void {
    if (this.#used === undefined) return;
    this.#used = undefined;
    const { columns, count } = this.content;
    this.content = { ...this.content, columns: columnsOf((name) => packColumn(columns[name].numbers, count)) };
  }

  /** The chunk keeps its texts for itself. */
  override letGo(): void {
    const used = new Set<number>();
    for (const name of TEXT_COLUMNS) {
      const column = this.column(name);
      for (let index = 0; index < this.count; index += 1) used.add(valueAt(column, index));
    }
    this.content = { ...this.content, texts: this.#log.release(used) };
  }

  #copy(name: EntryColumn, { source, start, step, taken }: CopiedRun): void {
    const { numbers } = this.column(name);
    let read = start;
    for (let index = this.count; index < this.count + taken; index += 1, read += step) {
      numbers[index] = source[read] ?? 0;
    }
  }

  #copyTexts({ codes, texts }: LogBatch, from: number, taken: number): void {
    // Index in the batch -> number in this log, plus one; 0 when not looked up yet.
    const known = new Uint32Array(texts.length);
    for (const [offset, name] of TEXT_COLUMNS.entries()) {
      const { numbers } = this.column(name);
      let read = from * CODES_PER_ENTRY + FIRST_TEXT_CODE + offset;
      for (let index = this.count; index < this.count + taken; index += 1, read += CODES_PER_ENTRY) {
        const text = codes[read] ?? 0;
        let found = known[text] ?? 0;
        if (found === 0) {
          found = this.#use(texts[text] ?? '') + 1;
          known[text] = found;
        }
        numbers[index] = found - 1;
      }
    }
  }

  #use(text: string): number {
    const number = this.#log.numberOf(text);
    if (this.#used !== undefined && !this.#used.has(number)) {
      this.#used.add(number);
      this.#textBytes += textBytes(text);
      this.#log.retain(number);
    }
    return number;
  }
}

interface CopiedRun {
  readonly source: Numbers;
  /** Index of the first number. */
  readonly start: number;
  readonly step: number;
  /** How many numbers. */
  readonly taken: number;
}
