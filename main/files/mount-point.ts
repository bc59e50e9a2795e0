/** Whether a folder is where another file system begins: a drive that was plugged in, a share of another computer. */
import { stat } from 'node:fs/promises';
import path from 'node:path';

/** false also where there is nothing, or where it can't be told: a drive's own root on Windows. */
export async function isMountPoint(folder: string): Promise<boolean> {
  try {
    const [own, parent] = await Promise.all([stat(folder), stat(path.join(folder, '..'))]);
    return own.dev !== parent.dev;
  } catch {
    return false;
  }
}
