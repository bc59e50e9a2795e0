/** The settings file among the files beside it: reading it, and clearing away what was left over. */
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isHalfWritten } from '../../files/replace-file.ts';
import { decodeText } from './decode-text.ts';

export const FILE_NAME = 'settings.json';

/** Far more than thousands of shares need. What is larger is not ours. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** What can't be read as a settings file, though it has its name. */
export class UnreadableError extends Error {}

/** The file's text; undefined when there is none. Throws the system's error, or UnreadableError. */
export async function readSettingsText(file: string): Promise<string | undefined> {
  const handle = await openIfPresent(file);
  if (handle === undefined) return undefined;
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new UnreadableError(`${file} is no file`);
    if (stats.size > MAX_BYTES) throw new UnreadableError(`${file} is larger than ${MAX_BYTES} octets`);
    return decodeText(await handle.readFile());
  } finally {
    await handle.close();
  }
}

/** Without waiting for whoever might write into a pipe of that name. */
async function openIfPresent(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Clears away what an app that was ended while it wrote has left. Nobody else may be writing. */
export async function sweepLeftOvers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await removeAll(
    folder,
    names.filter((name) => isHalfWritten(name, FILE_NAME)),
  );
}

/** Those that can be removed. */
export async function removeAll(folder: string, names: readonly string[]): Promise<void> {
  // One that can't be removed is in nobody's way.
  await Promise.allSettled(names.map((name) => rm(path.join(folder, name))));
}
