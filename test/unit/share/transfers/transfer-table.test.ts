import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Transfer } from '../../../../main/access-log/transfer.ts';
import { ConnectionLife } from '../../../../main/http/connection-life.ts';
import { Exchange } from '../../../../main/http/exchange.ts';
import { SAMPLE_INTERVAL_MS, TransferTable } from '../../../../main/share/transfers/transfer-table.ts';
import { peerAt } from '../../../support/peer.ts';

const MEGABYTE = 1024 * 1024;

function exchangeOf(contentLength: number): Exchange {
  const exchange = new Exchange(peerAt('192.0.2.1', 3), 1, new ConnectionLife());
  exchange.contentLength = contentLength;
  exchange.representation = { size: contentLength * 2, entityTag: '"t"', offset: 7 };
  return exchange;
}

describe('TransferTable', () => {
  let samples: (readonly Transfer[])[] = [];
  let table: TransferTable;
  let clock = 0;

  const pass = (milliseconds: number): void => {
    clock += milliseconds;
    vi.advanceTimersByTime(milliseconds);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    clock = 1_000;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    samples = [];
    table = new TransferTable((transfers) => samples.push(transfers));
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('shows a large response at once, with its progress and speed', () => {
    const exchange = exchangeOf(10 * MEGABYTE);
    table.add(exchange);
    exchange.contentBytes = MEGABYTE;
    pass(SAMPLE_INTERVAL_MS);
    expect(samples.at(-1)).toMatchObject([
      { connection: 3, visitor: '192.0.2.1', offset: 7, length: 10 * MEGABYTE, size: 20 * MEGABYTE, sent: MEGABYTE },
    ]);
    expect(samples[0]?.[0]?.bytesPerSecond).toBeCloseTo(4 * MEGABYTE, -5);
    expect(samples[0]?.[0]?.ending).toBeUndefined();
  });

  it('tells at once when it is asked, also of what has just ended, and nothing where nothing is watched', () => {
    table.tellNow();
    expect(samples).toEqual([]);
    const exchange = exchangeOf(10 * MEGABYTE);
    table.add(exchange);
    table.tellNow();
    expect(samples.at(-1)?.map(({ ending }) => ending)).toEqual([undefined]);
    exchange.ending = 'complete';
    table.remove(exchange);
    table.tellNow();
    expect(samples.at(-1)?.map(({ ending }) => ending)).toEqual(['complete']);
  });

  it('shows a small one only when it takes long', () => {
    table.add(exchangeOf(10));
    pass(SAMPLE_INTERVAL_MS);
    expect(samples).toEqual([]);
    pass(SAMPLE_INTERVAL_MS);
    expect(samples).toHaveLength(1);
  });

  it('tells of so many at a time, and of no more of one visitor, so that nobody hides what others get', () => {
    const of = (address: string): Exchange => {
      const exchange = new Exchange(peerAt(address, 3), 1, new ConnectionLife());
      exchange.contentLength = 10 * MEGABYTE;
      table.add(exchange);
      return exchange;
    };
    const greedy = Array.from({ length: 5000 }, (_, index) => of(`2001:db8::${(index + 1).toString(16)}`));
    of('192.0.2.9');
    pass(SAMPLE_INTERVAL_MS);
    const shown = samples.at(-1) ?? [];
    expect(shown).toHaveLength(51);
    expect(shown.at(-1)?.visitor).toBe('192.0.2.9');
    for (let index = 1; index < 1000; index += 1) of(`192.0.2.${index}`);
    pass(SAMPLE_INTERVAL_MS);
    expect(samples.at(-1)).toHaveLength(200);
    for (const exchange of greedy) table.remove(exchange);
    pass(SAMPLE_INTERVAL_MS * 2);
    pass(SAMPLE_INTERVAL_MS);
    expect(samples.at(-1)).toHaveLength(200);
    expect(samples.at(-1)?.every(({ visitor }) => visitor.startsWith('192.'))).toBe(true);
  });

  it('tells once how it ended, then once that none is left, then rests', () => {
    const exchange = exchangeOf(10 * MEGABYTE);
    table.add(exchange);
    exchange.finish('aborted');
    table.remove(exchange);
    table.remove(exchange);
    pass(SAMPLE_INTERVAL_MS * 5);
    expect(samples.map((transfers) => transfers.map(({ ending }) => ending))).toEqual([['aborted'], []]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('bounds how many ended ones it tells of', () => {
    for (let index = 0; index < 500; index++) {
      const exchange = exchangeOf(10 * MEGABYTE);
      table.add(exchange);
      exchange.finish('complete');
      table.remove(exchange);
    }
    pass(SAMPLE_INTERVAL_MS);
    expect(samples[0]).toHaveLength(50);
    expect(samples[0]?.at(-1)?.id).toBe(500);
  });
});
