import { describe, expect, it } from 'vitest';
import type { Measured } from '../../load/siege/verdict.ts';
import { BOUNDS, findBreaches, formatRow } from '../../load/siege/verdict.ts';
import { describeGrowth, WorstOfEach } from '../../load/siege/worst-of-each.ts';

const HELD: Measured = {
  name: 'some-attack',
  end: undefined,
  memoryMegabytes: 399,
  longestTurnMs: 20,
  jitterMs: 0,
  sightings: { file: [1, 2, 3], disk: [2, 3, 4], zip: [100], search: [200], failures: [] },
  kept: [],
  told: [],
  restSeconds: 1,
};

describe('an attack', () => {
  it('was borne when every bound holds', () => {
    expect(findBreaches(HELD, BOUNDS)).toEqual([]);
    expect(formatRow(HELD, [])).toMatch(/held$/);
  });

  it('was borne when only the machine itself took longer', () => {
    expect(findBreaches({ ...HELD, longestTurnMs: 30, jitterMs: 10 }, BOUNDS)).toEqual([]);
  });

  it.each<[string, Partial<Measured>, RegExp]>([
    ['the share is gone', { end: 'SIGABRT' }, /ended: SIGABRT/],
    ['it took too much memory', { memoryMegabytes: 401 }, /memory: 401 MB/],
    ['half of the visits were slow', { sightings: { ...HELD.sightings, file: [1, 30, 30] } }, /median: 30/],
    [
      'a few visits were very slow',
      { sightings: { ...HELD.sightings, file: [...Array(98).fill(1), 501, 501] } },
      /99 %: 501/,
    ],
    ['files from disk were slow', { sightings: { ...HELD.sightings, disk: [1, 30, 30] } }, /from disk, median: 30/],
    ['the event loop stood still', { longestTurnMs: 21 }, /longest turn: 21 ms/],
    ['it stood still for longer than the machine itself', { longestTurnMs: 31, jitterMs: 10 }, /longest turn: 31 ms/],
    ['a zip was late', { sightings: { ...HELD.sightings, zip: [10, 2001] } }, /zip: 2001/],
    ['nobody could search', { sightings: { ...HELD.sightings, search: [] } }, /search: NaN/],
    ['something was kept', { kept: ['99 descriptors kept'] }, /99 descriptors/],
    [
      'a visitor was refused',
      { sightings: { ...HELD.sightings, failures: ['zip: HTTP/1.1 503'] } },
      /zip: HTTP\/1.1 503/,
    ],
  ])('was not borne when %s', (_, part, breach) => {
    const breaches = findBreaches({ ...HELD, ...part }, BOUNDS);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toMatch(breach);
    expect(formatRow({ ...HELD, ...part }, breaches)).toMatch(/FAILED/);
  });
});

describe('WorstOfEach', () => {
  const turn = (change: Partial<Measured>): Measured => ({ ...HELD, ...change });

  it('tells the worst of all turns of an attack, in how many it failed, and what held', () => {
    const worst = new WorstOfEach();
    worst.add(turn({ memoryMegabytes: 30, longestTurnMs: 12, jitterMs: 1 }), []);
    worst.add(turn({ memoryMegabytes: 90, longestTurnMs: 31, jitterMs: 2 }), ['longest turn: 31 ms']);
    worst.add(turn({ memoryMegabytes: 60, longestTurnMs: 40, jitterMs: 30 }), []);
    worst.add(turn({ name: 'other' }), []);
    const text = worst.describe();
    expect(text).toMatch(new RegExp(`^${HELD.name} +90 MB .* 31 +2 .*FAILED: in 1 of 3 turns: longest turn$`, 'm'));
    expect(text).toMatch(/^other .*held$/m);
    expect(text).toContain(`1 of 2 attacks held in each of their turns; not: ${HELD.name}`);
  });

  it('says what a share holds more after the last turn than after the first round', () => {
    const first = { megabytes: 100, descriptors: 50, cpuSeconds: 0 };
    expect(describeGrowth('reading', first, { ...first, megabytes: 249, descriptors: 74 })).toEqual([]);
    expect(describeGrowth('reading', first, { ...first, megabytes: 300, descriptors: 90 })).toEqual([
      'reading: 200 MB more than after the first round',
      'reading: 40 descriptors more',
    ]);
  });
});
