/** The columns by which a listing can be sorted, and what a click on their heads does, with a script and without. */

export const SORT_COLUMNS = ['name', 'size', 'modified', 'kind'] as const;

export type SortColumn = (typeof SORT_COLUMNS)[number];
export type SortOrder = 'asc' | 'desc';

export function isSortColumn(text: string): text is SortColumn {
  return SORT_COLUMNS.some((column) => column === text);
}

/** What a listing is sorted by. */
export interface Sorting {
  readonly column: SortColumn;
  readonly order: SortOrder;
}

/** The order that a click on a column's head asks for: a second click turns it around. */
export function orderAfterClick(column: SortColumn, { column: sorted, order }: Sorting): SortOrder {
  return column === sorted && order === 'asc' ? 'desc' : 'asc';
}
