/**
 * What came together on a share since the app was started: a few sums, kept from the batches of its log. Checks of our own do not
 * count, nor do handshakes that failed.
 */
import type { LogBatch } from './batch.ts';
import { CODE, CODES_PER_ENTRY, isNoRequest, NUMBERS_PER_ENTRY } from './batch.ts';

/** Distinct visitors that are told apart; a flood of addresses must not fill the memory. */
const MAX_VISITORS = 100_000;

const CONTENT_BYTES_OFFSET = 3;
const ENDING_COMPLETE = 0;
const FIRST_ERROR_STATUS = 400;

export interface ShareTotals {
  /** Also those whose entries were left out because nobody kept up with them; the other sums lack those. */
  readonly requests: number;
  /** Octets of content handed to the network. */
  readonly contentBytes: number;
  /** Exchanges answered with a status of 400 or above. */
  readonly errors: number;
  /** Exchanges that did not end `complete`. */
  readonly incomplete: number;
  /** Distinct visitor addresses; no more are told apart beyond 100,000. */
  readonly visitors: number;
}

export const NO_TOTALS: ShareTotals = { requests: 0, contentBytes: 0, errors: 0, incomplete: 0, visitors: 0 };

/** Sums up batches: a few additions for each entry, one set look-up for each visitor of a batch. */
export class TotalsCounter {
  readonly #visitors = new Set<string>();
  #sums: Omit<ShareTotals, 'visitors'> = NO_TOTALS;
  /** The sequence number that the next entry should have; 0 before the first. */
  #next = 0;

  get totals(): ShareTotals {
    return { ...this.#sums, visitors: this.#visitors.size };
  }

  /** Whether any visitor so far is one of those. */
  hasVisitor(isOne: (address: string) => boolean): boolean {
    for (const address of this.#visitors) if (isOne(address)) return true;
    return false;
  }

  add({ first, count, numbers, codes, texts }: LogBatch): void {
    let { requests, contentBytes, errors, incomplete } = this.#sums;
    const visitors = new Set<number>();
    for (let index = 0; index < count; index++) {
      const c = index * CODES_PER_ENTRY;
      if (isNoRequest(codes[c + CODE.ending] ?? 0)) {
        requests--;
        continue;
      }
      contentBytes += numbers[index * NUMBERS_PER_ENTRY + CONTENT_BYTES_OFFSET] ?? 0;
      if ((codes[c + CODE.status] ?? 0) >= FIRST_ERROR_STATUS) errors++;
      if (codes[c + CODE.ending] !== ENDING_COMPLETE) incomplete++;
      visitors.add(codes[c + CODE.visitor] ?? 0);
    }
    requests += count + (this.#next === 0 ? 0 : Math.max(0, first - this.#next));
    this.#next = first + count;
    this.#sums = { requests, contentBytes, errors, incomplete };
    for (const index of visitors) {
      if (this.#visitors.size < MAX_VISITORS) this.#visitors.add(texts[index] ?? '');
    }
  }
}
