/** Removes a file, or a folder with all that is in it; links are removed, never followed. */
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
import { joinPath } from '../files/file-path.ts';
import { retryWhileBusy } from '../files/retry-busy-file.ts';
import { eachEntry } from './each-entry.ts';
import { enterEntry } from './enter-entry.ts';
import type { PathComponent } from './target-path.ts';

/** Rejects with the system's error; what was removed until then is gone. */
export async function removeEntry(path: FilePath): Promise<void> {
  const stats = await fs.lstat(path);
  if (stats.isDirectory()) {
    await enterEntry(path, (exact) => removeContents(exact));
    await retryWhileBusy(() => fs.rmdir(path));
  } else {
    await retryWhileBusy(() => fs.unlink(path));
  }
}

/** Some systems pass over names when others go while a folder is read: it is read again until none is found. */
async function removeContents(folder: FilePath): Promise<void> {
  while ((await removeFound(folder)) > 0);
}

/** Folders when all else is done: while one is removed, no folder above it is being read. @returns how many were removed */
async function removeFound(folder: FilePath): Promise<number> {
  const folders: PathComponent[] = [];
  let count = 0;
  for await (const { name, dirent } of eachEntry(folder)) {
    count += 1;
    if (dirent.isDirectory()) folders.push(name);
    else await removeEntry(joinPath(folder, [name]));
  }
  for (const name of folders) await removeEntry(joinPath(folder, [name]));
  return count;
}
