/** Looks whether what kept a share from running is gone, without starting it: nothing flickers in the window meanwhile. */
import * as fs from 'node:fs/promises';
import type { ShareOptions, ShareProblem } from '../share/status.ts';
import { isPortFree } from './free-port.ts';

/** What the share needs. */
export type WantedShare = Pick<ShareOptions, 'content' | 'port' | 'bind'>;

/** true also for problems that can't be looked at. */
export async function isCauseGone(problem: ShareProblem, { content, port, bind }: WantedShare): Promise<boolean> {
  if (problem === 'port-in-use') return isPortFree(port, bind);
  return content.kind === 'folder' ? isReadableFolder(content.path) : isAnyThere(content.paths);
}

/** As a share opens it. */
async function isReadableFolder(path: string): Promise<boolean> {
  try {
    const folder = await fs.opendir(path);
    await folder.close();
    return true;
  } catch {
    return false;
  }
}

async function isAnyThere(paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    const stats = await fs.stat(path).catch(() => undefined);
    if (stats?.isFile()) return true;
  }
  return false;
}
