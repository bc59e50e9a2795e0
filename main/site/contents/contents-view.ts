/** What is in an archive, as JSON: `photos.zip?contents`. */

import type { ListedFormat } from '../../archive/archive-listing.ts';
import { listArchive, listedFormatOf } from '../../archive/archive-listing.ts';
import { BoundedMap } from '../../base/bounded-map.ts';
import { keptMemory } from '../../base/kept-memory.ts';
import { lastModifiedOf } from '../../files/file-time.ts';
import { versionOf } from '../../files/file-version.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import { askerOf } from '../../heavy-work/asker.ts';
import type { HeavyWork } from '../../heavy-work/heavy-work.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { respondWithRepresentation } from '../../http/representation.ts';
import type { OpenedFile } from '../../tree/shared-tree.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import { displayName } from '../../tree/target-path.ts';
import type { ContentsJson } from './contents-json.ts';
import { formatContents } from './contents-json.ts';

/** Listings kept, in octets of JSON. */
const MAX_KEPT_BYTES = 8 * 1024 * 1024;

/** The file that is asked what is in it. */
export interface ListedFile {
  readonly components: readonly PathComponent[];
  /** Closed when it has been looked into. */
  readonly opened: OpenedFile;
}

export class ContentsView {
  readonly #kept = new BoundedMap<string, ContentsJson>({
    maxWeight: MAX_KEPT_BYTES,
    weigh: ({ json }) => json.byteLength,
    room: { common: keptMemory },
  });

  constructor(private readonly work: HeavyWork) {}

  /** Rejects with HttpError 404 for a file that is no archive, and as HeavyWork does. */
  async respond(request: HttpRequest, { components, opened }: ListedFile): Promise<HttpResponse> {
    try {
      const format = listedFormatOf(displayName(components.at(-1) ?? ''));
      if (!format) throw new HttpError(404);
      return respondWithJson(request, await this.#list(format, opened, askerOf(request)), lastModifiedOf(opened.stats));
    } finally {
      opened.file.close();
    }
  }

  async #list(format: ListedFormat, { file, stats }: OpenedFile, asker: Asker): Promise<ContentsJson> {
    const key = `${format} ${versionOf(stats)}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    // Whoever asked first may leave while others wait for the same.
    const own = file.share();
    return this.work.run({ kind: 'contents', asker, key, release: () => own.close() }, async (turn) => {
      const listing = await listArchive(own, format, { pass: () => turn.pass() });
      const contents = await formatContents(format, listing);
      this.#kept.set(key, contents);
      return contents;
    });
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
