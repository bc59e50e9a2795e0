/**
 * What the log's part of the window shows: the store's entries through a filter, running or paused. It draws nothing;
 * components follow its snapshot and ask for the few rows that are visible.
 */
import type { LogBatch } from '../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../main/access-log/entry.ts';
import { ExternalStore } from '../state/external-store.ts';
import { exchangesOnConnection } from './connection-exchanges.ts';
import type { LogFilter } from './log-filter.ts';
import { createEntryTest, NO_FILTER } from './log-filter.ts';
import { LogRows } from './log-rows.ts';
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
  readonly methods: readonly string[];
  readonly visitors: readonly string[];
}

export interface LogModelOptions {
  readonly maxEntries?: number;
  /** Sees all that is added, whatever the filter. */
  readonly tap?: LogTap;
  /** Starts a slice of work and returns how long it lasts. */
  readonly createSlice: () => () => boolean;
  /** Resolves when the next slice may start. */
  readonly nextSlice: () => Promise<void>;
}

export class LogModel {
  readonly store: LogStore;
  readonly snapshot: ExternalStore<LogSnapshot>;
  readonly #options: LogModelOptions;
  #filter = NO_FILTER;
  #rows: LogRows;
  #version = 0;
  /** Sequence number up to which entries are shown; undefined when not paused. */
  #pausedAt: number | undefined;
  #isScanning = false;

  constructor(options: LogModelOptions) {
    this.#options = options;
    this.store = new LogStore(options.maxEntries, options.tap);
    this.#rows = new LogRows(this.store, undefined);
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

  /** Adds what came in one frame. */
  append(batches: readonly LogBatch[]): void {
    for (const batch of batches) this.store.append(batch);
    this.#update();
  }

  setFilter(filter: LogFilter): void {
    this.#filter = filter;
    this.#renew();
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
    if (this.#pausedAt !== undefined) this.#pausedAt = this.store.last;
    this.#renew();
  }

  /** The entry in a row, newly decoded. */
  entryAt(row: number): AccessLogEntry | undefined {
    return this.#rows.entryAt(row);
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
    return this.store.entryOf(sequence);
  }

  /** The exchanges on the connection of `entry` that are kept, in order, `entry` among them. */
  exchangesOnConnection(entry: AccessLogEntry): readonly AccessLogEntry[] {
    return exchangesOnConnection(this.store.chunks, entry);
  }

  /** How many rows stand before the entry with this sequence number, whether or not that one is a row itself. */
  rowsBefore(sequence: number): number {
    return this.#rows.rowsBefore(sequence);
  }

  /** The row of the entry with this sequence number; undefined when it is hidden or was let go. */
  rowOf(sequence: number): number | undefined {
    return this.#rows.rowOf(sequence);
  }

  #renew(): void {
    this.#rows = new LogRows(this.store, createEntryTest(this.#filter));
    this.#update();
  }

  #update(): void {
    const isDone = this.#rows.update(this.#pausedAt ?? this.store.last, this.#options.createSlice());
    if (!isDone && !this.#isScanning) {
      this.#isScanning = true;
      void this.#options.nextSlice().then(() => {
        this.#isScanning = false;
        this.#update();
      });
    }
    this.#version += 1;
    this.snapshot.set(this.#describe());
  }

  #describe(): LogSnapshot {
    return {
      rows: this.#rows.count,
      version: this.#version,
      total: this.store.total,
      letGo: this.store.letGo,
      waiting: this.#pausedAt === undefined ? 0 : this.store.last - this.#pausedAt,
      isPaused: this.#pausedAt !== undefined,
      isScanning: this.#isScanning,
      filter: this.#filter,
      methods: this.store.seen.methods,
      visitors: this.store.seen.visitors,
    };
  }
}
