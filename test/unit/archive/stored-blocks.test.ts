import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksLength, layOutBlocks } from '../../../main/archive/stored-blocks.ts';

/** Sizes around the edges of blocks, and any others. */
const anySize = fc.oneof(
  fc.integer({ min: 1, max: 300_000 }),
  fc.constantFrom(1, 2, 65_534, 65_535, 65_536, 131_070, 131_071),
);

function write(file: Uint8Array, start: number, end: number): Uint8Array {
  const room = new Uint8Array(end - start);
  const { views, fileOffset } = layOutBlocks(room, start, file.byteLength);
  let offset = fileOffset;
  for (const view of views) {
    view.set(file.subarray(offset, offset + view.byteLength));
    offset += view.byteLength;
  }
  return room;
}

function anyFile(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) => (index * 7 + (index >> 8)) & 0xff);
}

describe('DEFLATE’s stored blocks', () => {
  test('are unpacked to the file, and take as much as was promised', () => {
    fc.assert(
      fc.property(anySize, (size) => {
        const file = anyFile(size);
        const stream = write(file, 0, blocksLength(size));
        expect(Buffer.compare(inflateRawSync(stream), file)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('are the same octets from wherever they are begun', () => {
    const parts = fc.tuple(
      anySize,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(parts, ([size, a, b]) => {
        const file = anyFile(size);
        const length = blocksLength(size);
        const [start = 0, end = 0] = [Math.round(a * length), Math.round(b * length)].sort((x, y) => x - y);
        const whole = write(file, 0, length);
        expect(Buffer.compare(write(file, start, end), whole.subarray(start, end))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test.each([0, 1, 4, 5, 6, 65_539, 65_540, 65_541, 65_545])('begin rightly at octet %i', (start) => {
    const file = anyFile(70_000);
    const whole = write(file, 0, blocksLength(file.byteLength));
    for (const length of [0, 1, 3, 5, 9]) {
      expect(write(file, start, start + length)).toEqual(whole.slice(start, start + length));
    }
  });
});
