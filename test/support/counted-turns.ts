/** What happens in which turn of the event loop, and work that takes its time. */
import { performance } from 'node:perf_hooks';
import { onTestFinished } from 'vitest';

export interface CountedTurns {
  /** Something happens now. */
  note(): void;
  /** How much happened in the turn in which most did. */
  readonly most: number;
}

/** Until the test is over. */
export function countedTurns(): CountedTurns {
  let count = 0;
  let most = 0;
  let next = setImmediate(function turn() {
    count = 0;
    next = setImmediate(turn);
  });
  onTestFinished(() => clearImmediate(next));
  return {
    note() {
      count += 1;
      most = Math.max(most, count);
    },
    get most() {
      return most;
    },
  };
}

/** Keeps the event loop for so many milliseconds. */
export function spend(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}
