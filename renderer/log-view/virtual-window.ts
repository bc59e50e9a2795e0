/**
 * The arithmetic of a list with rows of one height, of which only the visible ones exist. An offset counts the pixels
 * of rows above the visible part. Browsers limit the height of an element, so long lists scroll over a shorter range
 * than their rows are high, in proportion.
 */

/** Half of what browsers allow at a device pixel ratio of 2. */
const MAX_SCROLL_RANGE = 8_000_000;

export interface ListSize {
  readonly rows: number;
  readonly rowHeight: number;
  /** Height of the visible part in pixels. */
  readonly height: number;
}

/** The offset at which the last row is at the bottom. */
export function maxOffset({ rows, rowHeight, height }: ListSize): number {
  return Math.max(0, rows * rowHeight - height);
}

export function clampOffset(size: ListSize, offset: number): number {
  return Math.min(Math.max(0, offset), maxOffset(size));
}

/** How many pixels the browser scrolls from the first row to the last. */
export function scrollRange(size: ListSize): number {
  return Math.min(maxOffset(size), MAX_SCROLL_RANGE);
}

/** Whether the browser scrolls fewer pixels than the list's rows take. */
export function isScaled(size: ListSize): boolean {
  return maxOffset(size) > MAX_SCROLL_RANGE;
}

export function offsetAtScroll(size: ListSize, scrollTop: number): number {
  const range = scrollRange(size);
  return range === 0 ? 0 : clampOffset(size, scrollTop * (maxOffset(size) / range));
}

export function scrollAtOffset(size: ListSize, offset: number): number {
  const longest = maxOffset(size);
  return longest === 0 ? 0 : offset * (scrollRange(size) / longest);
}

export interface VisibleRows {
  readonly first: number;
  /** One past the last visible row. */
  readonly end: number;
  /** Where the first visible row starts, in pixels from the top of the visible part: zero or negative. */
  readonly top: number;
}

export function visibleRows(size: ListSize, offset: number): VisibleRows {
  const first = Math.min(Math.floor(offset / size.rowHeight), size.rows);
  const end = Math.min(Math.ceil((offset + size.height) / size.rowHeight), size.rows);
  return { first, end, top: first * size.rowHeight - offset };
}

/** The offset nearest to the given one at which `row` is wholly visible. */
export function offsetShowing(size: ListSize, offset: number, row: number): number {
  const top = row * size.rowHeight;
  if (top < offset) return top;
  return clampOffset(size, Math.max(offset, top + size.rowHeight - size.height));
}
