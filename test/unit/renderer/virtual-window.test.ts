import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clampOffset,
  isScaled,
  maxOffset,
  offsetAtScroll,
  offsetShowing,
  scrollAtOffset,
  scrollRange,
  visibleRows,
} from '../../../renderer/log-view/virtual-window.ts';

const SMALL = { rows: 100, rowHeight: 20, height: 105 };
const HUGE = { rows: 10_000_000, rowHeight: 28, height: 500 };

describe('visible rows', () => {
  test.each([
    ['at the top', SMALL, 0, { first: 0, end: 6, top: 0 }],
    ['between two rows', SMALL, 30, { first: 1, end: 7, top: -10 }],
    ['at the end', SMALL, 1895, { first: 94, end: 100, top: -15 }],
    ['of an empty list', { ...SMALL, rows: 0 }, 0, { first: 0, end: 0, top: 0 }],
    ['of a list that fits', { ...SMALL, rows: 3 }, 0, { first: 0, end: 3, top: 0 }],
    ['before the height is known', { ...SMALL, height: 0 }, 0, { first: 0, end: 0, top: 0 }],
  ])('%s', (_, size, offset, expected) => {
    expect(visibleRows(size, offset)).toEqual(expected);
  });

  test('cover the visible part, and no row more', () => {
    const sizes = fc.record({
      rows: fc.integer({ min: 1, max: 1_000_000 }),
      rowHeight: fc.integer({ min: 10, max: 60 }),
      height: fc.integer({ min: 1, max: 2000 }),
    });
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (size, part) => {
        const offset = part * maxOffset(size);
        const { first, end, top } = visibleRows(size, offset);
        expect(top).toBeLessThanOrEqual(0);
        expect(top).toBeGreaterThan(-size.rowHeight);
        const bottom = top + (end - first) * size.rowHeight;
        if (size.rows * size.rowHeight >= size.height) expect(bottom).toBeGreaterThanOrEqual(size.height - 1e-3);
        expect(bottom - size.rowHeight).toBeLessThan(size.height);
      }),
    );
  });
});

describe('scrolling', () => {
  test('a list within the browser’s limit scrolls pixel by pixel', () => {
    expect(isScaled(SMALL)).toBe(false);
    expect(scrollRange(SMALL)).toBe(1895);
    expect(offsetAtScroll(SMALL, 700)).toBe(700);
    expect(scrollAtOffset(SMALL, 700)).toBe(700);
  });

  test('a longer one is scaled, and reaches both its ends', () => {
    expect(isScaled(HUGE)).toBe(true);
    expect(scrollRange(HUGE)).toBeLessThan(16_000_000);
    expect(offsetAtScroll(HUGE, 0)).toBe(0);
    expect(offsetAtScroll(HUGE, scrollRange(HUGE))).toBe(maxOffset(HUGE));
    expect(scrollAtOffset(HUGE, maxOffset(HUGE))).toBe(scrollRange(HUGE));
  });

  test('there and back again is the same place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
        const offset = part * maxOffset(HUGE);
        expect(offsetAtScroll(HUGE, scrollAtOffset(HUGE, offset))).toBeCloseTo(offset, 3);
      }),
    );
  });

  test('a list that fits has nowhere to scroll to', () => {
    const size = { rows: 3, rowHeight: 20, height: 105 };
    expect(scrollRange(size)).toBe(0);
    expect(offsetAtScroll(size, 0)).toBe(0);
    expect(scrollAtOffset(size, 0)).toBe(0);
    expect(clampOffset(size, 50)).toBe(0);
  });
});

describe('showing a row', () => {
  test.each([
    ['above', 400, 10, 200],
    ['visible already', 400, 21, 400],
    ['cut at the top', 410, 20, 400],
    ['cut at the bottom', 400, 25, 415],
    ['below', 400, 60, 1115],
    ['the last', 0, 99, 1895],
    ['the first', 1895, 0, 0],
  ])('that is %s', (_, offset, row, expected) => {
    expect(offsetShowing(SMALL, offset, row)).toBe(expected);
  });
});
