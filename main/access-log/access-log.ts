/**
 * Collects entries and hands them on in batches, at most every so many milliseconds: what floods is batched once, at
 * the producer. It also keeps the newest exchanges' heads for those who want to see one as it stood on the wire.
 */
import { BoundedMap } from '../base/bounded-map.ts';
import { keptMemory } from '../base/kept-memory.ts';
import type { LogBatch } from './batch.ts';
import { BatchBuilder } from './batch.ts';
import { cutText } from './cut-text.ts';
import type { AccessLogEntry, ExchangeDetails } from './log-entry.ts';
import { textBytes } from './log-text.ts';

/** Longest time that an entry waits, in milliseconds. */
export const BATCH_INTERVAL_MS = 100;

/** Entries that make a batch at once. */
const MAX_BATCH_ENTRIES = 8192;

/** Octets that make a batch at once. */
const MAX_BATCH_BYTES = 1024 * 1024;

/** Exchanges whose heads are kept. */
const MAX_DETAILS = 20_000;

/** Octets of those heads together. */
const MAX_DETAILS_BYTES = 16 * 1024 * 1024;

/** What an exchange's details take beside its heads, in octets, about. */
const DETAILS_OVERHEAD_BYTES = 256;

/** Heads kept of one batch: in a flood no person opens each row, and those that are kept last longer. */
const MAX_DETAILS_PER_BATCH = 500;

/** A head beyond this length is kept without its rest, in characters. */
const MAX_DETAILS_HEAD = 4096;

/** Heads as short as those of most programs are kept as they came. Characters. */
const SHORT_HEAD = 512;

/** What is to be logged; the log takes the object over and numbers it. */
export type NewEntry = Omit<AccessLogEntry, 'sequence'> & { sequence: number };
export type NewDetails = Omit<ExchangeDetails, 'sequence'> & { sequence: number };

export class AccessLog {
  readonly #pending = new BatchBuilder();
  /** By sequence number, oldest first. */
  readonly #details = new BoundedMap<number, ExchangeDetails>({
    maxEntries: MAX_DETAILS,
    maxWeight: MAX_DETAILS_BYTES,
    weigh: bytesOf,
    room: { common: keptMemory },
  });
  #timer: NodeJS.Timeout | undefined;
  #next: number;

  /**
   * @param onBatch takes each batch; sequence numbers follow each other without a gap, except for entries left out
   * @param firstSequence number of the first entry
   * @param hasRoom whether who takes the batches keeps up; entries that come while they don't are left out, and their
   *   numbers with them
   */
  constructor(
    private readonly onBatch: (batch: LogBatch) => void,
    firstSequence = 1,
    private readonly hasRoom: () => boolean = () => true,
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
    if (!this.hasRoom()) {
      // What is behind a gap can't be in one batch with what is before it.
      this.flush();
      return;
    }
    if (details && this.wantsDetails) this.#keepDetails(sequence, details);
    this.#pending.add(entry);
    if (this.#pending.count >= MAX_BATCH_ENTRIES || this.#pending.bytes >= MAX_BATCH_BYTES) this.flush();
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
  }
}

/** Long heads are rare, unless someone means to fill our memory. */
function shortened(details: ExchangeDetails): ExchangeDetails {
  const { requestHead, responseHead } = details;
  if (requestHead.length <= SHORT_HEAD && responseHead.length <= MAX_DETAILS_HEAD) return details;
  return { ...details, requestHead: shortenedHead(requestHead), responseHead: shortenedHead(responseHead) };
}

/** A copy that keeps nothing else of what arrived with it. */
function shortenedHead(head: string): string {
  return cutText(head, MAX_DETAILS_HEAD, Number.POSITIVE_INFINITY);
}

function bytesOf({ requestHead, responseHead }: ExchangeDetails): number {
  return textBytes(requestHead) + textBytes(responseHead) + DETAILS_OVERHEAD_BYTES;
}
