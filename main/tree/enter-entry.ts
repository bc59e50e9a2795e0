/** Opens what a name means itself, never what a link of that name leads to, for as long as a task needs it. */
import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';

const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * @param task is given a path that leads to what was opened, whatever is put under its name meanwhile (Linux); elsewhere the
 * path itself. Rejects with the system's error, ELOOP for a link.
 */
export async function enterEntry<T>(path: FilePath, task: (exact: FilePath, stats: Stats) => Promise<T>): Promise<T> {
  if (process.platform === 'win32') return task(path, await fs.lstat(path));
  const handle = await fs.open(path, FLAGS);
  try {
    const isNamed = process.platform === 'linux' && (await isThere(`/proc/self/fd/${handle.fd}`));
    return await task(isNamed ? `/proc/self/fd/${handle.fd}` : path, await handle.stat());
  } finally {
    await handle.close();
  }
}

function isThere(path: string): Promise<boolean> {
  return fs.access(path).then(
    () => true,
    () => false,
  );
}
