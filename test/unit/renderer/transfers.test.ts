import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Download } from '../../../main/access-log/download.ts';
import {
  dropOld,
  KEEP_FINISHED_MS,
  MAX_FINISHED,
  mergeTransfers,
  nextExpiry,
} from '../../../main/access-log/download-list.ts';
import { averageSpeed, fileNameOf, measureProgress } from '../../../main/access-log/download-progress.ts';
import { addSpan, spanLength } from '../../../main/access-log/spans.ts';
import type { Transfer } from '../../../main/access-log/transfer.ts';
import { describeDownload } from '../../../renderer/transfers/download-text.ts';
import { resolveLanguage } from '../../../renderer/words/languages.ts';

const START = Date.UTC(2026, 10, 22, 12);

function transfer(change: Partial<Transfer> = {}): Transfer {
  return {
    id: 1,
    connection: 1,
    exchange: 1,
    visitor: '192.168.1.34',
    target: '/film.mp4',
    startedAt: START,
    offset: 0,
    length: 1000,
    size: 1000,
    entityTag: '"1"',
    sent: 250,
    received: 0,
    bytesPerSecond: 50,
    ending: undefined,
    endedAt: undefined,
    ...change,
  };
}

const ended = (change: Partial<Transfer> = {}): Transfer =>
  transfer({ ending: 'complete', endedAt: START + 1000, sent: 1000, ...change });

/** The list after these news, one after the other. */
const listAfter = (...news: readonly (readonly Transfer[])[]): readonly Download[] =>
  news.reduce<readonly Download[]>((shown, transfers) => mergeTransfers(shown, transfers, START), []);

function only(downloads: readonly Download[]): Download {
  expect(downloads).toHaveLength(1);
  const [download] = downloads;
  if (download === undefined) throw new Error('there is no download');
  return download;
}

describe('spans', () => {
  test.each([
    ['nothing', [], [], 0],
    ['an empty one', [[5, 5]], [], 0],
    [
      'apart',
      [
        [0, 2],
        [4, 6],
      ],
      [
        [0, 2],
        [4, 6],
      ],
      4,
    ],
    [
      'in any order',
      [
        [4, 6],
        [0, 2],
      ],
      [
        [0, 2],
        [4, 6],
      ],
      4,
    ],
    [
      'touching',
      [
        [0, 2],
        [2, 6],
      ],
      [[0, 6]],
      6,
    ],
    [
      'overlapping',
      [
        [0, 4],
        [2, 6],
      ],
      [[0, 6]],
      6,
    ],
    [
      'one within another',
      [
        [0, 9],
        [2, 6],
      ],
      [[0, 9]],
      9,
    ],
    [
      'one over several',
      [
        [1, 2],
        [4, 5],
        [8, 9],
        [0, 6],
      ],
      [
        [0, 6],
        [8, 9],
      ],
      7,
    ],
  ] as const)('%s', (_, added, expected, length) => {
    const spans = added.reduce<ReturnType<typeof addSpan>>((all, [start, end]) => addSpan(all, { start, end }), []);
    expect(spans).toEqual(expected.map(([start, end]) => ({ start, end })));
    expect(spanLength(spans)).toBe(length);
  });

  test('cover exactly what was added, in order and without touching', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), (added) => {
        const spans = added.reduce<ReturnType<typeof addSpan>>(addSpan, []);
        const covered = (list: typeof spans): number[] =>
          Array.from({ length: 60 }, (_, at) => at).filter((at) =>
            list.some(({ start, end }) => at >= start && at < end),
          );
        expect(covered(spans)).toEqual(covered(added));
        expect(spans.every(({ start }, index) => index === 0 || start > (spans[index - 1]?.end ?? start))).toBe(true);
      }),
    );
  });
});

