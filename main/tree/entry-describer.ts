/**
 * Finds sizes and times of a folder's entries, which can change while the folder does not. Nearly all the time of a large
 * listing goes into these looks; a second thread takes a part of them.
 */

import * as fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { DividedWork } from '../base/divided-work.ts';
import { nextTurn } from '../base/next-turn.ts';
import type { FilePath } from '../files/file-path.ts';
import { joinPath } from '../files/file-path.ts';
import { toTellableTime } from '../files/file-time.ts';
import type { QuickStat } from '../files/quick-stat.ts';
import { isDenied, isDeniedSlowly } from './denied-entry.ts';
import type { FolderEntry, FolderName, NameRange } from './shared-tree.ts';
import { lookOf, StatThread } from './stat-thread.ts';

type Slice = readonly FolderName[];

type Look = Pick<fs.Stats, 'size' | 'mtimeMs'> & { readonly isDenied: boolean };

/** Entries looked at before others get their turn on the event loop. */
const SLICE_ENTRIES = 128;

/** Looked at together through the thread pool, on file systems that are slow to answer. */
const SLOW_LOOKS_AT_ONCE = 64;

/** A listing of fewer is done before a thread has started. */
const MIN_SLICES_FOR_TWO = 32;

export class EntryDescriber {
  readonly #thread = new StatThread();

  constructor(private readonly quickStat: QuickStat) {}

  /** The names with sizes and times, in slices and in their order; what vanished meanwhile is left out. All, or a range of them. */
  async *describe(
    path: FilePath,
    names: readonly FolderName[],
    range: NameRange = { start: 0, end: names.length },
  ): AsyncGenerator<FolderEntry[], void, void> {
    const parts = cut({ start: range.start, end: Math.min(range.end, names.length) });
    const isForTwo = parts.length >= MIN_SLICES_FOR_TWO && this.quickStat.isAvailable && availableParallelism() > 1;
    // Taken when its turn has come: all slices together are the whole list once more for everybody who asks.
    const take = ({ start, end }: NameRange): Slice => names.slice(start, end);
    const here = (part: NameRange) => this.#describeHere(path, take(part));
    const elsewhere = (part: NameRange) => this.#describeInThread(path, take(part));
    yield* isForTwo ? new DividedWork(parts, { here, elsewhere }).results() : doInTurns(parts, here);
  }

  async #describeHere(path: FilePath, slice: Slice): Promise<FolderEntry[]> {
    if (!this.quickStat.isAvailable) return describeSlowly(path, slice);
    return present(slice.map((name) => toEntry(name, this.#look(joinPath(path, [name.name])))));
  }

  #look(path: FilePath): Look | undefined {
    const stats = this.quickStat.stat(path);
    return stats && { size: stats.size, mtimeMs: stats.mtimeMs, isDenied: isDenied(path, stats) };
  }

  async #describeInThread(path: FilePath, slice: Slice): Promise<FolderEntry[]> {
    const names = slice.map(({ name }) => name);
    const looks = await this.#thread.stat(path, names);
    return present(slice.map((name, index) => toEntry(name, lookOf(looks, index))));
  }
}

async function* doInTurns<Part, Result>(
  parts: readonly Part[],
  work: (part: Part) => Promise<Result>,
): AsyncGenerator<Result, void, void> {
  for (const [number, part] of parts.entries()) {
    if (number > 0) await nextTurn();
    yield await work(part);
  }
}

async function describeSlowly(path: FilePath, slice: Slice): Promise<FolderEntry[]> {
  const entries: (FolderEntry | undefined)[] = [];
  for (let start = 0; start < slice.length; start += SLOW_LOOKS_AT_ONCE) {
    const names = slice.slice(start, start + SLOW_LOOKS_AT_ONCE);
    const looks = names.map(({ name }) => lookSlowly(joinPath(path, [name])));
    entries.push(...(await Promise.all(looks)).map((look, index) => toEntry(names[index] as FolderName, look)));
  }
  return present(entries);
}

async function lookSlowly(path: FilePath): Promise<Look | undefined> {
  const stats = await fs.promises.stat(path).catch(() => undefined);
  return stats && { size: stats.size, mtimeMs: stats.mtimeMs, isDenied: await isDeniedSlowly(path, stats) };
}

function toEntry({ name, kind }: FolderName, look: Look | undefined): FolderEntry | undefined {
  if (!look) return undefined;
  const entry = { name, kind, size: kind === 'file' ? look.size : 0, modified: toTellableTime(look.mtimeMs) };
  return look.isDenied ? { ...entry, isUnreadable: true } : entry;
}

function present(entries: readonly (FolderEntry | undefined)[]): FolderEntry[] {
  return entries.filter((entry) => entry !== undefined);
}

function cut({ start, end }: NameRange): NameRange[] {
  const parts: NameRange[] = [];
  for (let from = start; from < end; from += SLICE_ENTRIES) {
    parts.push({ start: from, end: Math.min(from + SLICE_ENTRIES, end) });
  }
  return parts;
}
