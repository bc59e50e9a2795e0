import { describe, expect, it } from 'vitest';
import type { Measured } from '../../load/siege/verdict.ts';
import { BOUNDS, findBreaches, formatRow } from '../../load/siege/verdict.ts';

const HELD: Measured = {
  name: 'some-attack',
  end: undefined,
  memoryMegabytes: 399,
  longestTurnMs: 20,
  jitterMs: 0,
  sightings: { file: [1, 2, 3], disk: [2, 3, 4], zip: [100], search: [200], failures: [] },
  kept: [],
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
