/** What a visitor chose, kept in their browser only. */
import type { SortColumn, Sorting } from '../../main/site/page-contract/sort-columns.ts';
import { isSortColumn } from '../../main/site/page-contract/sort-columns.ts';

export type Layout = 'list' | 'grid';

export interface Preferences {
  readonly layout: Layout;
  readonly sorting: Sorting;
}

const KEY = 'porthole';

const DEFAULTS: Preferences = { layout: 'list', sorting: { column: 'name', order: 'asc' } };

/** Anything that can't be understood, or a browser that keeps nothing, gives the defaults. */
export function loadPreferences(): Preferences {
  try {
    return parsePreferences(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return DEFAULTS;
  }
}

export function savePreferences({ layout, sorting }: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ layout, ...sorting }));
  } catch {
    // A private window or a full store: the choice lasts as long as the page.
  }
}

/** @param value as it was stored, by us or by anybody */
export function parsePreferences(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null) return DEFAULTS;
  const { layout, column, order } = value as Partial<Record<string, unknown>>;
  const known: SortColumn = typeof column === 'string' && isSortColumn(column) ? column : 'name';
  return {
    layout: layout === 'grid' ? 'grid' : 'list',
    sorting: { column: known, order: order === 'desc' ? 'desc' : 'asc' },
  };
}
