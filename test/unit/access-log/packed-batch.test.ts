import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENDINGS, encodeBatch } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import { packBatch, unpackBatch } from '../../../main/access-log/packed-batch.ts';
import { batchFrom, ENTRY } from '../../support/entries.ts';

const anyEntry: fc.Arbitrary<AccessLogEntry> = fc.record({
  sequence: fc.constant(1),
  time: fc.nat({ max: 8_640_000_000_000_000 }),
  visitor: fc.constantFrom('192.0.2.7', '2001:db8::7'),
  method: fc.string({ maxLength: 4 }),
  target: fc.string(),
  version: fc.constantFrom('HTTP/1.1', 'HTTP/1.0', ''),
  status: fc.integer({ min: 100, max: 599 }),
  contentBytes: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  durationMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
  firstByteMs: fc.nat({ max: 2 ** 31 - 1 }).map((microseconds) => microseconds / 1000),
  ending: fc.constantFrom(...ENDINGS),
  referrer: fc.string(),
  userAgent: fc.string(),
  connection: fc.nat({ max: 0xffff_ffff }),
  exchange: fc.nat({ max: 100_000 }),
});

describe('a packed batch', () => {
  test('unpacks to what it was, whatever its numbers', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 40 }), (entries) => {
        const batch = encodeBatch(entries);
        expect(unpackBatch(packBatch(batch))).toEqual(batch);
      }),
    );
  });

  test('may stand anywhere in a buffer', () => {
    const batch = batchFrom(7, 3);
    const packed = packBatch(batch);
    const shifted = new Uint8Array(packed.octets.byteLength + 1).subarray(1);
    shifted.set(packed.octets);
    expect(unpackBatch({ ...packed, octets: shifted })).toEqual(batch);
  });

  test('holds what is the same for all entries once', () => {
    const one = packBatch(encodeBatch([ENTRY]));
    const many = packBatch(encodeBatch(Array.from({ length: 100 }, () => ENTRY)));
    expect(many.octets.byteLength).toBe(one.octets.byteLength);
  });

  test.each([
    ['a thousand connections', { connection: 1000 }, 2],
    ['durations of some milliseconds, to the microsecond', { durationMs: 4.321 }, 2],
    ['durations with more digits than that', { durationMs: 0.1 + 0.2 }, 8],
    ['sizes of gigabytes', { contentBytes: 3_000_000_000 }, 4],
    ['sizes beyond 32 bits', { contentBytes: 5_000_000_000 }, 8],
  ])('takes as few octets an entry as needed: %s', (_, change, octets) => {
    const pair = [ENTRY, { ...ENTRY, ...change }];
    const same = packBatch(encodeBatch([ENTRY, ENTRY])).octets.byteLength;
    expect(packBatch(encodeBatch(pair)).octets.byteLength - same).toBe(pair.length * octets);
  });
});
