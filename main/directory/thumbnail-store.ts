/** Thumbnails made lately, and those that are wanted now: bounded in number and in octets; nothing goes to disk. */
import type { OpenFile } from '../http/open-file.ts';
import type { ThumbnailMaker } from './thumbnail-maker.ts';

const MAX_STORE_BYTES = 48 * 1024 * 1024;

/** Kept for each thumbnail besides its octets. */
const ENTRY_BYTES = 200;

/** Larger files are not read. */
const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/** Pictures that wait for their turn; with six connections each, ten visitors. */
const MAX_WAITING = 64;

/** Read at once, in octets. */
const READ_BYTES = 4 * 1024 * 1024;

/** `busy`: ask again later. `none`: there is and will be no thumbnail. */
export type ThumbnailOutcome = Uint8Array | 'busy' | 'none';

export class ThumbnailStore {
  /** Without a thumbnail: the picture can't be decoded. */
  readonly #kept = new Map<string, Uint8Array | undefined>();
  readonly #running = new Map<string, Promise<ThumbnailOutcome>>();
  #bytes = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly maker: ThumbnailMaker) {}

  /**
   * @param key differs for every version of every picture
   * @param file is read if need be, and closed
   */
  async get(key: string, file: OpenFile): Promise<ThumbnailOutcome> {
    try {
      if (this.#kept.has(key)) return this.#touch(key) ?? 'none';
      return await (this.#running.get(key) ?? this.#enqueue(key, file));
    } finally {
      file.close();
    }
  }

  #enqueue(key: string, file: OpenFile): Promise<ThumbnailOutcome> | ThumbnailOutcome {
    if (!this.maker.isAvailable || file.version.size > MAX_PICTURE_BYTES) return 'none';
    if (this.#running.size >= MAX_WAITING) return 'busy';
    const made = this.#turn.then(() => this.#make(key, file));
    this.#turn = made.catch(() => undefined);
    const running = made.finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }

  async #make(key: string, file: OpenFile): Promise<ThumbnailOutcome> {
    const bytes = await readWhole(file);
    const thumbnail = bytes && (await this.maker.make(bytes));
    if (!this.maker.isAvailable) return 'none';
    this.#keep(key, thumbnail);
    return thumbnail ?? 'none';
  }

  /** The one used least lately goes first. */
  #keep(key: string, thumbnail: Uint8Array | undefined): void {
    this.#kept.set(key, thumbnail);
    this.#bytes += weightOf(thumbnail);
    for (const [oldest, other] of this.#kept) {
      if (this.#bytes <= MAX_STORE_BYTES) break;
      this.#kept.delete(oldest);
      this.#bytes -= weightOf(other);
    }
  }

  #touch(key: string): Uint8Array | undefined {
    const thumbnail = this.#kept.get(key);
    this.#kept.delete(key);
    this.#kept.set(key, thumbnail);
    return thumbnail;
  }
}

function weightOf(thumbnail: Uint8Array | undefined): number {
  return ENTRY_BYTES + (thumbnail?.byteLength ?? 0);
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
