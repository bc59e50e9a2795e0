/** Texts in order of their code units, in steps: however many there are, nothing has to wait for all of them. */

/** Sorted at once by the engine's own sort. */
const RUN_TEXTS = 2_048;
const MERGED_PER_STEP = 4_096;

/** Indexes of the texts in their order; of equal ones the first comes first. */
export function* sortTexts(texts: readonly string[]): Generator<undefined, Uint32Array> {
  const compare = (a: number, b: number): number => compareTexts(texts[a] ?? '', texts[b] ?? '');
  let order = Uint32Array.from(texts, (_, index) => index);
  for (let start = 0; start < order.length; start += RUN_TEXTS) {
    order.subarray(start, start + RUN_TEXTS).sort(compare);
    yield;
  }
  let merged = new Uint32Array(order.length);
  for (let width = RUN_TEXTS; width < order.length; width *= 2) {
    for (let start = 0; start < order.length; start += 2 * width) {
      yield* mergeRuns({ order, merged, start, width }, compare);
    }
    [order, merged] = [merged, order];
  }
  return order;
}

interface Merge {
  readonly order: Uint32Array;
  readonly merged: Uint32Array;
  /** Where the first of the two runs starts. */
  readonly start: number;
  readonly width: number;
}

function* mergeRuns(merge: Merge, compare: (a: number, b: number) => number): Generator<undefined> {
  const { order, merged, start, width } = merge;
  const middle = Math.min(start + width, order.length);
  const end = Math.min(start + 2 * width, order.length);
  let left = start;
  let right = middle;
  for (let write = start; write < end; write += 1) {
    const a = order[left] ?? 0;
    const b = order[right] ?? 0;
    const takesLeft = left < middle && (right >= end || compare(a, b) <= 0);
    merged[write] = takesLeft ? a : b;
    if (takesLeft) left += 1;
    else right += 1;
    if (write % MERGED_PER_STEP === 0) yield;
  }
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
