import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBatch } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import { CHUNK_ENTRIES } from '../../../main/access-log/packed-columns.ts';
import type { LogFilter } from '../../../renderer/log/log-filter.ts';
import { NO_FILTER } from '../../../renderer/log/log-filter.ts';
import { LogModel } from '../../../renderer/log/log-model.ts';
import { createSlicedWork } from '../../support/sliced-work.ts';
import { sampleEntries } from '../../support/window/sample-entries.ts';

/** A model with as much time as it wants. */
function createModel(maxEntries?: number): LogModel {
  return new LogModel({
    ...(maxEntries === undefined ? {} : { maxEntries }),
    createSlice: () => () => true,
    nextSlice: () => Promise.resolve(),
  });
}

/** A model whose slices last for a few looks at the clock; `runSlice` starts the next one. */
function createSlicedModel(looks: number): { readonly model: LogModel; readonly runSlice: () => Promise<boolean> } {
  const work = createSlicedWork(looks);
  const model = new LogModel(work);
  const runSlice = work.resume;
  return { model, runSlice };
}

function rowsOf(model: LogModel): (AccessLogEntry | undefined)[] {
  return Array.from({ length: model.snapshot.get().rows }, (_, row) => model.entryAt(row));
}

describe('filtering', () => {
  const entries = sampleEntries(200);
  const cases: readonly (readonly [string, Partial<LogFilter>, (entry: AccessLogEntry) => boolean])[] = [
    ['nothing', {}, () => true],
    ['spaces only', { text: '  ' }, () => true],
    ['text in the target', { text: 'favicon' }, ({ target }) => target === '/favicon.ico'],
    ['text whatever its case', { text: 'FAVICON' }, ({ target }) => target === '/favicon.ico'],
    ['text as people read it', { text: 'beach day' }, ({ target }) => target.includes('beach%20day')],
    ['text as it was sent', { text: 'beach%20day' }, ({ target }) => target.includes('beach%20day')],
    ['text in another script', { text: '全家' }, ({ target }) => target.includes('%E5%85%A8%E5%AE%B6')],
    ['text in the visitor', { text: '192.168.1.7' }, ({ visitor }) => visitor === '192.168.1.7'],
    ['text in the user agent', { text: 'wget' }, ({ userAgent }) => userAgent.startsWith('Wget')],
    ['a status class', { statusClasses: [4] }, ({ status }) => status >= 400 && status < 500],
    ['two status classes', { statusClasses: [3, 5] }, ({ status }) => status >= 500 || (status >= 300 && status < 400)],
    ['a method', { method: 'HEAD' }, ({ method }) => method === 'HEAD'],
    ['a visitor', { visitor: '192.168.1.34' }, ({ visitor }) => visitor === '192.168.1.34'],
    ['a path', { path: '/holiday 2026/' }, ({ target }) => target.startsWith('/Holiday%202026/')],
    ['a path as it was sent', { path: '/Videos/beach%20' }, ({ target }) => target.startsWith('/Videos/beach%20')],
    ['a path without its slash', { path: 'notes' }, ({ target }) => target.startsWith('/notes')],
    ['more than so many milliseconds', { slowerThanMs: 488.2 }, ({ durationMs }) => durationMs > 488.2],
    ['an end that is not complete', { isIncomplete: true }, ({ ending }) => ending !== 'complete'],
    ['a pattern', { text: 'DSC_\\d+\\.jpg$', isPattern: true }, ({ target }) => /DSC_\d+\.jpg$/i.test(target)],
    [
      'a pattern for what people read',
      { text: '^/\\p{Han}+/', isPattern: true },
      ({ target }) => target.startsWith('/%E7%85%A7%E7%89%87/'),
    ],
    ['a pattern that can’t be used: all', { text: '(', isPattern: true }, () => true],
    [
      'all together',
      { text: 'jpg', statusClasses: [2], method: 'GET', visitor: '192.168.1.51' },
      (entry) =>
        entry.target.includes('jpg') &&
        entry.status < 300 &&
        entry.method === 'GET' &&
        entry.visitor === '192.168.1.51',
    ],
  ];
  test.each(cases)('by %s', (_, filter, matches) => {
    const expected = entries.filter(matches);
    expect(expected.length).toBeGreaterThan(0);
    const model = createModel();
    model.append([encodeBatch(entries)]);
    model.setFilter({ ...NO_FILTER, ...filter });
    expect(rowsOf(model)).toEqual(expected);
  });

  test('tests new entries as they arrive, and gives the same as filtering all at once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }), (sizes) => {
        const count = sizes.reduce((sum, size) => sum + size, 0);
        const all = sampleEntries(count);
        const model = createModel();
        model.setFilter({ ...NO_FILTER, text: 'holiday' });
        let start = 0;
        for (const size of sizes) {
          model.append([encodeBatch(all.slice(start, start + size))]);
          start += size;
        }
        expect(rowsOf(model)).toEqual(all.filter(({ target }) => target.includes('Holiday')));
      }),
      { numRuns: 30 },
    );
  });

  test('is done in slices, newest entries first', async () => {
    const { model, runSlice } = createSlicedModel(1);
    const all = sampleEntries(CHUNK_ENTRIES);
    model.append([encodeBatch(all)]);
    model.append([encodeBatch(sampleEntries(100, CHUNK_ENTRIES + 1))]);
    model.setFilter({ ...NO_FILTER, method: 'GET' });
    const { isScanning, rows } = model.snapshot.get();
    expect(isScanning).toBe(true);
    expect(rows).toBeGreaterThan(0);
    expect(model.entryAt(rows - 1)?.sequence).toBeGreaterThan(CHUNK_ENTRIES);
    for (let slice = 0; slice < 20 && model.snapshot.get().isScanning; slice += 1) await runSlice();
    const expected = [...all, ...sampleEntries(100, CHUNK_ENTRIES + 1)].filter(({ method }) => method === 'GET');
    expect(model.snapshot.get()).toMatchObject({ isScanning: false, rows: expected.length });
    expect(model.entryAt(0)).toEqual(expected[0]);
  });
});

