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
  let twin: string | undefined;
  await readNames(folder, (other) => {
    if (isTwin(other, name)) twin = other;
  });
  return twin === undefined ? undefined : findExactly(folder, twin);
}

/** All names in the folder, as those that are one for some system are the same. */
export async function foldedNames(folder: OpenFolder): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  await readNames(folder, (name) => names.add(foldName(name)));
  return names;
}

async function readNames(folder: OpenFolder, found: (name: string) => void): Promise<void> {
  const isSmall = isSmallFolder(await fs.stat(folder.path));
  await readEntries({ path: folder.path, isSmall }, ({ name }) => {
    if (typeof name === 'string') found(name);
  });
}

/** Whether two names are one on systems that ignore case or composition. */
function isTwin(one: string, other: string): boolean {
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
