/** A folder's checksums in the form that `sha256sum -c` reads: `folder/?sha256sums`. */
import { textResponse } from '../handler/request-handler.ts';
import { formatAttachment } from '../http/content-disposition.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { MAX_ARCHIVE_ENTRIES } from './archive-plans.ts';
import { ChecksumLines } from './checksum-lines.ts';
import type { FileDigests } from './file-digests.ts';
import { WalkTooLargeError } from './folder-walk.ts';
import { parseSelection } from './selection.ts';
import type { FilePath } from './shared-folder.ts';
import type { SharedTree, TreeWalker } from './shared-tree.ts';
import type { PathComponent } from './target-path.ts';
import type { ViewQuery } from './view-query.ts';

/** The folder whose checksums are wanted. */
export interface SummedFolder {
  readonly components: readonly PathComponent[];
  readonly path: FilePath;
  readonly query: ViewQuery;
}

export class ChecksumsView {
  constructor(
    private readonly tree: SharedTree,
    private readonly walker: TreeWalker,
    private readonly digests: FileDigests,
  ) {}

  /** Rejects with HttpError 404 when a selected name is not there. */
  async respond(_request: HttpRequest, { components, path, query }: SummedFolder): Promise<HttpResponse> {
    const names = parseSelection(query);
    try {
      const { entries } = await this.walker.walk({ path, names }, MAX_ARCHIVE_ENTRIES);
      const files = entries.filter(({ kind }) => kind === 'file');
      const chunks = new ChecksumLines(files, this.digests, { tree: this.tree, components });
      return {
        status: 200,
        fields: [
          ['Content-Type', 'text/plain; charset=utf-8'],
          ['Content-Disposition', formatAttachment('SHA256SUMS')],
          ['Cache-Control', 'no-cache'],
          ['X-Content-Type-Options', 'nosniff'],
        ],
        body: { kind: 'stream', length: undefined, chunks },
      };
    } catch (error) {
      if (!(error instanceof WalkTooLargeError)) throw error;
      return textResponse('There is too much below this folder. Take its folders one by one.\n', 403);
    }
  }
}
