/** A folder's listing as a page, or as JSON for programs that ask for it. */

import { escapeHtml, PLAIN_PAGE_POLICY } from '../handler/html.ts';
import { mediaTypeWeight } from '../http/accept.ts';
import type { FieldLine } from '../http/fields.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { FolderEntry } from './folder-listing.ts';
import { compareEntries } from './folder-listing.ts';
import type { PathComponent } from './target-path.ts';
import { displayName, formatSegment, formatTargetPath } from './target-path.ts';

const SHARED_FIELDS: readonly FieldLine[] = [
  ['Cache-Control', 'no-cache'],
  ['Vary', 'Accept'],
  ['X-Content-Type-Options', 'nosniff'],
];

export interface Listing {
  readonly components: readonly PathComponent[];
  /** The shared folder's own name, for the page's title. */
  readonly rootName: string;
  readonly entries: readonly FolderEntry[];
}

/** Answers with the form that the request prefers: JSON only when it weighs more than HTML. */
export function listingResponse(request: HttpRequest, listing: Listing): HttpResponse {
  const accept = request.fields.get('accept');
  const sorted = { ...listing, entries: [...listing.entries].sort(compareEntries) };
  const wantsJson = mediaTypeWeight(accept, 'application/json') > mediaTypeWeight(accept, 'text/html');
  return wantsJson ? jsonResponse(sorted) : pageResponse(sorted);
}

function jsonResponse({ components, entries }: Listing): HttpResponse {
  const value = {
    path: formatTargetPath(components, true),
    entries: entries.map((entry) => ({
      name: displayName(entry.name),
      href: formatHref(entry),
      type: entry.kind,
      ...(entry.kind === 'file' ? { size: entry.size } : {}),
      modified: new Date(entry.modified).toISOString(),
    })),
  };
  return {
    status: 200,
    fields: [['Content-Type', 'application/json'], ...SHARED_FIELDS],
    body: { kind: 'bytes', bytes: Buffer.from(JSON.stringify(value)) },
  };
}

function pageResponse(listing: Listing): HttpResponse {
  return {
    status: 200,
    fields: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Security-Policy', PLAIN_PAGE_POLICY],
      ...SHARED_FIELDS,
    ],
    body: { kind: 'bytes', bytes: Buffer.from(formatPage(listing)) },
  };
}

function formatPage({ components, rootName, entries }: Listing): string {
  const title = escapeHtml([rootName, ...components.map(displayName)].join(' / '));
  const parent = components.length > 0 ? '<tr><td><a href="../">../</a></td><td></td><td></td></tr>\n' : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
</head>
<body>
<h1 dir="auto">${title}</h1>
<table>
<thead><tr><th scope="col">Name</th><th scope="col">Size</th><th scope="col">Modified</th></tr></thead>
<tbody>
${parent}${entries.map(formatRow).join('')}</tbody>
</table>
</body>
</html>
`;
}

function formatRow(entry: FolderEntry): string {
  const slash = entry.kind === 'folder' ? '/' : '';
  const name = escapeHtml(displayName(entry.name) + slash);
  const size = entry.kind === 'file' ? String(entry.size) : '';
  const modified = new Date(entry.modified).toISOString();
  return `<tr><td><a href="${formatHref(entry)}"><bdi>${name}</bdi></a></td><td>${size}</td><td><time datetime="${modified}">${modified.slice(0, 16).replace('T', ' ')}</time></td></tr>\n`;
}

/** Relative to the folder. Every octet beyond the unreserved is encoded, so it needs no escaping and no `./`. */
function formatHref(entry: FolderEntry): string {
  return formatSegment(entry.name) + (entry.kind === 'folder' ? '/' : '');
}
