/**
 * How many connections a visitor may open in a second while others are there: each costs the same whether or not anything
 * is asked on it. Whoever is alone may measure how fast it goes.
 */

/** Connections a second, far above what a page with hundreds of pictures needs. */
const RATE_PER_S = 250;
/** Connections at once after a rest. */
const BURST = 1_000;
/** So long after somebody else came, a visitor is not alone, in milliseconds. */
const COMPANY_MS = 10_000;
/** Visitors whose pace is remembered: whoever has rested is forgotten first. */
const MAX_VISITORS = 4_096;

interface Bucket {
  left: number;
  filledAt: number;
}

export class AcceptPace {
  readonly #buckets = new Map<string, Bucket>();
  #lastVisitor = '';
  #companyUntil = Number.NEGATIVE_INFINITY;

  /** Visitors whose pace is remembered now. */
  get visitors(): number {
    return this.#buckets.size;
  }

  /**
   * Counts a connection, and says whether it is welcome.
   * @param now milliseconds, monotonic
   */
  admits(visitor: string, now: number): boolean {
    if (this.#lastVisitor !== '' && this.#lastVisitor !== visitor) this.#companyUntil = now + COMPANY_MS;
    this.#lastVisitor = visitor;
    const bucket = this.#bucketOf(visitor, now);
    bucket.left = Math.min(BURST, bucket.left + ((now - bucket.filledAt) / 1000) * RATE_PER_S);
    bucket.filledAt = now;
    if (bucket.left < 1) return now >= this.#companyUntil;
    bucket.left -= 1;
    return true;
  }

  #bucketOf(visitor: string, now: number): Bucket {
    const known = this.#buckets.get(visitor);
    if (known) return known;
    if (this.#buckets.size >= MAX_VISITORS) this.#forgetRested(now);
    const bucket = { left: BURST, filledAt: now };
    this.#buckets.set(visitor, bucket);
    return bucket;
  }

  #forgetRested(now: number): void {
    for (const [visitor, { left, filledAt }] of this.#buckets) {
      const isFull = left + ((now - filledAt) / 1000) * RATE_PER_S >= BURST;
      if (isFull) this.#buckets.delete(visitor);
    }
    // Everybody is busy: the one known longest begins anew.
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size >= MAX_VISITORS && oldest !== undefined) this.#buckets.delete(oldest);
  }
}
