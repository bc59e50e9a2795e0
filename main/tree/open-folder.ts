/**
 * A folder of the tree, held open while something in it is changed. Where the system lets one name what is in an open folder
 * (Linux), no link that is swapped in afterwards leads a change elsewhere. On other systems the real path is used, and looked
 * at again in the last moment.
 */
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
import { joinPath } from '../files/file-path.ts';
import { realPath as realPathOf } from '../files/real-path.ts';
import { HttpError } from '../http/http-error.ts';
import type { SharedFolder } from './shared-folder.ts';
import type { PathComponent } from './target-path.ts';

const OPEN_FLAGS = constants.O_RDONLY | (constants.O_DIRECTORY ?? 0);

interface Opened {
  /** undefined where folders can't be opened. */
  readonly handle: FileHandle | undefined;
  /** With all links resolved. */
  readonly realPath: FilePath;
  readonly identity: { readonly dev: bigint; readonly ino: bigint };
  /** Whether what is in it can be named by what is open. */
  readonly isExact: boolean;
}

export class OpenFolder {
  private constructor(
    /** Its names from the root, as they are kept. */
    readonly names: readonly PathComponent[],
    private readonly opened: Opened,
  ) {}

  /**
   * Rejects with HttpError 404 when it lies outside, or is none; with the system's error.
   * @param names as they are kept
   */
  static async open(root: SharedFolder, names: readonly PathComponent[]): Promise<OpenFolder> {
    const path = joinPath(root.root, names);
    const handle = process.platform === 'win32' ? undefined : await fs.open(path, OPEN_FLAGS);
    try {
      const exact = handle && (await exactPathOf(handle));
      const realPath = exact ?? toPath(await realPathOf(path));
      root.checkWithin(realPath);
      const identity = handle ? await handle.stat({ bigint: true }) : await fs.stat(realPath, { bigint: true });
      if (!identity.isDirectory()) throw new HttpError(404);
      const folder = new OpenFolder(names, { handle, realPath, identity, isExact: exact !== undefined });
      await folder.checkPlace();
      return folder;
    } catch (error) {
      await handle?.close();
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
    const { handle, realPath, isExact } = this.opened;
    return isExact && handle ? `/proc/self/fd/${handle.fd}` : realPath;
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

  /** The names in it are on the disk when it resolves; at once where a system does not know of that. */
  async flush(): Promise<void> {
    if (process.platform === 'linux') await this.opened.handle?.sync().catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.opened.handle?.close().catch(() => undefined);
  }
}

/** undefined where the system does not tell. */
async function exactPathOf(handle: FileHandle): Promise<FilePath | undefined> {
  if (process.platform !== 'linux') return undefined;
  try {
    return toPath(await fs.readlink(`/proc/self/fd/${handle.fd}`, { encoding: 'buffer' }));
  } catch {
    // No /proc in this container.
    return undefined;
  }
}

function toPath(octets: Buffer): FilePath {
  const text = octets.toString('utf8');
  return Buffer.from(text).equals(octets) ? text : octets;
}
