/** The entries of one page of a listing, in the order that was asked for; folders always come first. */

import { forEachInTurns, sortInTurns } from '../../base/sort-in-turns.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { FilePath } from '../../files/file-path.ts';
import type { Departure } from '../../http/departure.ts';
import { AskerLeftError } from '../../http/departure.ts';
import type { FolderEntry, FolderName, FolderNames, NameRange, TreeReader } from '../../tree/shared-tree.ts';
import type { ContentTypes } from '../files/content-types.ts';
import { ENTRY_KINDS } from '../page-contract/file-kinds.ts';
import type { ListingQuery } from './listing-query.ts';
import { entryKind } from './listing-rows.ts';

export interface OrderedPart {
  readonly listed: FolderNames;
  readonly query: ListingQuery;
  readonly range: NameRange;
  /** Of who asked: nobody needs the order then. */
  readonly departure: Departure;
  /** Tell what files are, for the order by type. */
  readonly types: ContentTypes;
}

/** In slices. By name and type only the page's own entries are looked at, by size and time all of them. */
export async function* orderEntries(
  reader: TreeReader,
  path: FilePath,
  part: OrderedPart,
): AsyncGenerator<readonly FolderEntry[], void, void> {
  const { listed, query, range } = part;
  const { sort } = query;
  switch (sort) {
    case 'name':
      if (query.order === 'asc') yield* reader.describe(path, listed.names, range);
      else yield* reader.describe(path, reversed(listed, range));
      break;
    case 'kind':
      yield* reader.describe(path, await orderByNumber(part, await rankKinds(listed.names, part.types)));
      break;
    case 'size':
    case 'modified':
      yield* reader.describe(path, await orderByNumber(part, await readNumbers(reader, path, { ...part, sort })));
      break;
    default:
      unreachable(sort);
  }
}

/** Descending order turns folders and files around, each for themselves. */
function reversed({ names, folders }: FolderNames, { start, end }: NameRange): FolderName[] {
  const page: FolderName[] = [];
  for (let position = start; position < Math.min(end, names.length); position++) {
    const last = position < folders ? folders - 1 : names.length - 1 + folders;
    page.push(names[last - position] as FolderName);
  }
  return page;
}

/** A number for each name, by its place: little, however many there are, and forgotten when the page is known. */
type Numbers = Float64Array;

async function rankKinds(names: readonly FolderName[], types: ContentTypes): Promise<Numbers> {
  const ranks = new Float64Array(names.length);
  await forEachInTurns(names, (name, index) => {
    ranks[index] = ENTRY_KINDS.indexOf(entryKind(name, types));
  });
  return ranks;
}

/** NaN for what has vanished meanwhile. */
async function readNumbers(
  reader: TreeReader,
  path: FilePath,
  { listed: { names }, sort, departure }: OrderedPart & { readonly sort: 'size' | 'modified' },
): Promise<Numbers> {
  const numbers = new Float64Array(names.length).fill(Number.NaN);
  let index = 0;
  for await (const slice of reader.describe(path, names)) {
    if (departure.hasLeft) throw new AskerLeftError();
    for (const entry of slice) {
      while (index < names.length && names[index]?.name !== entry.name) index++;
      numbers[index++] = entry[sort];
    }
  }
  return numbers;
}

/** The names of the page. Equal ones stay in natural order. */
async function orderByNumber(
  { listed: { names, folders }, query, range }: OrderedPart,
  numbers: Numbers,
): Promise<FolderName[]> {
  const sign = query.order === 'asc' ? 1 : -1;
  const places: number[] = [];
  await forEachInTurns(names, (_, place) => {
    if (!Number.isNaN(numbers[place])) places.push(place);
  });
  const isFile = (place: number): number => Number(place >= folders);
  const sorted = await sortInTurns(
    places,
    (a, b) => isFile(a) - isFile(b) || sign * ((numbers[a] ?? 0) - (numbers[b] ?? 0)) || a - b,
  );
  // A page may be the whole folder.
  const page: FolderName[] = [];
  await forEachInTurns(sorted.slice(range.start, range.end), (place) => {
    page.push(names[place] as FolderName);
  });
  return page;
}
