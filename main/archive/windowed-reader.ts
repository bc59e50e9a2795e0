/** Lets yauzl read an index of thousands of small records in a few large pieces. */
import { RandomAccessReader } from 'yauzl';
import type { OpenFile } from '../files/open-file.ts';
import { FileChangedError, readAt } from './archive-contents.ts';

/** Octets that are read in one go. */
const WINDOW_BYTES = 128 * 1024;

interface Wanted {
  readonly length: number;
  readonly position: number;
}

/** The file stays the caller's. */
export class WindowedReader extends RandomAccessReader {
  #window: Buffer = Buffer.alloc(0);
  #start = 0;

  constructor(private readonly file: OpenFile) {
    super();
  }

  // biome-ignore lint/complexity/useMaxParams: yauzl calls it like this
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#find({ length, position }).then(
      (octets) => {
        buffer.set(octets, offset);
        callback(null);
      },
      (error: Error) => callback(error),
    );
  }

  async #find({ length, position }: Wanted): Promise<Buffer> {
    const isThere = position >= this.#start && position + length <= this.#start + this.#window.byteLength;
    if (!isThere) await this.#load({ length: Math.max(length, WINDOW_BYTES), position });
    const from = position - this.#start;
    if (from + length > this.#window.byteLength) throw new FileChangedError();
    return this.#window.subarray(from, from + length);
  }

  async #load({ length, position }: Wanted): Promise<void> {
    const available = Math.max(0, Math.min(length, this.file.version.size - position));
    const window = Buffer.alloc(available);
    for (let filled = 0; filled < available; ) {
      filled += await readAt(this.file, window.subarray(filled), position + filled);
    }
    this.#window = window;
    this.#start = position;
  }
}
