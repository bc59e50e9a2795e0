import { expect, test } from 'vitest';
import { AskerLeftError, Departure } from '../../../main/http/departure.ts';
import { ReadingRounds } from '../../../main/tree/reading-rounds.ts';

/** Readings that the test ends, in their order; each gives its number. */
function createReadings() {
  const ends: (() => void)[] = [];
  const fails: (() => void)[] = [];
  const read = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const number = ends.length;
      ends.push(() => resolve(number));
      fails.push(() => reject(new Error('gone')));
    });
  return { read, ends, fails };
}

test('what is under way is joined, and begun anew when it is over', async () => {
  const rounds = new ReadingRounds<number>();
  const { read, ends } = createReadings();
  const first = [rounds.join('a', read), rounds.join('a', read), rounds.join('b', read)];
  expect(ends).toHaveLength(2);
  for (const end of ends) end();
  expect(await Promise.all(first)).toEqual([0, 0, 1]);
  const later = rounds.join('a', read);
  ends[2]?.();
  expect(await later).toBe(2);
});

test('whoever needs what is begun later gets that, a thousand of them the same', async () => {
  const rounds = new ReadingRounds<number>();
  const { read, ends } = createReadings();
  const first = rounds.joinNext('a', read);
  const others = Array.from({ length: 1000 }, () => rounds.joinNext('a', read));
  expect(ends).toHaveLength(1);
  ends[0]?.();
  expect(await first).toBe(0);
  await expect.poll(() => ends.length).toBe(2);
  const latest = rounds.joinNext('a', read);
  ends[1]?.();
  expect(new Set(await Promise.all(others))).toEqual(new Set([1]));
  await expect.poll(() => ends.length).toBe(3);
  ends[2]?.();
  expect(await latest).toBe(2);
});

test('a reading that fails is theirs who waited for it', async () => {
  const rounds = new ReadingRounds<number>();
  const { read, ends, fails } = createReadings();
  const first = rounds.joinNext('a', read);
  const second = rounds.joinNext('a', read);
  fails[0]?.();
  await expect(first).rejects.toThrow('gone');
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  expect(await second).toBe(1);
});

/** A reading that looks, at each step that the test lets it take, whether anybody waits. */
function createSteps() {
  const steps: (() => Promise<void>)[] = [];
  const read = (check: () => void): Promise<string> =>
    new Promise((resolve, reject) => {
      let isDone = false;
      steps.push(async () => {
        try {
          check();
          if (isDone) resolve('read');
          isDone = true;
        } catch (error) {
          reject(error);
        }
      });
    });
  return { read, step: (round: number) => steps[round]?.(), begun: () => steps.length };
}

test('a reading ends when all who waited for it have left, and whoever comes then has one of their own', async () => {
  const rounds = new ReadingRounds<string>();
  const { read, step, begun } = createSteps();
  const [first, second] = [new Departure(), new Departure()];
  const ended = [rounds.join('a', read, first), rounds.join('a', read, second)];
  first.leave();
  await step(0);
  second.leave();
  await step(0);
  const later = rounds.join('a', read, new Departure());
  expect(await Promise.allSettled(ended)).toEqual([
    { status: 'rejected', reason: expect.any(AskerLeftError) },
    { status: 'rejected', reason: expect.any(AskerLeftError) },
  ]);
  expect(begun()).toBe(2);
  await step(1);
  await step(1);
  expect(await later).toBe('read');
});

test('a reading goes on for one who stays of a thousand, and for one who has nobody to leave', async () => {
  const rounds = new ReadingRounds<string>();
  const { read, step } = createSteps();
  const leaving = Array.from({ length: 1000 }, () => new Departure());
  const ended = leaving.map((departure) => rounds.join('a', read, departure));
  const stays = rounds.join('a', read, new Departure());
  const own = rounds.join('b', read, leaving[0]);
  rounds.join('b', read).catch(() => undefined);
  for (const departure of leaving) departure.leave();
  for (const round of [0, 1]) for (const _ of [1, 2]) await step(round);
  expect(await Promise.all([...ended, stays, own])).toHaveLength(1002);
});

test('the next round is not begun for those who left while it waited', async () => {
  const rounds = new ReadingRounds<string>();
  const { read, step, begun } = createSteps();
  const departure = new Departure();
  const first = rounds.joinNext('a', read, new Departure());
  const second = rounds.joinNext('a', read, departure);
  departure.leave();
  for (const _ of [1, 2]) await step(0);
  expect(await first).toBe('read');
  await expect.poll(begun).toBe(2);
  await step(1);
  await expect(second).rejects.toBeInstanceOf(AskerLeftError);
});

test('those who come and leave while a reading hangs are forgotten', async () => {
  const rounds = new ReadingRounds<string>();
  const { read, step } = createSteps();
  const stays = rounds.join('a', read, new Departure());
  for (let count = 0; count < 10_000; count++) {
    const departure = new Departure();
    void rounds.join('a', read, departure);
    departure.leave();
  }
  expect(rounds.askersOf('a')).toBeLessThanOrEqual(64);
  for (const _ of [1, 2]) await step(0);
  expect(await stays).toBe('read');
  expect(rounds.askersOf('a')).toBe(0);
});
