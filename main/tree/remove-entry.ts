/** Removes a file, or a folder with all that is in it; links are removed, never followed. */
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
import { joinPath } from '../files/file-path.ts';
import { retryWhileBusy } from '../files/retry-busy-file.ts';
import { enterEntry } from './enter-entry.ts';
import { readExactNames } from './read-entries.ts';

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

async function removeContents(folder: FilePath): Promise<void> {
  for (const name of await readExactNames(folder)) await removeEntry(joinPath(folder, [name]));
}
