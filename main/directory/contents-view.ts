/** What is in an archive, as JSON: `photos.zip?contents`. */
import { createHash } from 'node:crypto';
import type { ArchiveListing, ListedFormat } from '../archive/archive-listing.ts';
import { listArchive, listedFormatOf } from '../archive/archive-listing.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { respondWithRepresentation } from '../http/representation.ts';
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
  readonly #kept = new Map<string, Buffer>();
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

  async #list(format: ListedFormat, { file, stats }: OpenedFile): Promise<Buffer> {
    const key = `${format} ${versionOf(stats)}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const listing = await this.#limit.run(() => listArchive(file, format));
    const json = Buffer.from(JSON.stringify(toJson(format, listing)));
    this.#kept.set(key, json);
    let bytes = 0;
    for (const { byteLength } of this.#kept.values()) bytes += byteLength;
    for (const [oldest, { byteLength }] of this.#kept) {
      if (bytes <= MAX_KEPT_BYTES) break;
      this.#kept.delete(oldest);
      bytes -= byteLength;
    }
    return json;
  }
}

function toJson(format: ListedFormat, { entries, end }: ArchiveListing): object {
  return {
    format,
    end,
    entries: entries.map(({ name, type, size, modified }) => ({
      name,
      type,
      ...(type === 'file' ? { size } : {}),
      ...formatModified(modified),
    })),
  };
}

/** An archive may tell of any time, also of none. */
function formatModified(modified: number | undefined): { readonly modified?: string } {
  const date = new Date(modified ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? {} : { modified: date.toISOString() };
}

function respondWithJson(request: HttpRequest, json: Buffer, lastModified: number): HttpResponse {
  const tag = createHash('sha256').update(json).digest().subarray(0, 18).toString('base64url');
  return respondWithRepresentation(request, {
    metadata: {
      size: json.byteLength,
      entityTag: `"${tag}"`,
      lastModified,
      mediaType: 'application/json',
      sharedFields: [['Cache-Control', 'no-cache']],
      contentFields: [['X-Content-Type-Options', 'nosniff']],
    },
    source: { bytes: json },
  });
}
