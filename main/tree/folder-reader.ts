/**
 * What a folder holds, as far as visitors may see it. Names and kinds come in one pass and are kept while the folder is
 * unchanged, so that the pages of a large folder do not each read it anew; sizes and times are looked up each time.
 */
import * as fs from 'node:fs';
import { inTurn } from '../base/next-turn.ts';
import type { FilePath } from '../files/file-path.ts';
import { joinPath } from '../files/file-path.ts';
import { isSettled, versionOf } from '../files/file-version.ts';
import type { QuickStat } from '../files/quick-stat.ts';
import type { Departure } from '../http/departure.ts';
import type { LanguageTag } from '../words/languages.ts';
import { EntryDescriber } from './entry-describer.ts';
import { isKeptBack } from './hidden-names.ts';
import { largeReadings } from './large-readings.ts';
import { NameCache } from './name-cache.ts';
import { sortNames } from './name-order.ts';
import { isSmallFolder, readEntries } from './read-entries.ts';
import type { Reading } from './reading-rounds.ts';
import { ReadingRounds } from './reading-rounds.ts';
import type { SharedFolder } from './shared-folder.ts';
import type { FolderEntry, FolderName, FolderNames, NameRange, TreeReader } from './shared-tree.ts';
import type { PathComponent } from './target-path.ts';
import { opensByName } from './windows-names.ts';

/** Links followed together through the thread pool. */
const LINKS_AT_ONCE = 64;

interface AskedFolder {
  readonly path: FilePath;
  readonly language: LanguageTag;
  readonly stats: fs.Stats;
  readonly departure: Departure | undefined;
}

interface ReadNames {
  readonly names: FolderName[];
  readonly hasLinks: boolean;
}

export class FolderReader implements TreeReader {
  readonly #cache = new NameCache();
  readonly #rounds = new ReadingRounds<FolderNames>();
  readonly #describer: EntryDescriber;

  constructor(
    private readonly folder: SharedFolder,
    private readonly quickStat: QuickStat,
  ) {
    this.#describer = new EntryDescriber(quickStat);
  }

  /**
   * Files and folders only; links that lead outside and hidden names are left out.
   * Rejects with the system's error when the folder can't be read.
   * @param path with all links resolved, as SharedFolder finds it
   */
  async readNames(path: FilePath, language: LanguageTag, departure?: Departure): Promise<FolderNames> {
    const stats = (this.quickStat.isAvailable && this.quickStat.stat(path)) || (await fs.promises.stat(path));
    const known = this.#cache.get(path.toString('latin1'), stats)?.sorted.get(language);
    return known ?? this.#share({ path, language, stats, departure });
  }

  describe(path: FilePath, names: readonly FolderName[], range?: NameRange): AsyncGenerator<FolderEntry[], void, void> {
    return this.#describer.describe(path, names, range);
  }

  /**
   * Those who ask for the same version of a folder while it is being read get what is read. A folder that has just changed
   * may change again without its times telling: it is read anew for those who ask meanwhile, once for all of them.
   */
  #share(asked: AskedFolder): Promise<FolderNames> {
    const { path, language, stats, departure } = asked;
    const key = `${language} ${path.toString('latin1')}`;
    const read: Reading<FolderNames> = (check) => this.#readSorted(asked, check);
    return isSettled(stats)
      ? this.#rounds.join(`${versionOf(stats)} ${key}`, read, departure)
      : this.#rounds.joinNext(key, read, departure);
  }

  async #readSorted({ path, language, stats }: AskedFolder, check: () => void): Promise<FolderNames> {
    const key = path.toString('latin1');
    const known = this.#cache.get(key, stats);
    const { names, hasLinks } = known
      ? { names: known.names, hasLinks: false }
      : await this.#readInTurn(path, stats, check);
    check();
    const sorted = await sortNames(names, language);
    if (known) known.sorted.set(language, sorted);
    // What a link leads to may change while the folder does not.
    else if (!hasLinks) this.#cache.set(key, { stats, names, sorted: new Map([[language, sorted]]) });
    return sorted;
  }

  #readInTurn(path: FilePath, stats: fs.Stats, check: () => void): Promise<ReadNames> {
    const read = async (): Promise<ReadNames> => {
      check();
      return this.#read(path, stats, check);
    };
    return inTurn(isSmallFolder(stats) ? read() : largeReadings.run(stats.dev, read));
  }

  /** Names with kinds, in no particular order, and whether there were links among them. */
  async #read(path: FilePath, stats: fs.Stats, check: () => void): Promise<ReadNames> {
    const names: FolderName[] = [];
    const links: PathComponent[] = [];
    await this.folder.readInside(path, (exact) =>
      readEntries({ path: exact, isSmall: isSmallFolder(stats), check }, ({ name, dirent }) => {
        if (isKeptBack(name, this.folder.showsHidden) || !opensByName(name)) return;
        if (dirent.isFile()) names.push({ name, kind: 'file' });
        else if (dirent.isDirectory()) names.push({ name, kind: 'folder' });
        else if (dirent.isSymbolicLink()) links.push(name);
      }),
    );
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
