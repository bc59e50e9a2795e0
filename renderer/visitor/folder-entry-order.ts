/** The order of a folder's entries, by any column. */
import { ENTRY_KINDS } from '../../main/site/page-contract/file-kinds.ts';
import type { SortColumn, Sorting, SortOrder } from '../../main/site/page-contract/sort-columns.ts';
import { sortNaturally } from '../../main/text/natural-order.ts';
import type { Entry } from './folder-entry.ts';

/** Folders first; what is equal goes by name. */
export function sortEntries(entries: readonly Entry[], { column, order }: Sorting, language: string): Entry[] {
  const named = sortNaturally(entries, (entry) => entry.name, language);
  const sign = order === 'asc' ? 1 : -1;
  const ordered = column === 'name' ? directed(named, order) : [...named].sort((a, b) => sign * compare(a, b, column));
  return [...ordered.filter(isFolder), ...ordered.filter((entry) => !isFolder(entry))];
}

function compare(a: Entry, b: Entry, column: Exclude<SortColumn, 'name'>): number {
  if (column === 'kind') return ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind);
  return a[column] - b[column];
}

function directed(entries: Entry[], order: SortOrder): Entry[] {
  return order === 'asc' ? entries : entries.reverse();
}

function isFolder({ kind }: Entry): boolean {
  return kind === 'folder';
}
