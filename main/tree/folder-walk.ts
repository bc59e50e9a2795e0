/**
 * Walks a folder with all that is below it, as far as visitors may see and read it: in the order of the names' octets, so
 * that the same contents come in the same order each time.
 */

import * as fs from 'node:fs';
import { sortInTurns } from '../base/sort-in-turns.ts';
import type { FilePath } from '../files/file-path.ts';
import { joinPath } from '../files/file-path.ts';
import { statPaths } from '../files/file-stat.ts';
import { lastModifiedOf } from '../files/file-time.ts';
import { isSettled, versionOf } from '../files/file-version.ts';
import type { QuickStat } from '../files/quick-stat.ts';
import { realPath } from '../files/real-path.ts';
import { HttpError } from '../http/http-error.ts';
import { isKeptBack } from './hidden-names.ts';
import { MissingNames, missingReasonOf, whyMissing } from './missing-names.ts';
import { checkOwnNames } from './own-names.ts';
import { RefusedFiles } from './refused-files.ts';
import type { SharedFolder } from './shared-folder.ts';
import type { PathComponent } from './target-path.ts';
import type {
  MissingName,
  MissingReason,
  TreeWalker,
  Walk,
  WalkedEntry,
  WalkLimits,
  WalkStart,
  WalkStep,
} from './walk.ts';
import { WalkTooLargeError } from './walk.ts';
import { opensByName } from './windows-names.ts';

/** Folders within folders that are followed. */
export const MAX_WALK_DEPTH = 64;

/** Looked at before others get their turn on the event loop. */
const ENTRIES_PER_TURN = 128;

/** Names read from one folder between two steps. */
const NAMES_PER_STEP = 1024;

/** A folder on the way down. */
interface EnteredFolder {
  readonly path: FilePath;
  readonly entry: WalkedEntry | undefined;
  /** Its own path and those of the folders above it, with all links resolved: a link to one of them would never end. */
  readonly above: readonly string[];
}

interface FoundName {
  readonly name: PathComponent;
  /** Octets as characters. */
  readonly key: string;
  readonly isLink: boolean;
}

type FoundBefore = Pick<MissingName, 'folder' | 'name' | 'isLink'> & { readonly reason?: MissingReason };

interface Progress {
  readonly entries: WalkedEntry[];
  readonly missing: MissingNames;
  readonly limits: WalkLimits;
  isSettled: boolean;
}

export class FolderWalker implements TreeWalker {
  readonly #refused = new RefusedFiles();

  constructor(
    private readonly folder: SharedFolder,
    private readonly quickStat: QuickStat,
  ) {}

  /** Rejects with WalkTooLargeError, with the system's error when the folder itself can't be read, or as a step does. */
  async walk(start: WalkStart, limits: WalkLimits): Promise<Walk> {
    const stats = await fs.promises.stat(start.path);
    const missing = new MissingNames();
    const progress: Progress = { entries: [], missing, limits, isSettled: isSettled(stats) };
    const place: EnteredFolder = { path: start.path, entry: undefined, above: [toKey(start.path)] };
    const names = start.names ? await this.#findNames(place, start.names) : await this.#readNames(place.path, progress);
    await this.#walkNames(place, names, progress);
    const { entries } = progress;
    return {
      start,
      version: versionOf(stats),
      modified: lastModifiedOf(stats),
      entries,
      missing: missing.names,
      missingCount: missing.count,
      isSettled: progress.isSettled && missing.count === missing.names.length,
    };
  }

