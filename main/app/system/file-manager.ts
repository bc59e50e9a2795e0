/** Shows files and folders in the system's file manager, and never opens what would run: a folder can be a program. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { shell } from 'electron';
import { opensAsFolder } from './opens-as-folder.ts';
import { askSessionBus } from './session-bus.ts';

/** What means something else in an address than in a path. Electron makes one of the other by writing `file://` before it. */
const NOT_AS_IN_ADDRESSES = /[%#?]/;

/** A file manager may have to be started for it. */
const SHOWN_WITHIN_MS = 20_000;

/** Opens the folder; what only looks like one is shown in the folder where it lies. */
export async function showFolder(folder: string): Promise<void> {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const isBundle = existsSync(path.join(folder, 'Contents'));
  if (isFolder && !isBundle && opensAsFolder(folder, process.platform)) await shell.openPath(folder);
  else await showInFolder(folder);
}

/** Shows the folder in which it lies, with a mark on it. @param item absolute path */
export async function showInFolder(item: string): Promise<void> {
  const isMistaken = process.platform === 'linux' && NOT_AS_IN_ADDRESSES.test(item);
  if (!isMistaken || !(await showByAddress(item))) shell.showItemInFolder(item);
}

/** @returns false where no file manager takes addresses */
async function showByAddress(item: string): Promise<boolean> {
  // In a list of arguments a comma is followed by the next.
  const address = pathToFileURL(item).href.replaceAll(',', '%2C');
  const question = {
    destination: 'org.freedesktop.FileManager1',
    object: '/org/freedesktop/FileManager1',
    method: 'org.freedesktop.FileManager1.ShowItems',
    args: [`array:string:${address}`, 'string:'],
    withinMs: SHOWN_WITHIN_MS,
  };
  return (await askSessionBus(question, process.env)) !== undefined;
}
