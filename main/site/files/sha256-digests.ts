/** SHA-256 digests of files: computed once for each version of a file, a few at a time, and kept. */

import { createHash } from 'node:crypto';
import { BoundedMap } from '../../base/bounded-map.ts';
import type { OpenFile } from '../../files/open-file.ts';
import { HashThread } from '../../files/sha256-thread.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import type { HeavyWork } from '../../heavy-work/heavy-work.ts';
import type { Turn } from '../../heavy-work/job.ts';

/** Digests kept; each takes about 150 octets. */
const MAX_DIGESTS = 50_000;

/** For whom a file is hashed. */
export interface DigestAsk {
  readonly asker: Asker;
  /** See `LaneAsk.isLetIn`. */
  readonly isLetIn?: boolean;
}

export class FileDigests {
  readonly #known = new BoundedMap<string, Buffer>({ maxEntries: MAX_DIGESTS });
  readonly #thread = new HashThread();

  constructor(private readonly work: HeavyWork) {}

  /** @param version of the octets that are meant */
  known(version: string): Buffer | undefined {
    return this.#known.get(version);
  }

  /** Of a few octets at hand. */
  ofBytes(version: string, bytes: Uint8Array): Buffer {
    return this.known(version) ?? this.#keep(version, createHash('sha256').update(bytes).digest());
  }

  /**
   * Of an open file, which stays the caller's. Rejects when it changes meanwhile or can't be read, and as HeavyWork does.
   */
  async ofFile(version: string, file: OpenFile, { asker, isLetIn = false }: DigestAsk): Promise<Buffer> {
    const known = this.known(version);
    if (known) return known;
    // Whoever asked first may leave while others wait for the same.
    const own = file.share();
    const { size } = own.version;
    const ask = { kind: 'hash', asker, isLetIn, key: version, size, release: () => own.close() } as const;
    return this.work.run(ask, (turn) => this.#hash(version, own, turn));
  }

  async #hash(version: string, file: OpenFile, turn: Turn): Promise<Buffer> {
    await new Promise<void>((resolve) => file.beginWatch(file.version.size, resolve));
    const digest = await this.#thread.sha256(file, () => turn.pass());
    const isIntact = await new Promise<boolean>((resolve) => file.isIntact(resolve));
    if (!isIntact) throw new Error('the file changed while it was hashed');
    return this.#keep(version, digest);
  }

  #keep(version: string, digest: Buffer): Buffer {
    this.#known.set(version, digest);
    return digest;
  }
}
