/** Changes a shared folder; see tree-writer.ts for what each method promises. */
import type { Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';
import { OneAtATime } from '../base/one-at-a-time.ts';
import { retryWhileBusy } from '../files/retry-busy-file.ts';
import { HttpError } from '../http/http-error.ts';
import { Asides } from './asides.ts';
import { makeGoodName } from './chosen-name.ts';
import type { CopyTarget } from './copy-entry.ts';
import { copyEntry } from './copy-entry.ts';
import type { Dispose, Disposing, Remover } from './dispose.ts';
import { disposeOf } from './dispose.ts';
import { findFolder, folderOf } from './find-folder.ts';
import type { TakenName } from './find-taken-name.ts';
import { findAsSent, findExactly, findTaken } from './find-taken-name.ts';
import { foldName } from './fold-name.ts';
import { FolderPart } from './folder-part.ts';
import { MAX_WALK_DEPTH } from './folder-walk.ts';
import { isKeptBack } from './hidden-names.ts';
import type { OpenFolder } from './open-folder.ts';
import { checkOwnNames } from './own-names.ts';
import { placePart } from './place-part.ts';
import { MAX_RECORDED_NAMES } from './records-folder.ts';
import { removeAtOnce } from './remove-at-once.ts';
import { removeEntry } from './remove-entry.ts';
import type { SharedFolder } from './shared-folder.ts';
import type { PathComponent } from './target-path.ts';
import type {
  Copying,
  FindingUse,
  FoundEntry,
  PartFile,
  PlacedEntry,
  Placing,
  Replacing,
  TreePath,
  TreeWriter,
} from './tree-writer.ts';

export interface WriterRules {
  /** What is removed is removed for good when left out. */
  readonly dispose?: Dispose | undefined;
  /** Those of the share, where what is left of them is swept; the folder's own when left out. */
  readonly asides?: Asides | undefined;
  /** Names that nobody may give here, as those of pages where pages run their scripts: 403. */
  readonly refuses?: ((name: string) => boolean) | undefined;
}

/** One name in an open folder. */
interface Spot {
  readonly folder: OpenFolder;
  readonly name: PathComponent;
  readonly taken: TakenName | undefined;
}

export class FolderWriter implements TreeWriter {
  readonly #turns = new OneAtATime();
  readonly #disposing: Disposing;

  constructor(
    private readonly root: SharedFolder,
    private readonly rules: WriterRules = {},
  ) {
    this.#disposing = { dispose: rules.dispose, asides: rules.asides ?? new Asides(root.root) };
  }

  goodPath(path: TreePath): readonly string[] {
    return path.map((name) => this.#goodName(name));
  }

  async find(path: TreePath, use: FindingUse): Promise<FoundEntry | undefined> {
    const find = async (spot: Spot): Promise<FoundEntry | undefined> => toFound(spot);
    if (use === 'as-it-is') return this.#atExisting(path, find);
    return this.#atNew(path, find, use === 'at-first-sight' ? findExactly : findTaken);
  }

  async createPart(folder: TreePath, id: string): Promise<PartFile> {
    // Of what lies deeper no record is kept: nothing would sweep it.
    if (folder.length > MAX_RECORDED_NAMES) throw new HttpError(403);
    return FolderPart.create(await findFolder(this.root, folder), id);
  }

  async openPart(folder: TreePath, id: string): Promise<PartFile> {
    return FolderPart.open(await findFolder(this.root, folder), id);
  }

  async placeFile(part: PartFile, { name, ...placing }: Placing): Promise<PlacedEntry> {
    if (!(part instanceof FolderPart)) throw new TypeError('Not a part of this folder');
    const wanted = this.#goodName(name);
    const task = (): Promise<PlacedEntry> => placePart(part, { name: wanted, ...placing }, this.#disposing);
    const entry = await this.#turns.run(turnKey(part.parent, wanted), task);
    await part.close();
    return entry;
  }

  async makeFolder(path: TreePath): Promise<PlacedEntry> {
    if (path.length === 0) throw new HttpError(405);
    return this.#atNew(path, async ({ folder, name, taken }) => {
      if (taken) throw new HttpError(405);
      await fs.mkdir(folder.pathOf(name)).catch((error: unknown) => {
        throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new HttpError(405) : error;
      });
      await folder.flush();
      return placed({ folder, name }, false);
    });
  }

  async makeFolders(path: TreePath): Promise<PlacedEntry> {
    // What lies deeper is in no archive, and no search finds it.
    if (path.length > MAX_WALK_DEPTH) throw new HttpError(403);
    let made: PlacedEntry = { path: [], isReplaced: false, stats: undefined };
    for (const name of path) made = await this.#makeUnlessThere([...made.path, name]);
    return made;
  }

  async remove(path: TreePath, remover: Remover = {}): Promise<void> {
    await this.#atExisting(path, async ({ folder, taken }) => {
      if (!taken) throw new HttpError(404);
      await this.#removeTaken(folder, taken, remover);
      await folder.flush();
    });
  }

  async move(from: TreePath, to: TreePath, how: Replacing): Promise<PlacedEntry> {
    return this.#transfer(from, to, how, async (source, target) => {
      if (source.stats.dev !== target.folder.disk || !(await rename(source, target))) {
        await copyEntry(source, target, { goesOn: how.goesOn, asides: this.#disposing.asides });
        await removeEntry(source.folder.pathOf(source.name));
      }
      await source.folder.flush();
    });
  }

  async copy(from: TreePath, to: TreePath, how: Copying): Promise<PlacedEntry> {
    return this.#transfer(from, to, how, (source, target) =>
      copyEntry(source, target, { ...how, asides: this.#disposing.asides }),
    );
  }

  async setModified(path: TreePath, modified: number): Promise<void> {
    await this.#atExisting(path, async ({ folder, name, taken }) => {
      if (!taken) throw new HttpError(404);
      // Of a link, never of what it leads to.
      await fs.lutimes(folder.pathOf(name), taken.stats.atimeMs / 1000, modified / 1000);
    });
  }

  async #makeUnlessThere(path: TreePath): Promise<PlacedEntry> {
    const existing = await this.find(path, 'for-something-new');
    if (!existing) {
      try {
        return await this.makeFolder(path);
      } catch (error) {
        if (!(error instanceof HttpError) || error.status !== 405) throw error;
        return await this.#makeUnlessThere(path);
      }
    }
    // A link to a folder inside is one; whether it is inside is judged when it is opened.
    if (!existing.stats.isDirectory() && !existing.stats.isSymbolicLink()) throw new HttpError(409);
    return { ...existing, isReplaced: false };
  }

  /** The destination loses what it has only when all else is known to be as it should. */
  async #transfer(
    from: TreePath,
    to: TreePath,
    { overwrites, check, goesOn, visitor }: Replacing,
    task: (source: Source, target: CopyTarget) => Promise<void>,
  ): Promise<PlacedEntry> {
    return this.#atExisting(from, async (source) => {
      const { taken: moved } = source;
      if (!moved) throw new HttpError(404);
      return this.#atNew(to, async ({ folder, name, taken }) => {
        const isItself = taken !== undefined && isSame(taken.stats, moved.stats) && folder.key === source.folder.key;
        if (isItself && taken.name === name) throw new HttpError(403);
        const existing = isItself ? undefined : taken;
        await check?.(toFound({ folder, name, taken: existing }));
        if (existing && !overwrites) throw new HttpError(412);
        await checkNotWithin({ ...source, taken: moved }, { folder, taken: existing });
        goesOn?.();
        let inTheWay = existing;
        const clear = async (): Promise<void> => {
          if (inTheWay) await this.#removeTaken(folder, inTheWay, { visitor });
          inTheWay = undefined;
        };
        await task({ folder: source.folder, name: source.name, stats: moved.stats }, { folder, name, clear });
        await folder.flush();
        return placed({ folder, name }, existing !== undefined);
      });
    });
  }

  async #removeTaken(folder: OpenFolder, taken: TakenName, { visitor }: Remover): Promise<void> {
    await folder.checkPlace();
    if (await disposeOf(folder, { ...taken, visitor }, this.rules.dispose)) return;
    await folder.checkPlace();
    await removeAtOnce(folder, taken, this.#disposing.asides);
  }

  /** Something that is there, under its very name, or that name composed. */
  async #atExisting<T>(path: TreePath, task: (spot: Spot) => Promise<T>): Promise<T> {
    const name = path.at(-1);
    if (name === undefined) throw new HttpError(403);
    if (isKeptBack(name, this.root.showsHidden)) throw new HttpError(404);
    const folder = await folderOf(this.root, path).catch((error: unknown) => {
      throw error instanceof HttpError && error.status === 409 ? new HttpError(404) : error;
    });
    try {
      const taken = await findAsSent(folder, name);
      if (taken) await checkOwnNames(this.root.root, [...folder.names, taken.name]);
      return await task({ folder, name: taken?.name ?? name, taken });
    } finally {
      await folder.close();
    }
  }

  /** A name for something new, while nobody else here changes it. */
  async #atNew<T>(
    path: TreePath,
    task: (spot: Spot & { readonly name: string }) => Promise<T>,
    find: (folder: OpenFolder, name: string) => Promise<TakenName | undefined> = findTaken,
  ): Promise<T> {
    const last = path.at(-1);
    if (last === undefined) throw new HttpError(403);
    const name = this.#goodName(last);
    const folder = await folderOf(this.root, path);
    try {
      return await this.#turns.run(turnKey(folder, name), async () => {
        const taken = await find(folder, name);
        if (taken) await checkOwnNames(this.root.root, [...folder.names, taken.name]);
        await folder.checkPlace();
        return task({ folder, name, taken });
      });
    } finally {
      await folder.close();
    }
  }

  #goodName(name: PathComponent): string {
    const { name: good } = makeGoodName(name, { platform: process.platform, showsHidden: this.root.showsHidden });
    if (this.rules.refuses?.(good)) throw new HttpError(403);
    return good;
  }
}

