/** The columns by which a listing can be sorted. */

export const SORT_COLUMNS = ['name', 'size', 'modified', 'kind'] as const;

export type SortColumn = (typeof SORT_COLUMNS)[number];
export type SortOrder = 'asc' | 'desc';

export function isSortColumn(text: string): text is SortColumn {
  return SORT_COLUMNS.some((column) => column === text);
}
