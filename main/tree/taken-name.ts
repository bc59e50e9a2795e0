/** What has a name in a folder already: the same name, or one that other systems take for the same. */
import type * as nodeFs from 'node:fs';
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
import { foldName } from './fold-name.ts';
import type { OpenFolder } from './open-folder.ts';
import { isSmallFolder, readEntries } from './read-entries.ts';
import type { PathComponent } from './target-path.ts';

export interface TakenName {
  /** As it is kept. */
  readonly name: PathComponent;
  readonly stats: nodeFs.Stats;
}

/** The very name; undefined when nothing has it. Rejects with the system's error. */
export async function findExactly(folder: OpenFolder, name: PathComponent): Promise<TakenName | undefined> {
  const stats = await lookAt(folder.pathOf(name));
  return stats && { name, stats };
}

/** Also in another case or composition. Rejects with the system's error. */
export async function findTaken(folder: OpenFolder, name: string): Promise<TakenName | undefined> {
  const exact = await findExactly(folder, name);
  if (exact) return exact;
  const [twin] = await namesLike(folder, (other) => isTwin(other, name));
  return twin === undefined ? undefined : findExactly(folder, twin);
}

/** Names in the folder for which `isMeant` holds. */
export async function namesLike(folder: OpenFolder, isMeant: (name: string) => boolean): Promise<readonly string[]> {
  const found: string[] = [];
  const isSmall = isSmallFolder(await fs.stat(folder.path));
  await readEntries({ path: folder.path, isSmall }, ({ name }) => {
    if (typeof name === 'string' && isMeant(name)) found.push(name);
  });
  return found;
}

/** Whether two names are one on systems that ignore case or composition. */
export function isTwin(one: string, other: string): boolean {
  // Folding keeps the length of what is ASCII, and makes nothing else ASCII of that length but a few signs.
  if (one.length !== other.length && isAscii(one) && isAscii(other)) return false;
  return foldName(one) === foldName(other);
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

async function lookAt(path: FilePath): Promise<nodeFs.Stats | undefined> {
  try {
    return await fs.lstat(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}
