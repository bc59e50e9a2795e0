import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { noteArrival } from '../../main/base/arrivals.ts';
import { inTurn, nextTurn } from '../../main/base/next-turn.ts';

/** Keeps this thread busy. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** Counts turns of the event loop until it is told to stop. */
function countTurns(): { turns: number; isOver: boolean } {
  const counter = { turns: 0, isOver: false };
  const count = (): void => {
    counter.turns++;
    if (!counter.isOver) setImmediate(count);
  };
  setImmediate(count);
  return counter;
}

/** How many pieces were done in the turn that had most of them. */
function mostOfOne(turns: readonly number[]): number {
  const pieces = new Map<number, number>();
  for (const turn of turns) pieces.set(turn, (pieces.get(turn) ?? 0) + 1);
  return Math.max(...pieces.values());
}

describe('work that takes many turns', () => {
  test('shares each turn, however many pieces of it there are', async () => {
    const counter = countTurns();
    const turnsOfWork: number[] = [];
    const piece = async (): Promise<void> => {
      for (let step = 0; step < 4; step++) {
        await nextTurn();
        turnsOfWork.push(counter.turns);
        work(3);
      }
    };
    await Promise.all(Array.from({ length: 30 }, piece));
    counter.isOver = true;
    expect(turnsOfWork).toHaveLength(120);
    // After the second of 3 ms the time of 4 ms is up.
    expect(mostOfOne(turnsOfWork)).toBeLessThanOrEqual(2);
  });

  test('is done in the order in which it was given up, each piece to where it gives up next', async () => {
    const order: string[] = [];
    const piece = async (name: string): Promise<void> => {
      for (let step = 1; step <= 3; step++) {
        await nextTurn();
        order.push(`${name}${step}`);
        // What goes on in microtasks still belongs to this piece.
        for (let count = 0; count < 5; count++) await Promise.resolve();
        order.push(`${name}${step}.`);
      }
    };
    await Promise.all(['a', 'b'].map(piece));
    expect(order.join(' ')).toBe('a1 a1. b1 b1. a2 a2. b2 b2. a3 a3. b3 b3.');
  });

  test('goes on by turns among those who have some', async () => {
    const order: string[] = [];
    const wait = async (owner: string): Promise<void> => {
      await nextTurn(owner);
      order.push(owner);
    };
    await Promise.all(['a', 'a', 'a', 'a', 'b', 'b', 'c'].map(wait));
    expect(order.join('')).toBe('abcabaa');
  });

  test('takes no turn of its own while time is left', async () => {
    const counter = countTurns();
    const before = counter.turns;
    for (let step = 0; step < 1000; step++) await nextTurn();
    counter.isOver = true;
    expect(counter.turns - before).toBeLessThan(500);
  });

  test('goes on in turns also for many who waited for one result', async () => {
    const counter = countTurns();
    const turnsOfWork: number[] = [];
    const result = new Promise<void>((resolve) => setImmediate(resolve));
    const goOn = async (): Promise<void> => {
      await inTurn(result);
      turnsOfWork.push(counter.turns);
      work(3);
    };
    await Promise.all(Array.from({ length: 30 }, goOn));
    counter.isOver = true;
    expect(turnsOfWork).toHaveLength(30);
    expect(mostOfOne(turnsOfWork)).toBeLessThanOrEqual(2);
  });

  test('has its time by turns with those who arrive', async () => {
    let turns = 0;
    let isOver = false;
    const arrive = (): void => {
      turns++;
      noteArrival();
      if (!isOver) setImmediate(arrive);
    };
    arrive();
    const turnsOfWork: number[] = [];
    const piece = async (): Promise<void> => {
      await nextTurn();
      turnsOfWork.push(turns);
      work(1);
    };
    await Promise.all(Array.from({ length: 60 }, piece));
    isOver = true;
    expect(turnsOfWork).toHaveLength(60);
    // No turn had more than its part, and turns between them let others in without any work.
    expect(mostOfOne(turnsOfWork)).toBeLessThanOrEqual(5);
    expect(turns).toBeGreaterThan(new Set(turnsOfWork).size);
  });
});
