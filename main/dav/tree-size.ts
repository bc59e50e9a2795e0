/** How much room a copy takes: the octets of a file, or of all that lies below a folder. Links are not followed. */
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
import { joinPath } from '../files/file-path.ts';
import type { Turn } from '../heavy-work/job.ts';
import { eachEntry } from '../tree/each-entry.ts';
import type { Resource } from './resource.ts';

/** Looked at together. */
const LOOKS_AT_ONCE = 32;

/** Rejects with the system's error, or as `turn.pass` does. @returns octets */
export async function sizeOf({ kind, stats, path }: Resource, turn: Turn): Promise<number> {
  if (kind === 'file') return stats?.size ?? 0;
  const folders: FilePath[] = [path];
  let size = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let files: FilePath[] = [];
    for await (const { name, dirent } of eachEntry(folder)) {
      if (dirent.isDirectory()) folders.push(joinPath(folder, [name]));
      if (dirent.isFile()) files.push(joinPath(folder, [name]));
      if (files.length < LOOKS_AT_ONCE) continue;
      size += await sizeOfAll(files);
      files = [];
      await turn.pass();
    }
    size += await sizeOfAll(files);
    await turn.pass();
  }
  return size;
}

/** What vanished meanwhile has none. */
async function sizeOfAll(files: readonly FilePath[]): Promise<number> {
  const looks = await Promise.all(files.map((file) => fs.lstat(file).catch(() => undefined)));
  return looks.reduce((sum, look) => sum + (look?.size ?? 0), 0);
}
