/** Whatever visitors ask for, and however slowly what is told of it is taken in: every list of the log is bounded by octets. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewDetails, NewEntry } from '../../../main/access-log/access-log.ts';
import { AccessLog } from '../../../main/access-log/access-log.ts';
import type { LogBatch } from '../../../main/access-log/batch.ts';
import { batchBytes, decodeBatch, encodeBatch } from '../../../main/access-log/batch.ts';
import { BatchHistory } from '../../../main/access-log/batch-history.ts';
import { BatchQueue } from '../../../main/access-log/batch-queue.ts';
import { cutText } from '../../../main/access-log/cut-text.ts';
import { isCut, textBytes } from '../../../main/access-log/log-text.ts';
import { SavedChunkBuilder } from '../../../main/access-log/saved-chunk-builder.ts';
import { TotalsCounter } from '../../../main/access-log/share-totals.ts';
import { CommonRoom } from '../../../main/base/common-room.ts';
import { LogStore } from '../../../renderer/log/log-store.ts';
import { SavedChunks } from '../../../renderer/log/saved-chunks.ts';
import { ENTRY } from '../../support/entries.ts';

const MEGABYTE = 1024 * 1024;

const longEntry = (sequence: number): NewEntry => ({ ...ENTRY, sequence, target: `/${sequence}-`.padEnd(2000, 'x') });
const longBatch = (first: number, count: number): LogBatch =>
  encodeBatch(Array.from({ length: count }, (_, index) => longEntry(first + index)));
const detailsOf = (requestHead: string): NewDetails => ({
  sequence: 0,
  requestHead,
  responseHead: '',
  acceptedAt: 1,
  connectionEnd: { closedBy: undefined, closedAt: undefined },
  receivedBytes: 0,
  remotePort: 2,
});

describe('cutText', () => {
  it('keeps what is short, and marks what it cuts, within the limit', () => {
    const property = fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const latin = Buffer.from(text, 'latin1').toString('latin1');
      const cut = cutText(latin, limit, latin.length);
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(isCut(cut)).toBe(latin.length > limit);
      if (isCut(cut)) expect(latin.startsWith(cut.slice(0, -1))).toBe(true);
      else expect(cut).toBe(latin);
    });
    fc.assert(property);
  });
});

describe('AccessLog', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands a batch on before it has many octets, however few its entries are', () => {
    const batches: LogBatch[] = [];
    const log = new AccessLog((batch) => batches.push(batch));
    for (let index = 1; index <= 5000; index++) log.add(longEntry(index), undefined);
    log.flush();
    expect(Math.max(...batches.map(batchBytes))).toBeLessThan(1.1 * MEGABYTE);
    expect(batches.flatMap(decodeBatch)).toHaveLength(5000);
  });

  it('knows the octets of a batch before it is made', () => {
    const batches: LogBatch[] = [];
    const log = new AccessLog((batch) => batches.push(batch));
    log.add({ ...longEntry(1), userAgent: 'x…' }, undefined);
    log.add(longEntry(2), undefined);
    log.flush();
    expect(batches.map(batchBytes)).toEqual([batchBytes(encodeBatch(batches.flatMap(decodeBatch)))]);
  });

  it('keeps fewer heads when they are long', () => {
    const log = new AccessLog(() => undefined);
    const count = 10_000;
    for (let index = 1; index <= count; index++) {
      log.add({ ...ENTRY, sequence: 0 }, detailsOf(`GET /${index}`.padEnd(40_000, 'x')));
      if (index % 100 === 0) log.flush();
    }
    const kept = Array.from({ length: count }, (_, index) => log.details(index + 1)).filter((details) => details);
    const octets = kept.reduce((sum, details) => sum + textBytes(details?.requestHead ?? ''), 0);
    expect(octets).toBeLessThanOrEqual(16 * MEGABYTE);
    expect(kept.length).toBeGreaterThan(1000);
    expect(log.details(count)?.requestHead).toMatch(/^GET \/10000x+…$/);
  });

  it('leaves entries out, with their numbers, while whoever takes them does not keep up', () => {
    const batches: LogBatch[] = [];
    let hasRoom = true;
    const log = new AccessLog(
      (batch) => batches.push(batch),
      1,
      () => hasRoom,
    );
    const add = (): void => log.add({ ...ENTRY, sequence: 0 }, undefined);
    add();
    hasRoom = false;
    for (let count = 0; count < 1000; count++) add();
    hasRoom = true;
    add();
    log.flush();
    expect(batches.map(({ first, count }) => [first, count])).toEqual([
      [1, 1],
      [1002, 1],
    ]);
    const counter = new TotalsCounter();
    for (const batch of batches) counter.add(batch);
    expect(counter.totals.requests).toBe(1002);
  });
});

describe('BatchHistory', () => {
  it('never has more octets than its bound and one batch, and gives the newest entries back', () => {
    const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 60 })), {
      maxLength: 60,
    });
    const property = fc.property(sizes, fc.integer({ min: 1000, max: 300_000 }), (counts, maxBytes) => {
      const history = new BatchHistory(100_000, maxBytes);
      let next = 1;
      let largest = 0;
      for (const count of counts) {
        const batch = longBatch(next, count);
        next += count;
        history.add(batch);
        largest = Math.max(largest, batchBytes(batch));
        expect(history.bytes).toBeLessThanOrEqual(maxBytes + largest);
        const { batches, dropped } = history.since(0);
        expect(history.bytes).toBe(batches.reduce((sum, one) => sum + batchBytes(one), 0));
        const sequences = batches.flatMap(decodeBatch).map(({ sequence }) => sequence);
        expect(sequences).toEqual(Array.from({ length: next - 1 - dropped }, (_, index) => dropped + 1 + index));
        expect(sequences.length).toBeGreaterThan(0);
      }
    });
    fc.assert(property, { numRuns: 40 });
  });

  it('has one bound for the logs of all shares: the longest gives its oldest entries up', () => {
    const room = new CommonRoom(MEGABYTE);
    const histories = Array.from({ length: 50 }, () => new BatchHistory(100_000, MEGABYTE, room));
    const [quiet, ...flooded] = histories;
    quiet?.add(longBatch(1, 5));
    for (let round = 0; round < 20; round++) for (const one of flooded) one.add(longBatch(1 + round * 5, 5));
    expect(histories.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(room.total);
    expect(room.total).toBeLessThanOrEqual(MEGABYTE);
    expect(quiet?.count).toBe(5);
    for (const { count, lastSequence } of flooded) expect([count > 0, lastSequence]).toEqual([true, 100]);
    for (const one of histories) one.clear();
    expect(room.total).toBe(0);
  });

  it('counts what was left out on its way', () => {
    const history = new BatchHistory(100);
    history.add(longBatch(1, 2));
    history.add(longBatch(10, 1));
    expect(history.since(0).dropped).toBe(7);
  });
});

describe('BatchQueue', () => {
  it('gives up the oldest when what waits has too many octets, and tells how many', () => {
    const queue = new BatchQueue(1_000_000, MEGABYTE);
    let lost = 0;
    for (let first = 1; first <= 10_000; first += 10) lost += queue.add(longBatch(first, 10));
    expect(queue.count + lost).toBe(10_000);
    expect(queue.count).toBeLessThanOrEqual(Math.ceil(MEGABYTE / 2000));
    expect(queue.count).toBeGreaterThan(300);
  });

  it('writes no more at once than a bound, and all of it in the end', () => {
    const queue = new BatchQueue(1_000_000);
    queue.add(longBatch(1, 3000));
    let lines = 0;
    while (queue.count > 0) {
      const { octets, count } = queue.peek('json', Number.POSITIVE_INFINITY, 0);
      expect(octets.byteLength).toBeLessThan(1.1 * MEGABYTE);
      queue.take(count);
      lines += count;
    }
    expect(lines).toBe(3000);
  });
});

describe('LogStore', () => {
  it('has one bound for all logs of the window: the longest lets its oldest stretches go', () => {
    const room = new CommonRoom(24 * MEGABYTE);
    const stores = Array.from({ length: 4 }, () => new LogStore(1_000_000, undefined, { room }));
    const [quiet, ...flooded] = stores;
    quiet?.append(longBatch(1, 50));
    for (let first = 1; first <= 9_000; first += 500) for (const store of flooded) store.append(longBatch(first, 500));
    expect(room.total).toBeLessThanOrEqual(24 * MEGABYTE);
    expect([quiet?.total, quiet?.letGo]).toEqual([50, 0]);
    for (const { total, letGo } of flooded) expect([letGo > 0, total + letGo]).toEqual([true, 9_000]);
  });

  it('lets the oldest go when the texts have too many octets', () => {
    const store = new LogStore(1_000_000, undefined, { maxTextBytes: 4 * MEGABYTE });
    for (let first = 1; first <= 20_000; first += 100) store.append(longBatch(first, 100));
    expect(store.textBytes).toBeLessThan(13 * MEGABYTE);
    expect(store.total + store.letGo).toBe(20_000);
    expect(store.entryOf(20_000)?.target).toMatch(/^\/20000-x+$/);
    store.clear();
    expect(store.textBytes).toBe(0);
  });

  it('lets stretches of a saved log go likewise, with the texts that they have together', () => {
    const store = new LogStore(1_000_000, undefined, { maxTextBytes: 2 * MEGABYTE });
    const chunks = new SavedChunks();
    const builder = new SavedChunkBuilder({ texts: 1000, bytes: 500_000 });
    for (let sequence = 1; sequence <= 5000; sequence += 1) {
      builder.addEntry(longEntry(sequence));
      if (sequence % 100 === 0) store.adopt(chunks.open(builder.take()));
    }
    expect(store.textBytes).toBeLessThan(3 * MEGABYTE);
    expect(store.total).toBeGreaterThan(500);
    expect(store.total + store.letGo).toBe(5000);
  });
});

describe('SavedChunkBuilder', () => {
  it('cuts texts that are very long, between characters, and marks them', () => {
    const builder = new SavedChunkBuilder();
    const texts = ['x'.repeat(100_000), '汉'.repeat(3000), '/short', '\u{1f4be}'.repeat(1500)];
    for (const [index, target] of texts.entries()) builder.addEntry({ ...ENTRY, sequence: index + 1, target });
    const chunk = new SavedChunks().open(builder.take());
    const read = texts.map((_, index) => chunk.entryAt(index).target);
    expect(read[2]).toBe('/short');
    for (const index of [0, 1, 3]) {
      expect(Buffer.byteLength(read[index] ?? '')).toBeLessThanOrEqual(4096);
      expect(isCut(read[index] ?? '')).toBe(true);
      expect(texts[index]?.startsWith(read[index]?.slice(0, -1) ?? '-')).toBe(true);
    }
  });

  it('is full when its texts have many octets', () => {
    const builder = new SavedChunkBuilder();
    builder.addEntry(ENTRY);
    builder.take();
    let count = 0;
    for (; !builder.isFull; count += 1) builder.addEntry({ ...ENTRY, target: `/${count}-`.padEnd(4000, 'x') });
    expect(count).toBeLessThan(2200);
  });
});
