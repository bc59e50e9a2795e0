/** What a person picked or dropped: files with their paths, and folders with nothing in them. */
import type { Taken } from './dropped-items.ts';

export interface PickedFile {
  /** Below the folder that it goes to, with slashes. */
  readonly path: string;
  readonly file: File;
}

export interface Picked {
  readonly files: readonly PickedFile[];
  /** Paths without a slash at the end. */
  readonly emptyFolders: readonly string[];
}

/** What file managers scatter; nobody means to send it. */
const SCATTERED = /^(?:\._.*|\.DS_Store|\.Spotlight-V100|\.Trashes|\.fseventsd|desktop\.ini|thumbs\.db)$/i;

/** Reads folders to their depths. What can't be read is left out. */
export async function readTaken({ entries, files }: Taken): Promise<Picked> {
  const found = files
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !isScattered(path));
  const emptyFolders: string[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  const sort = async (entry: FileSystemEntry): Promise<void> => {
    if (isFolder(entry)) folders.push(entry);
    else if (!isScattered(pathOf(entry))) {
      const file = await fileOf(entry as FileSystemFileEntry);
      if (file) found.push({ path: pathOf(entry), file });
    }
  };
  for (const entry of entries) await sort(entry);
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const children = await childrenOf(folder);
    if (children.length === 0) emptyFolders.push(pathOf(folder));
    await Promise.all(children.map(sort));
  }
  return { files: found, emptyFolders };
}

/** Whoever picks such a file by itself means it. */
function isScattered(path: string): boolean {
  const slash = path.lastIndexOf('/');
  return slash >= 0 && SCATTERED.test(path.slice(slash + 1));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function pathOf({ fullPath }: FileSystemEntry): string {
  return fullPath.replace(/^\//, '');
}

function fileOf(entry: FileSystemFileEntry): Promise<File | undefined> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));
}

/** Browsers give a hundred at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return children;
    children.push(...some);
  }
}
