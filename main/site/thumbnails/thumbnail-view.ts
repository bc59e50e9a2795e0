/** `photo.jpg?thumbnail`: a small picture of a picture. */

import { lastModifiedOf } from '../../files/file-time.ts';
import { versionOf } from '../../files/file-version.ts';
import { askerOf } from '../../heavy-work/asker.ts';
import type { FieldLine } from '../../http/fields.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { respondWithRepresentation } from '../../http/representation.ts';
import { displayName } from '../../tree/target-path.ts';
import type { EntityTags } from '../files/entity-tags.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import type { ViewedFile } from '../view-request.ts';
import type { ThumbnailStore } from './thumbnail-store.ts';

const NO_SNIFF: FieldLine = ['X-Content-Type-Options', 'nosniff'];

/** Whoever names a version in the query asks for another address when the picture changes. */
const KEEP: FieldLine = ['Cache-Control', 'private, max-age=31536000, immutable'];
const REVALIDATE: FieldLine = ['Cache-Control', 'no-cache'];

/** There is no thumbnail; nothing went wrong. */
const NO_CONTENT: HttpResponse = { status: 204, fields: [['Cache-Control', 'no-cache']], body: { kind: 'empty' } };

export interface ThumbnailMeans {
  readonly store: ThumbnailStore;
  readonly tags: EntityTags;
}

/** Rejects as HeavyWork does. */
export async function respondWithThumbnail(
  { store, tags }: ThumbnailMeans,
  request: HttpRequest,
  { components, opened, query }: ViewedFile,
): Promise<HttpResponse> {
  const { file, stats } = opened;
  const mediaType = mediaTypeOf(displayName(components.at(-1) ?? ''));
  if (!mediaType.startsWith('image/') || mediaType === 'image/svg+xml') {
    file.close();
    return NO_CONTENT;
  }
  const outcome = await store.get({ key: `${stats.dev} ${versionOf(stats)}`, file, asker: askerOf(request) });
  if (outcome === 'none') return NO_CONTENT;
  return respondWithRepresentation(request, {
    metadata: {
      size: outcome.byteLength,
      entityTag: tags.ofMade(stats, 'thumbnail'),
      lastModified: lastModifiedOf(stats),
      mediaType: 'image/webp',
      sharedFields: [query.text('thumbnail') ? KEEP : REVALIDATE],
      contentFields: [NO_SNIFF],
      role: 'aside',
    },
    source: { bytes: outcome },
  });
}
