/** A sort by comparison, in steps: however much there is to sort, nothing has to wait for all of it. */

/** Sorted at once by the engine's own sort. */
const RUN_LENGTH = 2_048;
const MERGED_PER_STEP = 4_096;

/** Below zero when what is at `a` comes first. */
export type CompareIndexes = (a: number, b: number) => number;

/** The indexes up to `count` in their order; of equal ones the first comes first. */
export function* sortIndexesBy(count: number, compare: CompareIndexes): Generator<undefined, Uint32Array> {
  let order = new Uint32Array(count);
  for (let start = 0; start < count; start += RUN_LENGTH) {
    const end = Math.min(count, start + RUN_LENGTH);
    for (let index = start; index < end; index += 1) order[index] = index;
    order.subarray(start, end).sort(compare);
    yield;
  }
  let merged = new Uint32Array(count);
  for (let width = RUN_LENGTH; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
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

function* mergeRuns(merge: Merge, compare: CompareIndexes): Generator<undefined> {
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
