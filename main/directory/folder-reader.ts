/**
 * What a folder holds, as far as visitors may see it. Names and kinds come in one pass and are kept while the folder is
 * unchanged, so that the pages of a large folder do not each read it anew; sizes and times are looked up each time.
 */
import * as fs from 'node:fs';
import { naturalOrder } from '../visitor/natural-order.ts';
import type { LanguageTag } from '../visitor/words/languages.ts';
import type { FolderEntry, FolderName } from './entry-describer.ts';
import { EntryDescriber } from './entry-describer.ts';
import { NameCache } from './name-cache.ts';
import type { QuickStat } from './quick-stat.ts';
import type { FilePath, SharedFolder } from './shared-folder.ts';
import { joinPath } from './shared-folder.ts';
import type { TreeReader } from './shared-tree.ts';
import { sortInTurns } from './sort-in-turns.ts';
import type { PathComponent } from './target-path.ts';
import { displayName, isHiddenName } from './target-path.ts';

/** A folder's names, folders first, in the natural order of a language. */
export interface FolderNames {
  readonly names: readonly FolderName[];
  /** How many of them are folders: the first ones. */
  readonly folders: number;
}

/** Links followed together through the thread pool. */
const LINKS_AT_ONCE = 64;

/** What stands in a name for octets that are not UTF-8 (and, rarely, for itself). */
const REPLACEMENT = '\ufffd';

export class FolderReader implements TreeReader {
  readonly #cache = new NameCache();
  readonly #describer: EntryDescriber;

  constructor(
    private readonly folder: SharedFolder,
    quickStat: QuickStat,
  ) {
    this.#describer = new EntryDescriber(quickStat);
  }

  /**
   * Files and folders only; links that lead outside and hidden names are left out.
   * Rejects with the system's error when the folder can't be read.
   * @param path with all links resolved, as SharedFolder finds it
   */
  async readNames(path: FilePath, language: LanguageTag): Promise<FolderNames> {
    const key = path.toString('latin1');
    const stats = await fs.promises.stat(path);
    const known = this.#cache.get(key, stats);
    const { names, hasLinks } = known ? { names: known.names, hasLinks: false } : await this.#read(path);
    const sorted = known?.sorted.get(language) ?? (await sortNames(names, language));
    if (known) known.sorted.set(language, sorted);
    // What a link leads to may change while the folder does not.
    else if (!hasLinks) this.#cache.set(key, { stats, names, sorted: new Map([[language, sorted]]) });
    return sorted;
  }

  describe(path: FilePath, names: readonly FolderName[]): AsyncGenerator<FolderEntry[], void, void> {
    return this.#describer.describe(path, names);
  }

  /** Names with kinds, in no particular order, and whether there were links among them. */
  async #read(path: FilePath): Promise<{ readonly names: FolderName[]; readonly hasLinks: boolean }> {
    const names: FolderName[] = [];
    const links: PathComponent[] = [];
    for (const { name, dirent } of await this.folder.readInside(path, readEntries)) {
      if (!this.folder.showsHidden && isHiddenName(name)) continue;
      if (dirent.isFile()) names.push({ name, kind: 'file' });
      else if (dirent.isDirectory()) names.push({ name, kind: 'folder' });
      else if (dirent.isSymbolicLink()) links.push(name);
    }
    for (let start = 0; start < links.length; start += LINKS_AT_ONCE) {
      const slice = links.slice(start, start + LINKS_AT_ONCE);
      const followed = await Promise.all(slice.map((name) => this.#follow(path, name)));
      names.push(...followed.filter((name) => name !== undefined));
    }
    return { names, hasLinks: links.length > 0 };
  }

  async #follow(path: FilePath, name: PathComponent): Promise<FolderName | undefined> {
    const link = joinPath(path, [name]);
    if (!(await this.folder.isInside(link))) return undefined;
    const stats = await fs.promises.stat(link).catch(() => undefined);
    if (stats?.isDirectory()) return { name, kind: 'folder', isLink: true };
    return stats?.isFile() ? { name, kind: 'file', isLink: true } : undefined;
  }
}

interface ReadEntry {
  readonly name: PathComponent;
  readonly dirent: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean };
}

/** As text, which is quick; as octets only where a name may not be UTF-8. */
async function readEntries(path: FilePath): Promise<ReadEntry[]> {
  const dirents = await fs.promises.readdir(path, { withFileTypes: true });
  if (!dirents.some((dirent) => dirent.name.includes(REPLACEMENT))) {
    return dirents.map((dirent) => ({ name: dirent.name, dirent }));
  }
  const exact = await fs.promises.readdir(path, { encoding: 'buffer', withFileTypes: true });
  return (exact as unknown as fs.Dirent<Buffer>[]).map((dirent) => ({ name: toComponent(dirent.name), dirent }));
}

function toComponent(name: Buffer): PathComponent {
  const text = name.toString('utf8');
  return Buffer.from(text).equals(name) ? text : name;
}

/** Folders first, each group in the natural order of the language. */
export async function sortNames(names: readonly FolderName[], language: LanguageTag): Promise<FolderNames> {
  const folders = names.filter(({ kind }) => kind === 'folder');
  const files = names.filter(({ kind }) => kind === 'file');
  return {
    names: [...(await sortGroup(folders, language)), ...(await sortGroup(files, language))],
    folders: folders.length,
  };
}

async function sortGroup(names: readonly FolderName[], language: LanguageTag): Promise<FolderName[]> {
  const { keyed, compare } = naturalOrder(names, ({ name }) => displayName(name), language);
  return (await sortInTurns(keyed, compare)).map(({ item }) => item);
}
