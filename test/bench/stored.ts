/** What a server has stored, looked at on the disk. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RunningServer } from './servers/server.ts';

let places = 0;

/**
 * Makes a new folder that the server serves, and removes it with all that was put there: no two measurements meet.
 * @param work is given its path on the disk and its path in addresses
 */
export async function inNewFolder<Result>(
  { site }: RunningServer,
  work: (folder: string, target: string) => Promise<Result>,
): Promise<Result> {
  places += 1;
  const name = `received-${places}`;
  const folder = path.join(site.folder, name);
  await mkdir(folder);
  // Apache writes as nobody.
  await chmod(folder, 0o777);
  try {
    return await work(folder, `/${name}`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** SHA-256 in hexadecimal. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

export async function sizeOfFile(file: string): Promise<number> {
  return (await stat(file)).size;
}

/** How many of the files in a folder have this content. */
export async function countFilesWith(folder: string, hash: string): Promise<number> {
  const names = await readdir(folder);
  const contents = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  return contents.filter((content) => createHash('sha256').update(content).digest('hex') === hash).length;
}
