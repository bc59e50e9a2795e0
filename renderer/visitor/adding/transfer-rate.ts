/** How fast octets go, over the last few seconds. */

const WINDOW_MS = 6_000;
/** Earlier, a speed would be a guess. */
const MIN_SPAN_MS = 1_000;

export class Rate {
  readonly #marks: { readonly time: number; readonly total: number }[] = [];

  /**
   * Begins anew after a gap: the page has slept, and how long it did says nothing of how fast octets go.
   * @param total octets since the beginning; what is sent anew may lessen it
   */
  mark(total: number, time: number): void {
    const last = this.#marks.at(-1);
    if (last && (total < last.total || time - last.time > WINDOW_MS)) this.#marks.length = 0;
    this.#marks.push({ time, total });
    while ((this.#marks[1]?.time ?? time) <= time - WINDOW_MS) this.#marks.shift();
  }

  clear(): void {
    this.#marks.length = 0;
  }

  /** Octets a second; undefined while there is too little to tell by. */
  get perSecond(): number | undefined {
    const first = this.#marks[0];
    const last = this.#marks.at(-1);
    if (!first || !last || last.time - first.time < MIN_SPAN_MS) return undefined;
    return ((last.total - first.total) * 1000) / (last.time - first.time);
  }
}
