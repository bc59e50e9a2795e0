/** The app's own folder, for settings, logs and Chromium's profile. Without it no start knows whether it is the first. */
import * as fs from 'node:fs';
import path from 'node:path';

/** Whether something can be made in `folder`, which is made first. Only trying tells: a disk may be full or read-only. */
export function isUsableFolder(folder: string): boolean {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.rmdirSync(fs.mkdtempSync(path.join(folder, 'try-')));
    return true;
  } catch {
    return false;
  }
}
