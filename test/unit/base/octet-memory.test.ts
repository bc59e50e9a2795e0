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

  it('keeps no more than two megabytes of each size that nobody uses', () => {
    const memory = new OctetMemory();
    const pieces = [65_536, 16_384].flatMap((bytes) => Array.from({ length: 400 }, () => read(memory, bytes, 1)));
    for (const piece of pieces) memory.giveBack(piece);
    expect(memory.freeBytes).toBe(4 * 1024 * 1024);
  });
});
