/** What a folder holds, as far as visitors may see it. */
import * as fs from 'node:fs';
import type { QuickStat } from './quick-stat.ts';
import type { FilePath, SharedFolder } from './shared-folder.ts';
import { joinPath } from './shared-folder.ts';
import type { PathComponent } from './target-path.ts';
import { isHiddenName } from './target-path.ts';

export interface FolderEntry {
  readonly name: PathComponent;
  readonly kind: 'file' | 'folder';
  /** Octets; 0 for folders. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Entries looked at before others get their turn on the event loop. */
const ENTRIES_PER_TURN = 256;

/**
 * Reads a folder: files and folders only, links that lead outside and hidden names left out, in no particular order.
 * Rejects with the system's error when the folder can't be read.
 * @param path with all links resolved, as SharedFolder finds it
 */
export async function readFolder(folder: SharedFolder, path: FilePath, quickStat: QuickStat): Promise<FolderEntry[]> {
  const found = await fs.promises.readdir(path, { encoding: 'buffer', withFileTypes: true });
  const entries: FolderEntry[] = [];
  let turn = 0;
  for (const dirent of found as unknown as fs.Dirent<Buffer>[]) {
    const name = toComponent(dirent.name);
    if (!folder.showsHidden && isHiddenName(name)) continue;
    const entryPath = joinPath(path, [name]);
    if (dirent.isSymbolicLink() && !(await folder.isInside(entryPath))) continue;
    const entry = toEntry(name, await look(entryPath, quickStat));
    if (entry) entries.push(entry);
    if (++turn % ENTRIES_PER_TURN === 0) await nextTurn();
  }
  return entries;
}

async function look(path: FilePath, quickStat: QuickStat): Promise<fs.Stats | undefined> {
  if (quickStat.isAvailable) return quickStat.stat(path);
  return fs.promises.stat(path).catch(() => undefined);
}

function toEntry(name: PathComponent, stats: fs.Stats | undefined): FolderEntry | undefined {
  if (stats?.isDirectory()) return { name, kind: 'folder', size: 0, modified: stats.mtimeMs };
  if (stats?.isFile()) return { name, kind: 'file', size: stats.size, modified: stats.mtimeMs };
  return undefined;
}

function toComponent(name: Buffer): PathComponent {
  const text = name.toString('utf8');
  return Buffer.from(text).equals(name) ? text : name;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Folders first, then by name as people count: 2 before 10. */
export function compareEntries(a: FolderEntry, b: FolderEntry): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1;
  const first = a.name.toString();
  const second = b.name.toString();
  return collator.compare(first, second) || (first < second ? -1 : 1);
}
