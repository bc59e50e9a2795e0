import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewDetails, NewEntry } from '../../../main/access-log/access-log.ts';
import { AccessLog, BATCH_INTERVAL_MS } from '../../../main/access-log/access-log.ts';
import type { LogBatch } from '../../../main/access-log/batch.ts';
import { BatchBuilder, decodeBatch, encodeBatch, visitorsOf } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';

const entryOf = (target: string): NewEntry => ({
  sequence: 0,
  time: 1_700_000_000_000,
  visitor: '192.0.2.1',
  method: 'GET',
  target,
  version: 'HTTP/1.1',
  status: 200,
  contentBytes: 5_000_000_000,
  durationMs: 1.25,
  firstByteMs: 0.125,
  ending: 'complete',
  referrer: '',
  userAgent: 'x',
  connection: 1,
  exchange: 1,
});

const detailsOf = (requestHead: string): NewDetails => ({
  sequence: 0,
  requestHead,
  responseHead: 'HTTP/1.1 200 OK',
  acceptedAt: 1,
  connectionEnd: { closedBy: undefined, closedAt: undefined },
  receivedBytes: 0,
  remotePort: 2,
});

describe('AccessLog', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands entries on in batches, in order and without a gap', () => {
    const batches: LogBatch[] = [];
    const log = new AccessLog((batch) => batches.push(batch), 11);
    log.add(entryOf('/1'), detailsOf('1'));
    log.add(entryOf('/2'), detailsOf('2'));
    expect(batches).toEqual([]);
    vi.advanceTimersByTime(BATCH_INTERVAL_MS);
    log.add(entryOf('/3'), detailsOf('3'));
    log.flush();
    vi.advanceTimersByTime(BATCH_INTERVAL_MS * 2);
    expect(
      batches.map(decodeBatch).map((entries) => entries.map(({ sequence, target }) => [sequence, target])),
    ).toEqual([
      [
        [11, '/1'],
        [12, '/2'],
      ],
      [[13, '/3']],
    ]);
  });

  it('does not wait when very much comes', () => {
    const batches: LogBatch[] = [];
    const log = new AccessLog((batch) => batches.push(batch));
    for (let index = 0; index < 20_000; index++) log.add(entryOf('/'), detailsOf(''));
    expect(batches.length).toBeGreaterThan(1);
    log.flush();
    expect(batches.reduce((sum, { count }) => sum + count, 0)).toBe(20_000);
  });

  it('keeps the details of the newest exchanges, long heads cut', () => {
    const log = new AccessLog(() => undefined);
    log.add(entryOf('/'), detailsOf('first'));
    expect(log.details(1)).toMatchObject({ sequence: 1, requestHead: 'first', remotePort: 2 });
    log.add(entryOf('/'), detailsOf('x'.repeat(40_000)));
    expect(log.details(2)?.requestHead).toHaveLength(4096);
    for (let index = 0; index < 20_000; index++) {
      log.add(entryOf('/'), detailsOf(String(index)));
      if (index % 100 === 0) log.flush();
    }
    expect(log.details(1)).toBeUndefined();
    expect(log.details(20_002)?.requestHead).toBe('19999');
    expect(log.details(99_999)).toBeUndefined();
    expect(log.details(0)).toBeUndefined();
  });

  it('keeps the details of the first exchanges only when very much comes at once', () => {
    const log = new AccessLog(() => undefined);
    for (let index = 0; index < 2000; index++) log.add(entryOf('/'), log.wantsDetails ? detailsOf('') : undefined);
    expect(log.details(1)).toBeDefined();
    expect(log.details(2000)).toBeUndefined();
    log.flush();
    log.add(entryOf('/'), detailsOf('after'));
    expect(log.details(2001)?.requestHead).toBe('after');
  });
});

describe('visitorsOf', () => {
  it('tells each visitor of a batch once', () => {
    const visitors = ['192.0.2.1', '::1', '192.0.2.1', '192.0.2.1', '::1'];
    const entries = visitors.map((visitor, index) => ({ ...entryOf('/192.0.2.9'), visitor, sequence: index + 1 }));
    expect(visitorsOf(encodeBatch(entries))).toEqual(['192.0.2.1', '::1']);
  });
});

describe('BatchBuilder', () => {
  it('begins anew after each batch, whatever their sizes', () => {
    const builder = new BatchBuilder();
    let sequence = 1;
    for (const count of [3, 1_000, 1, 600]) {
      const entries = Array.from({ length: count }, (_, index) => ({ ...entryOf(`/${index}`), sequence: sequence++ }));
      for (const entry of entries) builder.add(entry);
      expect(builder.count).toBe(count);
      expect(decodeBatch(builder.take())).toEqual(entries);
      expect(builder.count).toBe(0);
    }
  });
});

describe('encodeBatch and decodeBatch', () => {
  it('give back any entries', () => {
    const text = fc.string({ maxLength: 12 });
    const count = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    const entry: fc.Arbitrary<Omit<AccessLogEntry, 'sequence'>> = fc.record({
      time: fc.integer({ min: 0 }),
      visitor: text,
      method: text,
      target: text,
      version: fc.constantFrom('HTTP/1.1', 'HTTP/1.0', ''),
      status: fc.integer({ min: 100, max: 599 }),
      contentBytes: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
      durationMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
      firstByteMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
      ending: fc.constantFrom('complete', 'aborted', 'cut', 'timed-out'),
      referrer: text,
      userAgent: text,
      connection: count,
      exchange: count,
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1 }), (entries, first) => {
        const numbered = entries.map((one, index) => ({ ...one, sequence: first + index }));
        expect(decodeBatch(encodeBatch(numbered))).toEqual(numbered);
      }),
    );
  });
});
