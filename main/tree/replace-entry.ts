/** Puts a file in the place of another, also while that is being read. */
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
import { isBusy, retryWhileBusy } from '../files/retry-busy-file.ts';

/**
 * At once, but for Windows: there nothing takes the place of a file that somebody reads, which may be renamed all the same.
 * Rejects with the system's error; the old file has its name then.
 * @param aside a name in the same folder that nobody is shown
 */
export async function replaceEntry(file: FilePath, path: FilePath, aside: FilePath): Promise<void> {
  try {
    await fs.rename(file, path);
  } catch (error) {
    if (!isBusy(error)) throw error;
    await retryWhileBusy(() => fs.rename(path, aside));
    try {
      await retryWhileBusy(() => fs.rename(file, path));
    } catch (failure) {
      await fs.rename(aside, path).catch(() => undefined);
      throw failure;
    }
    // It goes when its last reader has; who is no reader keeps what nobody is shown.
    await fs.unlink(aside).catch(() => undefined);
  }
}
