import { describe, expect, test } from 'vitest';
import { DividedWork } from '../../../main/base/divided-work.ts';

type Place = (part: number) => Promise<string>;

/** What comes of ten parts. */
async function resultsOf(here: Place, elsewhere: Place): Promise<string[]> {
  const results: string[] = [];
  const parts = Array.from({ length: 10 }, (_, part) => part);
  for await (const result of new DividedWork(parts, { here, elsewhere }).results()) results.push(result);
  return results;
}

const answer: Place = async (part) => `result ${part}`;
const late: Place = async (part) => {
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  return answer(part);
};
const broken: Place = () => Promise.reject(new Error('not there'));
const ALL = Array.from({ length: 10 }, (_, part) => `result ${part}`);

describe('divided work', () => {
  test.each([
    ['both are quick', answer, answer],
    ['elsewhere is late', answer, late],
    ['here is late', late, answer],
    ['elsewhere is broken', answer, broken],
  ])('results come once each and in order: %s', async (_case, here, elsewhere) => {
    expect(await resultsOf(here, elsewhere)).toEqual(ALL);
  });

  test('both take parts, the first one is done here', async () => {
    const places = new Map<number, string>();
    const at =
      (name: string, place: Place): Place =>
      (part) => {
        places.set(part, name);
        return place(part);
      };
    await resultsOf(at('here', answer), at('elsewhere', late));
    expect(places.get(0)).toBe('here');
    expect(new Set(places.values())).toEqual(new Set(['here', 'elsewhere']));
  });

  test('somebody who never answers gets two parts and no more', async () => {
    const away: number[] = [];
    const done: number[] = [];
    const work = new DividedWork([0, 1, 2, 3, 4, 5], {
      here: async (part) => done.push(part),
      elsewhere: (part) => new Promise(() => void away.push(part)),
    });
    const results = work.results();
    await results.next();
    void results.next();
    while (done.length < 4) await new Promise((resolve) => setImmediate(resolve));
    expect(away).toEqual([1, 2]);
    expect(done).toEqual([0, 3, 4, 5]);
  });

  test('what comes back for many at once is gone on with in several turns', async () => {
    const ASKERS = 20;
    let [turns, isOver] = [0, false];
    const count = (): void => {
      turns++;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const away: (() => void)[] = [];
    const goneOn = new Map<number, number>();
    const take = async (): Promise<void> => {
      const work = new DividedWork([0, 1], {
        here: answer,
        elsewhere: (part) => new Promise((resolve) => away.push(() => resolve(`result ${part}`))),
      });
      for await (const result of work.results()) {
        if (result !== 'result 1') continue;
        goneOn.set(turns, (goneOn.get(turns) ?? 0) + 1);
        const end = performance.now() + 3;
        while (performance.now() < end);
      }
    };
    const all = Promise.all(Array.from({ length: ASKERS }, take));
    while (away.length < ASKERS) await new Promise((resolve) => setImmediate(resolve));
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    for (const comeBack of away) comeBack();
    await all;
    isOver = true;
    // After the second of 3 ms the line's time of 4 ms is up.
    expect(Math.max(...goneOn.values())).toBeLessThanOrEqual(2);
  });

  test('a visitor who leaves after the first part has no more looked at than was away', async () => {
    const begun: number[] = [];
    const begin: Place = (part) => {
      begun.push(part);
      return answer(part);
    };
    for await (const _result of new DividedWork([0, 1, 2, 3, 4, 5], { here: begin, elsewhere: begin }).results()) break;
    expect(begun.sort()).toEqual([0, 1, 2]);
  });
});
