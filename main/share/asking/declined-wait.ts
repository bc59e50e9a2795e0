/** How long somebody who was declined has to wait before asking again: longer each time, so that nobody can nag. */
import { BoundedMap } from '../../base/bounded-map.ts';

/** After the first no. */
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;
/** Those declined longest ago may ask again first. */
const MAX_KNOWN = 1_000;

interface Declined {
  readonly times: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export class DeclinedWait {
  /** By visitor. */
  readonly #declined = new BoundedMap<string, Declined>({ maxEntries: MAX_KNOWN });

  /** How long they have to wait still, in milliseconds; 0 for not at all. */
  waitOf(visitor: string, now: number): number {
    return Math.max(0, (this.#declined.get(visitor)?.until ?? 0) - now);
  }

  declined(visitor: string, now: number): void {
    const times = (this.#declined.get(visitor)?.times ?? 0) + 1;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(times - 1, 20));
    this.#declined.set(visitor, { times, until: now + wait });
  }

  accepted(visitor: string): void {
    this.#declined.delete(visitor);
  }
}
