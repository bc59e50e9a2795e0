/** Versions of a file: whether two looks at it saw the same one, and whether its times can tell the next. */
import type { Stats } from 'node:fs';
import type { FileTimes } from './file-time.ts';

/**
 * A file younger than this may change again without its times changing (they advance in ticks: milliseconds on most
 * file systems, two seconds on FAT), so it is not kept yet.
 */
const MIN_AGE_MS = 2_500;

/** Whether two looks at a path saw the very same version of the very same file. */
export function isSameVersion(a: Stats, b: Stats): boolean {
  return a.mtimeMs === b.mtimeMs && a.size === b.size && a.ino === b.ino && a.ctimeMs === b.ctimeMs && a.dev === b.dev;
}

/** Whether a file's times can be relied on to tell its next change. */
export function isSettled({ mtimeMs, ctimeMs }: FileTimes, now: number = Date.now()): boolean {
  // A write gives the present time to a file that says it comes from the future.
  const changed = mtimeMs <= now ? Math.max(mtimeMs, ctimeMs) : ctimeMs;
  return now - changed > MIN_AGE_MS;
}

/**
 * The version of a file or folder that has these stats: another one whenever a write changes it. The change time is part of
 * it since programs can set the modification time back. It is for this computer alone; visitors see entity-tags.ts.
 */
export function versionOf(stats: Stats): string {
  const parts = [stats.size, stats.mtimeMs * 1000, stats.ctimeMs * 1000, stats.ino];
  return parts.map((part) => Math.round(part).toString(36)).join('-');
}
