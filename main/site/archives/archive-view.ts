/** A folder, or some of what is in it, as one archive: `folder/?zip`, `folder/?tar&name=a&name=b`. */

import type { ArchiveFormat } from '../../archive/archive-entry.ts';
import { ArchiveSource } from '../../archive/archive-source.ts';
import { TAR } from '../../archive/tar-format.ts';
import { ZIP } from '../../archive/zip-format.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import { askerOf } from '../../heavy-work/asker.ts';
import type { HeavyWork } from '../../heavy-work/heavy-work.ts';
import { holdWhileSent } from '../../heavy-work/held-response.ts';
import { formatAttachment } from '../../http/content-disposition.ts';
import type { FieldSection } from '../../http/fields.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { respondWithRepresentation } from '../../http/representation.ts';
import { textResponse } from '../../http/request-handler.ts';
import { MAX_WALK_DEPTH } from '../../tree/folder-walk.ts';
import { missingFields } from '../../tree/missing-names.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import { displayName } from '../../tree/target-path.ts';
import { WalkTooLargeError } from '../../tree/walk.ts';
import type { ViewedFolder } from '../view-request.ts';
import { MAX_WALK_ENTRIES } from '../walks.ts';
import type { ArchiveMeans, ArchivePlan, BegunArchive } from './archive-plans.ts';
import { ArchivePlans } from './archive-plans.ts';
import type { ArchiveNaming } from './name-entries.ts';
import { parseSelection } from './selection.ts';

export type ArchiveKind = 'zip' | 'tar';

const FORMATS: Readonly<Record<ArchiveKind, { readonly format: ArchiveFormat; readonly naming: ArchiveNaming }>> = {
  zip: { format: ZIP, naming: 'portable' },
  tar: { format: TAR, naming: 'harmless' },
};

export interface ArchiveViewMeans extends ArchiveMeans {
  readonly work: HeavyWork;
}

export class ArchiveView {
  readonly #plans: ArchivePlans;
  readonly #rootName: string;

  constructor(private readonly means: ArchiveViewMeans) {
    this.#plans = new ArchivePlans(means);
    // The root of a drive has no name of its own.
    this.#rootName = means.tree.rootName || 'shared';
  }

  /** Rejects with HttpError 404 when a selected name is not there, and as HeavyWork does. */
  async respond(request: HttpRequest, kind: ArchiveKind, viewed: ViewedFolder): Promise<HttpResponse> {
    const { components, path } = viewed;
    const asker = askerOf(request);
    const { format, naming } = FORMATS[kind];
    const names = parseSelection(viewed.query);
    let plan: ArchivePlan;
    try {
      plan = await this.#plans.find({ format, naming, components, path, names }, asker, begunArchive(request.fields));
    } catch (error) {
      if (error instanceof WalkTooLargeError) return tooLargeResponse();
      throw error;
    }
    const only = names?.length === 1 ? names[0] : undefined;
    const { layout } = plan.contents;
    const whole = respondWithRepresentation(request, {
      metadata: {
        size: layout.size,
        entityTag: layout.entityTag,
        lastModified: plan.lastModified,
        mediaType: format.mediaType,
        sharedFields: [['Cache-Control', 'no-cache']],
        contentFields: [
          ['X-Content-Type-Options', 'nosniff'],
          ['Content-Disposition', formatAttachment(this.#nameOf(components, only) + format.extension)],
          ...missingFields(plan.walk),
        ],
        role: 'taken',
      },
      source: { slices: new ArchiveSource(plan.contents, (step) => this.#pace(step, asker)) },
    });
    const { walks, work } = this.means;
    const response = plan.walk.missingCount > 0 ? { ...whole, isLacking: () => true } : whole;
    const holding = holdWhileSent(response, () => walks.hold(plan.walk, asker));
    return holdWhileSent(holding, () => work.hold('stream', asker));
  }

  /** Reading for nothing but checksums is heavy work of its own, a stretch at a time. */
  #pace(step: () => Promise<void>, asker: Asker): Promise<void> {
    return this.means.work.run({ kind: 'hash', asker, isLetIn: true }, step);
  }

  #nameOf(components: readonly PathComponent[], only: PathComponent | undefined): string {
    const name = only ?? components.at(-1);
    return name === undefined ? this.#rootName : displayName(name);
  }
}

/** The archive that a visitor goes on with: the one that If-Range names, else whichever there is to have a part of. */
function begunArchive(fields: FieldSection): BegunArchive | undefined {
  const tag = fields.get('if-range');
  if (tag !== undefined) return { tag };
  return fields.has('range') ? { tag: undefined } : undefined;
}

function tooLargeResponse(): HttpResponse {
  const limits = `more than ${MAX_WALK_ENTRIES} entries, or folders nested more than ${MAX_WALK_DEPTH} deep`;
  return textResponse(`This is too much for one archive: ${limits}. Take its folders one by one.\n`, 403);
}
