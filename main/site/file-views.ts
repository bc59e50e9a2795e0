/** Other forms of a file than its octets, chosen by the first name of the query: `photo.jpg?thumbnail`. */

import type { HeavyWork } from '../heavy-work/heavy-work.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { ContentsView } from './contents/contents-view.ts';
import type { EntityTags } from './files/entity-tags.ts';
import { ThumbnailStore } from './thumbnails/thumbnail-store.ts';
import { ThumbnailThread } from './thumbnails/thumbnail-thread.ts';
import { respondWithThumbnail } from './thumbnails/thumbnail-view.ts';
import type { ViewedFile } from './view-request.ts';

export type FileView = (request: HttpRequest, viewed: ViewedFile) => HttpResponse | Promise<HttpResponse>;

/** A table, so that a client can name nothing but what is in it. */
export type FileViewTable = ReadonlyMap<string, FileView>;

/**
 * The views of one shared folder's files, with whatever they keep between requests.
 * @param thumbnailWorker the bundle of the thread that makes thumbnails
 */
export function createFileViews(thumbnailWorker: string, work: HeavyWork, tags: EntityTags): FileViewTable {
  const thumbnails = { store: new ThumbnailStore(new ThumbnailThread(thumbnailWorker), work), tags };
  const contents = new ContentsView(work);
  return new Map<string, FileView>([
    ['thumbnail', (request, viewed) => respondWithThumbnail(thumbnails, request, viewed)],
    ['contents', (request, viewed) => contents.respond(request, viewed)],
  ]);
}
