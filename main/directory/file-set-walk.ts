/** The walk over a set of files, for archives and checksums: there is nothing to walk but the set itself. */
import { dirname } from 'node:path';
import { HttpError } from '../http/http-error.ts';
import type { Walk, WalkLimits, WalkStart, WalkStep } from './folder-walk.ts';
import { WalkTooLargeError } from './folder-walk.ts';
import type { PresentFile, SharedFiles } from './shared-files.ts';
import type { TreeWalker } from './shared-tree.ts';
import type { PathComponent } from './target-path.ts';

export class FileSetWalker implements TreeWalker {
  constructor(private readonly files: SharedFiles) {}

  async walk(start: WalkStart, { maxEntries, step }: WalkLimits): Promise<Walk> {
    await step(0);
    const present = await (start.names ? this.#find(start.names) : this.files.look());
    if (present.length > maxEntries) throw new WalkTooLargeError();
    const entries = [...present]
      .sort(compareNames)
      .map(({ path, ...look }) => ({ ...look, parent: undefined, folder: dirname(path) }));
    // A set has no time of its own; what a look has seen come or go stands for it.
    const modified = start.names ? 0 : this.files.changedAt(present);
    return { start, version: '', modified, entries, isSettled: true };
  }

  async findChanged({ start, entries }: Walk, step: WalkStep): Promise<readonly number[] | undefined> {
    const { entries: now } = await this.walk(start, { maxEntries: Number.POSITIVE_INFINITY, step });
    if (now.length !== entries.length || now.some(({ name }, index) => name !== entries[index]?.name)) return undefined;
    return [...now.keys()].filter((index) => now[index]?.version !== entries[index]?.version);
  }

  async #find(names: readonly PathComponent[]): Promise<readonly PresentFile[]> {
    const distinct = [...new Set(names)];
    const present = await this.files.look(distinct);
    if (present.length < distinct.length) throw new HttpError(404);
    return present;
  }
}

function compareNames(a: PresentFile, b: PresentFile): number {
  return Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
}
