/**
 * Records of uploads on the disk, in a hidden folder of what is shared that is there only while there are any: they tell whose
 * a part is, so that it can be gone on with, or swept, after this program was ended in the middle of it.
 */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { isUploadId, RECORDS_FOLDER } from '../tree/part-names.ts';
import type { UploadRecord } from './upload-record.ts';
import { isUploadRecord } from './upload-record.ts';

const ENDING = '.json';
const MAX_RECORD_BYTES = 64 * 1024;
const WRITE_FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/** Another record may be the last one, and take the folder with it, while one is written. */
const MAX_TRIES = 8;

export class UploadRecords {
  readonly #folder: string;

  /** @param root absolute path of what is shared */
  constructor(root: string) {
    this.#folder = join(root, RECORDS_FOLDER);
  }

  /** @returns false where it can't be kept: a name that is no text, a folder that is not ours to write to */
  async save(record: UploadRecord): Promise<boolean> {
    if (record.folder.some((name) => typeof name !== 'string')) return false;
    const octets = JSON.stringify(record);
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      try {
        if (!(await this.#hasFolder())) return false;
        await fs.writeFile(this.#pathOf(record.id), octets, { mode: 0o600, flag: WRITE_FLAGS });
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false;
      }
    }
    return false;
  }

  /** A link in its place is none of ours. */
  async #hasFolder(): Promise<boolean> {
    await fs.mkdir(this.#folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return (await fs.lstat(this.#folder)).isDirectory();
  }

  /** undefined when there is none that makes sense. */
  async read(id: string): Promise<UploadRecord | undefined> {
    if (!isUploadId(id)) return undefined;
    try {
      const stats = await fs.lstat(this.#pathOf(id));
      if (!stats.isFile() || stats.size > MAX_RECORD_BYTES) return undefined;
      const value: unknown = JSON.parse(await fs.readFile(this.#pathOf(id), 'utf8'));
      return isUploadRecord(value) && value.id === id ? value : undefined;
    } catch {
      return undefined;
    }
  }

  /** The folder goes with the last of them. */
  async remove(id: string): Promise<void> {
    await fs.unlink(this.#pathOf(id)).catch(() => undefined);
    await fs.rmdir(this.#folder).catch(() => undefined);
  }

  /** Ids of all that are there. */
  async list(): Promise<readonly string[]> {
    const names = await fs.readdir(this.#folder).catch(() => []);
    return names
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .filter(isUploadId);
  }

  #pathOf(id: string): string {
    return join(this.#folder, id + ENDING);
  }
}
