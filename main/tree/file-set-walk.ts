/** The walk over a set of files, for archives and checksums: there is nothing to walk but the set itself. */
import { dirname } from 'node:path';
import { HttpError } from '../http/http-error.ts';
import { MissingNames } from './missing-names.ts';
import { RefusedFiles } from './refused-files.ts';
import type { PresentFile, SharedFiles } from './shared-files.ts';
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

export class FileSetWalker implements TreeWalker {
  readonly #refused = new RefusedFiles();

  constructor(private readonly files: SharedFiles) {}

  async walk(start: WalkStart, { maxEntries, step }: WalkLimits): Promise<Walk> {
    await step(0);
    const names = [...new Set(start.names ?? this.files.names)];
    if (names.some((name) => !this.files.has(name))) throw new HttpError(404);
    if (names.length > maxEntries) throw new WalkTooLargeError();
    const looked = await this.files.look(names);
    const missing = new MissingNames();
    const present: PresentFile[] = [];
    for (const file of looked) {
      if (await this.#refuses(file)) missing.add(missingFile(file.name, 'failed'));
      else present.push(file);
    }
    await this.#addMissing(missing, names, looked);
    const entries = [...present]
      .sort(compareNames)
      .map(({ path, ...look }) => ({ ...look, parent: undefined, folder: dirname(path) }));
    // A set has no time of its own; what a look has seen come or go stands for it.
    const modified = start.names ? 0 : this.files.changedAt(looked);
    return {
      start,
      version: '',
      modified,
      entries,
      missing: missing.names,
      missingCount: missing.count,
      isSettled: true,
    };
  }

  async findChanged({ start, entries, ...before }: Walk, step: WalkStep): Promise<readonly number[] | undefined> {
    const { entries: now, ...after } = await this.walk(start, { maxEntries: Number.POSITIVE_INFINITY, step });
    if (now.length !== entries.length || now.some(({ name }, index) => name !== entries[index]?.name)) return undefined;
    if (reasonsOf(before) !== reasonsOf(after)) return undefined;
    return [...now.keys()].filter((index) => now[index]?.version !== entries[index]?.version);
  }

  refused({ version }: WalkedEntry, offset: number): void {
    this.#refused.add(version, offset);
  }

  async #refuses({ path, version }: PresentFile): Promise<boolean> {
    return this.#refused.has(version) && (await this.#refused.isStillRefused(path, version));
  }

  async #addMissing(
    missing: MissingNames,
    names: readonly PathComponent[],
    looked: readonly PresentFile[],
  ): Promise<void> {
    const found = new Set<PathComponent>(looked.map(({ name }) => name));
    for (const name of names) {
      if (!found.has(name)) missing.add(missingFile(name, (await this.files.whyMissing(name)) ?? 'gone'));
    }
  }
}

function missingFile(name: PathComponent, reason: MissingReason): MissingName {
  return { parent: undefined, folder: '', name, isLink: false, reason };
}

function reasonsOf({ missing, missingCount }: Pick<Walk, 'missing' | 'missingCount'>): string {
  return [missingCount, ...missing.map(({ name, reason }) => `${reason} ${name}`)].join('/');
}

function compareNames(a: PresentFile, b: PresentFile): number {
  return Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
}
