/** By what the log is sorted, and what pressing a column's name makes of it. */

export const SORT_COLUMNS = ['time', 'visitor', 'method', 'path', 'status', 'size', 'duration', 'ending'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export type SortDirection = 'ascending' | 'descending';

export interface LogSort {
  readonly column: SortColumn;
  readonly direction: SortDirection;
}

/** Texts are looked up, so they begin at A; of numbers people look for the largest, of times the newest, of ends the worst. */
const FIRST_DIRECTION: Readonly<Record<SortColumn, SortDirection>> = {
  time: 'descending',
  visitor: 'ascending',
  method: 'ascending',
  path: 'ascending',
  status: 'descending',
  size: 'descending',
  duration: 'descending',
  ending: 'descending',
};

/** One direction, then the other, then as it came (undefined). */
export function nextSort(sort: LogSort | undefined, column: SortColumn): LogSort | undefined {
  const first = FIRST_DIRECTION[column];
  if (sort?.column !== column) return { column, direction: first };
  if (sort.direction !== first) return undefined;
  return { column, direction: first === 'ascending' ? 'descending' : 'ascending' };
}
