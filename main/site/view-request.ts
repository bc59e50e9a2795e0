/** What a view was asked of. */
import type { FilePath } from '../files/file-path.ts';
import type { OpenedFile } from '../tree/shared-tree.ts';
import type { PathComponent } from '../tree/target-path.ts';
import type { ViewQuery } from './view-query.ts';

/** The folder that a view was asked of. */
export interface ViewedFolder {
  readonly components: readonly PathComponent[];
  /** With all links resolved. */
  readonly path: FilePath;
  readonly query: ViewQuery;
}

/** The file that a view was asked of. */
export interface ViewedFile {
  readonly components: readonly PathComponent[];
  /** Open; the view closes it or hands it on. */
  readonly opened: OpenedFile;
  readonly query: ViewQuery;
}
