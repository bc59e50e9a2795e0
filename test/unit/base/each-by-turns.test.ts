import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { eachByTurns } from '../../../main/base/next-turn.ts';

const PIECE_MS = 1;
const EACH_MS = 0.25;

function takeTime(): void {
  const end = performance.now() + EACH_MS;
  while (performance.now() < end);
}

/** Turns of the event loop, counted until it is told to stop. */
class TurnCount {
  turn = 0;
  isOver = false;

  constructor() {
    setImmediate(this.#next);
  }

  readonly #next = (): void => {
    this.turn += 1;
    if (!this.isOver) setImmediate(this.#next);
  };
}

describe('eachByTurns', () => {
  it('does the first piece at once, and of the others one in a turn', async () => {
    const turns = new TurnCount();
    const doneIn = new Map<number, number>();
    const items = Array.from({ length: 40 }, (_, index) => index);
    const done = eachByTurns(items, () => {
      takeTime();
      doneIn.set(turns.turn, (doneIn.get(turns.turn) ?? 0) + 1);
    });
    expect(doneIn.get(0)).toBeGreaterThan(0);
    await done;
    turns.isOver = true;
    expect([...doneIn.values()].reduce((sum, each) => sum + each)).toBe(items.length);
    expect(Math.max(...doneIn.values())).toBeLessThanOrEqual(PIECE_MS / EACH_MS);
  });

  it('meets nobody who has been taken away meanwhile', async () => {
    const items = new Set(Array.from({ length: 20 }, (_, index) => index));
    const met: number[] = [];
    const done = eachByTurns(items, (item) => {
      takeTime();
      met.push(item);
    });
    items.delete(19);
    await done;
    expect(met).toEqual([...items]);
  });
});
