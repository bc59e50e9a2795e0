/**
 * What the log's part of the window shows: the store's entries through a filter, running or paused. It draws nothing;
 * components follow its snapshot and ask for the few rows that are visible.
 */
import type { LogBatch } from '../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import { ExternalStore } from '../base/external-store.ts';
import type { Slices } from '../base/scheduling.ts';
import { exchangesOnConnection } from './connection-exchanges.ts';
import type { LogChunk } from './log-chunk.ts';
import type { ColumnName } from './log-columns.ts';
import type { LogFilter } from './log-filter.ts';
import { createEntryTest, NO_FILTER } from './log-filter.ts';
import { LogOrder } from './log-order.ts';
import { LogRows } from './log-rows.ts';
import type { LogSort } from './log-sort.ts';
import type { LogTap } from './log-store.ts';
import { LogStore } from './log-store.ts';

export interface LogSnapshot {
  /** Rows that pass the filter so far. */
  readonly rows: number;
  /** Grows with every change, also of rows that keep their number. */
  readonly version: number;
  /** Entries kept, whatever the filter. */
  readonly total: number;
  /** Entries that were there once and are not kept any more. */
  readonly letGo: number;
  /** Entries that came while the list is paused. */
  readonly waiting: number;
  readonly isPaused: boolean;
  /** Whether a new filter is still being applied to older entries. */
  readonly isScanning: boolean;
  readonly filter: LogFilter;
  /** undefined while rows are in the order in which they came. */
  readonly sort: LogSort | undefined;
  /** Another number for each time that rows were sorted; 0 while they are shown as they came. */
  readonly order: number;
  /** Whether rows are being put into another order; until then they are shown in the one before. */
  readonly isSorting: boolean;
  /** Rows that came after the others were sorted. */
  readonly unsorted: number;
  readonly methods: readonly string[];
  readonly visitors: readonly string[];
  /** Columns that are there only where they have something to tell, and have. */
  readonly toldColumns: ReadonlySet<ColumnName>;
}

/** While a filter is applied, the list is drawn after so many slices: drawing takes longer than what is found in one. */
const SLICES_PER_SHOW = 12;
/** A list with fewer rows may have room for more of them: they are shown at once. */
const SCREENFUL = 100;

export interface LogModelOptions extends Slices {
  readonly maxEntries?: number;
  /** Sees all that is added, whatever the filter. */
  readonly tap?: LogTap;
}

export class LogModel {
  readonly store: LogStore;
  readonly snapshot: ExternalStore<LogSnapshot>;
  readonly #options: LogModelOptions;
  #filter = NO_FILTER;
  #rows: LogRows;
  readonly #order: LogOrder;
  #version = 0;
  /** Sequence number up to which entries are shown; undefined when not paused. */
  #pausedAt: number | undefined;
  #isScanning = false;
  /** Slices of the filter's work since the list was last shown. */
  #slicesUnshown = 0;

