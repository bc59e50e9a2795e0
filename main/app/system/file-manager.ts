/** Shows folders in the system's file manager, and never opens what would run: a folder can be a program. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { shell } from 'electron';
import { opensAsFolder } from './opens-as-folder.ts';

/** Opens the folder; what only looks like one is shown in the folder where it lies. */
export async function showFolder(folder: string): Promise<void> {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const isBundle = existsSync(path.join(folder, 'Contents'));
  if (isFolder && !isBundle && opensAsFolder(folder, process.platform)) await shell.openPath(folder);
  else shell.showItemInFolder(folder);
}
