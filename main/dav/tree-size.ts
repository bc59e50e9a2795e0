/** How much room a copy takes: the octets of a file, or of all that lies below a folder. Links are not followed. */
import type { Dirent } from 'node:fs';
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
import { joinPath } from '../files/file-path.ts';
import type { Turn } from '../heavy-work/job.ts';
import type { Resource } from './resource.ts';

/** Looked at together. */
const LOOKS_AT_ONCE = 32;

/** Rejects with the system's error, or as `turn.pass` does. @returns octets */
export async function sizeOf({ kind, stats, path }: Resource, turn: Turn): Promise<number> {
  if (kind === 'file') return stats?.size ?? 0;
  const folders: FilePath[] = [path];
  let size = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = (await fs.readdir(folder, {
      withFileTypes: true,
      encoding: 'buffer',
    })) as unknown as Dirent<Buffer>[];
    for (let start = 0; start < entries.length; start += LOOKS_AT_ONCE) {
      await turn.pass();
      const paths = entries
        .slice(start, start + LOOKS_AT_ONCE)
        .map((entry) => [entry, joinPath(folder, [entry.name])] as const);
      folders.push(...paths.filter(([entry]) => entry.isDirectory()).map(([, found]) => found));
      const files = paths.filter(([entry]) => entry.isFile());
      const looks = await Promise.all(files.map(([, found]) => fs.lstat(found).catch(() => undefined)));
      for (const look of looks) size += look?.size ?? 0;
    }
  }
  return size;
}
