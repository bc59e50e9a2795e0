/** Opens a tree to programs that speak WebDAV, with the entity tags and media types that its files have for everybody. */
import * as fs from 'node:fs';
import type { DavState } from '../dav/dav-state.ts';
import type { Quota } from '../dav/live-properties.ts';
import { keyOfRoot } from '../dav/resource-key.ts';
import { WebDav } from '../dav/web-dav.ts';
import type { FilePath } from '../files/file-path.ts';
import type { QuickStat } from '../files/quick-stat.ts';
import type { Receiving } from '../receiving/receiving.ts';
import type { HeavyWork } from '../work/heavy-work.ts';
import type { ContentTypes } from './files/content-types.ts';
import type { EntityTags } from './files/entity-tags.ts';
import type { OpenTree } from './open-tree.ts';

export interface DavParts {
  readonly tags: EntityTags;
  readonly types: ContentTypes;
  readonly state: DavState;
  readonly work: HeavyWork;
  /** Nothing is changed where it is left out. */
  readonly receiving: Receiving | undefined;
}

export function openWebDav({ tree, reader, quickStat, writable, settings }: OpenTree, parts: DavParts): WebDav {
  const { tags, types, state, work, receiving } = parts;
  const root = writable?.root;
  return new WebDav({
    tree,
    reader,
    look: (path) => look(path, quickStat),
    root: keyOfRoot(root ?? ''),
    lists: settings.lists,
    tagOf: (stats) => tags.ofFile(stats),
    typeOf: (name) => types.ofName(name),
    quota: root === undefined ? undefined : () => quotaOf(root),
    showsHidden: settings.showsHidden,
    state,
    changing: receiving && writable && { writer: writable.writer, isOpen: () => receiving.isOpen },
    work,
  });
}

async function look(path: FilePath, quickStat: QuickStat): Promise<fs.Stats | undefined> {
  if (quickStat.isAvailable) return quickStat.stat(path);
  return fs.promises.stat(path).catch(() => undefined);
}

/** undefined where the system does not say. */
async function quotaOf(root: string): Promise<Quota | undefined> {
  const space = await fs.promises.statfs(root).catch(() => undefined);
  if (space === undefined) return undefined;
  const { bsize, blocks, bfree, bavail } = space;
  return { available: bavail * bsize, used: (blocks - bfree) * bsize };
}
