/** How often a browser came to an address without the mark that it had been given a moment before. */
import { BoundedMap } from '../base/bounded-map.ts';

/** Attempts that are further apart are no longer those of one browser that follows redirects. */
const IN_A_ROW_MS = 5_000;

/** Of more browsers at a time the earliest are forgotten: they are asked once more. */
const MAX_BROWSERS = 256;

interface Attempts {
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export class UnmarkedAttempts {
  readonly #seen = new BoundedMap<string, Attempts>({ maxEntries: MAX_BROWSERS });

  /**
   * Counts one more attempt.
   * @param key of browsers that can't be told apart
   * @returns attempts in a row, this one included
   */
  add(key: string, now = Date.now()): number {
    const before = this.#seen.get(key);
    const count = before && now - before.at < IN_A_ROW_MS ? before.count + 1 : 1;
    this.#seen.set(key, { count, at: now });
    return count;
  }

  /** One of them has brought its mark. */
  forget(key: string): void {
    this.#seen.delete(key);
  }
}
