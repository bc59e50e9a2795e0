/** What of the paths that a person gave can be shared: folders, each by itself, and files, together. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ShareContent } from '../../share/status.ts';

/** What one share shares, as it is remembered. */
export interface Shared {
  /** Absolute path of the folder; of single files, the folder of the first. */
  readonly folder: string;
  /** Absolute paths of single files; undefined when the whole folder is shared. */
  readonly files?: readonly string[] | undefined;
}

export interface Shareables {
  /** Folders first, in the order given, and then the files, if there are any. */
  readonly found: readonly Shared[];
  /** Paths of what is neither folder nor file, or not there. */
  readonly others: readonly string[];
}

export async function readShareables(paths: readonly string[]): Promise<Shareables> {
  const kinds = await Promise.all(paths.map(readKind));
  const of = (kind: Kind): readonly string[] => paths.filter((_, index) => kinds[index] === kind);
  const folders = of('folder').map((folder) => ({ folder }));
  return { found: [...folders, ...together(of('file'))], others: of('other') };
}

/** Whether both are the same, however their paths are written. */
export function isSameContent(one: Shared, other: Shared): boolean {
  return describe(one) === describe(other);
}

/** The folder's own name, or that of the first file and how many more there are. */
export function contentName({ folder, files }: Shared): string {
  const [first, ...others] = files ?? [folder];
  const name = path.basename(first ?? folder) || folder;
  return others.length === 0 ? name : `${name} + ${others.length}`;
}

/** As a share takes it; visitors of single files read the name that a person gave them. */
export function contentOf({ folder, files, name }: Shared & { readonly name?: string | undefined }): ShareContent {
  return files === undefined ? { kind: 'folder', path: folder } : { kind: 'files', paths: files, name };
}

function together(files: readonly string[]): readonly Shared[] {
  const [first] = files;
  return first === undefined ? [] : [{ folder: path.dirname(first), files }];
}

function describe({ folder, files }: Shared): string {
  const paths = files === undefined ? [folder] : [...files].sort();
  return JSON.stringify([files === undefined, paths.map((one) => path.resolve(one))]);
}

type Kind = 'folder' | 'file' | 'other';

async function readKind(place: string): Promise<Kind> {
  try {
    const stats = await stat(place);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}
