/**
 * A stretch of the window's access log in columns. Batches are copied into it whole, texts become numbers, and an entry
 * becomes an object only when a row is drawn. A full chunk is packed.
 */
import type { LogBatch } from '../../main/access-log/batch.ts';
import { CODES_PER_ENTRY, ENDINGS, FIRST_TEXT_CODE, NUMBERS_PER_ENTRY } from '../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../main/access-log/entry.ts';
import type { Column, Numbers } from './column.ts';
import { packColumn, valueAt } from './column.ts';
import type { LogTexts, TextSource } from './log-texts.ts';

/** Entries in a full chunk: also how many are let go at once when the log is full. */
export const CHUNK_ENTRIES = 16_384;

/** In the order of a batch's numbers and codes. */
const NUMBER_COLUMNS = ['time', 'durationMs', 'firstByteMs', 'contentBytes'] as const;
const CODE_COLUMNS = ['status', 'ending', 'connection', 'exchange'] as const;
const TEXT_COLUMNS = ['visitor', 'method', 'target', 'version', 'referrer', 'userAgent'] as const;
const COLUMNS = [...NUMBER_COLUMNS, ...CODE_COLUMNS, ...TEXT_COLUMNS] as const;

export type TextColumn = (typeof TEXT_COLUMNS)[number];
/** Columns of texts hold their numbers. */
export type ChunkColumn = (typeof COLUMNS)[number];
type Columns = Readonly<Record<ChunkColumn, Column>>;

export class LogChunk {
  readonly first: number;
  readonly #log: LogTexts;
  #texts: TextSource;
  /** Numbers of the texts that entries have so far; dropped when nothing is added any more. */
  #used: Set<number> | undefined = new Set();
  #count = 0;
  #columns: Columns = createColumns();

  /** An empty chunk whose first entry will have the sequence number `first`. */
  constructor(first: number, texts: LogTexts) {
    this.first = first;
    this.#log = texts;
    this.#texts = texts;
  }

  get count(): number {
    return this.#count;
  }

  /** The sequence number that the next entry must have. */
  get next(): number {
    return this.first + this.#count;
  }

  get isFull(): boolean {
    return this.#count === CHUNK_ENTRIES;
  }

  /** What the numbers in columns of texts stand for. */
  get texts(): TextSource {
    return this.#texts;
  }

  /** The column as it is now: it is replaced when nothing is added any more. */
  column(name: ChunkColumn): Column {
    return this.#columns[name];
  }

  /** The entry at `index`, newly made. */
  entryAt(index: number): AccessLogEntry {
    const number = (name: ChunkColumn): number => valueAt(this.#columns[name], index);
    const text = (name: TextColumn): string => this.#texts.textOf(number(name));
    return {
      sequence: this.first + index,
      time: number('time'),
      durationMs: number('durationMs'),
      firstByteMs: number('firstByteMs'),
      contentBytes: number('contentBytes'),
      status: number('status'),
      ending: ENDINGS[number('ending')] ?? 'complete',
      connection: number('connection'),
      exchange: number('exchange'),
      visitor: text('visitor'),
      method: text('method'),
      target: text('target'),
      version: text('version'),
      referrer: text('referrer'),
      userAgent: text('userAgent'),
    };
  }

  /**
   * Copies entries of `batch` from index `from` on, as many as fit, and returns how many those were. The entry at `from`
   * must be the chunk's `next` one.
   */
  append(batch: LogBatch, from: number): number {
    const taken = Math.min(batch.count - from, CHUNK_ENTRIES - this.#count);
    const { numbers, codes } = batch;
    for (const [offset, name] of NUMBER_COLUMNS.entries()) {
      this.#copy(name, { source: numbers, start: from * NUMBERS_PER_ENTRY + offset, step: NUMBERS_PER_ENTRY, taken });
    }
    for (const [offset, name] of CODE_COLUMNS.entries()) {
      this.#copy(name, { source: codes, start: from * CODES_PER_ENTRY + offset, step: CODES_PER_ENTRY, taken });
    }
    this.#copyTexts(batch, from, taken);
    this.#count += taken;
    if (this.isFull) this.seal();
    return taken;
  }

  /** Nothing is added any more: the columns are packed. */
  seal(): void {
    if (this.#used === undefined) return;
    this.#used = undefined;
    this.#columns = columnsOf((name) => packColumn(this.#columns[name].numbers, this.#count));
  }

  /** The log lets the chunk go. Whoever still has it can read it: it keeps its texts for itself. */
  letGo(): void {
    const used = new Set<number>();
    for (const name of TEXT_COLUMNS) {
      for (let index = 0; index < this.#count; index += 1) used.add(valueAt(this.#columns[name], index));
    }
    this.#texts = this.#log.release(used);
  }

  #copy(name: ChunkColumn, { source, start, step, taken }: CopiedRun): void {
    const { numbers } = this.#columns[name];
    let read = start;
    for (let index = this.#count; index < this.#count + taken; index += 1, read += step) {
      numbers[index] = source[read] ?? 0;
    }
  }

  #copyTexts({ codes, texts }: LogBatch, from: number, taken: number): void {
    // Index in the batch -> number in this log, plus one; 0 when not looked up yet.
    const known = new Uint32Array(texts.length);
    for (const [offset, name] of TEXT_COLUMNS.entries()) {
      const { numbers } = this.#columns[name];
      let read = from * CODES_PER_ENTRY + FIRST_TEXT_CODE + offset;
      for (let index = this.#count; index < this.#count + taken; index += 1, read += CODES_PER_ENTRY) {
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

function createColumns(): Columns {
  const numeric: ReadonlySet<ChunkColumn> = new Set(NUMBER_COLUMNS);
  const create = (name: ChunkColumn): Numbers =>
    numeric.has(name) ? new Float64Array(CHUNK_ENTRIES) : new Uint32Array(CHUNK_ENTRIES);
  return columnsOf((name) => ({ base: 0, numbers: create(name) }));
}

function columnsOf(make: (name: ChunkColumn) => Column): Columns {
  return Object.fromEntries(COLUMNS.map((name) => [name, make(name)])) as Columns;
}
