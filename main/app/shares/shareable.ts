/** What of the paths that a person gave can be shared: folders, each by itself, and files, together. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Shared } from '../settings/share-content.ts';

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

function together(files: readonly string[]): readonly Shared[] {
  const [first] = files;
  return first === undefined ? [] : [{ folder: path.dirname(first), files }];
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
