/** A folder's checksums in the form that `sha256sum -c` reads: `folder/?sha256sums`. */

import { askerOf } from '../../heavy-work/asker.ts';
import type { HeavyWork } from '../../heavy-work/heavy-work.ts';
import { holdWhileSent } from '../../heavy-work/held-response.ts';
import { formatAttachment } from '../../http/content-disposition.ts';
import type { FieldLine } from '../../http/fields.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { textResponse } from '../../http/request-handler.ts';
import { missingFields } from '../../tree/missing-names.ts';
import type { SharedTree } from '../../tree/shared-tree.ts';
import { WalkTooLargeError } from '../../tree/walk.ts';
import { parseSelection } from '../archives/selection.ts';
import type { FileDigests } from '../files/sha256-digests.ts';
import type { ViewedFolder } from '../view-request.ts';
import type { Walks } from '../walks.ts';
import { ChecksumLines } from './checksum-lines.ts';

/** What lists of checksums are made with. */
export interface ChecksumParts {
  readonly tree: SharedTree;
  readonly walks: Walks;
  readonly digests: FileDigests;
  readonly work: HeavyWork;
}

export class ChecksumsView {
  constructor(private readonly parts: ChecksumParts) {}

  /** Rejects with HttpError 404 when a selected name is not there, and as HeavyWork does. */
  async respond(request: HttpRequest, { components, path, query }: ViewedFolder): Promise<HttpResponse> {
    const { tree, walks, digests, work } = this.parts;
    const asker = askerOf(request);
    const start = { path, names: parseSelection(query) };
    try {
      const walk = await walks.with({ asker, start, purpose: 'sums', use: async (found) => found });
      const chunks = new ChecksumLines(walk, { tree, components, digests, walks, asker });
      const holding = holdWhileSent(toResponse(chunks, missingFields(walk)), () => walks.hold(walk, asker));
      return holdWhileSent(holding, () => work.hold('stream', asker));
    } catch (error) {
      if (!(error instanceof WalkTooLargeError)) throw error;
      return textResponse('There is too much below this folder. Take its folders one by one.\n', 403);
    }
  }
}

function toResponse(chunks: ChecksumLines, missing: readonly FieldLine[]): HttpResponse {
  return {
    status: 200,
    fields: [
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['Content-Disposition', formatAttachment('SHA256SUMS')],
      ['Cache-Control', 'no-cache'],
      ['X-Content-Type-Options', 'nosniff'],
      ...missing,
    ],
    isLacking: () => chunks.isLacking,
    body: { kind: 'stream', length: undefined, chunks },
  };
}
