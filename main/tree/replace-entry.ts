/** Puts a file in the place of another, also while that is being read. */
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
import { isBusy, retryWhileBusy } from '../files/retry-busy-file.ts';
import type { Asides } from './asides.ts';
import type { OpenFolder } from './open-folder.ts';
import type { PathComponent } from './target-path.ts';

interface Place {
  readonly folder: OpenFolder;
  readonly name: PathComponent;
}

/**
 * At once, but for Windows: there nothing takes the place of a file that somebody reads, which may be renamed all the same.
 * Rejects with the system's error; the old file has its name then.
 */
export async function replaceEntry(file: FilePath, { folder, name }: Place, asides: Asides): Promise<void> {
  const path = folder.pathOf(name);
  try {
    await fs.rename(file, path);
  } catch (error) {
    if (!isBusy(error)) throw error;
    await asides.lend(
      folder,
      async (hidden) => {
        const aside = folder.pathOf(hidden);
        await retryWhileBusy(() => fs.rename(path, aside));
        await retryWhileBusy(() => fs.rename(file, path)).catch(async (failure: unknown) => {
          await fs.rename(aside, path).catch(() => undefined);
          throw failure;
        });
        // It goes when its last reader has; who is no reader keeps what nobody is shown, until it is swept.
        await fs.unlink(aside).catch(() => undefined);
      },
      typeof name === 'string' ? name : undefined,
    );
  }
}
