/** A drive that can be pulled out: its mount point stays, as an empty folder. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export interface Drive {
  /** Its mount point. */
  readonly folder: string;
  readonly pullOut: () => void;
  /** As it was: with one file, `on-the-drive.txt`. */
  readonly putBack: () => Promise<void>;
}

/** In an empty folder; undefined where this account may mount nothing. It goes with the test. */
export async function mountDrive(folder: string): Promise<Drive | undefined> {
  const mount = (): boolean => spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]).status === 0;
  // Lazy: whoever has a file open on it does not keep it in.
  const pullOut = (): void => void spawnSync('umount', ['--lazy', folder]);
  if (process.geteuid?.() !== 0 || !mount()) return undefined;
  onTestFinished(pullOut);
  const fill = (): Promise<void> => writeFile(path.join(folder, 'on-the-drive.txt'), 'here');
  await fill();
  const putBack = async (): Promise<void> => {
    if (!mount()) throw new Error('The drive could not be mounted again');
    await fill();
  };
  return { folder, pullOut, putBack };
}
