import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBatch, encodeBatch, NUMBERS_PER_ENTRY } from '../../../main/access-log/batch.ts';
import { BatchHistory } from '../../../main/access-log/batch-history.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';

function entry(sequence: number): AccessLogEntry {
  return {
    sequence,
    time: 1_700_000_000_000 + sequence,
    visitor: `192.0.2.${sequence % 5}`,
    method: sequence % 7 === 0 ? 'HEAD' : 'GET',
    target: `/file-${sequence}`,
    version: 'HTTP/1.1',
    status: sequence % 3 === 0 ? 404 : 200,
    contentBytes: sequence * 10,
    durationMs: sequence / 8,
    firstByteMs: sequence / 16,
    ending: sequence % 11 === 0 ? 'aborted' : 'complete',
    referrer: '',
    userAgent: 'curl/7.88.1',
    connection: sequence % 4,
    exchange: sequence,
  };
}

const entries = (first: number, count: number): AccessLogEntry[] =>
  Array.from({ length: count }, (_, index) => entry(first + index));

const sequencesSince = (history: BatchHistory, after: number): number[] =>
  history
    .since(after)
    .batches.flatMap(decodeBatch)
    .map(({ sequence }) => sequence);

describe('BatchHistory', () => {
  it('gives back every entry unchanged and in order, however the batches were cut', () => {
    const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 1500 })), {
      minLength: 1,
      maxLength: 90,
    });
    const capacities = fc.integer({ min: 1, max: 5000 });
    const property = fc.property(sizes, capacities, fc.nat({ max: 6000 }), (counts, capacity, after) => {
      const history = new BatchHistory(capacity);
      let next = 1;
      for (const count of counts) {
        history.add(encodeBatch(entries(next, count)));
        next += count;
      }
      const written = next - 1;
      const kept = Math.min(written, capacity);
      const oldest = Math.max(written - kept, after) + 1;
      const { batches, dropped } = history.since(after);
      expect(batches.flatMap(decodeBatch)).toEqual(entries(oldest, Math.max(0, written - oldest + 1)));
      expect(dropped).toBe(written - kept);
      expect(history.count).toBe(kept);
      expect(history.lastSequence).toBe(written);
    });
    fc.assert(property, { numRuns: 30 });
  });

  it('keeps one-entry batches packed', () => {
    const history = new BatchHistory(10_000);
    for (let sequence = 1; sequence <= 5000; sequence += 1) history.add(encodeBatch([entry(sequence)]));
    expect(history.since(0).batches.length).toBeLessThan(80);
    expect(sequencesSince(history, 4990)).toEqual([4991, 4992, 4993, 4994, 4995, 4996, 4997, 4998, 4999, 5000]);
  });

  it('cuts a batch that is only partly new to the reader, with columns of its own', () => {
    const history = new BatchHistory(10_000);
    history.add(encodeBatch(entries(1, 2000)));
    const [batch] = history.since(1999).batches;
    expect(batch?.first).toBe(2000);
    expect(batch?.numbers.buffer.byteLength).toBe(batch?.numbers.byteLength);
    expect(batch?.numbers.length).toBe(NUMBERS_PER_ENTRY);
  });

  it('holds the newest part of one batch that is larger than the whole bound', () => {
    const history = new BatchHistory(3);
    history.add(encodeBatch(entries(1, 10)));
    expect(sequencesSince(history, 0)).toEqual([8, 9, 10]);
    expect(history.since(0).dropped).toBe(7);
  });

  it('keeps the numbers apart when entries are missing between two batches', () => {
    const history = new BatchHistory(200);
    history.add(encodeBatch(entries(1, 2)));
    for (let sequence = 10; sequence < 100; sequence += 1) history.add(encodeBatch([entry(sequence)]));
    expect(sequencesSince(history, 0).slice(0, 4)).toEqual([1, 2, 10, 11]);
    expect(sequencesSince(history, 97)).toEqual([98, 99]);
  });

  it('forgets entries on clear and goes on counting', () => {
    const history = new BatchHistory(2);
    history.add(encodeBatch(entries(1, 4)));
    history.clear();
    expect(history.since(0)).toEqual({ batches: [], dropped: 0 });
    expect(history.lastSequence).toBe(4);
    history.add(encodeBatch(entries(5, 1)));
    expect(sequencesSince(history, 0)).toEqual([5]);
  });

  it('ignores an empty batch', () => {
    const history = new BatchHistory(2);
    history.add({ first: 9, count: 0, numbers: new Float64Array(0), codes: new Uint32Array(0), texts: [] });
    expect(history.lastSequence).toBe(0);
    expect(history.since(0).batches).toEqual([]);
  });
});
