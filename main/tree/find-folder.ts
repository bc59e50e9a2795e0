/** The folder in which something is to be changed, opened by the names of a path. */
import { HttpError } from '../http/http-error.ts';
import { findTaken } from './find-taken-name.ts';
import { isKeptBack } from './hidden-names.ts';
import { OpenFolder } from './open-folder.ts';
import { checkOwnNames } from './own-names.ts';
import type { SharedFolder } from './shared-folder.ts';
import type { PathComponent } from './target-path.ts';

const MISSING_CODES: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

/** The folder in which the last of these names is. Rejects as `findFolder` does. */
export function folderOf(root: SharedFolder, path: readonly PathComponent[]): Promise<OpenFolder> {
  return findFolder(root, path.slice(0, -1));
}

/**
 * By its very names; where one of them is missing, by the one that other systems take for the same. Rejects with HttpError
 * 409 when it is missing, hidden, or outside; with the system's error.
 */
export async function findFolder(root: SharedFolder, names: readonly PathComponent[]): Promise<OpenFolder> {
  if (names.some((name) => isKeptBack(name, root.showsHidden))) throw new HttpError(409);
  try {
    return await openFolder(root, names).catch(async (error: unknown) => {
      if (!isMissing(error) || names.length === 0) throw error;
      return openFolder(root, await namesAsKept(root, names));
    });
  } catch (error) {
    throw isMissing(error) ? new HttpError(409) : error;
  }
}

async function openFolder(root: SharedFolder, names: readonly PathComponent[]): Promise<OpenFolder> {
  const folder = await OpenFolder.open(root, names);
  try {
    await checkOwnNames(root.root, names);
    return folder;
  } catch (error) {
    await folder.close();
    throw error;
  }
}

async function namesAsKept(root: SharedFolder, names: readonly PathComponent[]): Promise<readonly PathComponent[]> {
  const kept: PathComponent[] = [];
  for (const name of names) {
    const folder = await OpenFolder.open(root, kept);
    try {
      const taken = typeof name === 'string' ? await findTaken(folder, name) : undefined;
      kept.push(taken?.name ?? name);
    } finally {
      await folder.close();
    }
  }
  return kept;
}

function isMissing(error: unknown): boolean {
  if (error instanceof HttpError) return error.status === 404;
  return MISSING_CODES.has((error as NodeJS.ErrnoException).code);
}
