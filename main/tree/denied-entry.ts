/** Which entries of a listing this account may not read, as far as a look at them tells. */
import * as fs from 'node:fs';
import type { FilePath } from '../files/file-path.ts';

const OTHERS_READ = 0o004;
const OTHERS_ENTER = 0o001;

/** Whether it takes a further look: nearly all files may be read by everybody. Windows' answer would tell nothing. */
export function mayBeDenied(stats: fs.Stats): boolean {
  const needed = stats.isDirectory() ? OTHERS_READ | OTHERS_ENTER : OTHERS_READ;
  // Asking the system who this is takes half as long as a look at the entry does.
  if ((stats.mode & needed) === needed) return false;
  return process.platform !== 'win32' && process.geteuid?.() !== 0;
}

/** What is needed to read a file, or to list a folder and take what is in it. */
export function neededAccess(stats: fs.Stats): number {
  return stats.isDirectory() ? fs.constants.R_OK | fs.constants.X_OK : fs.constants.R_OK;
}

export function isDenied(path: FilePath, stats: fs.Stats): boolean {
  if (!mayBeDenied(stats)) return false;
  try {
    fs.accessSync(path, neededAccess(stats));
    return false;
  } catch {
    return true;
  }
}

/** The same through the thread pool. */
export async function isDeniedSlowly(path: FilePath, stats: fs.Stats): Promise<boolean> {
  if (!mayBeDenied(stats)) return false;
  return fs.promises.access(path, neededAccess(stats)).then(
    () => false,
    () => true,
  );
}
