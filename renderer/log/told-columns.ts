/** Which of the columns that are there only where the log has something to tell in them have something. */
import type { LogBatch } from '../../main/access-log/batch.ts';
import { CODE, CODES_PER_ENTRY, NUMBER, NUMBERS_PER_ENTRY } from '../../main/access-log/batch.ts';
import { valueAt } from '../../main/access-log/packed-numbers.ts';
import type { LogChunk } from './log-chunk.ts';
import type { ColumnName } from './log-columns.ts';
import { LOG_COLUMNS, RARE_COLUMNS } from './log-columns.ts';

export class ToldColumns {
  #told: ReadonlySet<ColumnName> = new Set();

  /** A new set whenever it grows. */
  get told(): ReadonlySet<ColumnName> {
    return this.#told;
  }

  /** Takes note of the entries of `batch` from index `from` on. Nearly always there is nothing, and nothing is made for that. */
  add(batch: LogBatch, from: number): void {
    const none = batch.texts.indexOf('');
    this.#note(({ key }) => {
      const isText = 'text' in key;
      const values = isText ? batch.codes : batch.numbers;
      const step = isText ? CODES_PER_ENTRY : NUMBERS_PER_ENTRY;
      const nothing = isText ? none : 0;
      const end = batch.count * step;
      for (let at = from * step + (isText ? CODE[key.text] : NUMBER[key.number]); at < end; at += step) {
        if (values[at] !== nothing) return true;
      }
      return false;
    });
  }

  /** Takes note of a chunk's entries. */
  addChunk(chunk: LogChunk): void {
    this.#note(({ key }) => {
      const isText = 'text' in key;
      const column = chunk.column(isText ? key.text : key.number);
      for (let index = 0; index < chunk.count; index += 1) {
        const value = valueAt(column, index);
        if (isText ? chunk.texts.textOf(value) !== '' : value !== 0) return true;
      }
      return false;
    });
  }

  clear(): void {
    this.#told = new Set();
  }

  #note(tells: (column: (typeof LOG_COLUMNS)[(typeof RARE_COLUMNS)[number]]) => boolean): void {
    const found = RARE_COLUMNS.filter((name) => !this.#told.has(name) && tells(LOG_COLUMNS[name]));
    if (found.length > 0) this.#told = new Set([...this.#told, ...found]);
  }
}
