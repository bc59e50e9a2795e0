/** What is in an archive, as JSON: `photos.zip?contents`. */
import type { ListedFormat } from '../archive/archive-listing.ts';
import { listArchive, listedFormatOf } from '../archive/archive-listing.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { respondWithRepresentation } from '../http/representation.ts';
import type { ContentsJson } from './contents-json.ts';
import { formatContents } from './contents-json.ts';
import { versionOf } from './quick-look.ts';
import type { OpenedFile } from './shared-folder.ts';
import type { PathComponent } from './target-path.ts';
import { displayName } from './target-path.ts';
import { TaskLimit } from './task-limit.ts';

/** Listings kept, in octets of JSON and in number. */
const MAX_KEPT_BYTES = 8 * 1024 * 1024;

/** Archives looked into at once. */
const MAX_LISTING = 2;

/** The file that is asked what is in it. */
export interface ListedFile {
  readonly components: readonly PathComponent[];
  /** Closed when it has been looked into. */
  readonly opened: OpenedFile;
}

export class ContentsView {
  readonly #kept = new Map<string, ContentsJson>();
  readonly #limit = new TaskLimit(MAX_LISTING);

  /** Rejects with HttpError 404 for a file that is no archive. */
  async respond(request: HttpRequest, { components, opened }: ListedFile): Promise<HttpResponse> {
    try {
      const format = listedFormatOf(displayName(components.at(-1) ?? ''));
      if (!format) throw new HttpError(404);
      return respondWithJson(request, await this.#list(format, opened), opened.stats.mtimeMs);
    } finally {
      opened.file.close();
    }
  }

  async #list(format: ListedFormat, { file, stats }: OpenedFile): Promise<ContentsJson> {
    const key = `${format} ${versionOf(stats)}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const contents = await this.#limit.run(async () => formatContents(format, await listArchive(file, format)));
    this.#kept.set(key, contents);
    let bytes = 0;
    for (const { json } of this.#kept.values()) bytes += json.byteLength;
    for (const [oldest, { json }] of this.#kept) {
      if (bytes <= MAX_KEPT_BYTES) break;
      this.#kept.delete(oldest);
      bytes -= json.byteLength;
    }
    return contents;
  }
}

function respondWithJson(request: HttpRequest, { json, entityTag }: ContentsJson, lastModified: number): HttpResponse {
  return respondWithRepresentation(request, {
    metadata: {
      size: json.byteLength,
      entityTag,
      lastModified,
      mediaType: 'application/json',
      sharedFields: [['Cache-Control', 'no-cache']],
      contentFields: [['X-Content-Type-Options', 'nosniff']],
    },
    source: { bytes: json },
  });
}
