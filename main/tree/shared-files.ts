/**
 * A set of single files from anywhere, shown as one flat folder. Visitors name entries of a map, never paths: nothing
 * else of the folders where the files lie can be asked for. Links are resolved when this is opened; whatever is put in a
 * file's place as a link later is not that file. A link that was chosen may be turned: following-handler.ts opens anew.
 */
import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nextTurn } from '../base/next-turn.ts';
import type { FilePath } from '../files/file-path.ts';
import type { FileStat } from '../files/file-stat.ts';
import { statPaths } from '../files/file-stat.ts';
import { FileSystem } from '../files/file-system.ts';
import { toTellableTime } from '../files/file-time.ts';
import { isSecret, ownSecretsFolder } from '../files/own-secrets.ts';
import { QuickStat } from '../files/quick-stat.ts';
import { HttpError } from '../http/http-error.ts';
import { toVisibleNames } from './distinct-names.ts';
import { whyMissing } from './missing-names.ts';
import { openRegularFile } from './open-regular-file.ts';
import type { FolderEntry, FoundFolder, OpenedFile, SharedTree } from './shared-tree.ts';
import type { PathComponent } from './target-path.ts';
import type { MissingReason } from './walk.ts';

/** Shown where a folder's own name would be. */
const DEFAULT_NAME = 'Shared files';

/** The one folder that there is; no path in the file system. */
const ROOT: FoundFolder = { kind: 'folder', path: '' };

/** Looked at before others get their turn on the event loop. */
const FILES_PER_TURN = 64;

/** A file of the set that is there and may be read. */
export interface PresentFile extends FileStat {
  readonly name: string;
  /** With all links resolved. */
  readonly path: string;
}

export class SharedFiles implements SharedTree {
  readonly #system: FileSystem;
  #lastSeen: string | undefined;
  #lastChange = Date.now();
  /** See own-secrets.ts. */
  readonly #secrets = ownSecretsFolder();

  private constructor(
    readonly rootName: string,
    /** By the names that visitors see: absolute paths with all links resolved. */
    private readonly paths: ReadonlyMap<string, string>,
    readonly quickStat: QuickStat,
  ) {
    this.#system = new FileSystem(quickStat);
  }

  /**
   * Rejects with the system's error when none of the files is there.
   * @param paths absolute; what is missing now may come later
   * @param name what visitors read above the files
   */
  static async open(paths: readonly string[], name: string = DEFAULT_NAME): Promise<SharedFiles> {
    const distinct = [...new Set(paths.map((path) => resolve(path)))];
    const names = toVisibleNames(distinct);
    const real = await Promise.all(distinct.map(resolveListed));
    const byName = new Map(names.map((visible, index) => [visible, real[index] ?? '']));
    const quickStat = await QuickStat.forFolders([...new Set(real.map((path) => dirname(path)))]);
    const shared = new SharedFiles(name, byName, quickStat);
    await shared.check();
    return shared;
  }

