/** Removes something in one step for everybody, however much is in it. */
import * as fs from 'node:fs/promises';
import { retryWhileBusy } from '../files/retry-busy-file.ts';
import type { Asides } from './asides.ts';
import type { TakenName } from './find-taken-name.ts';
import type { OpenFolder } from './open-folder.ts';
import { removeEntry } from './remove-entry.ts';

/** What can't be removed whole is back under its name. Rejects with the system's error. */
export async function removeAtOnce(folder: OpenFolder, { name, stats }: TakenName, asides: Asides): Promise<void> {
  const path = folder.pathOf(name);
  // A file that is read on Windows has its name until its last reader has gone.
  if (!stats.isDirectory() && process.platform !== 'win32') return retryWhileBusy(() => fs.unlink(path));
  await asides.lend(folder, async (hidden) => {
    const aside = folder.pathOf(hidden);
    await retryWhileBusy(() => fs.rename(path, aside));
    try {
      await removeEntry(aside);
    } catch (error) {
      await fs.rename(aside, path).catch(() => undefined);
      throw error;
    }
  });
}
