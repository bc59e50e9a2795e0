/** How often something may be done in a second for those who ask for it. */
export class RateLimit {
  #second = Number.NEGATIVE_INFINITY;
  #count = 0;
  /** No more of them than are admitted in a second. */
  readonly #askers = new Map<string, number>();

  /** @param now milliseconds, monotonic; a test may stand in for it */
  constructor(
    private readonly perSecond: { readonly ofOne: number; readonly inAll: number },
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Says whether there is room for one more in this second, and counts it where there is. */
  admits(asker: string): boolean {
    this.#begin(Math.floor(this.now() / 1000));
    const ofOne = this.#askers.get(asker) ?? 0;
    if (this.#count >= this.perSecond.inAll || ofOne >= this.perSecond.ofOne) return false;
    this.#count += 1;
    this.#askers.set(asker, ofOne + 1);
    return true;
  }

  #begin(second: number): void {
    if (second === this.#second) return;
    this.#second = second;
    this.#count = 0;
    this.#askers.clear();
  }
}
