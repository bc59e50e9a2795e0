/** What WebDAV's methods need of the tree in which they work. */
import type * as fs from 'node:fs';
import type { HeavyWork } from '../heavy-work/heavy-work.ts';
import type { HttpRequest } from '../http/message.ts';
import type { RequestContext } from '../http/request-context.ts';
import type { SharedTree, TreeReader } from '../tree/shared-tree.ts';
import type { TreePath, TreeWriter } from '../tree/tree-writer.ts';
import type { DavState } from './dav-state.ts';
import type { Quota } from './live-properties.ts';
import type { Look } from './resource.ts';
import type { ResourceKey } from './resource-key.ts';

export interface Changing {
  readonly writer: TreeWriter;
  /** Whether anybody may change something at all; asked for each request that would. */
  readonly isOpen: () => boolean;
  /**
   * Asks whoever decides what is taken before a new name comes into being. Rejects with HttpError 403.
   * @returns where it goes: where it was to be, or below a folder of the sender's own
   */
  readonly ask: (request: HttpRequest, path: TreePath) => Promise<TreePath>;
  /** Whether they see nothing of what is there: then nothing tells them of it either. */
  readonly isDropBox: (context: RequestContext) => boolean;
  /**
   * Keeps room for so many octets. Rejects with HttpError 507 where there is none.
   * @returns gives it back, with how many octets have come to stay
   */
  readonly reserve: (request: HttpRequest, octets: number) => Promise<(added: number) => void>;
}

export interface DavMeans {
  readonly tree: SharedTree;
  readonly reader: TreeReader;
  readonly look: Look;
  /** Of the folder that the tree begins at. */
  readonly root: ResourceKey;
  /** Whether it is told what is in folders. */
  readonly lists: boolean;
  /** As GET tells it, with its quotes. */
  readonly tagOf: (stats: fs.Stats) => string;
  readonly typeOf: (name: string) => string;
  /** For whoever asks. */
  readonly quota: ((request: HttpRequest) => Promise<Quota | undefined>) | undefined;
  /** Whether names that begin with a dot are shared. */
  readonly showsHidden: boolean;
  readonly state: DavState;
  /** How things are changed; undefined where nothing can be. */
  readonly changing: Changing | undefined;
  readonly work: HeavyWork;
}
