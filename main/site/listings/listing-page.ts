/** The page of a folder's listing for people, piece by piece: its head can be on its way before the folder is read. */

import { inTurn } from '../../base/next-turn.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import { siteWords } from '../../site-words/site-words.ts';
import type { FolderEntry, TreeReader } from '../../tree/shared-tree.ts';
import type { ContentTypes } from '../files/content-types.ts';
import type { ViewedFolder } from '../view-request.ts';
import type { KeptRows } from './kept-rows.ts';
import type { PageHead } from './listing-markup.ts';
import { formatFoot, formatHead, formatNote, formatPages, formatTableHead } from './listing-markup.ts';
import type { ListingQuery } from './listing-query.ts';
import { formatListingQuery, parseListingQuery } from './listing-query.ts';
import { formatRow } from './listing-rows.ts';
import { orderEntries } from './order-by-column.ts';
import type { ScriptedPages } from './scripted-pages.ts';

export interface PageOptions {
  /** Entries on one page. */
  readonly length: number;
  readonly asker: Asker;
  readonly rows: KeptRows;
  readonly types: ContentTypes;
  /** undefined when all pages run their scripts. */
  readonly scriptedPages: ScriptedPages | undefined;
}

/** Rejects with the system's error when the folder can't be read. */
export async function* formatPage(
  reader: TreeReader,
  head: PageHead,
  viewed: ViewedFolder,
  { length, asker: { departure, visitor }, rows, types, scriptedPages }: PageOptions,
): AsyncGenerator<string, void, void> {
  const words = siteWords(head.language).visitor;
  const reading = inTurn(reader.readNames(viewed.path, head.language, departure), visitor);
  // It may fail while the first piece is being sent; it is awaited right after.
  reading.catch(() => undefined);
  yield formatHead(head);
  const listed = await reading;
  const { names, folders } = listed;
  const asked = parseListingQuery(viewed.query);
  const pages = Math.max(1, Math.ceil(names.length / length));
  const query: ListingQuery = { ...asked, page: Math.min(asked.page, pages) };
  const counts = [
    ...(folders > 0 ? [words.folders(folders)] : []),
    ...(names.length > folders ? [words.files(names.length - folders)] : []),
  ];
  const summary = names.length === 0 ? words.empty : words.joined(counts);
  yield formatTableHead(head, { summary, total: names.length, query });
  const start = query.page === 1 ? 0 : (query.page - 1) * length;
  const range = { start, end: start + length };
  const seenPages: FolderEntry[] = [];
  let hasUnreadable = false;
  const formatRows = rows.ofListing(`${head.language} ${formatListingQuery(query)}`, viewed.path, names.length);
  for await (const entries of orderEntries(reader, viewed.path, { listed, query, range, types, departure })) {
    scriptedPages?.gather(seenPages, entries);
    hasUnreadable ||= entries.some(({ isUnreadable }) => isUnreadable);
    yield formatRows(entries, (entry) => formatRow(entry, words, types));
  }
  const isScripted = await scriptedPages?.areAmong(viewed.components, seenPages);
  const note =
    (hasUnreadable ? formatNote(words.unreadableNote) : '') + (isScripted ? formatNote(words.sandboxed) : '');
  yield formatFoot(head, formatPages(query, pages, words) + note);
}
