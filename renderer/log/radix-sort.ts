/**
 * Sorts millions of numbers in steps. Numbers that are not negative are in the same order as their bits (IEEE 754), so
 * they are sorted by 16 bits at a time, the last ones first.
 */

const DIGITS = 4;
const DIGIT_VALUES = 65_536;
const MOVED_PER_STEP = 32_768;

/** Indexes of the keys in their order, equal ones as they came. No key may be negative. */
export function* sortIndexes(keys: Float64Array, isDescending: boolean): Generator<undefined, Uint32Array> {
  const count = keys.length;
  // Every system that Porthole runs on keeps the last bits first.
  const digits = new Uint16Array(keys.buffer, keys.byteOffset, count * DIGITS);
  let order = new Uint32Array(count);
  // Room for millions is some work by itself.
  yield;
  for (let index = 0; index < count; index += 1) {
    order[index] = index;
    if (index % MOVED_PER_STEP === 0) yield;
  }
  let moved = new Uint32Array(count);
  yield;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const places = yield* countDigits(digits, digit);
    // A digit that all have in common sorts nothing.
    if (places.includes(count)) continue;
    turnIntoPlaces(places, isDescending);
    for (let read = 0; read < count; read += 1) {
      const index = order[read] ?? 0;
      const value = digits[index * DIGITS + digit] ?? 0;
      const place = places[value] ?? 0;
      places[value] = place + 1;
      moved[place] = index;
      if (read % MOVED_PER_STEP === 0) yield;
    }
    [order, moved] = [moved, order];
  }
  return order;
}

/** How often each value stands at this digit. */
function* countDigits(digits: Uint16Array, digit: number): Generator<undefined, Uint32Array> {
  const counts = new Uint32Array(DIGIT_VALUES);
  for (let at = digit; at < digits.length; at += DIGITS) {
    const value = digits[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
    if (at % (MOVED_PER_STEP * DIGITS) === digit) yield;
  }
  return counts;
}

/** Makes of each count the place where the first one with that value belongs. */
function turnIntoPlaces(counts: Uint32Array, isDescending: boolean): void {
  let place = 0;
  for (let step = 0; step < DIGIT_VALUES; step += 1) {
    const value = isDescending ? DIGIT_VALUES - 1 - step : step;
    const count = counts[value] ?? 0;
    counts[value] = place;
    place += count;
  }
}
