/** The rows of the list in another order than they came in. They stand still: what comes later is not among them. */
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import type { LogSort } from './log-sort.ts';
import { sortIndexes } from './radix-sort.ts';
import type { RowRuns } from './row-runs.ts';
import { createSortKeys } from './sort-keys.ts';

export class SortedRows {
  readonly #rows: RowRuns;
  /** Which of the rows, as they came, stands in each row. */
  readonly #order: Uint32Array;
  #lastLookedUp: { readonly sequence: number; readonly row: number | undefined } | undefined;

  constructor(rows: RowRuns, order: Uint32Array) {
    this.#rows = rows;
    this.#order = order;
  }

  get count(): number {
    return this.#order.length;
  }

  /** Sequence number of the newest entry when they were sorted, row or not. */
  get last(): number {
    return this.#rows.last;
  }

  /** The entry in a row, newly decoded. */
  entryAt(row: number): AccessLogEntry | undefined {
    const unsorted = this.#order[row];
    return unsorted === undefined ? undefined : this.#rows.entryAt(unsorted);
  }

  /** The row of the entry with this sequence number; undefined when it has none. */
  rowOf(sequence: number): number | undefined {
    // The selected row is asked for each time the list is drawn.
    if (this.#lastLookedUp?.sequence !== sequence) this.#lastLookedUp = { sequence, row: this.#findRow(sequence) };
    return this.#lastLookedUp.row;
  }

  #findRow(sequence: number): number | undefined {
    const unsorted = this.#rows.rowOf(sequence);
    return unsorted === undefined ? undefined : this.#order.indexOf(unsorted);
  }
}

/** Sorts rows step by step; rows with the same value stay in the order in which they came. */
export function* sortRows(rows: RowRuns, { column, direction }: LogSort): Generator<undefined, SortedRows> {
  const keys = yield* createSortKeys(rows, column);
  return new SortedRows(rows, yield* sortIndexes(keys, direction === 'descending'));
}
