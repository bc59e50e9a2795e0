/** A folder's listing as JSON, whole or page by page; docs/listing-api.md describes it. */
import { HttpError } from '../http/http-error.ts';
import { sortNaturally } from '../visitor/natural-order.ts';
import type { FolderName } from './entry-describer.ts';
import type { FolderNames } from './folder-reader.ts';
import type { ViewedFolder } from './folder-views.ts';
import type { ListedEntry } from './listing-link.ts';
import { formatHref } from './listing-link.ts';
import { MAX_JSON_LIMIT, parseCount } from './listing-query.ts';
import { mediaTypeOf } from './media-type.ts';
import type { TreeReader } from './shared-tree.ts';
import { displayName, formatTargetPath } from './target-path.ts';
import type { ViewQuery } from './view-query.ts';

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

/** Rejects with the system's error when the folder can't be read. */
export async function formatJson(
  reader: TreeReader,
  { components, path }: ViewedFolder,
  { after, limit }: JsonQuery,
): Promise<JsonPage> {
  const listed = await reader.readNames(path, 'en');
  const { names } = listed;
  const start = after === undefined ? 0 : findNext(listed, after);
  const page = names.slice(start, limit === undefined ? undefined : start + limit);
  const last = page.at(-1);
  const hasMore = limit !== undefined && start + limit < names.length;
  const next = hasMore && last ? `?json&limit=${limit}&after=${hrefOf(last)}` : undefined;
  const tail = next === undefined ? ']}' : `],"next":${JSON.stringify(next)}}`;
  async function* pieces(): AsyncGenerator<string, void, void> {
    yield `{"path":${JSON.stringify(formatTargetPath(components, true))},"entries":[`;
    let separator = '';
    for await (const entries of reader.describe(path, page)) {
      if (entries.length === 0) continue;
      yield separator + entries.map((entry) => JSON.stringify(toJson(entry))).join(',');
      separator = ',';
    }
    yield tail;
  }
  return { next, pieces: pieces() };
}

/** One entry as programs see it. */
export function toJson(entry: ListedEntry) {
  const name = displayName(entry.name);
  return {
    name,
    href: formatHref(entry),
    type: entry.kind,
    ...(entry.kind === 'file' ? { size: entry.size, mediaType: mediaTypeOf(name) } : {}),
    modified: new Date(entry.modified).toISOString(),
  };
}

/** Where the entry after this one is, also when this one has gone meanwhile. */
function findNext({ names, folders }: FolderNames, after: string): number {
  const known = names.findIndex((name) => hrefOf(name) === after);
  if (known >= 0) return known + 1;
  const isFolder = after.endsWith('/');
  const name = decodeText(isFolder ? after.slice(0, -1) : after);
  const group = isFolder ? names.slice(0, folders) : names.slice(folders);
  const ghost: FolderName = { name, kind: isFolder ? 'folder' : 'file' };
  const sorted = sortNaturally([...group, ghost], (entry) => displayName(entry.name), 'en');
  // One of the same name stands right before it: sorting is stable.
  return (isFolder ? 0 : folders) + sorted.indexOf(ghost);
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
