/** Works on long rows without keeping others from the event loop. */
import { nextTurn } from './next-turn.ts';

/** Sorted or merged in one go: names may have to be compared by a collator, which takes a microsecond each time. */
const SORTED_PER_TURN = 256;

/** Looked at in one go. */
const ITEMS_PER_TURN = 1024;

export type Compare<T> = (a: T, b: T) => number;

/** Two sorted rows that stand one behind the other, and where they become one. */
interface Merging<T> {
  readonly from: readonly T[];
  readonly to: T[];
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

/** A sorted copy; stable. Whatever its length, it takes one more row of that length on the way. */
export async function sortInTurns<T>(items: readonly T[], compare: Compare<T>): Promise<T[]> {
  let from: T[] = [];
  for (let start = 0; start < items.length; start += SORTED_PER_TURN) {
    if (start > 0) await nextTurn();
    from.push(...items.slice(start, start + SORTED_PER_TURN).sort(compare));
  }
  let to = from.length > SORTED_PER_TURN ? [...from] : from;
  for (let width = SORTED_PER_TURN; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      await merge({ from, to, start, middle, end: Math.min(middle + width, from.length) }, compare);
    }
    [from, to] = [to, from];
  }
  return from;
}

async function merge<T>({ from, to, start, middle, end }: Merging<T>, compare: Compare<T>): Promise<void> {
  let [left, right] = [start, middle];
  for (let at = start; at < end; at++) {
    if ((at - start) % SORTED_PER_TURN === SORTED_PER_TURN - 1) await nextTurn();
    // Both are there when they are compared: the bounds were looked at.
    const isLeft = right >= end || (left < middle && compare(from[left] as T, from[right] as T) <= 0);
    to[at] = (isLeft ? from[left++] : from[right++]) as T;
  }
}

/** Looks at each item, in order. */
export async function forEachInTurns<T>(items: readonly T[], look: (item: T, index: number) => void): Promise<void> {
  for (let index = 0; index < items.length; index++) {
    if (index % ITEMS_PER_TURN === 0 && index > 0) await nextTurn();
    look(items[index] as T, index);
  }
}
