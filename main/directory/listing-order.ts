/** The entries of one page of a listing, in the order that was asked for; folders always come first. */

import { unreachable } from '../unreachable.ts';
import { ENTRY_KINDS } from '../visitor/entry-kind.ts';
import type { SortOrder } from '../visitor/listing-order.ts';
import type { FolderEntry, FolderName } from './entry-describer.ts';
import type { ListingQuery } from './listing-query.ts';
import { entryKind } from './listing-rows.ts';
import type { FilePath } from './shared-folder.ts';
import type { TreeReader } from './shared-tree.ts';

export interface OrderedPart {
  /** In natural order, folders first. */
  readonly names: readonly FolderName[];
  readonly query: ListingQuery;
  /** Positions from `start` up to, not including, `end`. */
  readonly range: { readonly start: number; readonly end: number };
}

/** In slices. By name and type only the page's own entries are looked at, by size and time all of them. */
export async function* orderEntries(
  reader: TreeReader,
  path: FilePath,
  { names, query, range }: OrderedPart,
): AsyncGenerator<readonly FolderEntry[], void, void> {
  const { sort, order } = query;
  switch (sort) {
    case 'name':
      yield* reader.describe(path, direct(names, order).slice(range.start, range.end));
      break;
    case 'kind':
      yield* reader.describe(path, sortByKind(names, order).slice(range.start, range.end));
      break;
    case 'size':
    case 'modified': {
      const entries: FolderEntry[] = [];
      for await (const slice of reader.describe(path, names)) entries.push(...slice);
      yield sortByNumber(entries, (entry) => entry[sort], order).slice(range.start, range.end);
      break;
    }
    default:
      unreachable(sort);
  }
}

/** Descending order turns folders and files around, each for themselves. */
function direct(names: readonly FolderName[], order: SortOrder): readonly FolderName[] {
  if (order === 'asc') return names;
  const folders = names.filter(({ kind }) => kind === 'folder');
  const files = names.filter(({ kind }) => kind === 'file');
  return [...folders.reverse(), ...files.reverse()];
}

function sortByKind(names: readonly FolderName[], order: SortOrder): readonly FolderName[] {
  const ranks = new Map(names.map((name) => [name, ENTRY_KINDS.indexOf(entryKind(name))]));
  const sign = order === 'asc' ? 1 : -1;
  return [...names].sort((a, b) => foldersFirst(a, b) || sign * ((ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)));
}

/** Equal ones stay in natural order. */
function sortByNumber(
  entries: readonly FolderEntry[],
  numberOf: (entry: FolderEntry) => number,
  order: SortOrder,
): readonly FolderEntry[] {
  const sign = order === 'asc' ? 1 : -1;
  return [...entries].sort((a, b) => foldersFirst(a, b) || sign * (numberOf(a) - numberOf(b)));
}

function foldersFirst(a: FolderName, b: FolderName): number {
  return Number(b.kind === 'folder') - Number(a.kind === 'folder');
}
