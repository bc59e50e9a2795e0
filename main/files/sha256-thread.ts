/**
 * Hashes files in a thread of its own: SHA-256 takes a millisecond of processor time for two megabytes, which belongs to
 * no event loop that answers visitors.
 */

import { OnDemandThread } from '../base/on-demand-thread.ts';
import type { OpenFile } from './open-file.ts';

/** Hashed in one go, in octets; between two of them other files have their turn. */
const STRETCH_BYTES = 8 * 1024 * 1024;

interface Stretch {
  readonly file: number;
  readonly descriptor: number;
  readonly offset: number;
  readonly length: number;
  /** Nothing follows: the answer is the digest. */
  readonly isLast: boolean;
}

/** Runs in the thread. The answer is the digest of everything, behind the last stretch. */
function hashStretches(load: NodeJS.Require): (stretch: Stretch) => Uint8Array | undefined {
  const { createHash } = load('node:crypto') as typeof import('node:crypto');
  const { readSync } = load('node:fs') as typeof import('node:fs');
  const hashes = new Map<number, import('node:crypto').Hash>();
  const buffer = Buffer.allocUnsafeSlow(1024 * 1024);
  return ({ file, descriptor, offset, length, isLast }) => {
    const hash = hashes.get(file) ?? createHash('sha256');
    hashes.delete(file);
    for (let done = 0; done < length; ) {
      const count = readSync(descriptor, buffer, 0, Math.min(buffer.length, length - done), offset + done);
      if (count === 0) throw new Error('the file is shorter than it was');
      hash.update(buffer.subarray(0, count));
      done += count;
    }
    if (isLast) return hash.digest();
    hashes.set(file, hash);
    return undefined;
  };
}

export class HashThread {
  readonly #thread = new OnDemandThread(hashStretches);
  #files = 0;

  /**
   * SHA-256 of an open file, which stays the caller's. Rejects when it can't be read whole, or as `pass` does.
   * @param pass called between stretches
   */
  async sha256(file: OpenFile, pass: () => Promise<void>): Promise<Buffer> {
    const number = ++this.#files;
    const { size } = file.version;
    for (let offset = 0; ; offset += STRETCH_BYTES) {
      if (offset > 0) await pass().catch((error: unknown) => this.#forget(number, error));
      const length = Math.min(STRETCH_BYTES, size - offset);
      const isLast = offset + length >= size;
      const { descriptor } = file;
      const digest = await this.#thread.ask({ file: number, descriptor, offset, length, isLast });
      if (digest) return Buffer.from(digest);
    }
  }

  /** A digest of what was read so far ends a hash that is half done. */
  #forget(file: number, reason: unknown): never {
    this.#thread.ask({ file, descriptor: -1, offset: 0, length: 0, isLast: true }).catch(() => undefined);
    throw reason;
  }
}
