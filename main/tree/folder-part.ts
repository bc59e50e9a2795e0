/** A file that is being received into a folder, under a name that nobody is shown. */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
import { createOriginMark, strayMarkOf } from '../files/origin-mark.ts';
import { retryWhileBusy } from '../files/retry-busy-file.ts';
import { WrittenFile } from '../files/written-file.ts';
import { HttpError } from '../http/http-error.ts';
import type { OpenFolder } from './open-folder.ts';
import { partNameOf } from './part-names.ts';
import type { PathComponent } from './target-path.ts';
import type { PartFile } from './tree-writer.ts';

const markOrigin = createOriginMark();

/** Nobody else on this computer reads what is not whole. */
const PART_MODE = 0o600;

const CREATE_FLAGS = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
const OPEN_FLAGS = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export class FolderPart implements PartFile {
  #size: number;
  #isOpen = true;
  #isMarked = false;

  private constructor(
    readonly id: string,
    /** Held open as long as the part is. */
    readonly parent: OpenFolder,
    readonly file: WrittenFile,
    size: number,
  ) {
    this.#size = size;
  }

  /** Owns the folder from here on, also when it rejects. */
  static async create(parent: OpenFolder, id: string): Promise<FolderPart> {
    return FolderPart.#own(parent, async () => {
      const path = parent.pathOf(partNameOf(id));
      const file = await WrittenFile.open(parent.files, path, { flags: CREATE_FLAGS, mode: PART_MODE });
      return new FolderPart(id, parent, file, 0);
    });
  }

  /** The same for one that is there. Rejects with HttpError 404 for what is no file of its own. */
  static async open(parent: OpenFolder, id: string): Promise<FolderPart> {
    return FolderPart.#own(parent, async () => {
      const path = parent.pathOf(partNameOf(id));
      const file = await WrittenFile.open(parent.files, path, { flags: OPEN_FLAGS, mode: PART_MODE });
      const stats = await file.stat();
      if (stats.isFile() && stats.nlink === 1) return new FolderPart(id, parent, file, stats.size);
      await file.close();
      throw new HttpError(404);
    });
  }

  static async #own(parent: OpenFolder, make: () => Promise<FolderPart>): Promise<FolderPart> {
    try {
      return await make();
    } catch (error) {
      await parent.close();
      throw error;
    }
  }

  get folder(): readonly PathComponent[] {
    return this.parent.names;
  }

  get directory(): FilePath {
    return this.parent.path;
  }

  /** By which it is changed while its folder is open. */
  get exactPath(): FilePath {
    return this.parent.pathOf(partNameOf(this.id));
  }

  get size(): number {
    return this.#size;
  }

  async append(pieces: readonly Uint8Array[]): Promise<void> {
    let rest = pieces.filter((piece) => piece.byteLength > 0);
    try {
      while (rest.length > 0) {
        const taken = await this.file.write(rest as NodeJS.ArrayBufferView[], this.#size);
        this.#size += taken;
        rest = withoutFirst(rest, taken);
      }
    } catch (error) {
      // A disk that is full has taken some of it: that counts, and is there.
      const stats = await this.file.stat().catch(() => undefined);
      if (stats && stats.size > this.#size) await this.file.truncate(this.#size).catch(() => undefined);
      throw error;
    }
  }

  async read(buffer: Uint8Array, position: number): Promise<number> {
    return this.file.read(buffer, position);
  }

  async flush(): Promise<void> {
    await this.file.flush();
  }

  /** As a file that came from elsewhere; see files/origin-mark.ts. */
  async mark(): Promise<void> {
    const path = this.exactPath;
    if (markOrigin === undefined || typeof path !== 'string') return;
    this.#isMarked = true;
    await markOrigin(path);
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#removeStrayMark();
    await this.file.close().catch(() => undefined);
    await this.parent.close();
  }

  async discard(): Promise<void> {
    if (!this.#isOpen) return;
    // Windows removes nothing that is open.
    await this.file.close().catch(() => undefined);
    await retryWhileBusy(() => fs.unlink(this.exactPath)).catch(() => undefined);
    await this.#removeStrayMark();
    this.#isOpen = false;
    await this.parent.close();
  }

  async #removeStrayMark(): Promise<void> {
    const stray = this.#isMarked ? strayMarkOf(String(this.exactPath)) : undefined;
    this.#isMarked = false;
    if (stray !== undefined) await fs.unlink(stray).catch(() => undefined);
  }
}

function withoutFirst(pieces: readonly Uint8Array[], bytes: number): Uint8Array[] {
  let skipped = bytes;
  const rest: Uint8Array[] = [];
  for (const piece of pieces) {
    const taken = Math.min(skipped, piece.byteLength);
    skipped -= taken;
    if (taken < piece.byteLength) rest.push(piece.subarray(taken));
  }
  return rest;
}
