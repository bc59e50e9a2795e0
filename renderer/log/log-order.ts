/** The order in which a person wants the list, and the rows in that order: sorted in slices, and shown when all are. */

import type { Slices } from '../base/scheduling.ts';
import { runInSlices } from '../base/scheduling.ts';
import type { LogSort } from './log-sort.ts';
import type { RowRuns } from './row-runs.ts';
import type { SortedRows } from './sorted-rows.ts';
import { sortRows } from './sorted-rows.ts';

export class LogOrder {
  readonly #slices: Slices;
  readonly #sorted: () => void;
  #sort: LogSort | undefined;
  #rows: SortedRows | undefined;
  #version = 0;
  #isWanted = false;
  /** The sorting that counts; an older one that is still under way ends by itself. */
  #attempt: symbol | undefined;

  /** `sorted` is told when there are other rows. */
  constructor(slices: Slices, sorted: () => void) {
    this.#slices = slices;
    this.#sorted = sorted;
  }

  /** undefined for the order in which entries came. */
  get sort(): LogSort | undefined {
    return this.#sort;
  }

  /** undefined while rows are shown as they came: also before the first sorting is done. */
  get rows(): SortedRows | undefined {
    return this.#rows;
  }

  /** Another number for each time that rows were sorted; 0 while they are shown as they came. */
  get version(): number {
    return this.#rows === undefined ? 0 : this.#version;
  }

  get isSorting(): boolean {
    return this.#isWanted || this.#attempt !== undefined;
  }

  /** Rows that are shown in the old order stay until the new one is ready. */
  change(sort: LogSort | undefined): void {
    this.#sort = sort;
    if (sort === undefined) this.#rows = undefined;
    this.renew();
  }

  /** The rows have become others: they are to be sorted again. */
  renew(): void {
    this.#attempt = undefined;
    this.#isWanted = this.#sort !== undefined;
  }

  /** Forgets the rows, not what they are sorted by. */
  clear(): void {
    this.#rows = undefined;
    this.renew();
  }

  /** All rows are known: if they are to be sorted, that begins. */
  begin(freeze: () => RowRuns): void {
    const sort = this.#sort;
    if (!this.#isWanted || sort === undefined) return;
    this.#isWanted = false;
    const attempt = Symbol('sorting');
    this.#attempt = attempt;
    const sorting = runInSlices(sortRows(freeze(), sort), this.#slices, () => this.#attempt === attempt);
    void sorting.then((rows) => {
      if (rows === undefined || this.#attempt !== attempt) return;
      this.#attempt = undefined;
      this.#rows = rows;
      this.#version += 1;
      this.#sorted();
    });
  }
}