describe('the list of downloads', () => {
  test('has running ones in the order of their start, then finished ones, the last first', () => {
    const shown = listAfter([
      ended({ id: 3, target: '/c' }),
      transfer({ id: 2, target: '/b', startedAt: START + 5 }),
      transfer({ id: 1, target: '/a' }),
    ]);
    const merged = mergeTransfers(
      shown,
      [transfer({ id: 1, target: '/a' }), ended({ id: 2, target: '/b', startedAt: START + 5, endedAt: START + 2000 })],
      START + 2000,
    );
    expect(merged.map(({ target }) => target)).toEqual(['/a', '/b', '/c']);
  });

  test('takes newer numbers for the same response', () => {
    expect(measureProgress(only(listAfter([transfer()], [transfer({ sent: 400 })]))).sent).toBe(400);
  });

  test('keeps finished ones when they are not told again', () => {
    expect(only(listAfter([ended()], [])).past.count).toBe(1);
  });

  test('loses running ones that are not heard of again', () => {
    expect(listAfter([transfer()], [])).toEqual([]);
  });

  test('keeps what earlier responses of a lost one delivered', () => {
    const lost = listAfter(
      [ended({ offset: 0, length: 400, sent: 400 }), transfer({ id: 2, offset: 400, length: 600 })],
      [],
    );
    expect(measureProgress(only(lost))).toMatchObject({ sent: 400, ending: 'complete', isPart: true });
  });

  test('tells responses of two workers apart, although their numbers are the same', () => {
    expect(listAfter([ended()], [transfer({ startedAt: START + 60_000 })])).toHaveLength(2);
  });

  test('lets finished ones go in time', () => {
    const shown = listAfter([
      transfer({ id: 1, target: '/a' }),
      ended({ id: 2, target: '/b' }),
      ended({ id: 3, target: '/c', endedAt: START + 9000 }),
    ]);
    expect(nextExpiry(shown)).toBe(START + 1000 + KEEP_FINISHED_MS);
    const left = dropOld(shown, START + 1000 + KEEP_FINISHED_MS);
    expect(left.map(({ target }) => target)).toEqual(['/a', '/c']);
    expect(nextExpiry(listAfter([transfer()]))).toBeUndefined();
  });

  test('has a bounded number of finished ones, the newest', () => {
    const many = Array.from({ length: 50 }, (_, id) => ended({ id, target: `/${id}`, endedAt: START + id }));
    const merged = mergeTransfers([], many, START + 100);
    expect(merged).toHaveLength(MAX_FINISHED);
    expect(merged[0]?.target).toBe('/49');
  });
});

describe('responses belong to one download', () => {
  const first = transfer({ length: 400, sent: 100 });
  const cases: readonly (readonly [string, readonly Transfer[], readonly Transfer[], number])[] = [
    ['ranges at the same time', [first, transfer({ id: 2, offset: 400, length: 600 })], [], 1],
    ['ranges that overlap', [first, transfer({ id: 2, offset: 300, length: 700 })], [], 1],
    ['the whole, then ranges beside it', [transfer()], [transfer(), transfer({ id: 2, offset: 500, length: 500 })], 1],
    [
      'the rest after an abort',
      [ended({ ending: 'aborted', sent: 300 })],
      [transfer({ id: 2, startedAt: START + 9000, offset: 300, length: 700 })],
      1,
    ],
    [
      'the next range in the same look as the end of the one before',
      [first],
      [ended({ length: 400, sent: 400 }), transfer({ id: 2, startedAt: START + 1000, offset: 400, length: 100 })],
      1,
    ],
    [
      'a query that asks for the same file',
      [first, transfer({ id: 2, offset: 400, length: 600, target: '/film.mp4?download' })],
      [],
      1,
    ],
    [
      'not those of another visitor',
      [first, transfer({ id: 2, offset: 400, length: 600, visitor: '192.168.1.9' })],
      [],
      2,
    ],
    ['not those of another file', [first, transfer({ id: 2, offset: 400, length: 600, target: '/other.mp4' })], [], 2],
    ['not those of another version', [first, transfer({ id: 2, offset: 400, length: 600, entityTag: '"2"' })], [], 2],
    ['not those of another size', [first, transfer({ id: 2, offset: 400, length: 600, size: 1001 })], [], 2],
    [
      'not without an entity tag',
      [transfer({ length: 400, entityTag: '' }), transfer({ id: 2, offset: 400, length: 600, entityTag: '' })],
      [],
      2,
    ],
    ['not the whole once more at the same time', [transfer(), transfer({ id: 2, connection: 2 })], [], 2],
    [
      'not the whole again after an abort',
      [ended({ ending: 'aborted', sent: 300 })],
      [transfer({ id: 2, startedAt: START + 9000 })],
      2,
    ],
    [
      'not a range of what was delivered whole',
      [ended()],
      [transfer({ id: 2, startedAt: START + 9000, offset: 500, length: 500 })],
      2,
    ],
    ['not those of unknown length', [first, transfer({ id: 2, offset: 400, length: -1, size: -1 })], [], 2],
  ];
  test.each(cases)('%s', (_, news, later, rows) => {
    expect(later.length === 0 ? listAfter(news) : listAfter(news, later)).toHaveLength(rows);
  });

  test('which keeps its key and its start', () => {
    const [before] = listAfter([first]);
    const now = only(listAfter([first], [first, transfer({ id: 2, startedAt: START + 20, offset: 400, length: 600 })]));
    expect([now.key, now.startedAt]).toEqual([before?.key, before?.startedAt]);
  });

  test('of which so many pieces are kept', () => {
    const pieces = Array.from({ length: 600 }, (_, id) =>
      ended({ id, offset: id * 10, length: 5, sent: 5, size: 10_000 }),
    );
    const rows = listAfter(pieces);
    expect(rows).toHaveLength(2);
    expect(Math.max(...rows.map(({ past }) => past.asked.length))).toBe(500);
  });
});

