/** The newest entries of a share's log, kept as batches in the main process so that a window can catch up. */
import type { LogBatch } from './batch.ts';
import { CODES_PER_ENTRY, decodeBatch, encodeBatch, NUMBERS_PER_ENTRY } from './batch.ts';

/** A batch of this many entries is kept as it is; smaller ones are collected until they make one. */
const FULL_BATCH_ENTRIES = 1024;
/** How many small batches may wait side by side before they are packed into one. */
const MAX_OPEN_BATCHES = 64;

/** What a history still holds after some sequence number. */
export interface HistoryRun {
  readonly batches: readonly LogBatch[];
  /** How many older entries the bound has cost so far. */
  readonly dropped: number;
}

/** A bounded, ordered run of batches. Packing small batches costs each entry a constant number of copies. */
export class BatchHistory {
  readonly #capacity: number;
  #sealed: LogBatch[] = [];
  #open: LogBatch[] = [];
  #count = 0;
  #dropped = 0;
  #lastSequence = 0;

  /** Keeps at most `capacity` entries. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Entries held now. */
  get count(): number {
    return this.#count;
  }

  /** Sequence number of the newest entry ever added, also after `clear`; 0 before the first. */
  get lastSequence(): number {
    return this.#lastSequence;
  }

  /** Adds a batch whose first sequence number is greater than `lastSequence`. */
  add(batch: LogBatch): void {
    if (batch.count === 0) return;
    if (batch.first !== this.#lastSequence + 1) this.#seal();
    this.#lastSequence = batch.first + batch.count - 1;
    this.#count += batch.count;
    if (batch.count >= FULL_BATCH_ENTRIES) {
      this.#seal();
      this.#sealed.push(batch);
    } else {
      this.#addOpen(batch);
    }
    this.#dropOverflow();
  }

  /** Everything held with a sequence number greater than `after`, oldest first. */
  since(after: number): HistoryRun {
    const batches: LogBatch[] = [];
    for (const batch of [...this.#sealed, ...this.#open]) {
      const last = batch.first + batch.count - 1;
      if (batch.first > after) batches.push(batch);
      else if (last > after) batches.push(tailOf(batch, after + 1 - batch.first));
    }
    return { batches, dropped: this.#dropped };
  }

  /** Forgets all entries. Sequence numbers go on. */
  clear(): void {
    this.#sealed = [];
    this.#open = [];
    this.#count = 0;
    this.#dropped = 0;
  }

  #addOpen(batch: LogBatch): void {
    this.#open.push(batch);
    const entries = this.#open.reduce((sum, { count }) => sum + count, 0);
    if (entries >= FULL_BATCH_ENTRIES) this.#seal();
    else if (this.#open.length >= MAX_OPEN_BATCHES) this.#open = [packed(this.#open)];
  }

  #seal(): void {
    if (this.#open.length > 0) this.#sealed.push(packed(this.#open));
    this.#open = [];
  }

  #dropOverflow(): void {
    while (this.#count > this.#capacity) {
      const list = this.#sealed.length > 0 ? this.#sealed : this.#open;
      const oldest = list[0];
      if (oldest === undefined) return;
      const excess = Math.min(this.#count - this.#capacity, oldest.count);
      if (excess === oldest.count) list.shift();
      else list[0] = tailOf(oldest, excess);
      this.#count -= excess;
      this.#dropped += excess;
    }
  }
}

function packed(batches: readonly LogBatch[]): LogBatch {
  const [only] = batches;
  return only !== undefined && batches.length === 1 ? only : encodeBatch(batches.flatMap(decodeBatch));
}

/** The batch without its first `skip` entries. The columns are copied: a view would keep and send the whole buffer. */
function tailOf(batch: LogBatch, skip: number): LogBatch {
  return {
    first: batch.first + skip,
    count: batch.count - skip,
    numbers: batch.numbers.slice(skip * NUMBERS_PER_ENTRY),
    codes: batch.codes.slice(skip * CODES_PER_ENTRY),
    texts: batch.texts,
  };
}
