import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../renderer/visitor/folder-entry.ts';
import { filterEntries } from '../../../../renderer/visitor/folder-entry-filter.ts';
import { sortEntries } from '../../../../renderer/visitor/folder-entry-order.ts';
import { destination } from '../../../../renderer/visitor/page-keys.ts';
import { swipeOf } from '../../../../renderer/visitor/viewer/swipe.ts';
import { visibleRange } from '../../../../renderer/visitor/visible-range.ts';
import { parsePreferences } from '../../../../renderer/visitor/visitor-preferences.ts';

const entry = (name: string, kind: Entry['kind'], size = 0, modified = 0): Entry => ({
  name,
  href: name,
  kind,
  size,
  modified,
});

const ENTRIES = [
  entry('b.txt', 'text', 5, 30),
  entry('a10.jpg', 'image', 7, 10),
  entry('Z', 'folder', 0, 20),
  entry('a2.jpg', 'image', 7, 40),
  entry('y', 'folder', 0, 50),
];

describe('entries in order', () => {
  test.each([
    ['name', 'asc', ['y', 'Z', 'a2.jpg', 'a10.jpg', 'b.txt']],
    ['name', 'desc', ['Z', 'y', 'b.txt', 'a10.jpg', 'a2.jpg']],
    ['size', 'desc', ['y', 'Z', 'a2.jpg', 'a10.jpg', 'b.txt']],
    ['modified', 'asc', ['Z', 'y', 'a10.jpg', 'b.txt', 'a2.jpg']],
    ['kind', 'asc', ['y', 'Z', 'a2.jpg', 'a10.jpg', 'b.txt']],
  ] as const)('by %s, %s', (column, order, names) => {
    expect(sortEntries(ENTRIES, { column, order }, 'en').map(({ name }) => name)).toEqual(names);
  });
});

describe('a filter', () => {
  test.each([
    ['', 5],
    ['A2', 1],
    ['jpg a', 2],
    ['nothing', 0],
  ])('%j leaves %d', (text, count) => {
    expect(filterEntries(ENTRIES, text)).toHaveLength(count);
  });

  test('takes composed and decomposed letters for the same', () => {
    expect(filterEntries([entry('Übung.txt'.normalize('NFD'), 'text')], 'übung')).toHaveLength(1);
  });
});

describe('the rows that exist', () => {
  test('cover the screen, and with the space around them the whole list', () => {
    const viewport = fc.record({
      offset: fc.integer({ min: -2000, max: 5_000_000 }),
      height: fc.integer({ min: 100, max: 3000 }),
      rowHeight: fc.integer({ min: 20, max: 300 }),
      columns: fc.integer({ min: 1, max: 12 }),
      count: fc.integer({ min: 0, max: 100_000 }),
    });
    fc.assert(
      fc.property(viewport, ({ offset, height, rowHeight, columns, count }) => {
        const { start, end, before, after } = visibleRange({ offset, height, rowHeight, columns, count });
        const rows = Math.ceil(count / columns);
        expect(before + after + Math.ceil((end - start) / columns) * rowHeight).toBe(rows * rowHeight);
        const firstSeen = Math.max(0, Math.floor(offset / rowHeight)) * columns;
        const lastSeen = Math.min(count, Math.ceil((offset + height) / rowHeight) * columns);
        if (firstSeen < count && lastSeen > 0) {
          expect(start).toBeLessThanOrEqual(firstSeen);
          expect(end).toBeGreaterThanOrEqual(lastSeen);
        }
      }),
    );
  });
});

describe('a key', () => {
  test.each([
    ['ArrowDown', -1, 1, 0],
    ['ArrowUp', -1, 1, 99],
    ['PageDown', -1, 1, undefined],
    ['ArrowDown', 4, 1, 5],
    ['ArrowRight', 4, 1, undefined],
    ['ArrowRight', 4, 3, 5],
    ['ArrowDown', 4, 3, 7],
    ['Home', 50, 3, 0],
    ['End', 50, 3, 99],
    ['PageUp', 50, 1, 40],
    ['x', 50, 1, undefined],
  ])('%s from %d in %d columns leads to %s', (key, current, columns, target) => {
    expect(destination(key, current, { columns, page: 10, last: 99 })).toBe(target);
  });
});

describe('a swipe', () => {
  test.each([
    [-100, 10, 'next'],
    [100, -20, 'previous'],
    [-30, 0, undefined],
    [-100, 90, undefined],
    [10, 200, 'leave'],
    [10, -200, undefined],
  ])('of %d, %d means %s', (x, y, meaning) => {
    expect(swipeOf(x, y)).toBe(meaning);
  });
});

describe('what was chosen before', () => {
  test.each([null, 'list', 7, [], { layout: 'cube', column: 'constructor', order: 3 }])('survives %j', (stored) => {
    expect(parsePreferences(stored)).toEqual({ layout: 'list', sorting: { column: 'name', order: 'asc' } });
  });

  test('is what was stored', () => {
    const stored = { layout: 'grid', column: 'size', order: 'desc' };
    expect(parsePreferences(stored)).toEqual({ layout: 'grid', sorting: { column: 'size', order: 'desc' } });
  });
});
