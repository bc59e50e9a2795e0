/** Other forms of a folder than its page, chosen by the first name of the query: `folder/?zip`. */

import { HttpError } from '../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { ArchiveView } from './archives/archive-view.ts';
import type { ChangeForms } from './change-forms/change-forms.ts';
import type { ChecksumsView } from './checksums/checksums-view.ts';
import type { FolderListing } from './listings/listing-response.ts';
import type { SearchListing } from './search/search-listing.ts';
import type { ViewedFolder } from './view-request.ts';

export type FolderView = (request: HttpRequest, viewed: ViewedFolder) => HttpResponse | Promise<HttpResponse>;

/** A table, so that a client can name nothing but what is in it. */
export type FolderViewTable = ReadonlyMap<string, FolderView>;

/** What the views are made of. */
export interface FolderViewParts {
  readonly listing: FolderListing;
  readonly search: SearchListing;
  readonly archives: ArchiveView;
  readonly checksums: ChecksumsView;
  /** undefined where nothing can be changed. */
  readonly changes: ChangeForms | undefined;
  /** Whether a folder can be had in other forms; else there is none of them. */
  readonly isAllOffered: boolean;
}

/** The views of one shared folder, with whatever they keep between requests. */
export function createFolderViews(parts: FolderViewParts): FolderViewTable {
  const { listing, search, archives, checksums, changes, isAllOffered } = parts;
  const views = new Map<string, FolderView>([
    ['json', (request, viewed) => listing.respondWithJson(request, viewed)],
    ['search', (request, viewed) => search.respond(request, viewed)],
    ['zip', (request, viewed) => archives.respond(request, 'zip', viewed)],
    ['tar', (request, viewed) => archives.respond(request, 'tar', viewed)],
    ['sha256sums', (request, viewed) => checksums.respond(request, viewed)],
  ]);
  const offered = isAllOffered ? views : withoutForms(views);
  if (changes) offered.set('change', (request, viewed) => changes.offer(request, viewed));
  return offered;
}

/** The same names, of which none is there to be had. */
function withoutForms(views: FolderViewTable): Map<string, FolderView> {
  const refuse: FolderView = () => {
    throw new HttpError(404);
  };
  return new Map([...views.keys()].map((name) => [name, refuse]));
}
