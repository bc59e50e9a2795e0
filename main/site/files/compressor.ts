/**
 * Compresses what is sent compressed, in libuv's pool: a few at a time, since files on slow disks come through the same pool,
 * once for each version of a file, and kept within a budget.
 */
import { BoundedMap } from '../../base/bounded-map.ts';
import { flatText } from '../../base/flat-text.ts';
import { keptMemory } from '../../base/kept-memory.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import { BusyError } from '../../heavy-work/busy-error.ts';
import type { HeavyWork } from '../../heavy-work/heavy-work.ts';
import type { ContentCoding } from '../../http/accept.ts';
import { AskerLeftError } from '../../http/departure.ts';
import { compress } from './content-coding.ts';

const MAX_KEPT_BYTES = 24 * 1024 * 1024;

/** Kept for each besides its octets. */
const ENTRY_BYTES = 300;

export interface Uncompressed {
  readonly bytes: Uint8Array;
  readonly coding: ContentCoding;
  readonly asker: Asker;
  /** Differs for every version of every content; undefined for what will not come again. */
  readonly version?: string | undefined;
}

export class Compressor {
  readonly #kept: BoundedMap<string, Buffer>;

  /** @param maxKeptBytes a test may set less */
  constructor(
    private readonly work: HeavyWork,
    maxKeptBytes: number = MAX_KEPT_BYTES,
  ) {
    this.#kept = new BoundedMap({
      maxWeight: maxKeptBytes,
      weigh: ({ byteLength }) => byteLength + ENTRY_BYTES,
      room: { common: keptMemory },
    });
  }

  /** undefined when so much waits to be compressed that it is better sent as it is. Rejects when the asker has left. */
  async encode({ bytes, coding, asker, version }: Uncompressed): Promise<Buffer | undefined> {
    const key = version === undefined ? undefined : `${coding} ${version}`;
    const kept = key === undefined ? undefined : this.#kept.touch(key);
    if (kept) return kept;
    const size = bytes.byteLength;
    try {
      return await this.work.run({ kind: 'compression', asker, key, size }, async ({ departure }) => {
        if (departure.hasLeft) throw new AskerLeftError();
        const encoded = await compress(bytes, coding);
        if (key !== undefined) this.#kept.set(flatText(key), encoded);
        return encoded;
      });
    } catch (error) {
      if (error instanceof BusyError) return undefined;
      throw error;
    }
  }
}
