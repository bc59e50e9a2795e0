/** What the files of settings of system servers have in common. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from './server.ts';

/** Enough for the idle dimension and a little more. */
export const MAX_CONNECTIONS = 12_000;
export const MAX_DESCRIPTORS = 20_000;

/** Longer than any pause of the bench between two requests. */
export const KEEP_ALIVE_SECONDS = 65;

/** Never reached: connections end when the load does. */
export const MAX_REQUESTS = 1_000_000_000;

/** Writes a file into the server's own folder and returns its path. */
export async function writeConfiguration(site: Site, name: string, text: string): Promise<string> {
  const file = path.join(site.scratch, name);
  await writeFile(file, text);
  return file;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
