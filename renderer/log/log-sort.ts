/** By what the log is sorted, and what pressing a column's name makes of it. */

import type { ColumnName, SortDirection } from './log-columns.ts';
import { columnOf } from './log-columns.ts';

export interface LogSort {
  readonly column: ColumnName;
  readonly direction: SortDirection;
}

/** One direction, then the other, then as it came (undefined). */
export function nextSort(sort: LogSort | undefined, column: ColumnName): LogSort | undefined {
  const first = columnOf(column).direction;
  if (sort?.column !== column) return { column, direction: first };
  if (sort.direction !== first) return undefined;
  return { column, direction: first === 'ascending' ? 'descending' : 'ascending' };
}
