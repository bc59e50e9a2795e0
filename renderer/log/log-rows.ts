/**
 * The list's rows over a log store: which entries pass the filter, in order, up to where the list was paused. A changed
 * filter is applied newest entries first and in slices, so that the visible tail is right at once.
 */

import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import { ChunkRows } from './chunk-rows.ts';
import { ChunkTest } from './chunk-test.ts';
import type { LogChunk } from './log-chunk.ts';
import type { EntryTest } from './log-filter.ts';
import type { LogStore } from './log-store.ts';
import { RowRuns } from './row-runs.ts';

export class LogRows {
  readonly #store: LogStore;
  readonly #test: ChunkTest | undefined;
  #parts: ChunkRows[] = [];
  #count = 0;

  /**
   * Without a test every entry is a row.
   * @param before the rows that these replace: what was found out for them need not be found out again
   */
  constructor(store: LogStore, test: EntryTest | undefined, before?: LogRows) {
    this.#store = store;
    this.#test = test && new ChunkTest(test, before === undefined ? undefined : before.#test);
  }

  get count(): number {
    return this.#count;
  }

  /**
   * Follows the store and tests entries up to sequence number `limit`, for as long as `hasTime` says so. Returns whether
   * all is done.
   */
  update(limit: number, hasTime: () => boolean): boolean {
    this.#follow(limit);
    for (let index = this.#parts.length - 1; index >= 0; index -= 1) {
      const part = this.#parts[index];
      if (part !== undefined && !this.#scan(part, limit, hasTime)) return false;
    }
    return true;
  }

  /** The entry in a row, newly decoded. */
  entryAt(row: number): AccessLogEntry | undefined {
    let rest = this.#count - row;
    for (let index = this.#parts.length - 1; index >= 0; index -= 1) {
      const part = this.#parts[index];
      if (part === undefined) continue;
      if (rest > 0 && rest <= part.count) return part.chunk.entryAt(part.indexAt(part.count - rest));
      rest -= part.count;
    }
    return undefined;
  }

  /** How many rows stand before the entry with this sequence number, whether or not that one is a row itself. */
  rowsBefore(sequence: number): number {
    let rows = 0;
    for (const part of this.#parts) {
      if (sequence < part.chunk.next) return rows + part.rowsBefore(Math.max(0, sequence - part.chunk.first));
      rows += part.count;
    }
    return rows;
  }

  /** The row of the entry with this sequence number; undefined when it is hidden or was let go. */
  rowOf(sequence: number): number | undefined {
    const row = this.rowsBefore(sequence);
    return this.entryAt(row)?.sequence === sequence ? row : undefined;
  }

  /** The rows as they are now, of which `last` is the newest entry's sequence number. */
  freeze(last: number): RowRuns {
    return new RowRuns(this.#parts, last);
  }

  #follow(limit: number): void {
    const chunks = this.#store.chunks;
    while (this.#parts.length > 0 && this.#parts[0]?.chunk !== chunks[0]) {
      this.#count -= this.#parts.shift()?.count ?? 0;
    }
    for (const chunk of chunks.slice(this.#parts.length)) {
      if (chunk.first > limit) break;
      this.#parts.push(new ChunkRows(chunk, this.#test));
    }
  }

  #scan(part: ChunkRows, limit: number, hasTime: () => boolean): boolean {
    const end = endOf(part.chunk, limit);
    if (part.scanned >= end) return true;
    const before = part.count;
    const isDone = hasTime() && part.scan(end, hasTime);
    this.#count += part.count - before;
    return isDone;
  }
}

function endOf(chunk: LogChunk, limit: number): number {
  return Math.min(chunk.count, Math.max(0, limit + 1 - chunk.first));
}
