/**
 * Collects entries and hands them on in batches, at most every so many milliseconds: what floods is batched once, at
 * the producer. It also keeps the newest exchanges' heads for those who want to see one as it stood on the wire.
 */
import { flatText } from '../flat-text.ts';
import type { LogBatch } from './batch.ts';
import { BatchBuilder } from './batch.ts';
import type { AccessLogEntry, ExchangeDetails } from './entry.ts';

/** Longest time that an entry waits, in milliseconds. */
export const BATCH_INTERVAL_MS = 100;

/** Entries that make a batch at once. */
const MAX_BATCH_ENTRIES = 8192;

/** Exchanges whose heads are kept. */
const MAX_DETAILS = 20_000;

/** Heads kept of one batch: in a flood no person opens each row, and those that are kept last longer. */
const MAX_DETAILS_PER_BATCH = 500;

/** A head beyond this length is kept without its rest, in characters. */
const MAX_DETAILS_HEAD = 4096;

/** What is to be logged; the log takes the object over and numbers it. */
export type NewEntry = Omit<AccessLogEntry, 'sequence'> & { sequence: number };
export type NewDetails = Omit<ExchangeDetails, 'sequence'> & { sequence: number };

export class AccessLog {
  readonly #pending = new BatchBuilder();
  /** By sequence number, oldest first. */
  readonly #details = new Map<number, ExchangeDetails>();
  #timer: NodeJS.Timeout | undefined;
  #next: number;

  /**
   * @param onBatch takes each batch; sequence numbers follow each other without a gap
   * @param firstSequence number of the first entry
   */
  constructor(
    private readonly onBatch: (batch: LogBatch) => void,
    firstSequence = 1,
  ) {
    this.#next = firstSequence;
  }

  /** Whether the details of the next entry will be kept. */
  get wantsDetails(): boolean {
    return this.#pending.count < MAX_DETAILS_PER_BATCH;
  }

  /** @param details may be left out unless `wantsDetails` */
  add(entry: NewEntry, details: NewDetails | undefined): void {
    const sequence = this.#next++;
    entry.sequence = sequence;
    if (details && this.wantsDetails) this.#keepDetails(sequence, details);
    this.#pending.add(entry);
    if (this.#pending.count >= MAX_BATCH_ENTRIES) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), BATCH_INTERVAL_MS);
  }

  /** Hands on what is pending now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pending.count > 0) this.onBatch(this.#pending.take());
  }

  /** undefined when the entry is too old, or none of ours. */
  details(sequence: number): ExchangeDetails | undefined {
    return this.#details.get(sequence);
  }

  #keepDetails(sequence: number, details: NewDetails): void {
    details.sequence = sequence;
    this.#details.set(sequence, shortened(details));
    if (this.#details.size <= MAX_DETAILS) return;
    const oldest = this.#details.keys().next();
    if (!oldest.done) this.#details.delete(oldest.value);
  }
}

/** Long heads are rare, unless someone means to fill our memory. */
function shortened(details: ExchangeDetails): ExchangeDetails {
  const { requestHead, responseHead } = details;
  if (requestHead.length <= MAX_DETAILS_HEAD && responseHead.length <= MAX_DETAILS_HEAD) return details;
  return {
    ...details,
    requestHead: flatText(requestHead.slice(0, MAX_DETAILS_HEAD)),
    responseHead: flatText(responseHead.slice(0, MAX_DETAILS_HEAD)),
  };
}
