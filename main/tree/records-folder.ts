/**
 * What has to be known after this program was ended in the middle of something: small records in a hidden folder of what is
 * shared, which is there only while there are any.
 */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from '../base/checks.ts';
import { listOf, text } from '../base/checks.ts';
import { RECORDS_FOLDER } from './part-names.ts';

const MAX_RECORD_BYTES = 64 * 1024;
const WRITE_FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/** Another record may be the last one, and take the folder with it, while one is written. */
const MAX_TRIES = 8;

/** Of a path that a record tells. */
export const MAX_RECORDED_NAMES = 256;
const MAX_NAME_LENGTH = 4096;
const isText = text(MAX_NAME_LENGTH);

/** A record that somebody else wrote must lead nowhere else. */
export const isRecordedName: Check<string> = (value): value is string =>
  isText(value) && !/^\.{0,2}$|[/\\]/.test(value);

/** Names of a folder, from the root of what is shared. */
export const isRecordedPath: Check<readonly string[]> = (value): value is readonly string[] =>
  listOf(isRecordedName)(value) && value.length <= MAX_RECORDED_NAMES;

export class RecordsFolder {
  readonly #folder: string;

  /** @param root absolute path of what is shared */
  constructor(root: string) {
    this.#folder = join(root, RECORDS_FOLDER);
  }

  /** @returns false where it can't be kept: a folder that is not ours to write to */
  async save(name: string, octets: string): Promise<boolean> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      try {
        if (!(await this.#isThere())) return false;
        await fs.writeFile(join(this.#folder, name), octets, { mode: 0o600, flag: WRITE_FLAGS });
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false;
      }
    }
    return false;
  }

  /** A link in its place is none of ours. */
  async #isThere(): Promise<boolean> {
    await fs.mkdir(this.#folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return (await fs.lstat(this.#folder)).isDirectory();
  }

  /** undefined when there is none that is JSON. */
  async read(name: string): Promise<unknown> {
    const path = join(this.#folder, name);
    try {
      const stats = await fs.lstat(path);
      if (!stats.isFile() || stats.size > MAX_RECORD_BYTES) return undefined;
      return JSON.parse(await fs.readFile(path, 'utf8'));
    } catch {
      return undefined;
    }
  }

  /** The folder goes with the last of them. */
  async remove(name: string): Promise<void> {
    await fs.unlink(join(this.#folder, name)).catch(() => undefined);
    await fs.rmdir(this.#folder).catch(() => undefined);
  }

  /** Of all that have this ending, without it. */
  async list(ending: string): Promise<readonly string[]> {
    const names = await fs.readdir(this.#folder).catch(() => []);
    return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
  }
}
