import { expect, test } from 'vitest';
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
