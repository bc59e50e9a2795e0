import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInTurns } from '../../../main/base/sort-in-turns.ts';

test('sorts like the usual sort, stable, short rows and long ones', async () => {
  const compare = (a: { key: number }, b: { key: number }): number => a.key - b.key;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0, 1, 100, 4096, 4097, 13_000),
      fc.integer({ min: 1, max: 1000 }),
      async (count, seed) => {
        const items = Array.from({ length: count }, (_, index) => ({ key: (index * seed * 7919) % 977, index }));
        expect(await sortInTurns(items, compare)).toEqual([...items].sort(compare));
      },
    ),
    { numRuns: 30 },
  );
});
