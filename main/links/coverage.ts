/** How often each octet of a version was sent, as steps: what several pieces come to when somebody puts them together. */
import type { Spans } from '../access-log/spans.ts';

/** From `start` on, up to the next step, each octet was sent `count` times. */
interface Step {
  readonly start: number;
  readonly count: number;
}

/** Who asks for more pieces is taken to have got what lies between the nearest of them as well. */
const MAX_STEPS = 400;

export class Coverage {
  /** Ascending, the first at 0; neighbours differ. */
  #steps: readonly Step[] = [{ start: 0, count: 0 }];

  /** @param size octets of the version */
  constructor(private readonly size: number) {}

  /** How many copies of the whole the pieces make. */
  get copies(): number {
    return Math.min(...this.#steps.map(({ count }) => count));
  }

  /** Octets of all pieces. */
  get octets(): number {
    return this.#steps.reduce((sum, { start, count }, at) => sum + count * (this.#endOf(at) - start), 0);
  }

  /** How much is kept of them. */
  get steps(): number {
    return this.#steps.length;
  }

  add(spans: Spans): void {
    for (const { start, end } of spans) this.#change(start, Math.min(end, this.size), 1);
    while (this.#steps.length > MAX_STEPS) this.#levelSmallest();
  }

  /** Takes copies of the whole out. */
  take(copies: number): void {
    this.#change(0, this.size, -copies);
  }

  /** The same pieces, to be changed without changing these. */
  clone(): Coverage {
    const other = new Coverage(this.size);
    other.#steps = this.#steps;
    return other;
  }

  #endOf(at: number): number {
    return this.#steps[at + 1]?.start ?? this.size;
  }

  #change(start: number, end: number, by: number): void {
    if (end <= start) return;
    const steps: Step[] = [];
    const push = (step: Step): void => {
      if (step.start < this.size && steps.at(-1)?.count !== step.count) steps.push(step);
    };
    for (const [at, { start: from, count }] of this.#steps.entries()) {
      const to = this.#endOf(at);
      if (from < start) push({ start: from, count });
      if (from < end && to > start) push({ start: Math.max(from, start), count: count + by });
      if (to > end) push({ start: Math.max(from, end), count });
    }
    this.#steps = steps;
  }

  /** The lower of two neighbours becomes as high as the other, where that adds the fewest octets. */
  #levelSmallest(): void {
    let best: { readonly cost: number; readonly start: number; readonly end: number; readonly by: number } | undefined;
    for (const [at, step] of this.#steps.entries()) {
      const before = this.#steps[at - 1];
      if (before === undefined) continue;
      const [start, end] = before.count < step.count ? [before.start, step.start] : [step.start, this.#endOf(at)];
      const by = Math.abs(step.count - before.count);
      const cost = by * (end - start);
      if (best === undefined || cost < best.cost) best = { cost, start, end, by };
    }
    if (best !== undefined) this.#change(best.start, best.end, best.by);
  }
}
