/**
 * Writes a file whole or not at all: beside it first, and then in its place. Packages for this write in one call and take a
 * short write, as on a disk that has just become full, for a whole one; here every octet counts.
 */
import { open, realpath, rename, rm, stat } from 'node:fs/promises';

/** The names under which files are written before they are in place: that of the file, a point and digits. */
export function isHalfWritten(name: string, file: string): boolean {
  return name.startsWith(`${file}.`) && /^\d+$/.test(name.slice(file.length + 1));
}

let count = 0;

/**
 * Follows a link to the file it stands for. Rejects with the system's error.
 * @param wanted its permissions from now on; those of the file before when left out
 */
export async function replaceFile(file: string, text: string, wanted?: number): Promise<void> {
  const place = await realpath(file).catch(() => file);
  const mode = wanted ?? (await permissionsOf(place));
  const beside = `${place}.${process.pid}${++count}`;
  try {
    const handle = await open(beside, 'w', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function permissionsOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    (stats) => stats.mode,
    () => undefined,
  );
}
