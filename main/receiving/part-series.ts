/**
 * Records of uploads that are not to be gone on with by another program: one for all that go to the same folder at a stretch.
 * It tells how the ids of their parts begin, so that those that a killed program left are swept, and nothing else is. One for
 * each would cost as much as a small file itself. See decision 610.
 */
import * as fs from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Check } from '../base/checks.ts';
import { integer, shape, text } from '../base/checks.ts';
import { realPath } from '../files/real-path.ts';
import { idInSeries, isPartInSeries, isSeriesId, newSeriesId } from '../tree/part-names.ts';
import { isRecordedPath, RecordsFolder } from '../tree/records-folder.ts';
import type { TreePath } from '../tree/tree-writer.ts';
import { UNFINISHED_KEPT_MS } from './upload-lifetimes.ts';

const ENDING = '.series';

/** From so many uploads on, the next one is waited for before the record goes: a few leave nothing for a moment longer. */
const LASTS_FROM_PARTS = 8;
const LASTS_MS = 50;

/** Further ones are another series, so that no record grows older than what it is about. */
const MAX_PARTS = 10_000;

const MAX_ROOT = 4096;

interface SeriesRecord {
  /** Absolute path of what is shared, or of that part of it, with all links resolved. */
  readonly root: string;
  /** Names of the folder that they go to, from there. */
  readonly folder: readonly string[];
  /** Milliseconds since 1970. */
  readonly begun: number;
}

const isSeriesRecord: Check<SeriesRecord> = shape<SeriesRecord>({
  root: text(MAX_ROOT),
  folder: isRecordedPath,
  begun: integer(0, Number.MAX_SAFE_INTEGER),
});

interface Series {
  readonly id: string;
  /** Root and folder. */
  readonly key: string;
  /** When the record is there, or can't be. */
  readonly saved: Promise<unknown>;
  /** Parts that it has had. */
  count: number;
  /** Those that are not over. */
  running: number;
  lasting: NodeJS.Timeout | undefined;
}

export class PartSeries {
  readonly #records: RecordsFolder;
  /** Those that have another part, by root and folder. */
  readonly #current = new Map<string, Series>();
  /** By the id of each part that is not over. */
  readonly #lent = new Map<string, Series>();

  /** @param root absolute path of what is shared, where records are kept */
  constructor(
    private readonly root: string,
    private readonly now: () => number,
  ) {
    this.#records = new RecordsFolder(root);
  }

  /** The id of a part, which is given back by `release`. @param root of what it is sent to, or of that part of it */
  lend(root: string, folder: TreePath): string {
    const key = JSON.stringify([root, folder]);
    const series = this.#current.get(key) ?? this.#begin(key, root, folder);
    clearTimeout(series.lasting);
    const id = idInSeries(series.id, series.count++);
    series.running++;
    this.#lent.set(id, series);
    if (series.count >= MAX_PARTS) this.#current.delete(key);
    return id;
  }

  /** Resolves when the record is there, before which no part may be. undefined for an id that is not lent. */
  recorded(id: string): Promise<unknown> | undefined {
    return this.#lent.get(id)?.saved;
  }

  /** A part is over, and nothing has its name. undefined for an id that is not lent. */
  release(id: string): Promise<void> | undefined {
    const series = this.#lent.get(id);
    if (series === undefined) return undefined;
    this.#lent.delete(id);
    series.running--;
    if (series.running > 0) return Promise.resolve();
    if (series.count < LASTS_FROM_PARTS || this.#current.get(series.key) !== series) return this.#end(series);
    series.lasting = setTimeout(() => void this.#end(series), LASTS_MS);
    series.lasting.unref();
    return Promise.resolve();
  }

  /** No record is waiting for a next part when it resolves. */
  async settle(): Promise<void> {
    const waiting = [...this.#current.values()].filter(({ running }) => running === 0);
    await Promise.all(waiting.map((series) => this.#end(series)));
  }

  #begin(key: string, root: string, folder: TreePath): Series {
    const id = newSeriesId();
    const record = { root, folder, begun: this.now() };
    // Of names that are no text there is none.
    const isKept = isSeriesRecord(record);
    const saved = isKept ? this.#records.save(id + ENDING, JSON.stringify(record)) : Promise.resolve();
    const series: Series = { id, key, saved, count: 0, running: 0, lasting: undefined };
    this.#current.set(key, series);
    return series;
  }

  async #end(series: Series): Promise<void> {
    clearTimeout(series.lasting);
    if (this.#current.get(series.key) === series) this.#current.delete(series.key);
    await series.saved;
    await this.#records.remove(series.id + ENDING);
  }

  /** Removes what an earlier program left. */
  async sweep(): Promise<void> {
    const running = new Set([...this.#current.values(), ...this.#lent.values()].map(({ id }) => id));
    for (const id of await this.#records.list(ENDING)) {
      if (!isSeriesId(id) || running.has(id)) continue;
      const record = await this.#records.read(id + ENDING);
      // What can't be removed now is tried again.
      if (isSeriesRecord(record)) await this.#sweepOne(id, record).catch(() => undefined);
    }
  }

  async #sweepOne(id: string, { root, folder, begun }: SeriesRecord): Promise<void> {
    if (root !== this.root && !root.startsWith(this.root + sep)) return;
    const parent = join(root, ...folder);
    let isOver = this.now() - begun > UNFINISHED_KEPT_MS;
    // A link in the way leads to what is somebody else's.
    const isHere = await realPath(parent).then(
      (real) => real.toString() === parent,
      () => false,
    );
    if (isHere) {
      for await (const { name } of await fs.opendir(parent)) {
        if (isPartInSeries(name, id) && !(await this.#sweepPart(join(parent, name)))) isOver = false;
      }
    }
    if (isOver) await this.#records.remove(id + ENDING);
  }

  /** @returns false when it was touched too lately */
  async #sweepPart(path: string): Promise<boolean> {
    const stats = await fs.lstat(path);
    if (this.now() - stats.mtimeMs <= UNFINISHED_KEPT_MS) return false;
    if (stats.isFile()) await fs.unlink(path);
    return true;
  }
}