describe('progress', () => {
  test('of a whole file', () => {
    expect(measureProgress(only(listAfter([transfer()])))).toEqual({
      bar: { asked: [{ start: 0, end: 1 }], sent: [{ start: 0, end: 0.25 }] },
      sent: 250,
      asked: 1000,
      from: 0,
      fraction: 0.25,
      bytesPerSecond: 50,
      secondsLeft: 15,
      missing: 750,
      isPart: false,
      ending: undefined,
    });
  });

  test('of a range starts where the range does', () => {
    const { bar, fraction, isPart } = measureProgress(
      only(listAfter([transfer({ offset: 600, length: 400, sent: 100 })])),
    );
    expect(bar).toEqual({ asked: [{ start: 0.6, end: 1 }], sent: [{ start: 0.6, end: 0.7 }] });
    expect(fraction).toBe(0.25);
    expect(isPart).toBe(true);
  });

  test('of several ranges joins what they cover, their speed and their time left', () => {
    const ranges = [0, 1, 2, 3].map((id) => transfer({ id, offset: id * 250, length: 250, sent: 50 * id }));
    expect(measureProgress(only(listAfter(ranges)))).toMatchObject({
      bar: {
        asked: [{ start: 0, end: 1 }],
        sent: [
          { start: 0.25, end: 0.3 },
          { start: 0.5, end: 0.6 },
          { start: 0.75, end: 0.9 },
        ],
      },
      sent: 300,
      fraction: 0.3,
      bytesPerSecond: 200,
      secondsLeft: 3.5,
      isPart: false,
    });
  });

  test('of overlapping ranges counts each octet once', () => {
    const ranges = [transfer({ length: 600, sent: 600 }), transfer({ id: 2, offset: 400, length: 600, sent: 300 })];
    expect(measureProgress(only(listAfter(ranges)))).toMatchObject({ sent: 700, asked: 1000, missing: 300 });
  });

  test('is complete when ranges carried on where one was broken off', () => {
    const whole = ended({ ending: 'aborted', sent: 500 });
    const rest = ended({ id: 2, startedAt: START + 500, offset: 500, length: 500, sent: 500 });
    const download = only(listAfter([transfer()], [whole, rest]));
    expect(measureProgress(download)).toMatchObject({ ending: 'complete', missing: 0, isPart: false });
  });

  test('says how it ended when something is still missing', () => {
    const download = only(
      listAfter([ended({ ending: 'aborted', sent: 300 })], [ended({ id: 2, offset: 300, length: 100, sent: 100 })]),
    );
    expect(measureProgress(download)).toMatchObject({ ending: 'aborted', missing: 600 });
  });

  test('of an unknown length promises nothing', () => {
    expect(measureProgress(only(listAfter([transfer({ length: -1, size: -1 })])))).toMatchObject({
      bar: undefined,
      sent: 250,
      fraction: undefined,
      secondsLeft: undefined,
      missing: undefined,
    });
  });

  test('of an unknown length ends as its response did', () => {
    const cut = only(listAfter([ended({ length: -1, size: -1, ending: 'cut' })]));
    expect(measureProgress(cut).ending).toBe('cut');
  });

  test('of an empty file is done at once', () => {
    const empty = only(listAfter([transfer({ length: 0, size: 0, sent: 0 })]));
    expect(measureProgress(empty)).toMatchObject({ fraction: 1, missing: 0 });
  });

  test('of an unknown size takes the range for the whole', () => {
    expect(measureProgress(only(listAfter([transfer({ size: -1 })])))).toMatchObject({ fraction: 0.25, isPart: false });
  });

  test('of several ranges in one response stays within the file', () => {
    const parts = only(listAfter([transfer({ offset: 900, length: 180, sent: 180 })]));
    expect(measureProgress(parts)).toMatchObject({ sent: 100, fraction: 1 });
  });

  test('that stands still has no time left to tell', () => {
    expect(measureProgress(only(listAfter([transfer({ bytesPerSecond: 0 })]))).secondsLeft).toBeUndefined();
  });

  test('does not count breaks in the average speed', () => {
    const download = only(
      listAfter(
        [ended({ ending: 'aborted', sent: 500 })],
        [ended({ id: 2, startedAt: START + 60_000, endedAt: START + 61_000, offset: 500, length: 500, sent: 500 })],
      ),
    );
    expect(averageSpeed(download)).toBe(500);
  });
});