  async findChanged(
    { start, version, entries, missing, isSettled }: Walk,
    step: WalkStep,
  ): Promise<readonly number[] | undefined> {
    if (!isSettled || versionOf(await fs.promises.stat(start.path)) !== version) return undefined;
    // What becomes readable does not change its folder.
    for (const name of missing) {
      if (name.reason !== (await this.#whyMissing(name))) return undefined;
      await step(entries.length);
    }
    const changed: number[] = [];
    for (let from = 0; from < entries.length; from += ENTRIES_PER_TURN) {
      const slice = entries.slice(from, from + ENTRIES_PER_TURN);
      const looks = await statPaths(
        slice.map(({ folder, name }) => joinPath(folder, [name])),
        this.quickStat,
      );
      for (const [index, { kind, version: known }] of slice.entries()) {
        if (known === looks[index]?.version && !this.#refused.has(known)) continue;
        if (kind === 'folder' || looks[index]?.kind !== 'file') return undefined;
        changed.push(from + index);
      }
      await step(entries.length);
    }
    return changed;
  }

  refused({ version }: WalkedEntry, offset: number): void {
    this.#refused.add(version, offset);
  }

  /** Why a name that was found, or was missing before, can't be taken now; undefined when it can. */
  async #whyMissing({ folder, name, isLink, reason: before }: FoundBefore): Promise<MissingReason | undefined> {
    if (!opensByName(name)) return 'failed';
    const path = joinPath(folder, [name]);
    if (isLink && !(await this.folder.isInside(path))) return 'link';
    const reason = await whyMissing(path);
    if (reason) return reason;
    // Whatever turns such a link changes the folder.
    if (before === 'loop') return before;
    const stats = await fs.promises.stat(path).catch(() => undefined);
    return stats && (await this.#refused.isStillRefused(path, versionOf(stats))) ? 'failed' : undefined;
  }

  async #findNames(place: EnteredFolder, names: readonly PathComponent[]): Promise<FoundName[]> {
    const found = new Map<string, FoundName>();
    for (const name of names) {
      if (isKeptBack(name, this.folder.showsHidden)) throw new HttpError(404);
      const stats = await fs.promises.lstat(joinPath(place.path, [name]));
      if (typeof place.path === 'string') await checkOwnNames(place.path, [name]);
      found.set(toKey(name), { name, key: toKey(name), isLink: stats.isSymbolicLink() });
    }
    return [...found.values()].sort(compareNames);
  }

  async #readNames(path: FilePath, progress: Progress): Promise<FoundName[]> {
    const found: FoundName[] = [];
    const { limits } = progress;
    const options = { encoding: 'buffer', bufferSize: ENTRIES_PER_TURN } as object;
    const directory = await this.folder.readInside(path, (exact) => fs.promises.opendir(exact, options));
    for await (const dirent of directory as unknown as AsyncIterable<fs.Dirent<Buffer>>) {
      const name = toComponent(dirent.name);
      if (isKeptBack(name, this.folder.showsHidden)) continue;
      found.push({ name, key: toKey(name), isLink: dirent.isSymbolicLink() });
      if (found.length % NAMES_PER_STEP !== 0) continue;
      if (countOf(progress) + found.length > limits.maxEntries) throw new WalkTooLargeError();
      await limits.step(countOf(progress) + found.length);
    }
    return sortInTurns(found, compareNames);
  }

  async #walkNames(place: EnteredFolder, names: readonly FoundName[], progress: Progress): Promise<void> {
    const { limits } = progress;
    if (countOf(progress) + names.length > limits.maxEntries) throw new WalkTooLargeError();
    for (let from = 0; from < names.length; from += ENTRIES_PER_TURN) {
      const slice = names.slice(from, from + ENTRIES_PER_TURN);
      const paths = slice.map(({ name }) => joinPath(place.path, [name]));
      const looks = await statPaths(paths, this.quickStat);
      for (const [index, found] of slice.entries()) {
        const look = looks[index];
        const at = { parent: place.entry, name: found.name, folder: place.path };
        const isPlain = look && !found.isLink && opensByName(found.name) && !this.#refused.has(look.version);
        const reason = isPlain ? undefined : await this.#whyMissing({ ...at, isLink: found.isLink });
        if (look && !reason) await this.#walkEntry(place, { ...at, ...look }, { found, progress });
        else progress.missing.add({ ...at, isLink: found.isLink, reason: reason ?? 'gone' });
      }
      await limits.step(countOf(progress));
    }
  }

  async #walkEntry(
    place: EnteredFolder,
    entry: WalkedEntry,
    { found, progress }: { readonly found: FoundName; readonly progress: Progress },
  ): Promise<void> {
    if (entry.kind === 'file') {
      progress.entries.push(entry);
      return;
    }
    const { parent, folder, name } = entry;
    const leaveOut = (reason: MissingReason): void => {
      progress.missing.add({ parent, folder, name, isLink: found.isLink, reason });
    };
    const path = joinPath(folder, [name]);
    const real = found.isLink ? await realPath(path).catch(() => undefined) : path;
    if (real === undefined) return leaveOut('link');
    const key = toKey(real);
    if (place.above.includes(key)) return leaveOut('loop');
    if (place.above.length > MAX_WALK_DEPTH) throw new WalkTooLargeError();
    // Before its names are read: what comes later makes the version another one.
    const names = await this.#readNames(real, progress).catch(toMissingReason);
    if (typeof names === 'string') return leaveOut(names);
    progress.entries.push(entry);
    progress.isSettled &&= entry.isSettled;
    await this.#walkNames({ path: real, entry, above: [...place.above, key] }, names, progress);
  }
}

/** A folder that can't be read is left out; what ends the walk is no matter of that folder. */
function toMissingReason(error: unknown): MissingReason {
  // Another folder lies there now, outside.
  if (error instanceof HttpError && error.status === 404) return 'gone';
  if (error instanceof WalkTooLargeError || error instanceof HttpError) throw error;
  return missingReasonOf(error);
}

function countOf({ entries, missing }: Progress): number {
  return entries.length + missing.count;
}

/** The names from the folder where the walk began down to an entry. */
export function namesDownTo(entry: Pick<WalkedEntry, 'parent' | 'name'>): PathComponent[] {
  const names: PathComponent[] = [];
  for (let at: typeof entry | undefined = entry; at; at = at.parent) names.unshift(at.name);
  return names;
}

function toComponent(name: Buffer): PathComponent {
  const text = name.toString('utf8');
  return Buffer.from(text).equals(name) ? text : name;
}

function toKey(name: PathComponent): string {
  return Buffer.from(name).toString('latin1');
}

function compareNames({ key: a }: FoundName, { key: b }: FoundName): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
