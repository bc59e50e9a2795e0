/**
 * Compresses texts that come again and again but for a nonce: what lies between its places is compressed once and kept by
 * what it is, so that nothing can be older than the text itself. A gzip stream is put together of such parts and of nonces as
 * they are (RFC 1951 §3.2.4, RFC 1952 §2.2). See decision 580.
 */
import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';
import { BoundedMap } from '../../base/bounded-map.ts';
import { crc32Shift, joinCrc32, updateCrc32 } from '../../base/crc32.ts';
import { keptMemory } from '../../base/kept-memory.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import { BusyError } from '../../heavy-work/busy-error.ts';
import type { HeavyWork } from '../../heavy-work/heavy-work.ts';
import { AskerLeftError } from '../../http/departure.ts';

const MAX_KEPT_BYTES = 8 * 1024 * 1024;

/** Kept for each part besides its text and octets. */
const ENTRY_BYTES = 300;

const compressRaw = promisify(deflateRaw);

/** No name, no time, made on a system that is not told. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** The last block, with nothing in it. */
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff]);

const MAX_UINT32 = 2 ** 32;

/** Whole blocks of a stream, with what its trailer needs of them. */
interface Part {
  readonly blocks: Buffer;
  readonly crc: number;
  /** See `crc32Shift`. */
  readonly shift: number;
  /** Uncompressed. */
  readonly length: number;
}

export class SplicedGzip {
  readonly #kept: BoundedMap<string, Part>;

  /** @param maxKeptBytes a test may set less */
  constructor(
    private readonly work: HeavyWork,
    maxKeptBytes: number = MAX_KEPT_BYTES,
  ) {
    this.#kept = new BoundedMap({
      maxWeight: maxKeptBytes,
      weigh: ({ blocks }, text) => blocks.byteLength + 2 * text.length + ENTRY_BYTES,
      room: { common: keptMemory },
    });
  }

  /**
   * undefined when so much waits to be compressed that it is better sent as it is. Rejects when the asker has left.
   * @param nonce stands in the text but is never the same; undefined for none
   */
  async encode(text: string, nonce: string | undefined, asker: Asker): Promise<Buffer | undefined> {
    const texts = nonce === undefined ? [text] : text.split(nonce);
    const parts = this.#partsOf(texts) ?? (await this.#compress(texts, asker));
    return parts && splice(parts, nonce);
  }

  /** undefined when one of them is not kept. */
  #partsOf(texts: readonly string[]): Part[] | undefined {
    const parts: Part[] = [];
    for (const text of texts) {
      const part = this.#kept.touch(text);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return parts;
  }

  async #compress(texts: readonly string[], asker: Asker): Promise<Part[] | undefined> {
    const size = texts.reduce((sum, { length }) => sum + length, 0);
    try {
      return await this.work.run({ kind: 'compression', asker, key: undefined, size }, async ({ departure }) => {
        const parts: Part[] = [];
        for (const text of texts) {
          if (departure.hasLeft) throw new AskerLeftError();
          parts.push(this.#kept.touch(text) ?? (await this.#compressPart(text)));
        }
        return parts;
      });
    } catch (error) {
      if (error instanceof BusyError) return undefined;
      throw error;
    }
  }

  async #compressPart(text: string): Promise<Part> {
    const bytes = Buffer.from(text);
    const part = describePart(await compressRaw(bytes, { finishFlush: constants.Z_SYNC_FLUSH }), bytes);
    // A copy: what is cut out of a page would keep all of that in memory.
    this.#kept.set(bytes.toString(), part);
    return part;
  }
}

function describePart(blocks: Buffer, bytes: Uint8Array): Part {
  return { blocks, crc: updateCrc32(0, bytes), shift: crc32Shift(bytes.byteLength), length: bytes.byteLength };
}

/** A block that is stored as it is. @param text ASCII of no more than 65,535 characters */
function storedPart(text: string): Part {
  const block = Buffer.allocUnsafe(5 + text.length);
  block[0] = 0;
  block.writeUInt16LE(text.length, 1);
  block.writeUInt16LE(text.length ^ 0xffff, 3);
  block.write(text, 5, 'latin1');
  return describePart(block, block.subarray(5));
}

function splice(parts: readonly Part[], nonce: string | undefined): Buffer {
  const between = nonce === undefined ? undefined : storedPart(nonce);
  const chunks: Buffer[] = [HEADER];
  let crc = 0;
  let length = 0;
  const append = (part: Part): void => {
    chunks.push(part.blocks);
    crc = joinCrc32(crc, part.crc, part.shift);
    length += part.length;
  };
  for (const [index, part] of parts.entries()) {
    if (index > 0 && between !== undefined) append(between);
    append(part);
  }
  const trailer = Buffer.allocUnsafe(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(length % MAX_UINT32, 4);
  return Buffer.concat([...chunks, LAST_BLOCK, trailer]);
}
