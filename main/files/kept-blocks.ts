/**
 * Parts of large files that visitors ask for again and again, in memory by blocks. A block is kept when it is asked for a
 * second time within a while, so that whoever goes once through a large file pushes nothing out; the one that was not asked for
 * longest goes first when room is needed.
 */
import { performance } from 'node:perf_hooks';
import { BoundedMap } from '../base/bounded-map.ts';
import { keptMemory } from '../base/kept-memory.ts';

/** All blocks together, octets. */
export const MAX_KEPT_BLOCKS_BYTES = 32 * 1024 * 1024;

/** What a block costs beside its octets: its key and its place. */
const ENTRY_BYTES = 256;

/** Blocks of which it is known that they were asked for once; and for how long that counts, in milliseconds. */
const MAX_ASKED = 2_048;
const ASKED_MS = 30_000;

/** Octets of a file from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What was asked for of a block that is not kept, and until when that counts. */
interface Asked extends Stretch {
  readonly until: number;
}

export interface KeptBlocksOptions {
  /** There is another block. */
  readonly grown?: () => void;
  readonly maxBytes?: number;
  /** Milliseconds, monotonic; a test may stand in for it. */
  readonly now?: () => number;
}

/** Of all files of a share. A key belongs to one block of one version of one file. */
export class KeptBlocks {
  readonly #blocks: BoundedMap<string, Buffer>;
  readonly #asked = new BoundedMap<string, Asked>({ maxEntries: MAX_ASKED });
  readonly #grown: () => void;
  readonly #now: () => number;

  constructor({ grown, maxBytes = MAX_KEPT_BLOCKS_BYTES, now }: KeptBlocksOptions = {}) {
    this.#blocks = new BoundedMap({
      maxWeight: maxBytes,
      weigh: ({ byteLength }) => byteLength + ENTRY_BYTES,
      room: { common: keptMemory },
    });
    this.#grown = grown ?? (() => undefined);
    this.#now = now ?? (() => performance.now());
  }

  /** Octets that are kept, with what they cost beside. */
  get weight(): number {
    return this.#blocks.weight;
  }

  get(key: string): Buffer | undefined {
    return this.#blocks.touch(key);
  }

  keep(key: string, block: Buffer): void {
    this.#asked.delete(key);
    this.#blocks.set(key, block);
    this.#grown();
  }

  /**
   * Notes that some of a block is asked for. Whether some of that was asked for lately: whoever goes through a block piece by
   * piece asks for each octet once.
   */
  isAskedAgain(key: string, { start, end }: Stretch): boolean {
    const now = this.#now();
    const known = this.#asked.get(key);
    const before = known && known.until > now ? known : undefined;
    if (before && start < before.end && before.start < end) return true;
    const asked = before ? { start: Math.min(start, before.start), end: Math.max(end, before.end) } : { start, end };
    this.#asked.set(key, { ...asked, until: now + ASKED_MS });
    return false;
  }
}
