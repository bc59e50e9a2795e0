/** A measure for a pace: so much at once after a rest, and from then on so much a second. */

export interface FillRate {
  readonly perSecond: number;
  /** At once after a rest. */
  readonly burst: number;
}

/** Full when it is made. All times are milliseconds on one monotonic clock. */
export class TokenBucket {
  #left: number;
  #filledAt: number;

  constructor(
    private readonly pace: FillRate,
    now: number,
  ) {
    this.#left = pace.burst;
    this.#filledAt = now;
  }

  /** Takes so much if it is there, or nothing. */
  take(amount: number, now: number): boolean {
    this.#left = this.#levelAt(now);
    this.#filledAt = now;
    if (this.#left < amount) return false;
    this.#left -= amount;
    return true;
  }

  /** Whether it is as it was made: nothing was taken for long enough. */
  isFull(now: number): boolean {
    return this.#levelAt(now) >= this.pace.burst;
  }

  #levelAt(now: number): number {
    const { burst, perSecond } = this.pace;
    return Math.min(burst, this.#left + ((now - this.#filledAt) / 1000) * perSecond);
  }
}
