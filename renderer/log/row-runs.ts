/** The rows of the list at one moment: they stay as they are, whatever is added, let go or filtered afterwards. */
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import type { ChunkRows } from './chunk-rows.ts';

/** Rows of one chunk, one after the other. */
export interface RowRun {
  readonly rows: ChunkRows;
  /** How many rows stand before the run. */
  readonly start: number;
  readonly count: number;
}

export class RowRuns {
  readonly count: number;
  /** Sequence number of the newest entry that there was, row or not. */
  readonly last: number;
  readonly runs: readonly RowRun[];

  constructor(parts: readonly ChunkRows[], last: number) {
    let start = 0;
    this.runs = parts.map((rows) => {
      const run = { rows, start, count: rows.count };
      start += rows.count;
      return run;
    });
    this.count = start;
    this.last = last;
  }

  /** The entry in a row, newly decoded. */
  entryAt(row: number): AccessLogEntry | undefined {
    const run = this.#findRun((one) => row < one.start + one.count);
    if (run === undefined || row < 0) return undefined;
    return run.rows.chunk.entryAt(run.rows.indexAt(row - run.start));
  }

  /** The row of the entry with this sequence number; undefined when it has none. */
  rowOf(sequence: number): number | undefined {
    const run = this.#findRun(({ rows }) => sequence < rows.chunk.next);
    if (run === undefined || sequence < run.rows.chunk.first) return undefined;
    const index = sequence - run.rows.chunk.first;
    const row = run.rows.rowsBefore(index);
    return row < run.count && run.rows.indexAt(row) === index ? run.start + row : undefined;
  }

  /** The first run for which `isReached` holds; once it holds, it holds for all that follow. */
  #findRun(isReached: (run: RowRun) => boolean): RowRun | undefined {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const run = this.runs[middle];
      if (run !== undefined && isReached(run)) high = middle;
      else low = middle + 1;
    }
    return this.runs[low];
  }
}
