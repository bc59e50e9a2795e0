/**
 * Large files that were asked for a moment ago and are still open: players and download programs ask for one range after
 * the other. Like contents in memory they are used only while their path leads to the very same version.
 */
import { BoundedMap } from '../../base/bounded-map.ts';
import type { FileBlocks } from '../../files/file-blocks.ts';
import type { OpenFile } from '../../files/open-file.ts';
import type { RepresentationMetadata } from '../../http/representation-fields.ts';
import type { SeenFile } from './content-cache.ts';
import type { RangeAnswers } from './range-answers.ts';

/** Files kept open at once; the one kept longest goes first. */
const MAX_KEPT_FILES = 64;

/** A file is closed when it was not used for so long, or up to twice as long, in milliseconds. */
const KEEP_MS = 400;

export interface KeptFile extends SeenFile {
  /** Whoever sends from it takes a share of it. */
  readonly file: OpenFile;
  /** What is in memory of it. */
  readonly blocks: FileBlocks;
  readonly answers: RangeAnswers;
  readonly metadata: RepresentationMetadata;
}

interface KeptEntry {
  readonly kept: KeptFile;
  /** Since the last look for idle ones. */
  wasUsed: boolean;
}

export class KeptFiles {
  readonly #entries = new BoundedMap<string, KeptEntry>({
    maxEntries: MAX_KEPT_FILES,
    released: ({ kept }) => kept.file.close(),
  });
  #timer: NodeJS.Timeout | undefined;

  /** @param key the path of the request target as sent */
  get(key: string): KeptFile | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    entry.wasUsed = true;
    return entry.kept;
  }

  /** Takes over the open file. */
  set(key: string, kept: KeptFile): void {
    this.#entries.set(key, { kept, wasUsed: true });
    this.#timer ??= setInterval(() => this.#closeIdle(), KEEP_MS);
  }

  /** Closes it, as soon as it is no longer sent from. */
  delete(key: string): void {
    this.#entries.delete(key);
  }

  /** An open file keeps a disk from being ejected, and the room of a deleted file from being free. */
  #closeIdle(): void {
    for (const [key, entry] of this.#entries) {
      if (!entry.wasUsed) this.delete(key);
      entry.wasUsed = false;
    }
    if (this.#entries.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
