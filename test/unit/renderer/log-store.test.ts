import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogBatch } from '../../../main/access-log/batch.ts';
import { encodeBatch } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import { CHUNK_ENTRIES } from '../../../main/access-log/packed-columns.ts';
import { LogStore } from '../../../renderer/log/log-store.ts';
import { sampleEntries } from '../../support/window/sample-entries.ts';

/** Cuts entries into batches of these sizes, in turn. */
function inBatches(entries: readonly AccessLogEntry[], sizes: readonly number[]): LogBatch[] {
  const batches: LogBatch[] = [];
  for (let start = 0; start < entries.length; ) {
    const size = sizes[batches.length % sizes.length] ?? 1;
    batches.push(encodeBatch(entries.slice(start, start + size)));
    start += size;
  }
  return batches;
}

function contentsOf(store: LogStore): AccessLogEntry[] {
  return store.chunks.flatMap((chunk) => Array.from({ length: chunk.count }, (_, index) => chunk.entryAt(index)));
}

describe('a log store', () => {
  test('gives back every entry as it came, however they were batched', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (count, sizes) => {
          const entries = sampleEntries(count);
          const store = new LogStore();
          for (const batch of inBatches(entries, sizes)) store.append(batch);
          expect(contentsOf(store)).toEqual(entries);
          expect(store.total).toBe(count);
          expect(store.last).toBe(count);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('goes on in a new chunk when one is full', () => {
    const entries = sampleEntries(CHUNK_ENTRIES + 100);
    const store = new LogStore();
    for (const batch of inBatches(entries, [1000, 3])) store.append(batch);
    expect(store.chunks.map((chunk) => chunk.count)).toEqual([CHUNK_ENTRIES, 100]);
    expect(store.entryOf(CHUNK_ENTRIES)).toEqual(entries[CHUNK_ENTRIES - 1]);
    expect(store.entryOf(CHUNK_ENTRIES + 1)).toEqual(entries[CHUNK_ENTRIES]);
  });

  test('ignores what it already has: whole batches and the beginning of one', () => {
    const entries = sampleEntries(20);
    const store = new LogStore();
    store.append(encodeBatch(entries.slice(0, 12)));
    store.append(encodeBatch(entries.slice(3, 9)));
    store.append(encodeBatch(entries.slice(5, 20)));
    expect(contentsOf(store)).toEqual(entries);
    expect(store.letGo).toBe(0);
  });

  test('counts entries that are missing in the middle as let go', () => {
    const store = new LogStore();
    store.append(encodeBatch(sampleEntries(10, 1)));
    store.append(encodeBatch(sampleEntries(5, 31)));
    expect(store.letGo).toBe(20);
    expect(store.total).toBe(15);
    expect(store.entryOf(20)).toBeUndefined();
    expect(store.entryOf(31)?.sequence).toBe(31);
  });

  test('lets the oldest go, chunk by chunk, and keeps no more than its bound', () => {
    const store = new LogStore(CHUNK_ENTRIES * 2);
    const count = CHUNK_ENTRIES * 3 + 10;
    for (const batch of inBatches(sampleEntries(count), [4096])) store.append(batch);
    expect(store.total).toBeLessThanOrEqual(CHUNK_ENTRIES * 2);
    expect(store.letGo + store.total).toBe(count);
    expect(store.chunks[0]?.first).toBe(store.letGo + 1);
    expect(store.entryOf(count)?.sequence).toBe(count);
  });

  test('forgets all when cleared, and does not take old entries back', () => {
    const store = new LogStore();
    store.append(encodeBatch(sampleEntries(30)));
    store.clear();
    store.append(encodeBatch(sampleEntries(30)));
    expect(contentsOf(store)).toEqual([]);
    expect(store.seen.visitors).toEqual([]);
    store.append(encodeBatch(sampleEntries(5, 40)));
    expect(store.total).toBe(5);
    expect(store.letGo).toBe(0);
  });

  test('knows the methods and visitors that it has seen, in the order of their appearance', () => {
    const store = new LogStore();
    const [first, second, third] = sampleEntries(3);
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few samples');
    store.append(
      encodeBatch([
        { ...first, method: 'GET', visitor: '10.0.0.2' },
        { ...second, method: '', visitor: '10.0.0.1' },
        { ...third, method: 'PUT', visitor: '10.0.0.2' },
      ]),
    );
    expect(store.seen.methods).toEqual(['GET', 'PUT']);
    expect(store.seen.visitors).toEqual(['10.0.0.2', '10.0.0.1']);
  });

  test('remembers a bounded number of visitors', () => {
    const store = new LogStore();
    const entries = sampleEntries(2000).map((entry) => ({
      ...entry,
      visitor: `2001:db8::${entry.sequence.toString(16)}`,
    }));
    for (const batch of inBatches(entries, [300])) store.append(batch);
    expect(store.seen.visitors).toHaveLength(500);
  });
});