describe('pausing', () => {
  test('shows no newer entries, counts them, and shows them afterwards', () => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(10))]);
    model.pause();
    model.append([encodeBatch(sampleEntries(7, 11))]);
    expect(model.snapshot.get()).toMatchObject({ rows: 10, total: 17, waiting: 7, isPaused: true });
    model.resume();
    expect(model.snapshot.get()).toMatchObject({ rows: 17, waiting: 0, isPaused: false });
    expect(model.entryAt(16)?.sequence).toBe(17);
  });

  test('holds for filtered rows too', () => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(40))]);
    model.setFilter({ ...NO_FILTER, method: 'GET' });
    const { rows } = model.snapshot.get();
    model.pause();
    model.append([encodeBatch(sampleEntries(40, 41))]);
    expect(model.snapshot.get().rows).toBe(rows);
    model.setFilter(NO_FILTER);
    expect(model.snapshot.get().rows).toBe(40);
  });

  test('twice is as once', () => {
    const model = createModel();
    model.pause();
    model.append([encodeBatch(sampleEntries(5))]);
    model.pause();
    expect(model.snapshot.get()).toMatchObject({ rows: 0, waiting: 5 });
  });

  test('lasts when the log is cleared', () => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(5))]);
    model.pause();
    model.append([encodeBatch(sampleEntries(5, 6))]);
    model.clear();
    expect(model.snapshot.get()).toMatchObject({ rows: 0, total: 0, waiting: 0, isPaused: true });
    model.append([encodeBatch(sampleEntries(3, 11))]);
    expect(model.snapshot.get()).toMatchObject({ rows: 0, total: 3, waiting: 3 });
  });
});

describe('rows', () => {
  test('are found by sequence number', () => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(50, 101))]);
    expect(model.rowOf(101)).toBe(0);
    expect(model.rowOf(150)).toBe(49);
    expect(model.rowOf(100)).toBeUndefined();
    expect(model.rowOf(151)).toBeUndefined();
    model.setFilter({ ...NO_FILTER, statusClasses: [4] });
    const shown = rowsOf(model);
    for (const [row, entry] of shown.entries()) expect(model.rowOf(entry?.sequence ?? 0)).toBe(row);
    const hidden = sampleEntries(50, 101).find(({ status }) => status === 200);
    expect(model.rowOf(hidden?.sequence ?? 0)).toBeUndefined();
  });

  test('before an entry are counted whether or not it is shown', () => {
    const model = createModel();
    const entries = sampleEntries(60);
    model.append([encodeBatch(entries)]);
    model.setFilter({ ...NO_FILTER, statusClasses: [4] });
    for (const { sequence } of entries) {
      const expected = entries.filter(
        ({ status, sequence: other }) => status >= 400 && status < 500 && other < sequence,
      );
      expect(model.rowsBefore(sequence)).toBe(expected.length);
    }
  });

  test('of chunks that were let go leave', () => {
    const model = createModel(CHUNK_ENTRIES);
    model.append([encodeBatch(sampleEntries(CHUNK_ENTRIES))]);
    model.append([encodeBatch(sampleEntries(20, CHUNK_ENTRIES + 1))]);
    expect(model.snapshot.get()).toMatchObject({ rows: 20, total: 20, letGo: CHUNK_ENTRIES });
    expect(model.entryAt(0)?.sequence).toBe(CHUNK_ENTRIES + 1);
    expect(model.rowsBefore(5)).toBe(0);
  });
});

describe('the exchanges of a connection', () => {
  test('are the ones around an entry, in order', () => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(60))]);
    const entry = model.entryOf(27);
    if (entry === undefined) throw new Error('the entry is missing');
    const exchanges = model.exchangesOnConnection(entry);
    expect(exchanges.map(({ sequence }) => sequence)).toEqual([25, 26, 27, 28, 29, 30]);
    expect(exchanges).toContain(entry);
  });

  test('are not those of a later connection that got the same number', () => {
    const model = createModel();
    const before = sampleEntries(6).map((entry) => ({ ...entry, connection: 1, exchange: entry.sequence }));
    const after = sampleEntries(3, 7).map((entry, index) => ({ ...entry, connection: 1, exchange: index + 1 }));
    model.append([encodeBatch([...before, ...after])]);
    const [last, first] = [model.entryOf(6), model.entryOf(7)];
    if (last === undefined || first === undefined) throw new Error('the entries are missing');
    expect(model.exchangesOnConnection(last).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(model.exchangesOnConnection(first).map(({ sequence }) => sequence)).toEqual([7, 8, 9]);
  });

  test('reach over the border of two chunks', () => {
    const model = createModel();
    const entries = sampleEntries(CHUNK_ENTRIES + 4).map((entry) => ({
      ...entry,
      connection: 1,
      exchange: entry.sequence,
    }));
    model.append([encodeBatch(entries)]);
    const entry = model.entryOf(CHUNK_ENTRIES);
    if (entry === undefined) throw new Error('the entry is missing');
    const sequences = model.exchangesOnConnection(entry).map(({ sequence }) => sequence);
    expect(sequences.at(-1)).toBe(CHUNK_ENTRIES + 4);
    expect(sequences).toHaveLength(50 + 1 + 4);
  });
});
