/** The newest entries of a share's log, kept as batches in the main process so that a window can catch up. */
import type { CommonRoom, Seat } from '../base/common-room.ts';
import type { LogBatch } from './batch.ts';
import { batchBytes, CODES_PER_ENTRY, decodeBatch, encodeBatch, NUMBERS_PER_ENTRY } from './batch.ts';

/** A batch of this many entries is kept as it is; smaller ones are collected until they make one. */
const FULL_BATCH_ENTRIES = 1024;
/** So many octets are kept as one batch, however few entries they are. */
const FULL_BATCH_BYTES = 512 * 1024;
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
  readonly #maxBytes: number;
  #sealed: LogBatch[] = [];
  #open: LogBatch[] = [];
  /** Octets of both lists, as of `batchBytes`. */
  #sealedBytes = 0;
  #openBytes = 0;
  #count = 0;
  #dropped = 0;
  #lastSequence = 0;
  readonly #seat: Seat | undefined;

  /**
   * Keeps at most `capacity` entries, and no more than `maxBytes` octets of them where that is more than one batch.
   * @param room bounds it together with other histories
   */
  constructor(capacity: number, maxBytes = Number.POSITIVE_INFINITY, room?: CommonRoom) {
    this.#capacity = capacity;
    this.#maxBytes = maxBytes;
    this.#seat = room?.seat(this);
  }

  /** Octets held now, about. */
  get bytes(): number {
    return this.#sealedBytes + this.#openBytes;
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
    // Left out on their way here.
    if (this.#count > 0) this.#dropped += Math.max(0, batch.first - (this.#lastSequence + 1));
    this.#lastSequence = batch.first + batch.count - 1;
    this.#count += batch.count;
    if (batch.count >= FULL_BATCH_ENTRIES) {
      this.#seal();
      this.#pushSealed(batch);
    } else {
      this.#addOpen(batch);
    }
    this.#dropOverflow();
    this.#seat?.holds(this.bytes);
  }

  /** False when there is but one batch, which is the newest. */
  letOldestGo(): boolean {
    if (this.#sealed.length + this.#open.length <= 1) return false;
    this.#dropOldest(Number.POSITIVE_INFINITY);
    this.#seat?.holds(this.bytes);
    return true;
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

  /** Forgets the entries up to this number. Sequence numbers go on. */
  forgetUpTo(sequence: number): void {
    const { batches } = this.since(sequence);
    this.clear();
    for (const batch of batches) {
      this.#count += batch.count;
      this.#pushSealed(batch);
    }
    this.#seat?.holds(this.bytes);
  }

  /** Forgets all entries. Sequence numbers go on. */
  clear(): void {
    this.#sealed = [];
    this.#open = [];
    this.#sealedBytes = 0;
    this.#openBytes = 0;
    this.#count = 0;
    this.#dropped = 0;
    this.#seat?.holds(0);
  }

  #addOpen(batch: LogBatch): void {
    this.#open.push(batch);
    this.#openBytes += batchBytes(batch);
    const entries = this.#open.reduce((sum, { count }) => sum + count, 0);
    if (entries >= FULL_BATCH_ENTRIES || this.#openBytes >= FULL_BATCH_BYTES) this.#seal();
    else if (this.#open.length >= MAX_OPEN_BATCHES) {
      const whole = packed(this.#open);
      this.#open = [whole];
      this.#openBytes = batchBytes(whole);
    }
  }

  #pushSealed(batch: LogBatch): void {
    this.#sealed.push(batch);
    this.#sealedBytes += batchBytes(batch);
  }

  #seal(): void {
    if (this.#open.length > 0) this.#pushSealed(packed(this.#open));
    this.#open = [];
    this.#openBytes = 0;
  }

  #dropOverflow(): void {
    while (this.#count > this.#capacity) this.#dropOldest(this.#count - this.#capacity);
    while (this.bytes > this.#maxBytes && this.#sealed.length + this.#open.length > 1) {
      this.#dropOldest(Number.POSITIVE_INFINITY);
    }
  }

  /** Lets the oldest batch go, or so many of its entries when it has more. */
  #dropOldest(excess: number): void {
    const isSealed = this.#sealed.length > 0;
    const list = isSealed ? this.#sealed : this.#open;
    const [oldest] = list;
    if (oldest === undefined) return;
    const given = Math.min(excess, oldest.count);
    const rest = given < oldest.count ? tailOf(oldest, given) : undefined;
    list.splice(0, 1, ...(rest === undefined ? [] : [rest]));
    const less = batchBytes(oldest) - (rest === undefined ? 0 : batchBytes(rest));
    if (isSealed) this.#sealedBytes -= less;
    else this.#openBytes -= less;
    this.#count -= given;
    this.#dropped += given;
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
