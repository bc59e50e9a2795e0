/**
 * A drive that can be pulled out while it is written to: from then on each touch of it fails, and what had not reached it is lost,
 * also what its own journal would have brought. A file that is an ext4 file system, which can be told to be gone. Linux, as root.
 */
import { spawnSync } from 'node:child_process';
import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { PYTHON } from './python.ts';
import { createTempFolder } from './temp-folder.ts';

const BYTES = 96 * 1024 * 1024;

/** EXT4_IOC_SHUTDOWN, with EXT4_GOING_FLAGS_NOLOGFLUSH. */
const SHUT_DOWN = [
  'import fcntl, os, struct, sys',
  "fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack('I', 2))",
].join('\n');

export interface FailingDrive {
  /** Its mount point. */
  readonly folder: string;
  readonly pullOut: () => void;
  /** With what had reached it. */
  readonly putBack: () => void;
}

/** undefined where this account may mount nothing. It goes with the test. */
export async function mountFailingDrive(): Promise<FailingDrive | undefined> {
  if (process.geteuid?.() !== 0) return undefined;
  const parent = await createTempFolder({ 'drive/': {} });
  const [image, folder] = [path.join(parent, 'image'), path.join(parent, 'drive')];
  await writeFile(image, '');
  await truncate(image, BYTES);
  const mount = (): boolean => spawnSync('mount', ['-o', 'loop', image, folder]).status === 0;
  const unmount = (): void => void spawnSync('umount', ['--lazy', folder]);
  if (spawnSync('mkfs.ext4', ['-q', image]).status !== 0 || !mount()) return undefined;
  onTestFinished(unmount);
  const pullOut = (): void => {
    const { status, stderr } = spawnSync(PYTHON, ['-c', SHUT_DOWN, folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The drive could not be pulled out: ${stderr}`);
  };
  const putBack = (): void => {
    unmount();
    if (!mount()) throw new Error('The drive could not be mounted again');
  };
  return { folder, pullOut, putBack };
}