export interface Source {
  readonly folder: OpenFolder;
  readonly name: PathComponent;
  readonly stats: Stats;
}

/** @returns false where a name can't be given to what lies elsewhere, so that it has to be copied */
async function rename({ folder, name }: Source, target: CopyTarget): Promise<boolean> {
  await target.clear();
  try {
    await retryWhileBusy(() => fs.rename(folder.pathOf(name), target.folder.pathOf(target.name)));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    return false;
  }
}

/** Nothing goes into itself, and nothing is replaced by a part of it. */
async function checkNotWithin(
  source: Spot & { readonly taken: TakenName },
  target: Pick<Spot, 'folder' | 'taken'>,
): Promise<void> {
  const parents = await Promise.all([lineOf(target.folder), lineOf(source.folder)]);
  const isIn = (line: readonly string[], stats: Stats): boolean => line.includes(`${stats.dev}:${stats.ino}`);
  if (isIn(parents[0], source.taken.stats)) throw new HttpError(403);
  if (target.taken && isIn(parents[1], target.taken.stats)) throw new HttpError(403);
}

/** The folder and all above it. */
async function lineOf(folder: OpenFolder): Promise<readonly string[]> {
  const line: string[] = [];
  let path = String(folder.realPath);
  for (;;) {
    const { dev, ino } = await fs.stat(path);
    line.push(`${dev}:${ino}`);
    const above = dirname(path);
    if (above === path) return line;
    path = above;
  }
}

function toFound({ folder, taken }: Spot): FoundEntry | undefined {
  return taken && { path: [...folder.names, taken.name], stats: taken.stats };
}

async function placed(
  { folder, name }: { readonly folder: OpenFolder; readonly name: string },
  isReplaced: boolean,
): Promise<PlacedEntry> {
  const stats = await fs.lstat(folder.pathOf(name)).catch(() => undefined);
  return { path: [...folder.names, name], isReplaced, stats };
}

function isSame(one: Stats, other: Stats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

function turnKey(folder: OpenFolder, name: string): string {
  return `${folder.key}/${foldName(name)}`;
}
