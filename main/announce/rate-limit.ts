/** How often something may be done in a second, whoever asks for it. */
export class RateLimit {
  #second = Number.NEGATIVE_INFINITY;
  #count = 0;

  /** @param now milliseconds, monotonic; a test may stand in for it */
  constructor(
    private readonly perSecond: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Counts one, and says whether there is room for it in this second. */
  admits(): boolean {
    const second = Math.floor(this.now() / 1000);
    if (second !== this.#second) this.#count = 0;
    this.#second = second;
    this.#count += 1;
    return this.#count <= this.perSecond;
  }
}
