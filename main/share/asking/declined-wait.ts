/** How long somebody who was declined has to wait before asking again: longer each time, so that nobody can nag. */
import { BoundedMap } from '../../base/bounded-map.ts';

/** After the first no. */
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;
/** Questions that somebody may take back; more are not asked for anybody's answer. */
const FREE_TAKEN_BACK = 3;
/** Those declined longest ago may ask again first. */
const MAX_KNOWN = 1_000;

interface Declined {
  readonly times: number;
  /** Questions that were taken back since the last answer. */
  readonly takenBack: number;
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
    const { times: before = 0, takenBack = 0 } = this.#declined.get(visitor) ?? {};
    const times = before + 1;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(times - 1, 20));
    this.#declined.set(visitor, { times, takenBack, until: now + wait });
  }

  /** Whoever does that again and again keeps a person busy as well. */
  takenBack(visitor: string, now: number): void {
    const { times = 0, takenBack = 0, until = 0 } = this.#declined.get(visitor) ?? {};
    this.#declined.set(visitor, { times, takenBack: takenBack + 1, until });
    if (takenBack >= FREE_TAKEN_BACK) this.declined(visitor, now);
  }

  accepted(visitor: string): void {
    this.#declined.delete(visitor);
  }
}