  async find(components: readonly PathComponent[]): Promise<OpenedFile | FoundFolder> {
    const [name] = components;
    if (name === undefined) return ROOT;
    const path = typeof name === 'string' && components.length === 1 ? this.paths.get(name) : undefined;
    if (path === undefined) throw new HttpError(404);
    // Devices are never opened: opening alone may rewind a tape or hang up a line.
    if (!(await this.#system.stat(path)).isFile()) throw new HttpError(404);
    return openRegularFile(this.#system, path, (descriptor) => this.#checkOpened(descriptor, path));
  }

  /** Of all that are shared, in the order of the set; whether they are there or not. */
  get names(): readonly string[] {
    return [...this.paths.keys()];
  }

  has(name: PathComponent): boolean {
    return typeof name === 'string' && this.paths.has(name);
  }

  /** Why a file of the set can't be taken; undefined when it can. */
  async whyMissing(name: PathComponent): Promise<MissingReason | undefined> {
    const path = typeof name === 'string' ? this.paths.get(name) : undefined;
    if (path === undefined) return 'gone';
    const reason = await whyMissing(path);
    if (reason) return reason;
    return (await this.#isInPlace(path)) ? undefined : 'link';
  }

  async check(): Promise<void> {
    for (const name of this.paths.keys()) {
      const [present] = await this.look([name]);
      if (present) return;
    }
    throw Object.assign(new Error('None of the files is there'), { code: 'ENOENT' });
  }

  /** Those of these files that are there now, in the same order; all that are shared, in the order of the set. */
  async look(names: readonly PathComponent[] = [...this.paths.keys()]): Promise<readonly PresentFile[]> {
    const present: PresentFile[] = [];
    for (let start = 0; start < names.length; start += FILES_PER_TURN) {
      if (start > 0) await nextTurn();
      present.push(...(await this.#lookAtSome(names.slice(start, start + FILES_PER_TURN))));
    }
    return present;
  }

  /** As listings show them: those too that are there and may not be read, which are marked. In the same order. */
  async list(names: readonly PathComponent[] = [...this.paths.keys()]): Promise<readonly FolderEntry[]> {
    const present = new Map<PathComponent, PresentFile>((await this.look(names)).map((file) => [file.name, file]));
    const entries: FolderEntry[] = [];
    for (const name of names) {
      const file = present.get(name);
      if (file) entries.push({ name, kind: 'file', size: file.size, modified: file.modified });
      else entries.push(...(await this.#listUnreadable(name)));
    }
    return entries;
  }

  async #listUnreadable(name: PathComponent): Promise<FolderEntry[]> {
    const path = typeof name === 'string' ? this.paths.get(name) : undefined;
    if (path === undefined || (await this.whyMissing(name)) !== 'unreadable') return [];
    const stats = await fs.promises.stat(path).catch(() => undefined);
    if (!stats?.isFile()) return [];
    return [{ name, kind: 'file', size: stats.size, modified: toTellableTime(stats.mtimeMs), isUnreadable: true }];
  }

  /** When a file was last seen to have come or gone, as of the look that gave these; in milliseconds since 1970. */
  changedAt(present: readonly PresentFile[]): number {
    const seen = present.map(({ name }) => name).join('/');
    if (this.#lastSeen !== undefined && seen !== this.#lastSeen) this.#lastChange = Date.now();
    this.#lastSeen = seen;
    return this.#lastChange;
  }

  async #lookAtSome(names: readonly PathComponent[]): Promise<PresentFile[]> {
    const listed = names.flatMap((name) => {
      const path = typeof name === 'string' ? this.paths.get(name) : undefined;
      return typeof name === 'string' && path !== undefined ? [{ name, path }] : [];
    });
    const areInPlace = await Promise.all(listed.map(({ path }) => this.#isInPlace(path)));
    const inPlace = listed.filter((_, index) => areInPlace[index]);
    const looks = await statPaths(
      inPlace.map(({ path }) => path),
      this.quickStat,
    );
    return inPlace.flatMap((file, index) => {
      const look = looks[index];
      return look?.kind === 'file' ? [{ ...file, ...look }] : [];
    });
  }

  /** Whether the path still leads where it led when sharing began. */
  async #isInPlace(path: string): Promise<boolean> {
    try {
      return (await this.#system.resolve(path)).equals(Buffer.from(path));
    } catch {
      return false;
    }
  }

  /** As SharedFolder checks: by the path of what is open where the system tells it, else by what lies there. */
  async #checkOpened(descriptor: number, path: string): Promise<void> {
    if (isSecret(Buffer.from(path), this.#secrets)) throw new HttpError(404);
    const openedPath = await this.#system.pathOf(descriptor);
    if (openedPath) {
      if (!openedPath.equals(Buffer.from(path))) throw new HttpError(404);
      return;
    }
    if (!(await this.#isInPlace(path))) throw new HttpError(404);
    const opened = await this.#system.statDescriptorExactly(descriptor);
    const shared = await this.#system.statExactly(path);
    if (opened.dev !== shared.dev || opened.ino !== shared.ino) throw new HttpError(404);
  }
}

/** Links are followed now, on behalf of the person who chose the file; as far as they lead somewhere. */
async function resolveListed(path: string): Promise<string> {
  const real = await realPath(path);
  if (real !== undefined) return real;
  const folder = await realPath(dirname(path));
  return folder === undefined ? path : join(folder, basename(path));
}

function realPath(path: FilePath): Promise<string | undefined> {
  return new Promise((resolved) => {
    fs.realpath.native(path, (error, real) => resolved(error ? undefined : real));
  });
}
