/**
 * The shared folder as a visitor may see it: everything is opened first and checked afterwards, on what was really
 * opened, so that a link swapped in between gains nothing.
 */

import * as fs from 'node:fs';
import { basename } from 'node:path';
import type { FilePath } from '../files/file-path.ts';
import { joinPath } from '../files/file-path.ts';
import { FileSystem } from '../files/file-system.ts';
import { isMountPoint } from '../files/mount-point.ts';
import { QuickStat } from '../files/quick-stat.ts';
import { realPath } from '../files/real-path.ts';
import { HttpError } from '../http/http-error.ts';
import { asKept } from './composed-names.ts';
import { Confinement } from './confinement.ts';
import { isKeptBack } from './hidden-names.ts';
import { openRegularFile } from './open-regular-file.ts';
import { checkOwnNames } from './own-names.ts';
import type { FoundFolder, OpenedFile, SharedTree } from './shared-tree.ts';
import type { PathComponent } from './target-path.ts';

export class SharedFolder implements SharedTree {
  readonly #confinement: Confinement;
  /** Whether a file system began here: without it, an empty folder of the one below is left. */
  #wasMountPoint = false;

  private constructor(
    /** Absolute path with all links resolved. */
    readonly root: string,
    /** Whether names that begin with a dot are shared. */
    readonly showsHidden: boolean,
    /** How what is in it is touched. */
    readonly files: FileSystem,
  ) {
    this.#confinement = new Confinement(root);
  }

  /** Rejects with the system's error when the folder can't be read, or with ENOTDIR. */
  static async open(folder: string, showsHidden: boolean): Promise<SharedFolder> {
    const root = (await realPath(folder)).toString();
    const directory = await fs.promises.opendir(root);
    await directory.close();
    const shared = new SharedFolder(root, showsHidden, new FileSystem(await QuickStat.forFolder(root)));
    shared.#wasMountPoint = await isMountPoint(root);
    return shared;
  }

  get rootName(): string {
    return basename(this.root);
  }

  /** Rejects with the system's error when the folder is gone, with ENOTDIR when something else has its name. */
  async check(): Promise<void> {
    const stats = await fs.promises.stat(this.root);
    if (!stats.isDirectory()) throw Object.assign(new Error('Not a folder'), { code: 'ENOTDIR' });
    if (this.#wasMountPoint && !(await isMountPoint(this.root))) {
      throw Object.assign(new Error('The drive was taken out'), { code: 'ENOENT' });
    }
  }

  /**
   * Opens the file, or finds the folder, that these names lead to.
   * Rejects with HttpError 404 for what is hidden, outside, or neither file nor folder; with the system's error when
   * it can't be opened. Names that are not there are taken for the same names composed.
   */
  async find(components: readonly PathComponent[]): Promise<OpenedFile | FoundFolder> {
    return this.#find(components).catch(async (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      const kept = await asKept(components, (names) => this.#isThere(names));
      if (kept === undefined) throw error;
      return this.#find(kept);
    });
  }

  async #isThere(components: readonly PathComponent[]): Promise<boolean> {
    try {
      await this.files.statLink(this.#join(components));
      return true;
    } catch {
      return false;
    }
  }

  async #find(components: readonly PathComponent[]): Promise<OpenedFile | FoundFolder> {
    if (components.some((name) => isKeptBack(name, this.showsHidden))) throw new HttpError(404);
    const path = this.#join(components);
    const stats = await this.files.stat(path);
    await checkOwnNames(this.root, components);
    if (stats.isDirectory()) return { kind: 'folder', path: await this.#resolveInside(path) };
    // Devices are never opened: opening alone may rewind a tape or hang up a line.
    if (!stats.isFile()) throw new HttpError(404);
    return openRegularFile(this.files, path, this.#checkOpened);
  }

  /** Whether a symbolic link leads to something inside; false when it leads nowhere. */
  async isInside(path: FilePath): Promise<boolean> {
    try {
      await this.#resolveInside(path);
      return true;
    } catch {
      return false;
    }
  }

  /** @param real with all links resolved
   * @throws HttpError 404 when it is neither the folder itself nor below it */
  checkWithin(real: FilePath): void {
    this.#confinement.checkWithin(Buffer.from(real));
  }

  /**
   * Reads a folder by a path that leads to the one that lies inside, whatever links are swapped in meanwhile.
   * Rejects with HttpError 404 when there is another one now; with the system's error when it can't be opened.
   * @param path with all links resolved, as `find` gives it; handed on as it is where the system has no exact one
   */
  async readInside<T>(path: FilePath, read: (exact: FilePath) => Promise<T>): Promise<T> {
    if (process.platform !== 'linux') return read(path);
    const descriptor = await this.files.open(path, fs.constants.O_RDONLY | fs.constants.O_DIRECTORY);
    try {
      const openedPath = await this.files.pathOf(descriptor);
      if (!openedPath) return await read(path);
      this.#confinement.checkWithin(openedPath);
      return await read(`/proc/self/fd/${descriptor}`);
    } finally {
      fs.close(descriptor, () => undefined);
    }
  }

  /**
   * What is open must lie inside. Linux tells where it lies; elsewhere it must be what lies inside under the real path,
   * which leaves a gap for whoever swaps links twice, each time in the right moment.
   */
  readonly #checkOpened = async (descriptor: number, path: FilePath): Promise<void> => {
    const openedPath = await this.files.pathOf(descriptor);
    if (openedPath) {
      this.#confinement.checkBelow(openedPath);
      return;
    }
    const real = await this.#resolveInside(path);
    const opened = await this.files.statDescriptorExactly(descriptor);
    const inside = await this.files.statExactly(real);
    if (opened.dev !== inside.dev || opened.ino !== inside.ino) throw new HttpError(404);
  };

  /** The path with all links resolved. Rejects with HttpError 404 when it leaves the folder. */
  async #resolveInside(path: FilePath): Promise<FilePath> {
    const real = await this.files.resolve(path);
    if (this.#confinement.isRoot(real)) return this.root;
    this.#confinement.checkBelow(real);
    const text = real.toString('utf8');
    return Buffer.from(text).equals(real) ? text : real;
  }

  #join(components: readonly PathComponent[]): FilePath {
    return joinPath(this.root, components);
  }
}
