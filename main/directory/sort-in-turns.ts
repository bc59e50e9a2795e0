/** Sorts long rows without keeping others from the event loop. */
import { nextTurn } from '../next-turn.ts';

/** Sorted or merged in one go. */
const ITEMS_PER_TURN = 4096;

export type Compare<T> = (a: T, b: T) => number;

/** A sorted copy; stable. */
export async function sortInTurns<T>(items: readonly T[], compare: Compare<T>): Promise<T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += ITEMS_PER_TURN) {
    if (start > 0) await nextTurn();
    runs.push(items.slice(start, start + ITEMS_PER_TURN).sort(compare));
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
    if (merged.length % ITEMS_PER_TURN === 0) await nextTurn();
  }
  for (const rest of [first.slice(left), second.slice(right)]) for (const item of rest) merged.push(item);
  return merged;
}
