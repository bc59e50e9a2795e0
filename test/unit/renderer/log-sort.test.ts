import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBatch } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import { CHUNK_ENTRIES } from '../../../main/access-log/packed-columns.ts';
import type { ColumnName } from '../../../renderer/log/log-columns.ts';
import { NO_FILTER } from '../../../renderer/log/log-filter.ts';
import { LogModel } from '../../../renderer/log/log-model.ts';
import type { LogSort } from '../../../renderer/log/log-sort.ts';
import { nextSort } from '../../../renderer/log/log-sort.ts';
import { sortIndexesBy } from '../../../renderer/log/merge-sort.ts';
import { sortIndexes } from '../../../renderer/log/radix-sort.ts';
import { eventually } from '../../support/eventually.ts';
import { sampleEntries } from '../../support/window/sample-entries.ts';

/** The result of work that is cut into steps. */
function resultOf<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function createModel(maxEntries?: number): LogModel {
  return new LogModel({
    ...(maxEntries === undefined ? {} : { maxEntries }),
    createSlice: () => () => true,
    nextSlice: () => Promise.resolve(),
  });
}

async function sortedBy(model: LogModel, sort: LogSort): Promise<AccessLogEntry[]> {
  model.setSort(sort);
  await sorted(model);
  return rowsOf(model);
}

async function sorted(model: LogModel): Promise<void> {
  await eventually(() => expect(model.snapshot.get()).toMatchObject({ isSorting: false, isScanning: false }));
}

function rowsOf(model: LogModel): AccessLogEntry[] {
  return Array.from({ length: model.snapshot.get().rows }, (_, row) => model.entryAt(row)).filter(
    (entry) => entry !== undefined,
  );
}

const LARGEST_FIRST: LogSort = { column: 'size', direction: 'descending' };

describe('pressing a column', () => {
  const up = (column: ColumnName): LogSort => ({ column, direction: 'ascending' });
  const down = (column: ColumnName): LogSort => ({ column, direction: 'descending' });
  test.each([
    ['texts begin at A', undefined, 'path', up('path')],
    ['numbers begin with the largest', undefined, 'size', down('size')],
    ['times begin with the newest', undefined, 'time', down('time')],
    ['the second press turns texts round', up('path'), 'path', down('path')],
    ['the second press turns numbers round', down('size'), 'size', up('size')],
    ['after the third press it is as it came: texts', down('path'), 'path', undefined],
    ['after the third press it is as it came: numbers', up('size'), 'size', undefined],
    ['another column begins anew', down('path'), 'visitor', up('visitor')],
  ] as const)('%s', (_, before, column, after) => {
    expect(nextSort(before, column)).toEqual(after);
  });
});

describe('sorting numbers', () => {
  const numbers = fc.array(fc.oneof(fc.nat(), fc.double({ min: 0, noNaN: true }), fc.integer({ min: 0, max: 9 })));
  test('gives the order of comparing them, equal ones as they came, in both directions', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (keys, isDescending) => {
        const sign = isDescending ? -1 : 1;
        const expected = keys.map((_, index) => index).sort((a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)));
        // 0 and -0 are equal to a person, not to their bits.
        const positive = Float64Array.from(keys, (key) => key + 0);
        expect([...resultOf(sortIndexes(positive, isDescending))]).toEqual(expected);
      }),
    );
  });
});

describe('sorting by comparison', () => {
  const byText = (texts: readonly string[]) => (a: number, b: number) =>
    texts[a] === texts[b] ? 0 : Number((texts[a] ?? '') > (texts[b] ?? '')) * 2 - 1;

  test('gives the order of their code units, equal ones as they came, over many runs', () => {
    const texts = Array.from({ length: 10_000 }, (_, index) => `text ${(index * 7919) % 4_001}`);
    const expected = texts
      .map((text, index) => ({ text, index }))
      .sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)) || a.index - b.index);
    expect([...resultOf(sortIndexesBy(texts.length, byText(texts)))]).toEqual(expected.map(({ index }) => index));
  });

  test('does not mind none and one', () => {
    expect([...resultOf(sortIndexesBy(0, byText([])))]).toEqual([]);
    expect([...resultOf(sortIndexesBy(1, byText(['one'])))]).toEqual([0]);
  });
});

