/**
 * Contents of small files that were sent lately; the one kept longest goes first when room is needed. An entry is used only while the file
 * is what it was: same device and inode, size, modification and change time, looked at once a turn of the event loop. Blocks of
 * large files are kept within the same budget.
 */

import type { Stats } from 'node:fs';
import { BoundedMap } from '../../base/bounded-map.ts';
import { flatText } from '../../base/flat-text.ts';
import { keptMemory } from '../../base/kept-memory.ts';
import type { FilePath } from '../../files/file-path.ts';
import { KeptBlocks } from '../../files/kept-blocks.ts';
import type { HttpResponse } from '../../http/message.ts';
import type { Representation } from '../../http/representation.ts';
import { notModifiedResponse, wholeResponse } from '../../http/representation.ts';
import type { OpenedFile } from '../../tree/shared-tree.ts';

/** Largest file kept, in octets. */
export const MAX_CACHED_FILE_BYTES = 1024 * 1024;

/** All contents, and all blocks of large files. */
const MAX_CACHE_BYTES = 64 * 1024 * 1024;
const MAX_CACHE_ENTRIES = 8192;

/** What an entry costs beside its content: its address, which may be long, and its heads. Octets, a generous estimate. */
const ENTRY_OVERHEAD_BYTES = 4 * 1024;

/** A file that was opened at its path, found to lie inside, and is at hand since. */
export interface SeenFile {
  readonly path: FilePath;
  readonly stats: Stats;
  /** The last turn for whose requests the path was looked at and led to this version; see `HttpRequest.turn`. */
  seenInTurn: number;
  /** A page in a sandbox: whoever opens it by its address may get a hint with it. */
  readonly isSandboxed: boolean;
}

export interface CachedFile extends SeenFile {
  readonly representation: Representation;
  /** The answers to a plain GET and to one that has it already: the same objects each time. */
  readonly whole: HttpResponse;
  readonly notModified: HttpResponse;
}

/** A file whose contents were read, with the answers that it gives from memory. */
export function toCachedFile(opened: OpenedFile, representation: Representation): Omit<CachedFile, 'isSandboxed'> {
  return {
    path: opened.path,
    stats: opened.stats,
    representation,
    whole: { ...wholeResponse(representation), reusable: true },
    notModified: { ...notModifiedResponse(representation.metadata), reusable: true },
    seenInTurn: 0,
  };
}

export class ContentCache {
  /** Their own bound leaves the contents half of the room at least. */
  readonly blocks = new KeptBlocks({ grown: () => this.#makeRoom() });
  readonly #entries = new BoundedMap<string, CachedFile>({
    maxEntries: MAX_CACHE_ENTRIES,
    maxWeight: MAX_CACHE_BYTES,
    weigh: ({ stats }) => stats.size + ENTRY_OVERHEAD_BYTES,
    room: { common: keptMemory },
  });

  /** @param key the path of the request target as sent */
  get(key: string): CachedFile | undefined {
    return this.#entries.get(key);
  }

  set(key: string, file: CachedFile): void {
    this.#entries.set(flatText(key), file);
    this.#makeRoom();
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  #makeRoom(): void {
    this.#entries.shrinkTo(MAX_CACHE_BYTES - this.blocks.weight);
  }
}
