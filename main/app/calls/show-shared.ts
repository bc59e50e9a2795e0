/** What is shared, in the system's file manager. */
import type { ShareState } from '../../ipc/app-state.ts';
import { showFolder, showInFolder } from '../system/file-manager.ts';

/** Shows the folder, or where the first of single files lies. */
export async function showShared({ folder, files, note }: ShareState): Promise<void> {
  if (note !== undefined) return;
  const first = files?.[0];
  if (first === undefined) await showFolder(folder);
  else await showInFolder(first);
}
