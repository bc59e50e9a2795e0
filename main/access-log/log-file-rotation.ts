/** When a log on disk goes on in another file: by size and by day; and what the finished one is called. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AppendedFile } from './appended-file.ts';
import { dayOf, finishedFileName } from './log-file-names.ts';
import type { LogFileSettings } from './log-file-settings.ts';

/** Whether the day of the file is over. `now` is in milliseconds since 1970. */
export function isOver({ size, day }: AppendedFile, { daily }: LogFileSettings, now: number): boolean {
  return daily && size > 0 && day !== dayOf(now);
}

/** How much more the file may hold, in octets. */
export function roomIn({ size }: AppendedFile, { maxBytes }: LogFileSettings): number {
  return maxBytes === 0 ? Number.POSITIVE_INFINITY : maxBytes - size;
}

/** What the file is called when it is finished. Rejects with the system's error when its folder can't be read. */
export async function finishedName(file: AppendedFile, folder: string): Promise<string> {
  return finishedFileName(path.basename(file.path), file.day, await readdir(folder));
}
