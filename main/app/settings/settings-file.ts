/** The settings file among the files beside it: reading it, keeping a damaged one, clearing away what was left over. */
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isHalfWritten } from '../../files/replace-file.ts';
import { decodeText } from './decode-text.ts';

export const FILE_NAME = 'settings.json';

/** Far more than thousands of shares need. What is larger is not ours. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Damaged files are kept for a person to look into, the newest of them. */
const MAX_ASIDE = 20;
const ASIDE_NAME = /^settings\.broken-[\w-]+\.json$/;

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

/**
 * Keeps the damaged `file` beside itself and answers where: a copy, so that there are settings at every moment, or the thing
 * itself where it can't be read.
 */
export async function putAside(file: string): Promise<string> {
  const folder = path.dirname(file);
  const aside = path.join(folder, `settings.broken-${fileTime(new Date())}.json`);
  if (await isOrdinary(file)) await copyOrMove(file, aside);
  else await rename(file, aside);
  const older = (await readdir(folder)).filter((name) => ASIDE_NAME.test(name)).sort();
  await removeAll(folder, older.slice(0, -MAX_ASIDE));
  return aside;
}

async function copyOrMove(file: string, aside: string): Promise<void> {
  try {
    await copyFile(file, aside, constants.COPYFILE_EXCL);
  } catch (error) {
    await rm(aside, { force: true });
    if (isAboutSpace(error)) throw error;
    await rename(file, aside);
  }
}

async function isOrdinary(file: string): Promise<boolean> {
  const stats = await stat(file);
  return stats.isFile() && stats.size <= MAX_BYTES;
}

/** Clears away what an app that was ended while it wrote has left. Nobody else may be writing. */
export async function sweepLeftOvers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await removeAll(
    folder,
    names.filter((name) => isHalfWritten(name, FILE_NAME)),
  );
}

async function removeAll(folder: string, names: readonly string[]): Promise<void> {
  // One that can't be removed is in nobody's way.
  await Promise.allSettled(names.map((name) => rm(path.join(folder, name))));
}

function isAboutSpace(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** `2026-11-22T09-10-11-123Z`: sorts by time and is a file name on every system. */
function fileTime(date: Date): string {
  return date.toISOString().replace(/[:.]/g, '-');
}
