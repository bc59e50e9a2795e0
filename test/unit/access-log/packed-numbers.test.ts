import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packColumn, valueAt } from '../../../main/access-log/packed-numbers.ts';

describe('a packed column', () => {
  test('gives back every number as it was', () => {
    const whole = fc.maxSafeNat();
    fc.assert(
      fc.property(fc.array(fc.oneof(whole, fc.nat(300), fc.double({ noNaN: true })), { minLength: 1 }), (numbers) => {
        const column = packColumn(Float64Array.from(numbers), numbers.length);
        expect(numbers.map((_, index) => valueAt(column, index))).toEqual(numbers.map((number) => number + 0));
      }),
    );
  });

  test.each([
    ['the same number for all takes nothing', [1_700_000_000_000, 1_700_000_000_000], 0],
    ['small differences take one octet each', [1_700_000_000_000, 1_700_000_000_255], 2],
    ['larger ones take two', [200, 456], 4],
    ['still larger ones take four', [0, 65_536], 8],
    ['times that are far apart take eight', [0, 0x1_0000_0000], 16],
    ['fractions take eight', [0.5, 1], 16],
  ])('%s', (_, numbers, octets) => {
    expect(packColumn(Float64Array.from(numbers), numbers.length).numbers.byteLength).toBe(octets);
  });
});
