/** Reads octets in order and passes others over: in a file by skipping, in a compressed one by reading. */
import { Readable } from 'node:stream';
import type { Gunzip } from 'node:zlib';
import { createGunzip } from 'node:zlib';
import type { OpenFile } from '../files/open-file.ts';
import { readAt } from './archive-contents.ts';
import type { ListingBudget } from './listing-budget.ts';

/** Read from a compressed file in one go, in octets. */
const CHUNK_BYTES = 64 * 1024;

export interface OctetReader {
  /** Exactly so many octets; undefined at the end. Throws when the end comes in between. */
  read(length: number): Promise<Buffer | undefined>;
  skip(length: number): Promise<void>;
  /** Resolves when the file is not read any more. */
  close(): Promise<void>;
}

/** The file stays the caller's. */
export class FileOctetReader implements OctetReader {
  #offset = 0;

  constructor(private readonly file: OpenFile) {}

  async read(length: number): Promise<Buffer | undefined> {
    const { size } = this.file.version;
    if (this.#offset === size) return undefined;
    if (this.#offset > size) throw new Error('the archive ends within an entry');
    const octets = Buffer.alloc(length);
    for (let filled = 0; filled < length; ) {
      filled += await readAt(this.file, octets.subarray(filled), this.#offset + filled);
    }
    this.#offset += length;
    return octets;
  }

  async skip(length: number): Promise<void> {
    this.#offset += length;
  }

  async close(): Promise<void> {
    // Nothing is under way between reads.
  }
}

/** Unpacks a gzip file on the way. The file stays the caller's, and must stay open until this is closed. */
export class GunzipOctetReader implements OctetReader {
  readonly #source: Readable;
  readonly #gunzip: Gunzip;
  readonly #sourceClosed: Promise<unknown>;
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  /** @param budget counts what is unpacked, also what is passed over: a little may unpack to very much */
  constructor(
    file: OpenFile,
    private readonly budget: ListingBudget,
  ) {
    this.#source = Readable.from(readWhole(file));
    this.#gunzip = createGunzip();
    this.#source.on('error', (error) => this.#gunzip.destroy(error));
    this.#sourceClosed = new Promise((resolve) => this.#source.once('close', () => resolve(undefined)));
    this.#source.pipe(this.#gunzip);
    this.#chunks = this.#gunzip[Symbol.asyncIterator]();
  }

  async read(length: number): Promise<Buffer | undefined> {
    const pieces: Buffer[] = [];
    for (let wanted = length; wanted > 0; ) {
      const chunk = await this.#take(wanted);
      if (!chunk && wanted === length) return undefined;
      if (!chunk) throw new Error('the archive ends within an entry');
      pieces.push(chunk);
      wanted -= chunk.byteLength;
    }
    return Buffer.concat(pieces);
  }

  async skip(length: number): Promise<void> {
    for (let wanted = length; wanted > 0; ) {
      const chunk = await this.#take(wanted);
      if (!chunk) throw new Error('the archive ends within an entry');
      wanted -= chunk.byteLength;
    }
  }

  async close(): Promise<void> {
    this.#gunzip.destroy();
    this.#source.destroy();
    await this.#sourceClosed;
  }

  async #take(most: number): Promise<Buffer | undefined> {
    if (this.#rest.byteLength === 0) {
      const { done, value } = await this.#chunks.next();
      if (done) return undefined;
      await this.budget.spend(value.byteLength);
      this.#rest = value;
    }
    const taken = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(taken.byteLength);
    return taken;
  }
}

/** A stream of Node's own would close the descriptor, which is not ours. */
async function* readWhole(file: OpenFile): AsyncGenerator<Buffer, void, void> {
  const { size } = file.version;
  for (let offset = 0; offset < size; ) {
    const room = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size - offset));
    const count = await readAt(file, room, offset);
    offset += count;
    yield room.subarray(0, count);
  }
}
