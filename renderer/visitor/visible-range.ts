/** Which rows of a long list have to exist: a pure function of where it is scrolled. */

export interface Viewport {
  /** How far the list's beginning lies above the window's upper edge, in pixels; negative while it is below. */
  readonly offset: number;
  readonly height: number;
  readonly rowHeight: number;
  /** Entries side by side. */
  readonly columns: number;
  readonly count: number;
}

export interface VisibleRange {
  /** Entries from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  /** Empty space in place of the others, in pixels. */
  readonly before: number;
  readonly after: number;
}

/** Rows beyond each edge, so that scrolling does not run into emptiness. */
const OVERSCAN_ROWS = 12;

export function visibleRange({ offset, height, rowHeight, columns, count }: Viewport): VisibleRange {
  const rows = Math.ceil(count / columns);
  const first = clamp(Math.floor(offset / rowHeight) - OVERSCAN_ROWS, rows);
  const last = clamp(Math.ceil((offset + height) / rowHeight) + OVERSCAN_ROWS, rows);
  return {
    start: first * columns,
    end: Math.min(last * columns, count),
    before: first * rowHeight,
    after: (rows - last) * rowHeight,
  };
}

function clamp(row: number, rows: number): number {
  return Math.min(Math.max(row, 0), rows);
}
