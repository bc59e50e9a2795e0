import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32Shift, joinCrc32, updateCrc32 } from '../../../main/base/crc32.ts';

test('the checksum of what stands one behind the other is joined from those of both', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 5_000 }), (first, second) => {
      const joined = joinCrc32(updateCrc32(0, first), updateCrc32(0, second), crc32Shift(second.byteLength));
      expect(joined).toBe(updateCrc32(updateCrc32(0, first), second));
    }),
  );
});

test('lengths beyond 32 bits are as good as others', () => {
  // So many zeros in two ways: at once, and by halves.
  const length = 2 ** 34 + 3;
  const half = joinCrc32(0x12345678, 0, crc32Shift((length - 1) / 2));
  const atOnce = joinCrc32(0x12345678, 0, crc32Shift(length - 1));
  expect(joinCrc32(half, 0, crc32Shift((length - 1) / 2))).toBe(atOnce);
});
