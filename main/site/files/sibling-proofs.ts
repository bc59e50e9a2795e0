/**
 * Whether `name.gz` beside `name` is that file in gzip's form, and not another one that happens to have its name: it is
 * decoded once, as a client would, and compared by length and CRC-32 (RFC 1952). What is proved is remembered by the
 * versions of both.
 */

import { once } from 'node:events';
import type { InflateRaw } from 'node:zlib';
import { createInflateRaw } from 'node:zlib';
import { readAt } from '../../archive/archive-contents.ts';
import { BoundedMap } from '../../base/bounded-map.ts';
import { updateCrc32 } from '../../base/crc32.ts';
import { isSettled, versionOf } from '../../files/file-version.ts';
import type { OpenFile } from '../../files/open-file.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import type { HeavyWork } from '../../heavy-work/heavy-work.ts';
import type { Turn } from '../../heavy-work/job.ts';
import type { ContentCoding } from '../../http/accept.ts';
import type { OpenedFile } from '../../tree/shared-tree.ts';
import { PROVABLE_CODINGS, SIBLING_CODINGS } from './content-coding.ts';
import { parseGzipHeader } from './gzip-header.ts';

/** Larger files are sent as they are: proving would cost more than it saves. Octets, of either file. */
const MAX_PROVED_BYTES = 64 * 1024 * 1024;

/** Proofs kept; each takes about 200 octets. */
const MAX_PROOFS = 4_096;

/** A sibling may be this much older than its file: FAT tells times in steps of two seconds. */
const AGE_TOLERANCE_MS = 2_000;

const STRETCH_BYTES = 64 * 1024;

/** CRC-32 and length of what was encoded. */
const TRAILER_BYTES = 8;

/** A header may hold a name and a comment; longer ones prove nothing. */
const MAX_HEADER_BYTES = 4 * 1024;

interface Pair {
  readonly original: OpenFile;
  readonly encoded: OpenFile;
}

export class SiblingProofs {
  readonly #known = new BoundedMap<string, boolean>({ maxEntries: MAX_PROOFS });

  constructor(
    private readonly work: HeavyWork,
    private readonly isSite: boolean,
  ) {}

  /** Who makes a site puts encoded files beside its own; elsewhere they may be anything, and only gzip can be proved. */
  get codings(): readonly ContentCoding[] {
    return this.isSite ? SIBLING_CODINGS : PROVABLE_CODINGS;
  }

  /** Both files stay the caller's. What can't be proved now, since too much waits or something fails, is no proof. */
  async belongs(original: OpenedFile, sibling: OpenedFile, asker: Asker): Promise<boolean> {
    // An older one was made of another version.
    if (sibling.stats.mtimeMs < original.stats.mtimeMs - AGE_TOLERANCE_MS) return false;
    if (this.isSite) return true;
    return this.#isProved(original, sibling, asker);
  }

  async #isProved(original: OpenedFile, sibling: OpenedFile, asker: Asker): Promise<boolean> {
    const key = [original, sibling].map(({ stats }) => `${stats.dev} ${versionOf(stats)}`).join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const size = original.stats.size + sibling.stats.size;
    if (Math.max(original.stats.size, sibling.stats.size) > MAX_PROVED_BYTES) return false;
    // Whoever asked first may leave while others wait for the same.
    const pair: Pair = { original: original.file.share(), encoded: sibling.file.share() };
    const release = (): void => {
      pair.original.close();
      pair.encoded.close();
    };
    try {
      const ask = { kind: 'hash', asker, key: `sibling ${key}`, size, release } as const;
      const isProved = await this.work.run(ask, (turn) => prove(pair, turn));
      if (isSettled(original.stats) && isSettled(sibling.stats)) this.#known.set(key, isProved);
      return isProved;
    } catch {
      return false;
    }
  }
}

/** Rejects when a file can't be read. */
async function prove({ original, encoded }: Pair, turn: Turn): Promise<boolean> {
  const { size } = original.version;
  const encodedSize = encoded.version.size;
  if (encodedSize <= TRAILER_BYTES) return false;
  const head = await readRange(encoded, 0, Math.min(MAX_HEADER_BYTES, encodedSize));
  const start = parseGzipHeader(head);
  const trailer = await readRange(encoded, encodedSize - TRAILER_BYTES, encodedSize);
  // Most that do not belong are found out here.
  if (start === undefined || trailer.readUInt32LE(4) !== size) return false;
  let checksum = 0;
  for await (const octets of stretches(original, { start: 0, end: size }, turn)) {
    checksum = updateCrc32(checksum, octets);
  }
  if (checksum !== trailer.readUInt32LE(0)) return false;
  const decoded = await decode(encoded, { start, end: encodedSize - TRAILER_BYTES }, { limit: size, turn });
  return decoded?.size === size && decoded.checksum === checksum;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * What a DEFLATE stream that fills the range decodes to; undefined when it ends elsewhere, as with further members or
 * garbage behind it, is damaged, or comes to more than the limit.
 */
async function decode(
  file: OpenFile,
  range: Range,
  { limit, turn }: { readonly limit: number; readonly turn: Turn },
): Promise<{ readonly size: number; readonly checksum: number } | undefined> {
  const inflate = createInflateRaw();
  let [size, checksum] = [0, 0];
  inflate.on('data', (octets: Buffer) => {
    size += octets.byteLength;
    if (size > limit) inflate.destroy(new RangeError('more than the file'));
    else checksum = updateCrc32(checksum, octets);
  });
  const ended = once(inflate, 'end');
  // Whoever writes hears of it first.
  ended.catch(() => undefined);
  try {
    for await (const octets of stretches(file, range, turn)) await write(inflate, octets);
    inflate.end();
    await ended;
    return inflate.bytesWritten === range.end - range.start ? { size, checksum } : undefined;
  } catch (error) {
    if (isOfDecoding(error)) return undefined;
    throw error;
  } finally {
    inflate.destroy();
  }
}

function isOfDecoding(error: unknown): boolean {
  return error instanceof RangeError || /^(?:Z_|ERR_STREAM)/.test((error as NodeJS.ErrnoException).code ?? '');
}

function write(inflate: InflateRaw, octets: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    inflate.write(octets, (error) => (error ? reject(error) : resolve()));
  });
}

async function* stretches(file: OpenFile, { start, end }: Range, turn: Turn): AsyncGenerator<Buffer, void, void> {
  for (let from = start; from < end; from += STRETCH_BYTES) {
    yield await readRange(file, from, Math.min(from + STRETCH_BYTES, end));
    await turn.pass();
  }
}

async function readRange(file: OpenFile, start: number, end: number): Promise<Buffer> {
  const octets = Buffer.allocUnsafe(end - start);
  for (let filled = 0; filled < octets.byteLength; ) {
    filled += await readAt(file, octets.subarray(filled), start + filled);
  }
  return octets;
}