describe('a download in words', () => {
  const language = resolveLanguage('en', 'en');
  const cases: readonly (readonly [string, readonly Transfer[], string, string])[] = [
    ['running', [transfer()], '250 B of 1.00 kB', '50 B/s · 15 s left'],
    ['stalled', [transfer({ bytesPerSecond: 0 })], '250 B of 1.00 kB', 'Waiting for the visitor'],
    [
      'a range',
      [transfer({ offset: 600, length: 400 })],
      '250 B of 400 B · from 600 B of a file of 1.00 kB',
      '50 B/s · 3 s left',
    ],
    [
      'two ranges apart',
      [transfer({ length: 100, sent: 10 }), transfer({ id: 2, connection: 2, offset: 600, length: 400, sent: 90 })],
      '100 B of 500 B · parts of a file of 1.00 kB · 2 connections',
      '100 B/s · 4 s left',
    ],
    [
      'two ranges apart on one connection',
      [transfer({ length: 100, sent: 10 }), transfer({ id: 2, exchange: 2, offset: 600, length: 400, sent: 90 })],
      '100 B of 500 B · parts of a file of 1.00 kB',
      '100 B/s · 4 s left',
    ],
    ['of unknown length', [transfer({ length: -1, size: -1 })], '250 B', '50 B/s'],
    ['complete', [ended()], 'Complete · 1.00 kB in 1.00 s', '1.00 kB/s on average'],
    [
      'a complete range',
      [ended({ offset: 600, length: 400, sent: 400 })],
      'Part complete · 400 B in 1.00 s',
      '400 B/s on average',
    ],
    [
      'aborted',
      [ended({ ending: 'aborted', sent: 300 })],
      'Stopped by the visitor · 700 B missing',
      '300 B/s on average',
    ],
    ['cut', [ended({ ending: 'cut', sent: 300 })], 'Cut off · 700 B missing', '300 B/s on average'],
    ['timed out', [ended({ ending: 'timed-out', sent: 300 })], 'Timed out · 700 B missing', '300 B/s on average'],
    [
      'cut with an unknown length',
      [ended({ ending: 'cut', sent: 300, length: -1, size: -1 })],
      'Cut off · 300 B in 1.00 s',
      '300 B/s on average',
    ],
  ];
  test.each(cases)('%s', (_, news, main, aside) => {
    const download = only(listAfter(news));
    const text = describeDownload(download, measureProgress(download), language);
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
