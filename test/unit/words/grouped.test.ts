import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grouped } from '../../../main/words/grouped.ts';

it('whole numbers are written as English and Simplified Chinese write them', () => {
  for (const count of [0, 1, 12, 123, 999, 1_000, 12_345, 123_456, 1_234_567]) {
    expect(grouped(count)).toBe(count.toLocaleString('en'));
  }
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(grouped(count)).toBe(count.toLocaleString('zh-CN'));
    }),
  );
});