describe('a sorted log', () => {
  const values: Readonly<Record<ColumnName, (entry: AccessLogEntry) => number | string>> = {
    time: ({ time }) => time,
    visitor: ({ visitor }) => ['192.168.1.7', '192.168.1.34', '192.168.1.51', 'fd12:3456:789a::51'].indexOf(visitor),
    who: ({ identity = '' }) => identity,
    method: ({ method }) => method,
    path: ({ target }) => decodeURIComponent(target).toLowerCase(),
    status: ({ status }) => status,
    keptAs: ({ keptAs = '' }) => keptAs,
    received: ({ receivedBytes = 0 }) => receivedBytes,
    size: ({ contentBytes }) => contentBytes,
    duration: ({ durationMs }) => durationMs,
    ending: ({ ending }) => ['complete', 'aborted', 'cut', 'timed-out'].indexOf(ending),
  };
  const columns = Object.keys(values) as ColumnName[];

  test.each(columns)('has its rows in the order of the column %s, the same ones as they came', async (column) => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(500))]);
    const value = values[column];
    const compare = (a: AccessLogEntry, b: AccessLogEntry): number =>
      Number(value(a) > value(b)) - Number(value(a) < value(b));
    const ascending = sampleEntries(500).sort(compare);
    const descending = sampleEntries(500).sort((a, b) => compare(b, a));
    expect(await sortedBy(model, { column, direction: 'ascending' })).toEqual(ascending);
    expect(await sortedBy(model, { column, direction: 'descending' })).toEqual(descending);
    model.setSort(undefined);
    expect(rowsOf(model)).toEqual(sampleEntries(500));
  });

  test('reaches over chunks, and finds the row of an entry', async () => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(CHUNK_ENTRIES + 300))]);
    const rows = await sortedBy(model, LARGEST_FIRST);
    expect(rows).toHaveLength(CHUNK_ENTRIES + 300);
    for (const row of [0, 1, 400, CHUNK_ENTRIES + 299]) expect(model.rowOf(rows[row]?.sequence ?? 0)).toBe(row);
    expect(model.rowOf(CHUNK_ENTRIES + 301)).toBeUndefined();
  });

  test('puts numbers in names where people expect them', async () => {
    const model = createModel();
    const targets = ['/b10', '/b2', '/a%20z', '/B1'];
    model.append([encodeBatch(sampleEntries(4).map((entry, index) => ({ ...entry, target: targets[index] ?? '' })))]);
    const rows = await sortedBy(model, { column: 'path', direction: 'ascending' });
    expect(rows.map(({ target }) => target)).toEqual(['/a%20z', '/B1', '/b2', '/b10']);
  });

  test('stands still while entries come, counts them, and takes them in when asked', async () => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(50))]);
    const before = await sortedBy(model, LARGEST_FIRST);
    model.append([encodeBatch(sampleEntries(30, 51))]);
    expect(rowsOf(model)).toEqual(before);
    expect(model.snapshot.get()).toMatchObject({ rows: 50, unsorted: 30 });
    model.sortAgain();
    await sorted(model);
    expect(model.snapshot.get()).toMatchObject({ rows: 80, unsorted: 0 });
  });

  test('counts only entries that pass the filter, and is sorted again by another filter', async () => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(90))]);
    await sortedBy(model, LARGEST_FIRST);
    model.setFilter({ ...NO_FILTER, statusClasses: [4] });
    await sorted(model);
    const isWanted = ({ status }: AccessLogEntry): boolean => status >= 400 && status < 500;
    const wanted = sampleEntries(90).filter(isWanted);
    expect(rowsOf(model)).toEqual(wanted.sort((a, b) => b.contentBytes - a.contentBytes));
    model.append([encodeBatch(sampleEntries(90, 91))]);
    expect(model.snapshot.get().unsorted).toBe(sampleEntries(90, 91).filter(isWanted).length);
  });

  test('keeps its rows when the log lets them go', async () => {
    const model = createModel(CHUNK_ENTRIES);
    model.append([encodeBatch(sampleEntries(CHUNK_ENTRIES))]);
    const [first] = await sortedBy(model, LARGEST_FIRST);
    model.append([encodeBatch(sampleEntries(20, CHUNK_ENTRIES + 1))]);
    expect(model.store.letGo).toBe(CHUNK_ENTRIES);
    expect(model.entryAt(0)).toEqual(first);
    expect(model.entryOf(first?.sequence ?? 0)).toEqual(first);
    expect(model.snapshot.get()).toMatchObject({ rows: CHUNK_ENTRIES, unsorted: 20 });
  });

  test('that is cleared stays sorted, and shows what comes', async () => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(50))]);
    await sortedBy(model, LARGEST_FIRST);
    model.clear();
    await sorted(model);
    expect(model.snapshot.get()).toMatchObject({ rows: 0, sort: LARGEST_FIRST });
    model.append([encodeBatch(sampleEntries(9, 51))]);
    await sorted(model);
    expect(rowsOf(model)).toEqual(sampleEntries(9, 51).sort((a, b) => b.contentBytes - a.contentBytes));
  });

  test('shows nothing newer while it is paused', async () => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(50))]);
    model.pause();
    model.append([encodeBatch(sampleEntries(10, 51))]);
    await sortedBy(model, LARGEST_FIRST);
    expect(model.snapshot.get()).toMatchObject({ rows: 50, waiting: 10, unsorted: 0 });
    model.resume();
    expect(model.snapshot.get()).toMatchObject({ rows: 50, unsorted: 10 });
  });

  test('shows the rows of the last sorting asked for', async () => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(200))]);
    model.setSort({ column: 'path', direction: 'ascending' });
    model.setSort({ column: 'status', direction: 'ascending' });
    const rows = await sortedBy(model, LARGEST_FIRST);
    expect(rows).toEqual(sampleEntries(200).sort((a, b) => b.contentBytes - a.contentBytes));
    expect(model.snapshot.get().order).toBe(1);
  });
});
