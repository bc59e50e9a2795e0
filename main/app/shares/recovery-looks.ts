/** Looks whether what kept a share from running is gone, without starting it: nothing flickers in the window meanwhile. */
import * as fs from 'node:fs/promises';
import { isMountPoint } from '../../files/mount-point.ts';
import type { ShareProblem, ShareSetup } from '../../share/share-status.ts';
import { isPortFree } from './offered-port.ts';

/** What the share needs. */
export interface WantedShare extends Pick<ShareSetup, 'content' | 'port' | 'bind'> {
  /** Whether the folder was that of a drive: without the drive there is an empty one. */
  readonly wasMountPoint?: boolean;
}

/** true also for problems that can't be looked at. */
export async function isCauseGone(
  problem: ShareProblem,
  { content, port, bind, wasMountPoint = false }: WantedShare,
): Promise<boolean> {
  if (problem === 'port-in-use') return isPortFree(port, bind);
  if (content.kind === 'note') return true;
  if (content.kind === 'files') return isAnyThere(content.paths);
  if (wasMountPoint && !(await isMountPoint(content.path))) return false;
  return isReadableFolder(content.path);
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
