import { describe, expect, test } from 'vitest';
import type { Transfer } from '../../../main/access-log/transfer.ts';
import { fileNameOf, measureProgress } from '../../../renderer/transfers/transfer-progress.ts';
import {
  dropExpired,
  KEEP_FINISHED_MS,
  keyOf,
  MAX_FINISHED,
  mergeTransfers,
  nextExpiry,
} from '../../../renderer/transfers/transfer-rows.ts';
import { describeTransfer } from '../../../renderer/transfers/transfer-text.ts';
import { resolveLanguage } from '../../../renderer/words/languages.ts';

const START = Date.UTC(2026, 10, 22, 12);

function transfer(change: Partial<Transfer> = {}): Transfer {
  return {
    id: 1,
    connection: 1,
    visitor: '192.168.1.34',
    target: '/film.mp4',
    startedAt: START,
    offset: 0,
    length: 1000,
    size: 1000,
    entityTag: '"1"',
    sent: 250,
    bytesPerSecond: 50,
    ending: undefined,
    endedAt: undefined,
    ...change,
  };
}

const ended = (change: Partial<Transfer> = {}): Transfer =>
  transfer({ ending: 'complete', endedAt: START + 1000, sent: 1000, ...change });

const ids = (transfers: readonly Transfer[]): number[] => transfers.map(({ id }) => id);

describe('the list of transfers', () => {
  test('has running ones in the order of their start, then finished ones, the last first', () => {
    const shown = mergeTransfers(
      [],
      [ended({ id: 3 }), transfer({ id: 2, startedAt: START + 5 }), transfer({ id: 1 })],
      START,
    );
    const merged = mergeTransfers(
      shown,
      [transfer({ id: 1 }), ended({ id: 2, startedAt: START + 5, endedAt: START + 2000 })],
      START + 2000,
    );
    expect(ids(merged)).toEqual([1, 2, 3]);
  });

  test('takes newer numbers for the same transfer', () => {
    const merged = mergeTransfers([transfer()], [transfer({ sent: 400 })], START);
    expect(merged.map(({ sent }) => sent)).toEqual([400]);
  });

  test('keeps finished ones when they are not told again', () => {
    expect(ids(mergeTransfers([ended({ id: 7 })], [], START + 2000))).toEqual([7]);
  });

  test('loses running ones that are not heard of again', () => {
    expect(mergeTransfers([transfer()], [], START)).toEqual([]);
  });

  test('tells transfers of two workers apart, although their numbers are the same', () => {
    const second = transfer({ startedAt: START + 60_000 });
    expect(keyOf(ended())).not.toBe(keyOf(second));
    expect(mergeTransfers([ended()], [second], START + 60_000)).toHaveLength(2);
  });

  test('lets finished ones go in time', () => {
    const shown = [transfer({ id: 1 }), ended({ id: 2 }), ended({ id: 3, endedAt: START + 9000 })];
    expect(nextExpiry(shown)).toBe(START + 1000 + KEEP_FINISHED_MS);
    expect(ids(dropExpired(shown, START + 1000 + KEEP_FINISHED_MS))).toEqual([1, 3]);
    expect(nextExpiry([transfer()])).toBeUndefined();
  });

  test('has a bounded number of finished ones, the newest', () => {
    const many = Array.from({ length: 50 }, (_, index) => ended({ id: index, endedAt: START + index }));
    const merged = mergeTransfers([], many, START + 100);
    expect(merged).toHaveLength(MAX_FINISHED);
    expect(merged[0]?.id).toBe(49);
  });
});

describe('progress', () => {
  test('of a whole file', () => {
    expect(measureProgress(transfer())).toEqual({
      bar: { from: 0, sent: 0.25, promised: 1 },
      fraction: 0.25,
      secondsLeft: 15,
      missing: 750,
      isPart: false,
    });
  });

  test('of a range starts where the range does', () => {
    const { bar, fraction, isPart } = measureProgress(transfer({ offset: 600, length: 400, sent: 100 }));
    expect(bar).toEqual({ from: 0.6, sent: 0.1, promised: 0.4 });
    expect(fraction).toBe(0.25);
    expect(isPart).toBe(true);
  });

  test('of an unknown length promises nothing', () => {
    expect(measureProgress(transfer({ length: -1, size: -1 }))).toMatchObject({
      bar: undefined,
      fraction: undefined,
      secondsLeft: undefined,
      missing: undefined,
    });
  });

  test('of an empty file is done at once', () => {
    expect(measureProgress(transfer({ length: 0, size: 0, sent: 0 }))).toMatchObject({ fraction: 1, missing: 0 });
  });

  test('of an unknown size takes the range for the whole', () => {
    expect(measureProgress(transfer({ size: -1 }))).toMatchObject({
      bar: { from: 0, sent: 0.25, promised: 1 },
      isPart: false,
    });
  });

  test('that stands still has no time left to tell', () => {
    expect(measureProgress(transfer({ bytesPerSecond: 0 })).secondsLeft).toBeUndefined();
  });
});

describe('a transfer in words', () => {
  const language = resolveLanguage('en', 'en');
  const cases: readonly (readonly [string, Transfer, string, string])[] = [
    ['running', transfer(), '250 B of 1.00 kB', '50 B/s · 15 s left'],
    ['stalled', transfer({ bytesPerSecond: 0 }), '250 B of 1.00 kB', 'Waiting for the visitor'],
    [
      'a range',
      transfer({ offset: 600, length: 400 }),
      '250 B of 400 B · from 600 B of a file of 1.00 kB',
      '50 B/s · 3 s left',
    ],
    ['of unknown length', transfer({ length: -1, size: -1 }), '250 B', '50 B/s'],
    ['complete', ended(), 'Complete · 1.00 kB in 1.00 s', '1.00 kB/s on average'],
    [
      'a complete range',
      ended({ offset: 600, length: 400, sent: 400 }),
      'Part complete · 400 B in 1.00 s',
      '400 B/s on average',
    ],
    [
      'aborted',
      ended({ ending: 'aborted', sent: 300 }),
      'Stopped by the visitor · 700 B missing',
      '300 B/s on average',
    ],
    ['cut', ended({ ending: 'cut', sent: 300 }), 'Cut off · 700 B missing', '300 B/s on average'],
    ['timed out', ended({ ending: 'timed-out', sent: 300 }), 'Timed out · 700 B missing', '300 B/s on average'],
    [
      'cut with an unknown length',
      ended({ ending: 'cut', sent: 300, length: -1 }),
      'Cut off · 300 B in 1.00 s',
      '300 B/s on average',
    ],
  ];
  test.each(cases)('%s', (_, given, main, aside) => {
    const text = describeTransfer(given, measureProgress(given), language);
    expect({ main: text.main.replaceAll('\u00a0', ' '), aside: text.aside.replaceAll('\u00a0', ' ') }).toEqual({
      main,
      aside,
    });
  });

  test.each([
    ['/a/b.zip', 'b.zip'],
    ['/a/b.zip?download', 'b.zip'],
    ['/photos/', 'photos'],
    ['/', '/'],
    ['*', '*'],
  ])('names what %s leads to', (target, expected) => {
    expect(fileNameOf(target)).toBe(expected);
  });
});