  constructor(options: LogModelOptions) {
    this.#options = options;
    this.store = new LogStore(options.maxEntries, options.tap);
    this.#rows = new LogRows(this.store, undefined);
    this.#order = new LogOrder(options, () => this.#update());
    this.snapshot = new ExternalStore(this.#describe());
  }

  /**
   * Adds a backlog, oldest first, in slices: a large one does not stop the window. Ends early when it is not wanted any
   * more.
   */
  async appendBacklog(batches: readonly LogBatch[], isWanted: () => boolean): Promise<void> {
    let hasTime = this.#options.createSlice();
    for (const batch of batches) {
      if (!hasTime()) {
        this.#update();
        await this.#options.nextSlice();
        hasTime = this.#options.createSlice();
      }
      if (!isWanted()) return;
      this.store.append(batch);
    }
    this.#update();
  }

  /** Adds what is shown with the next `append` or `show`. */
  add(batches: readonly LogBatch[]): void {
    for (const batch of batches) this.store.append(batch);
  }

  /** Adds a stretch of a saved log, which is shown with the next `show`. */
  adopt(chunk: LogChunk): void {
    this.store.adopt(chunk);
  }

  /** Adds what came in one frame, and shows it. */
  append(batches: readonly LogBatch[]): void {
    this.add(batches);
    this.show();
  }

  /** Shows what was added. */
  show(): void {
    this.#update();
  }

  setFilter(filter: LogFilter): void {
    this.#filter = filter;
    this.#renew();
  }

  /** Puts the rows into another order; undefined for that in which they came. */
  setSort(sort: LogSort | undefined): void {
    this.#order.change(sort);
    this.#update();
  }

  /** Sorts in what came since the rows were sorted. */
  sortAgain(): void {
    this.#order.renew();
    this.#update();
  }

  pause(): void {
    this.#pausedAt ??= this.store.last;
    this.#update();
  }

  resume(): void {
    this.#pausedAt = undefined;
    this.#update();
  }

  clear(): void {
    this.store.clear();
    this.#emptied();
  }

  /** Empties it for the log to be read from its beginning. */
  reset(): void {
    this.store.reset();
    this.#emptied();
  }

  #emptied(): void {
    if (this.#pausedAt !== undefined) this.#pausedAt = this.store.last;
    this.#order.clear();
    this.#renew();
  }

  /** The entry in a row, newly decoded. */
  entryAt(row: number): AccessLogEntry | undefined {
    return (this.#order.rows ?? this.#rows).entryAt(row);
  }

  /** The rows as the filter makes them now, which stay as they are; put together in slices. */
  async copyRows(): Promise<LogRows> {
    const rows = new LogRows(this.store, createEntryTest(this.#filter));
    const limit = this.#pausedAt ?? this.store.last;
    while (!rows.update(limit, this.#options.createSlice())) await this.#options.nextSlice();
    return rows;
  }

  /** The entry with this sequence number, whatever the filter; undefined when it is not kept any more. */
  entryOf(sequence: number): AccessLogEntry | undefined {
    const entry = this.store.entryOf(sequence);
    const sorted = this.#order.rows;
    // What is sorted stays as it is, also when it is not kept any more.
    return entry ?? sorted?.entryAt(sorted.rowOf(sequence) ?? -1);
  }

  /** The exchanges on the connection of `entry` that are kept, in order, `entry` among them. */
  exchangesOnConnection(entry: AccessLogEntry): readonly AccessLogEntry[] {
    return exchangesOnConnection(this.store.chunks, entry);
  }

  /** How many rows stood before the entry with this sequence number as they came, whether or not it is a row itself. */
  rowsBefore(sequence: number): number {
    return this.#rows.rowsBefore(sequence);
  }

  /** The row of the entry with this sequence number; undefined when it is hidden or was let go. */
  rowOf(sequence: number): number | undefined {
    return (this.#order.rows ?? this.#rows).rowOf(sequence);
  }

  #renew(): void {
    this.#rows = new LogRows(this.store, createEntryTest(this.#filter), this.#rows);
    this.#order.renew();
    this.#update();
  }

  #update(): void {
    this.#work();
    this.#tell();
  }

  /** Applies the filter for the length of one slice, and sees to it that the rest is done. */
  #work(): void {
    const limit = this.#pausedAt ?? this.store.last;
    const isDone = this.#rows.update(limit, this.#options.createSlice());
    // Nobody reads an empty list: what comes need not wait.
    if (this.#order.rows?.count === 0 && this.#rows.count > 0 && !this.#order.isSorting) this.#order.renew();
    if (isDone) this.#order.begin(() => this.#rows.freeze(limit));
    if (isDone || this.#isScanning) return;
    this.#isScanning = true;
    void this.#options.nextSlice().then(() => {
      this.#isScanning = false;
      this.#goOn();
    });
  }

  #goOn(): void {
    const shown = this.snapshot.get().rows;
    this.#work();
    this.#slicesUnshown += 1;
    const isDue = !this.#isScanning || this.#slicesUnshown >= SLICES_PER_SHOW;
    if (isDue || (shown < SCREENFUL && this.#rows.count > shown)) this.#tell();
  }

  #tell(): void {
    this.#slicesUnshown = 0;
    this.#version += 1;
    this.snapshot.set(this.#describe());
  }

  #describe(): LogSnapshot {
    const sorted = this.#order.rows;
    return {
      rows: (sorted ?? this.#rows).count,
      version: this.#version,
      total: this.store.total,
      letGo: this.store.letGo,
      waiting: this.#pausedAt === undefined ? 0 : this.store.last - this.#pausedAt,
      isPaused: this.#pausedAt !== undefined,
      isScanning: this.#isScanning,
      filter: this.#filter,
      sort: this.#order.sort,
      order: this.#order.version,
      isSorting: this.#order.isSorting,
      unsorted: sorted === undefined ? 0 : this.#rows.count - this.#rows.rowsBefore(sorted.last + 1),
      methods: this.store.seen.methods,
      visitors: this.store.seen.visitors,
      toldColumns: this.store.toldColumns.told,
    };
  }
}
