/**
 * Hashes files in a thread of its own: SHA-256 takes a millisecond of processor time for two megabytes, which belongs to
 * no event loop that answers visitors.
 */

import { OnDemandThread } from '../base/on-demand-thread.ts';
import { threadScript } from '../base/thread-script.ts';
import type { OpenFile } from './open-file.ts';
import type { Stretch } from './sha256-messages.ts';

/** Hashed in one go, in octets; between two of them other files have their turn. */
const STRETCH_BYTES = 8 * 1024 * 1024;

export class HashThread {
  readonly #thread = new OnDemandThread<Stretch, Uint8Array | undefined>(threadScript('sha256-worker'));
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
