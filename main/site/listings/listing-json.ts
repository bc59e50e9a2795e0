/** A folder's listing as JSON, whole or page by page; docs/listing-api.md describes it. */

import { inTurn } from '../../base/next-turn.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import { HttpError } from '../../http/http-error.ts';
import { findPosition } from '../../tree/name-order.ts';
import type { FolderName, FolderNames, TreeReader } from '../../tree/shared-tree.ts';
import { displayName, formatTargetPath } from '../../tree/target-path.ts';
import type { ContentTypes } from '../files/content-types.ts';
import type { ViewQuery } from '../view-query.ts';
import type { ViewedFolder } from '../view-request.ts';
import type { ListedEntry } from './listing-link.ts';
import { formatHref } from './listing-link.ts';
import { MAX_JSON_LIMIT, parseCount } from './listing-query.ts';
import { entryKind } from './listing-rows.ts';

export interface JsonQuery {
  /** Name of the entry before the first one that is wanted, percent-encoded, a folder's with a slash behind it. */
  readonly after: string | undefined;
  /** Entries on the page; undefined for all. */
  readonly limit: number | undefined;
}

export interface JsonPage {
  /** The reference of the next page; undefined on the last one. */
  readonly next: string | undefined;
  readonly pieces: AsyncGenerator<string, void, void>;
}

/** @throws HttpError 400: a limit that is no number of entries */
export function parseJsonQuery(query: ViewQuery): JsonQuery {
  const [after] = query.encoded('after');
  const [limitText] = query.encoded('limit');
  const limit = parseCount(limitText);
  if (limitText !== undefined && (limit === undefined || limit === 0)) throw new HttpError(400);
  return { after, limit: limit === undefined ? undefined : Math.min(limit, MAX_JSON_LIMIT) };
}

/** What the text of a listing is made with. */
interface JsonMeans {
  readonly types: ContentTypes;
  readonly asker: Asker;
  /** See RequestContext. */
  readonly mount: string;
}

/** Rejects with the system's error when the folder can't be read. */
export async function formatJson(
  reader: TreeReader,
  { components, path, query }: ViewedFolder,
  { after, limit, types, asker, mount }: JsonQuery & JsonMeans,
): Promise<JsonPage> {
  const listed = await inTurn(reader.readNames(path, 'en', asker.departure), asker.visitor);
  const { names } = listed;
  const start = after === undefined ? 0 : findNext(listed, after);
  const end = limit === undefined ? names.length : Math.min(start + limit, names.length);
  const last = end > start ? names[end - 1] : undefined;
  const hasMore = end < names.length;
  const next = hasMore && last ? `?${query.nameOf('json')}&limit=${limit}&after=${hrefOf(last)}` : undefined;
  const tail = next === undefined ? ']}' : `],"next":${JSON.stringify(next)}}`;
  async function* pieces(): AsyncGenerator<string, void, void> {
    yield `{"path":${JSON.stringify(mount + formatTargetPath(components, true))},"entries":[`;
    let separator = '';
    for await (const entries of reader.describe(path, names, { start, end })) {
      if (entries.length === 0) continue;
      yield separator + entries.map((entry) => JSON.stringify(toJson(entry, types))).join(',');
      separator = ',';
    }
    yield tail;
  }
  return { next, pieces: pieces() };
}

/** One entry as programs see it. */
export function toJson(entry: ListedEntry, types: ContentTypes) {
  const name = displayName(entry.name);
  return {
    name,
    href: formatHref(entry),
    type: entry.kind,
    ...(entry.kind === 'file' ? { size: entry.size, mediaType: types.ofName(name) } : {}),
    ...(entry.kind === 'file' && types.isChosen(name) ? { kind: entryKind(entry, types) } : {}),
    ...(entry.isUnreadable ? { readable: false } : {}),
    modified: new Date(entry.modified).toISOString(),
  };
}

/** Where the entry after this one is, also when this one has gone meanwhile. */
function findNext(listed: FolderNames, after: string): number {
  const { names } = listed;
  const kind = after.endsWith('/') ? 'folder' : 'file';
  const text = decodeText(kind === 'folder' ? after.slice(0, -1) : after);
  let position = findPosition(listed, text, kind);
  // Names that are not UTF-8 may look the same; only their octets tell them apart.
  for (; position < names.length; position++) {
    const name = names[position];
    if (name?.kind !== kind || displayName(name.name) !== text) break;
    if (hrefOf(name) === after) return position + 1;
  }
  return position;
}

function decodeText(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function hrefOf(name: FolderName): string {
  return formatHref({ ...name, size: 0, modified: 0 });
}
