import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAt, placeDuring } from '../../../renderer/sidebar/reorder.ts';

describe('the places of a list while one item is dragged', () => {
  const order = (from: number, to: number): string =>
    [...'abcd']
      .map((name, index) => [placeDuring(index, from, to), name] as const)
      .sort(([one], [other]) => one - other)
      .map(([, name]) => name)
      .join('');

  test.each([
    [0, 0, 'abcd'],
    [0, 3, 'bcda'],
    [3, 0, 'dabc'],
    [1, 2, 'acbd'],
    [2, 1, 'acbd'],
  ])('from %i to %i', (from, to, expected) => {
    expect(order(from, to)).toBe(expected);
  });

  test('are what taking it out and putting it in makes of them', () => {
    const index = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(index, index, (from, to) => {
        const names = [...'abcd'];
        names.splice(to, 0, ...names.splice(from, 1));
        expect(order(from, to)).toBe(names.join(''));
      }),
    );
  });
});

describe('the place over which an item is dragged', () => {
  test.each([
    [1, 0, 1],
    [1, 26, 1],
    [1, 28, 2],
    [1, -28, 0],
    [1, 900, 3],
    [2, -900, 0],
  ])('from %i by %i pixels is %i', (from, pixels, place) => {
    expect(placeAt({ from, pixels }, 54, 4)).toBe(place);
  });
});
