/** Copies a file or folder beside its destination first, under a name that nobody is shown, and then puts it in place. */
import type { Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
import { joinPath } from '../files/file-path.ts';
import { retryWhileBusy } from '../files/retry-busy-file.ts';
import { HttpError } from '../http/http-error.ts';
import type { Asides } from './asides.ts';
import { copyFile } from './copy-file.ts';
import { eachEntry } from './each-entry.ts';
import { enterEntry } from './enter-entry.ts';
import { flushTree } from './flush-tree.ts';
import { MAX_WALK_DEPTH } from './folder-walk.ts';
import type { OpenFolder } from './open-folder.ts';
import { isOwnName } from './part-names.ts';
import { removeEntry } from './remove-entry.ts';
import type { PathComponent } from './target-path.ts';
import type { InLine } from './tree-writer.ts';

interface CopySource {
  readonly folder: OpenFolder;
  readonly name: PathComponent;
}

/** Where a copy goes. */
export interface CopyTarget {
  readonly folder: OpenFolder;
  readonly name: string;
  /** Makes the name free: called when the copy is whole, for what has it to be there until then. */
  readonly clear: () => Promise<void>;
}

export interface CopyManner {
  /** A folder without what is in it. */
  readonly isShallow?: boolean | undefined;
  /** See Replacing. */
  readonly goesOn?: (() => void) | undefined;
  /** See Copying. */
  readonly inLine?: InLine | undefined;
  /** Where it is made ready. */
  readonly asides: Asides;
}

export async function copyEntry({ folder, name }: CopySource, target: CopyTarget, manner: CopyManner): Promise<void> {
  await manner.asides.lend(target.folder, async (hidden) => {
    const beside = target.folder.pathOf(hidden);
    try {
      await copyTo(folder.pathOf(name), beside, { ...manner, depth: 0 });
      await flushTree(beside, { inLine: manner.inLine ?? ((step) => step()), goesOn: manner.goesOn });
      manner.goesOn?.();
      await target.clear();
      await retryWhileBusy(() => fs.rename(beside, target.folder.pathOf(target.name)));
    } catch (error) {
      await removeEntry(beside).catch(() => undefined);
      throw error;
    }
  });
}

interface Manner extends CopyManner {
  readonly depth: number;
}

/** A link stays the link that it is: whether it may be followed is judged by whoever follows it. */
async function copyTo(from: FilePath, to: FilePath, manner: Manner): Promise<void> {
  manner.goesOn?.();
  if (manner.depth > MAX_WALK_DEPTH) throw new HttpError(403);
  const { isLink, isPlain } = await kindOf(from);
  if (isLink) await fs.symlink(await fs.readlink(from, { encoding: 'buffer' }), to);
  // Neither devices nor pipes are shared, and opening alone may do something to them.
  else if (isPlain) await enterEntry(from, (exact, stats) => copyOpened(exact, to, { ...manner, stats }));
}

async function kindOf(path: FilePath): Promise<{ readonly isLink: boolean; readonly isPlain: boolean }> {
  const stats = await fs.lstat(path);
  return { isLink: stats.isSymbolicLink(), isPlain: stats.isFile() || stats.isDirectory() };
}

async function copyOpened(
  from: FilePath,
  to: FilePath,
  { stats, ...manner }: Manner & { readonly stats: Stats },
): Promise<void> {
  const { inLine = (step) => step(), goesOn } = manner;
  if (stats.isFile()) await copyFile({ from, to, size: stats.size }, inLine, goesOn);
  else await fs.mkdir(to);
  if (stats.isDirectory() && !manner.isShallow) {
    await copyMembers(from, to, { ...manner, depth: manner.depth + 1 });
  }
  await fs.utimes(to, stats.atime, stats.mtime).catch(() => undefined);
}

/** Folders when all else is done: while one is copied, no folder above it is being read. */
async function copyMembers(from: FilePath, to: FilePath, manner: Manner): Promise<void> {
  const folders: PathComponent[] = [];
  for await (const { name, dirent } of eachEntry(from)) {
    if (isOwnName(name)) continue;
    if (dirent.isDirectory()) folders.push(name);
    else await copyTo(joinPath(from, [name]), joinPath(to, [name]), manner);
  }
  for (const name of folders) await copyTo(joinPath(from, [name]), joinPath(to, [name]), manner);
}
