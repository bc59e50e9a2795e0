/** Looks at files on the event loop, where that is quick. */
import * as fs from 'node:fs';
import type { FilePath } from './file-path.ts';
import type { Disks } from './quick-access.ts';
import { QuickAccess } from './quick-access.ts';

export class QuickStat extends QuickAccess {
  /** @param folder absolute path; everything below it is taken to be on the same file system */
  static async forFolder(folder: string): Promise<QuickStat> {
    return new QuickStat(await QuickAccess.diskOf(folder));
  }

  /** @param folders absolute paths; every file that will be looked at is directly in one of them */
  static async forFolders(folders: readonly string[]): Promise<QuickStat> {
    // What is not there yet may turn out to be anywhere.
    const unknown: Disks = { areLocal: false, watches: [] };
    const disks = await Promise.all(folders.map((folder) => QuickAccess.diskOf(folder).catch(() => unknown)));
    const watches = new Set(disks.flatMap((disk) => disk.watches));
    return new QuickStat({ areLocal: disks.every(({ areLocal }) => areLocal), watches: [...watches] });
  }

  /** undefined when there is nothing or it can't be looked at. Call it only while `isAvailable`. */
  stat(path: FilePath): fs.Stats | undefined {
    try {
      return this.run(() => fs.statSync(path, { throwIfNoEntry: false }));
    } catch {
      return undefined;
    }
  }
}
