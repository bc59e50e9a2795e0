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
    this.#steps = level(this.#stepsWith(spans, 1), MAX_STEPS);
  }

  /** Takes copies of the whole out. */
  take(copies: number): void {
    this.#steps = this.#stepsWith([{ start: 0, end: this.size }], -copies);
  }

  /** These pieces together with more, each octet for itself; these stay as they are. */
  with(spans: Spans): Coverage {
    const other = new Coverage(this.size);
    other.#steps = this.#stepsWith(spans, 1);
    return other;
  }

  /**
   * One of the octets that were never sent, any of them with the same chance; undefined when there is none.
   * @param chance from 0 to less than 1
   */
  missingOctet(chance: number): number | undefined {
    if (this.copies > 0) return undefined;
    const missing = this.#steps.flatMap(({ start, count }, at) =>
      count === 0 ? [{ start, length: this.#endOf(at) - start }] : [],
    );
    let before = Math.floor(chance * missing.reduce((sum, { length }) => sum + length, 0));
    for (const { start, length } of missing) {
      if (before < length) return start + before;
      before -= length;
    }
    return 0;
  }

  #endOf(at: number): number {
    return this.#steps[at + 1]?.start ?? this.size;
  }

  /** In one go through all borders, however many pieces there are. */
  #stepsWith(spans: Spans, by: number): readonly Step[] {
    const borders = this.#steps.map(({ start, count }, at) => ({
      at: start,
      by: count - (this.#steps[at - 1]?.count ?? 0),
    }));
    for (const span of spans) {
      const [start, end] = [span.start, Math.min(span.end, this.size)];
      if (end > start) borders.push({ at: start, by }, { at: end, by: -by });
    }
    borders.sort((one, other) => one.at - other.at);
    const steps: Step[] = [];
    let count = 0;
    for (const [index, border] of borders.entries()) {
      count += border.by;
      const isLastHere = borders[index + 1]?.at !== border.at;
      const isInside = border.at < this.size || border.at === 0;
      if (isLastHere && isInside && steps.at(-1)?.count !== count) steps.push({ start: border.at, count });
    }
    return steps;
  }
}

/** No more steps than that: where it adds the fewest octets, neighbours become as high as the higher of them. */
function level(steps: readonly Step[], most: number): readonly Step[] {
  if (steps.length <= most) return steps;
  const costs = steps.map((_, at) => ({ at, cost: costOfLevelling(steps, at) })).slice(1);
  costs.sort((one, other) => other.cost - one.cost);
  const dearest = new Set(costs.slice(0, most - 1).map(({ at }) => at));
  const levelled: { readonly start: number; count: number }[] = [];
  for (const [at, { start, count }] of steps.entries()) {
    const last = levelled.at(-1);
    if (last === undefined || dearest.has(at)) levelled.push({ start, count });
    else last.count = Math.max(last.count, count);
  }
  return levelled.filter(({ count }, at) => levelled[at - 1]?.count !== count);
}

/** Octets that are added where a step and the one before it are levelled: the lower one's, as far as it reaches. */
function costOfLevelling(steps: readonly Step[], at: number): number {
  const [before, step, after] = [steps[at - 1], steps[at], steps[at + 1]];
  if (before === undefined || step === undefined) return 0;
  if (before.count < step.count) return (step.count - before.count) * (step.start - before.start);
  return after === undefined ? Number.POSITIVE_INFINITY : (before.count - step.count) * (after.start - step.start);
}
