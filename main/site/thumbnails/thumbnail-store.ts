/** Thumbnails made lately, and those that are wanted now: bounded in number and in octets; nothing goes to disk. */
import { BoundedMap } from '../../base/bounded-map.ts';
import { keptMemory } from '../../base/kept-memory.ts';
import type { OpenFile } from '../../files/open-file.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import type { HeavyWork } from '../../heavy-work/heavy-work.ts';
import type { Turn } from '../../heavy-work/job.ts';
import { AskerLeftError } from '../../http/departure.ts';
import type { ThumbnailThread } from './thumbnail-thread.ts';

const MAX_STORE_BYTES = 48 * 1024 * 1024;

/** Kept for each thumbnail besides its octets. */
const ENTRY_BYTES = 200;

/** Larger files are not read. */
const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/** Read at once, in octets. */
const READ_BYTES = 4 * 1024 * 1024;

/** `none`: there is and will be no thumbnail. */
export type ThumbnailOutcome = Uint8Array | 'none';

/** What is wanted, and by whom. */
export interface ThumbnailAsk {
  /** Differs for every version of every picture. */
  readonly key: string;
  /** Read if need be, and closed. */
  readonly file: OpenFile;
  readonly asker: Asker;
}

export class ThumbnailStore {
  /** Without a thumbnail: the picture can't be decoded. */
  readonly #kept = new BoundedMap<string, Uint8Array | undefined>({
    maxWeight: MAX_STORE_BYTES,
    weigh: (thumbnail) => ENTRY_BYTES + (thumbnail?.byteLength ?? 0),
    room: { common: keptMemory },
  });

  constructor(
    private readonly maker: ThumbnailThread,
    private readonly work: HeavyWork,
  ) {}

  /** Rejects as HeavyWork does. */
  async get({ key, file, asker }: ThumbnailAsk): Promise<ThumbnailOutcome> {
    const { size } = file.version;
    if (this.#kept.has(key) || !this.maker.isAvailable || size > MAX_PICTURE_BYTES) {
      file.close();
      return this.#kept.touch(key) ?? 'none';
    }
    const ask = { kind: 'thumbnail', asker, key, size, release: () => file.close() } as const;
    return this.work.run(ask, (turn) => this.#make(key, file, turn));
  }

  async #make(key: string, file: OpenFile, { departure }: Turn): Promise<ThumbnailOutcome> {
    const bytes = await readWhole(file);
    if (departure.hasLeft) throw new AskerLeftError();
    const thumbnail = bytes && (await this.maker.make(bytes, departure));
    if (!this.maker.isAvailable) return 'none';
    // Given up because nobody waited any more: that tells nothing of the picture.
    if (!thumbnail && departure.hasLeft) throw new AskerLeftError();
    this.#kept.set(key, thumbnail);
    return thumbnail ?? 'none';
  }
}

/** The file's octets in a buffer of their own; undefined when it became shorter meanwhile. */
async function readWhole(file: OpenFile): Promise<Uint8Array | undefined> {
  const bytes = Buffer.from(new ArrayBuffer(file.version.size));
  let filled = 0;
  while (filled < bytes.byteLength) {
    const range = { length: Math.min(READ_BYTES, bytes.byteLength - filled), position: filled };
    const count = await new Promise<number>((resolve, reject) => {
      file.read(bytes.subarray(filled), range, (error, read) => (error ? reject(error) : resolve(read)));
    });
    if (count === 0) return undefined;
    filled += count;
  }
  return bytes;
}
