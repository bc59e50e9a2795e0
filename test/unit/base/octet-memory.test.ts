/** Memory that is used again, and never while somebody has a part of it. */
import { describe, expect, it } from 'vitest';
import { OctetMemory } from '../../../main/base/octet-memory.ts';

const READ = Buffer.alloc(64 * 1024);

function read(memory: OctetMemory, bytes: number, fill: number): Buffer {
  READ.fill(fill);
  return memory.copyOf(READ, bytes);
}

describe('memory for octets that were read', () => {
  it.each([1, 4095, 4096, 4097, 8192, 8193, 16_384, 16_385, 32_768, 32_769, 65_536])(
    'keeps %i octets as they were',
    (bytes) => {
      const memory = new OctetMemory();
      const first = read(memory, bytes, 1);
      const second = read(memory, bytes, 2);
      READ.fill(3);
      expect(first.equals(Buffer.alloc(bytes, 1))).toBe(true);
      expect(second.equals(Buffer.alloc(bytes, 2))).toBe(true);
    },
  );

  it('uses again what was given back, also where it was not full', () => {
    const memory = new OctetMemory();
    for (const bytes of [65_536, 40_000, 16_384, 9_000]) {
      const piece = read(memory, bytes, 1);
      memory.giveBack(piece);
      expect(read(memory, bytes, 2).buffer).toBe(piece.buffer);
    }
  });

  it('does not use again what somebody may still have a part of, nor what was never its own', () => {
    const memory = new OctetMemory();
    const piece = read(memory, 65_536, 1);
    memory.giveBack(piece.subarray(10));
    memory.giveBack(piece.subarray(0, 65_000));
    memory.giveBack(Buffer.allocUnsafeSlow(65_536));
    memory.giveBack(read(memory, 100, 1));
    expect(memory.freeBytes).toBe(0);
  });

  it('does not lend twice what was given back twice', () => {
    const memory = new OctetMemory();
    const piece = read(memory, 65_536, 1);
    memory.giveBack(piece);
    memory.giveBack(piece);
    const [one, other] = [read(memory, 65_536, 1), read(memory, 65_536, 2)];
    expect(one.buffer).not.toBe(other.buffer);
  });

  it('takes no more than a third beyond what it holds, so that accounts may count that', () => {
    const memory = new OctetMemory();
    for (let bytes = 4097; bytes <= READ.length; bytes += 17) {
      const piece = memory.copyOf(READ, bytes);
      expect(piece.buffer.byteLength).toBeLessThanOrEqual((bytes * 4) / 3);
      memory.giveBack(piece);
    }
  });

  it('keeps no more than two megabytes of the sizes that are read most, and half a one of others', () => {
    const give = (bytes: number): number => {
      const memory = new OctetMemory();
      const pieces = Array.from({ length: 400 }, () => read(memory, bytes, 1));
      for (const piece of pieces) memory.giveBack(piece);
      return memory.freeBytes / 1024 / 1024;
    };
    expect([65_536, 16_384].map(give)).toEqual([2, 2]);
    expect(Math.max(...[5_000, 20_000, 40_000].map(give))).toBeLessThanOrEqual(0.5);
    expect(Math.min(...[5_000, 20_000, 40_000].map(give))).toBeGreaterThan(0.4);
  });
});
