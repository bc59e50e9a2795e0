/**
 * A folder of the tree, held open while something in it is changed. Where the system lets one name what is in an open folder
 * (Linux), no link that is swapped in afterwards leads a change elsewhere. On other systems the real path is used, and looked
 * at again in the last moment.
 */
import * as nodeFs from 'node:fs';
import * as fs from 'node:fs/promises';
import { promisify } from 'node:util';
import { SharedWork } from '../base/shared-work.ts';
import type { FilePath } from '../files/file-path.ts';
import { joinPath } from '../files/file-path.ts';
import type { FileSystem } from '../files/file-system.ts';
import { realPath as realPathOf } from '../files/real-path.ts';
import { isUnflushable } from '../files/unflushable.ts';
import { HttpError } from '../http/http-error.ts';
import type { SharedFolder } from './shared-folder.ts';
import type { PathComponent } from './target-path.ts';

const OPEN_FLAGS = nodeFs.constants.O_RDONLY | (nodeFs.constants.O_DIRECTORY ?? 0);

const flushDescriptor = promisify(nodeFs.fsync);

/** Flushes of folders: all that was changed in one before it began is on the disk by it, whoever changed it. */
const flushes = new SharedWork<void>();

interface Opened {
  /** undefined where folders can't be opened. */
  readonly descriptor: number | undefined;
  /** With all links resolved. */
  readonly realPath: FilePath;
  readonly identity: { readonly dev: bigint; readonly ino: bigint };
  /** Whether what is in it can be named by what is open. */
  readonly isExact: boolean;
}

/** What nothing is named by, once it is closed: its number may soon be that of another folder. */
const CLOSED = -1;

export class OpenFolder {
  /** undefined where folders can't be opened. */
  #descriptor: number | undefined;

  private constructor(
    /** Its names from the root, as they are kept. */
    readonly names: readonly PathComponent[],
    private readonly opened: Opened,
    /** How what is in it is touched. */
    readonly files: FileSystem,
  ) {
    this.#descriptor = opened.descriptor;
  }

  /**
   * Rejects with HttpError 404 when it lies outside, or is none; with the system's error.
   * @param names as they are kept
   */
  static async open(root: SharedFolder, names: readonly PathComponent[]): Promise<OpenFolder> {
    const path = joinPath(root.root, names);
    const { files } = root;
    const descriptor = process.platform === 'win32' ? undefined : await files.open(path, OPEN_FLAGS);
    try {
      const exact = descriptor === undefined ? undefined : await files.pathOf(descriptor);
      const realPath = toPath(exact ?? (await realPathOf(path)));
      root.checkWithin(realPath);
      const identity =
        descriptor === undefined ? await files.statExactly(realPath) : await files.statDescriptorExactly(descriptor);
      if (!identity.isDirectory()) throw new HttpError(404);
      const folder = new OpenFolder(names, { descriptor, realPath, identity, isExact: exact !== undefined }, files);
      await folder.checkPlace();
      return folder;
    } catch (error) {
      if (descriptor !== undefined) await files.close(descriptor);
      throw error;
    }
  }

  /** Tells it apart from all other folders. */
  get key(): string {
    const { dev, ino } = this.opened.identity;
    return `${dev}:${ino}`;
  }

  /** The number by which the system knows the disk that it is on. */
  get disk(): number {
    return Number(this.opened.identity.dev);
  }

  get realPath(): FilePath {
    return this.opened.realPath;
  }

  /** The path by which it is read and changed while it is open. */
  get path(): FilePath {
    const { realPath, isExact } = this.opened;
    return isExact ? `/proc/self/fd/${this.#descriptor}` : realPath;
  }

  /** The same for something in it. */
  pathOf(name: PathComponent): FilePath {
    return joinPath(this.path, [name]);
  }

  /** Rejects with HttpError 404 when its path leads to another folder by now. */
  async checkPlace(): Promise<void> {
    const { isExact, realPath, identity } = this.opened;
    if (isExact) return;
    const stats = await fs.stat(realPath, { bigint: true });
    const real = await realPathOf(realPath);
    if (stats.dev !== identity.dev || stats.ino !== identity.ino || !real.equals(Buffer.from(realPath))) {
      throw new HttpError(404);
    }
  }

  /**
   * The names in it are on the disk when it resolves, in one go for all who wait for that; at once where a system does not
   * know of that. Rejects with the system's error where they may not be, as of a drive that is gone.
   */
  async flush(): Promise<void> {
    const descriptor = this.#descriptor;
    if (process.platform !== 'linux' || descriptor === undefined) return;
    await flushes
      .run(this.key, () => flushDescriptor(descriptor))
      .catch((error: unknown) => {
        if (!isUnflushable(error)) throw error;
      });
  }

  async close(): Promise<void> {
    const descriptor = this.#descriptor;
    if (descriptor === undefined || descriptor === CLOSED) return;
    this.#descriptor = CLOSED;
    await this.files.close(descriptor);
  }
}

function toPath(octets: Buffer): FilePath {
  const text = octets.toString('utf8');
  return Buffer.from(text).equals(octets) ? text : octets;
}
