/**
 * Has a copy reach the disk before it gets its name, so that a name never stands for what is not there after the power failed. All
 * of it is made first: what the disk is waited for then is one commit of its journal, and not one for each file.
 */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
import { joinPath } from '../files/file-path.ts';
import { isUnflushable } from '../files/unflushable.ts';
import { eachEntry } from './each-entry.ts';
import type { InLine } from './tree-writer.ts';

/** Windows flushes nothing that was opened for reading alone. */
const FLAGS =
  (process.platform === 'win32' ? constants.O_RDWR : constants.O_RDONLY) |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0);

export interface FlushManner {
  readonly inLine: InLine;
  /** Asked between the steps. */
  readonly goesOn?: (() => void) | undefined;
}

/** A file, or a folder with all that is in it. Rejects with the system's error, as `inLine` does, and as `goesOn` throws. */
export async function flushTree(path: FilePath, manner: FlushManner): Promise<void> {
  const stats = await fs.lstat(path);
  if (stats.isDirectory()) await flushMembers(path, manner);
  else if (stats.isFile()) await manner.inLine(() => flushOne(path));
}

async function flushMembers(folder: FilePath, manner: FlushManner): Promise<void> {
  for await (const { name, dirent } of eachEntry(folder)) {
    manner.goesOn?.();
    const path = joinPath(folder, [name]);
    if (dirent.isDirectory()) await flushMembers(path, manner);
    else if (dirent.isFile()) await manner.inLine(() => flushOne(path));
  }
  await manner.inLine(() => flushOne(folder));
}

async function flushOne(path: FilePath): Promise<void> {
  try {
    const file = await fs.open(path, FLAGS);
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isUnflushable(error)) throw error;
  }
}
