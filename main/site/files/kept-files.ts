/**
 * Large files that were asked for a moment ago and are still open: players and download programs ask for one range after
 * the other. Like contents in memory they are used only while their path leads to the very same version.
 */
import type { OpenFile } from '../../files/open-file.ts';
import type { RepresentationMetadata } from '../../http/representation.ts';
import type { SeenFile } from './content-cache.ts';

/** Files kept open at once; the one kept longest goes first. */
const MAX_KEPT_FILES = 64;

/** A file is closed when it was not used for so long, or up to twice as long, in milliseconds. */
const KEEP_MS = 400;

export interface KeptFile extends SeenFile {
  /** Whoever sends from it takes a share of it. */
  readonly file: OpenFile;
  readonly metadata: RepresentationMetadata;
}

interface Place {
  readonly kept: KeptFile;
  /** Since the last look for idle ones. */
  wasUsed: boolean;
}

export class KeptFiles {
  readonly #places = new Map<string, Place>();
  #timer: NodeJS.Timeout | undefined;

  /** @param key the path of the request target as sent */
  get(key: string): KeptFile | undefined {
    const place = this.#places.get(key);
    if (!place) return undefined;
    place.wasUsed = true;
    return place.kept;
  }

  /** Takes over the open file. */
  set(key: string, kept: KeptFile): void {
    this.delete(key);
    this.#places.set(key, { kept, wasUsed: true });
    for (const oldest of this.#places.keys()) {
      if (this.#places.size <= MAX_KEPT_FILES) break;
      this.delete(oldest);
    }
    this.#timer ??= setInterval(() => this.#closeIdle(), KEEP_MS);
  }

  /** Closes it, as soon as it is no longer sent from. */
  delete(key: string): void {
    this.#places.get(key)?.kept.file.close();
    this.#places.delete(key);
  }

  /** An open file keeps a disk from being ejected, and the room of a deleted file from being free. */
  #closeIdle(): void {
    for (const [key, place] of this.#places) {
      if (!place.wasUsed) this.delete(key);
      place.wasUsed = false;
    }
    if (this.#places.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
