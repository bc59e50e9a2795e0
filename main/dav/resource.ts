/** A file or folder as WebDAV's methods see it. */
import type * as fs from 'node:fs';
import type { FilePath } from '../files/file-path.ts';
import type { SharedTree } from '../tree/shared-tree.ts';
import type { PathComponent } from '../tree/target-path.ts';

export interface Resource {
  readonly components: readonly PathComponent[];
  readonly kind: 'file' | 'folder';
  /** undefined for what is no path in the file system: the folder in which a set of files is shown. */
  readonly stats: fs.Stats | undefined;
  /** Of folders. */
  readonly path: FilePath;
}

/** Asks for a look at what lies at a path; undefined when nothing does. Rejects with the system's error. */
export type Look = (path: FilePath) => Promise<fs.Stats | undefined>;

/** What these names lead to, as a GET would find it. Rejects as `SharedTree.find` does. */
export async function findResource(
  tree: SharedTree,
  components: readonly PathComponent[],
  look: Look,
): Promise<Resource> {
  const found = await tree.find(components);
  if (found.kind === 'folder') {
    const stats = found.path === '' ? undefined : await look(found.path);
    return { components, kind: 'folder', stats, path: found.path };
  }
  found.file.close();
  return { components, kind: 'file', stats: found.stats, path: found.path };
}
