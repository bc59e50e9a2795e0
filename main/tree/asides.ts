/**
 * Hidden files and folders in which something is made ready beside its place, or put aside to be removed: copies, what is
 * deleted, second names for the trash. Each has a record while it is there, so that one that is left when this program is
 * killed is swept, and nothing else is.
 */
import * as fs from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Check } from '../base/checks.ts';
import { integer, optional, shape } from '../base/checks.ts';
import type { FilePath } from '../files/file-path.ts';
import { realPath } from '../files/real-path.ts';
import type { OpenFolder } from './open-folder.ts';
import { isUploadId, newUploadId, partNameOf } from './part-names.ts';
import { isRecordedName, isRecordedPath, RecordsFolder } from './records-folder.ts';
import { removeEntry } from './remove-entry.ts';

const ENDING = '.aside';

/** What nobody has touched for so long belongs to no program that still runs. Milliseconds. */
export const ASIDE_KEPT_MS = 24 * 60 * 60 * 1000;

interface AsideRecord {
  /** Names of the folder that it is in, from the root. */
  readonly folder: readonly string[];
  /** The name that it had, and has again if nothing else has it by then. */
  readonly returnsTo: string | undefined;
  /** Milliseconds since 1970. */
  readonly begun: number;
}

const isAsideRecord: Check<AsideRecord> = shape<AsideRecord>({
  folder: isRecordedPath,
  returnsTo: optional(isRecordedName),
  begun: integer(0, Number.MAX_SAFE_INTEGER),
});

export class Asides {
  readonly #records: RecordsFolder;
  /** Ids of what this program is at. */
  readonly #running = new Set<string>();

  /** @param root absolute path of what is shared, with all links resolved */
  constructor(
    private readonly root: string,
    private readonly now: () => number = Date.now,
  ) {
    this.#records = new RecordsFolder(root);
  }

  /**
   * Lends a name in this folder that nobody is shown. What has it when the task is over stays, and is swept by and by.
   * @param returnsTo see AsideRecord
   */
  async lend<T>(folder: OpenFolder, task: (name: string) => Promise<T>, returnsTo?: string): Promise<T> {
    const id = newUploadId();
    const name = partNameOf(id);
    this.#running.add(id);
    try {
      await this.#save(id, folder, returnsTo);
      return await task(name);
    } finally {
      if (!(await isThere(folder.pathOf(name)))) await this.#records.remove(id + ENDING);
      this.#running.delete(id);
    }
  }

  async #save(id: string, { realPath: path }: OpenFolder, returnsTo: string | undefined): Promise<void> {
    // Of names that are no text there is no record, and of what lies outside none that leads there.
    if (typeof path !== 'string') return;
    const folder = path === this.root ? [] : relative(this.root, path).split(sep);
    if (!isRecordedPath(folder)) return;
    const record: AsideRecord = { folder, returnsTo, begun: this.now() };
    await this.#records.save(id + ENDING, JSON.stringify(record));
  }

  /** Removes what an earlier program left. */
  async sweep(): Promise<void> {
    for (const id of await this.#records.list(ENDING)) {
      if (!isUploadId(id) || this.#running.has(id)) continue;
      const record = await this.#records.read(id + ENDING);
      // What can't be removed now is tried again.
      if (isAsideRecord(record)) await this.#sweepOne(id, record).catch(() => undefined);
    }
  }

  async #sweepOne(id: string, { folder, returnsTo, begun }: AsideRecord): Promise<void> {
    const parent = join(this.root, ...folder);
    const path = join(parent, partNameOf(id));
    const stats = await fs.lstat(path).catch(() => undefined);
    if (this.now() - Math.max(begun, stats?.mtimeMs ?? 0) <= ASIDE_KEPT_MS) return;
    // A link in the way leads to what is somebody else's.
    if (stats && (await realPath(parent)).toString() === parent) await takeAway(path, parent, returnsTo);
    await this.#records.remove(id + ENDING);
  }
}

async function takeAway(path: string, parent: string, returnsTo: string | undefined): Promise<void> {
  const place = returnsTo === undefined ? undefined : join(parent, returnsTo);
  if (place !== undefined && !(await isThere(place))) await fs.rename(path, place);
  else await removeEntry(path);
}

function isThere(path: FilePath): Promise<boolean> {
  return fs.lstat(path).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT' && code !== 'ENOTDIR',
  );
}
