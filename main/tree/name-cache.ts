/** Names of folders that were read lately, each used only while its folder is what it was. */

import type { Stats } from 'node:fs';
import { BoundedMap } from '../base/bounded-map.ts';
import { keptMemory } from '../base/kept-memory.ts';
import { isSameVersion, isSettled } from '../files/file-version.ts';
import type { LanguageTag } from '../words/languages.ts';
import type { FolderName, FolderNames } from './shared-tree.ts';

const MAX_CACHED_NAMES = 500_000;

/** What a name takes when it is of usual length, in octets. */
const NAME_BYTES = 200;

/**
 * Fewer are read in no time, and kept only where a folder's times can be relied on: Windows and macOS do not set them for
 * every file system that is plugged in.
 */
const MIN_NAMES = process.platform === 'linux' ? 0 : 256;

/** What a folder costs beside its names, in names. */
const FOLDER_WEIGHT = 32;

export interface KnownFolder {
  readonly stats: Stats;
  readonly names: readonly FolderName[];
  readonly sorted: Map<LanguageTag, FolderNames>;
}

export class NameCache {
  readonly #folders = new BoundedMap<string, KnownFolder>({
    maxWeight: MAX_CACHED_NAMES,
    weigh: ({ names }) => names.length + FOLDER_WEIGHT,
    room: { common: keptMemory, octets: NAME_BYTES },
  });

  /** undefined when the folder has changed since, or may have without its times telling. */
  get(key: string, stats: Stats): KnownFolder | undefined {
    const known = this.#folders.get(key);
    if (!known) return undefined;
    if (isSameVersion(known.stats, stats)) return known;
    this.#folders.delete(key);
    return undefined;
  }

  set(key: string, folder: KnownFolder): void {
    if (folder.names.length < MIN_NAMES || !isSettled(folder.stats)) return;
    this.#folders.set(key, folder);
  }
}
