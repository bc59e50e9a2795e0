/** What happens to a settings file that is damaged: it is kept beside itself for a person to look into, before it is written over. */
import { constants } from 'node:fs';
import { copyFile, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_BYTES, removeAll } from './settings-file.ts';

/** The newest of them are kept. */
const MAX_ASIDE = 20;
const ASIDE_NAME = /^settings\.broken-[\w-]+\.json$/;

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

function isAboutSpace(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** `2026-11-22T09-10-11-123Z`: sorts by time and is a file name on every system. */
function fileTime(date: Date): string {
  return date.toISOString().replace(/[:.]/g, '-');
}
