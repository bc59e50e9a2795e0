/** A shared folder that lives as long as the tests of a file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Tree } from '../temp-folder.ts';
import { writeTree } from '../temp-folder.ts';
import { startShare } from './share.ts';

export interface SharedTree {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  readonly folder: string;
  readonly pid: number;
  /** Ends the share and removes the folder. */
  readonly stop: () => Promise<void>;
  /** Asks the share to stop, as Ctrl+C does, and gives back its exit status. */
  readonly interrupt: () => Promise<number | null>;
}

/** @param fill puts into the folder what a tree can't hold */
export async function shareTree(tree: Tree, fill?: (folder: string) => Promise<void>): Promise<SharedTree> {
  const parent = await mkdtemp(path.join(tmpdir(), 'porthole-visitor-'));
  const folder = path.join(parent, 'Holiday');
  await writeTree(parent, { Holiday: tree });
  await fill?.(folder);
  const share = await startShare(folder);
  const stop = async (): Promise<void> => {
    await share.stop();
    await rm(parent, { recursive: true, force: true, maxRetries: 5 });
  };
  return { url: share.url, pid: share.pid, folder, stop, interrupt: share.interrupt };
}
