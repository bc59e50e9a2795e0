/** One column of a full stretch of the log, in as few octets as hold its numbers exactly. */

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** An entry's number is `base` and what `numbers` has at its place; where it has nothing, all are the same. */
export interface Column {
  readonly base: number;
  readonly numbers: Numbers;
}

const NOTHING = new Uint8Array(0);

export function valueAt({ base, numbers }: Column, index: number): number {
  return base + (numbers[index] ?? 0);
}

/** The first `count` numbers as a column of their own: whole numbers as what they have beyond the smallest one. */
export function packColumn(numbers: Numbers, count: number): Column {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  let areWhole = true;
  for (let index = 0; index < count; index += 1) {
    const value = numbers[index] ?? 0;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
    if (!Number.isSafeInteger(value)) areWhole = false;
  }
  if (smallest === largest) return { base: smallest, numbers: NOTHING };
  const span = largest - smallest;
  if (!areWhole || span > 0xffff_ffff) return { base: 0, numbers: Float64Array.from(numbers.subarray(0, count)) };
  const packed = createNumbers(span, count);
  for (let index = 0; index < count; index += 1) packed[index] = (numbers[index] ?? 0) - smallest;
  return { base: smallest, numbers: packed };
}

function createNumbers(largest: number, count: number): Numbers {
  if (largest <= 0xff) return new Uint8Array(count);
  return largest <= 0xffff ? new Uint16Array(count) : new Uint32Array(count);
}
