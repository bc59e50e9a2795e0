/**
 * Whether what was found has the name that was asked for. Windows, and FAT wherever it is plugged in, know files by a second,
 * short name as well (`GIT~1` for `.git`), and HFS+ passes over characters that nobody sees: names that begin with a dot
 * would be reached by others that don't.
 */
import * as fs from 'node:fs';
import { sep } from 'node:path';
import { isNotTold } from '../files/real-path.ts';
import { HttpError } from '../http/http-error.ts';
import { foldName } from './fold-name.ts';
import type { PathComponent } from './target-path.ts';

/** What tells of names; a test may stand in for another system. */
export interface NameLookup {
  readonly platform: NodeJS.Platform;
  /** The path with all links resolved and each name as it is kept. Rejects with the system's error. */
  readonly resolve: (path: string) => Promise<string>;
  readonly isLink: (path: string) => Promise<boolean>;
  /** The names in a folder. Rejects, or throws, the system's error. */
  readonly list: (folder: string) => AsyncIterable<string>;
}

/** Short names as FAT and NTFS make them. Elsewhere only the folder itself tells whether a name is one. */
const SHORT_NAME = /^[^.]{1,7}~\w{1,6}(?:\.[^.]{0,3})?$/;

export const SYSTEM_NAMES: NameLookup = {
  platform: process.platform,
  resolve: async (path) => fs.promises.realpath(path),
  isLink: async (path) => (await fs.promises.lstat(path)).isSymbolicLink(),
  list: async function* (folder) {
    for await (const { name } of await fs.promises.opendir(folder)) yield name;
  },
};

/**
 * Rejects with HttpError 404 when one of the names is not its own, with the system's error when it is gone.
 * @param folder absolute, with all links resolved
 * @param names below it, one in the other, all of them there
 */
export async function checkOwnNames(
  folder: string,
  names: readonly PathComponent[],
  lookup: NameLookup = SYSTEM_NAMES,
): Promise<void> {
  if (!mayHaveOthers(names, lookup.platform)) return;
  let above = folder;
  for (const name of names) {
    // Octets that are no text are nobody's second name.
    if (typeof name !== 'string') return;
    const path = above.endsWith(sep) ? above + name : above + sep + name;
    if (!(await isOwnName(above, name, { path, lookup }))) throw new HttpError(404);
    above = path;
  }
}

function mayHaveOthers(names: readonly PathComponent[], platform: NodeJS.Platform): boolean {
  if (platform === 'win32' || platform === 'darwin') return names.length > 0;
  return names.some((name) => typeof name === 'string' && SHORT_NAME.test(name));
}

async function isOwnName(
  above: string,
  name: string,
  { path, lookup }: { readonly path: string; readonly lookup: NameLookup },
): Promise<boolean> {
  const tellsNames = lookup.platform === 'win32' || lookup.platform === 'darwin';
  if (!tellsNames && !SHORT_NAME.test(name)) return true;
  // A link's path tells of what it leads to, so that its own name has to be looked for; so it is where no paths are told.
  if (tellsNames && !(await lookup.isLink(path))) {
    const real = await lookup.resolve(path).catch((error: unknown) => {
      if (!isNotTold(error, lookup.platform)) throw error;
    });
    if (real !== undefined) return foldName(lastName(real)) === foldName(name);
  }
  for await (const other of lookup.list(above)) if (foldName(other) === foldName(name)) return true;
  return false;
}

function lastName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
