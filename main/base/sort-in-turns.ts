/** Works on long rows without keeping others from the event loop. */
import { nextTurn } from './next-turn.ts';

/** Sorted or merged in one go: names may have to be compared by a collator, which takes a microsecond each time. */
const SORTED_PER_TURN = 256;

/** Looked at in one go. */
const ITEMS_PER_TURN = 1024;

export type Compare<T> = (a: T, b: T) => number;

/** A sorted copy; stable. */
export async function sortInTurns<T>(items: readonly T[], compare: Compare<T>): Promise<T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += SORTED_PER_TURN) {
    if (start > 0) await nextTurn();
    runs.push(items.slice(start, start + SORTED_PER_TURN).sort(compare));
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(await merge([runs[index] ?? [], runs[index + 1] ?? []], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>([first, second]: readonly [T[], T[]], compare: Compare<T>): Promise<T[]> {
  const merged: T[] = [];
  let [left, right] = [0, 0];
  while (left < first.length && right < second.length) {
    // Both are there: the bounds were looked at.
    const isLeft = compare(first[left] as T, second[right] as T) <= 0;
    merged.push((isLeft ? first[left++] : second[right++]) as T);
    if (merged.length % SORTED_PER_TURN === 0) await nextTurn();
  }
  return merged.concat(first.slice(left), second.slice(right));
}

/** Looks at each item, in order. */
export async function forEachInTurns<T>(items: readonly T[], look: (item: T, index: number) => void): Promise<void> {
  for (let index = 0; index < items.length; index++) {
    if (index % ITEMS_PER_TURN === 0 && index > 0) await nextTurn();
    look(items[index] as T, index);
  }
}
