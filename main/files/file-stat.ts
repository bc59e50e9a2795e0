/** What the system tells of a file or folder, and whether it may be read. */

import * as fs from 'node:fs';
import type { FilePath } from './file-path.ts';
import { lastModifiedOf, toTellableTime } from './file-time.ts';
import { isSettled, versionOf } from './file-version.ts';
import type { QuickStat } from './quick-stat.ts';

export interface FileStat {
  readonly kind: 'file' | 'folder';
  /** Octets; 0 for folders. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** The same as a validator: never later than now, and the same each time. */
  readonly lastModified: number;
  readonly isExecutable: boolean;
  /** Changes whenever a file does, or names in a folder come or go. */
  readonly version: string;
  /** Its times were old enough to tell the next change. */
  readonly isSettled: boolean;
}

/** Looked at together where each look takes a trip through the thread pool. */
const SLOW_LOOKS_AT_ONCE = 16;

const ANY_EXECUTE_BIT = 0o111;

/** Looks at a few hundred paths. What is gone, neither file nor folder, or may not be read is undefined. */
export async function statPaths(paths: readonly FilePath[], quickStat: QuickStat): Promise<(FileStat | undefined)[]> {
  if (quickStat.isAvailable) return paths.map((path) => toLook(canRead(path) ? quickStat.stat(path) : undefined));
  const looks: (FileStat | undefined)[] = [];
  for (let from = 0; from < paths.length; from += SLOW_LOOKS_AT_ONCE) {
    looks.push(...(await Promise.all(paths.slice(from, from + SLOW_LOOKS_AT_ONCE).map(lookSlowly))));
  }
  return looks;
}

function canRead(path: FilePath): boolean {
  try {
    fs.accessSync(path, fs.constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

async function lookSlowly(path: FilePath): Promise<FileStat | undefined> {
  try {
    await fs.promises.access(path, fs.constants.R_OK);
    return toLook(await fs.promises.stat(path));
  } catch {
    return undefined;
  }
}

/** A look at what is open. */
export function statOfOpened(stats: fs.Stats): FileStat | undefined {
  return toLook(stats);
}

function toLook(stats: fs.Stats | undefined): FileStat | undefined {
  if (!stats?.isFile() && !stats?.isDirectory()) return undefined;
  const isFile = stats.isFile();
  return {
    kind: isFile ? 'file' : 'folder',
    size: isFile ? stats.size : 0,
    modified: toTellableTime(stats.mtimeMs),
    lastModified: lastModifiedOf(stats),
    isExecutable: isFile && process.platform !== 'win32' && (stats.mode & ANY_EXECUTE_BIT) !== 0,
    version: versionOf(stats),
    isSettled: isSettled(stats),
  };
}
