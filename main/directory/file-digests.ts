/** SHA-256 digests of files: computed once for each version of a file, a few at a time, and kept. */
import { createHash } from 'node:crypto';
import type { OpenFile } from '../http/open-file.ts';
import { HashThread } from './hash-thread.ts';
import { TaskLimit } from './task-limit.ts';

/** Digests kept; each takes about 150 octets. */
const MAX_DIGESTS = 50_000;

/** Files hashed at once. */
const MAX_HASHING = 2;

/** Files that wait to be hashed, beyond which a digest is not offered. */
const MAX_WAITING = 64;

interface Job {
  readonly digest: Promise<Buffer>;
  /** One of each who waits. */
  readonly isWanted: (() => boolean)[];
}

export class FileDigests {
  readonly #known = new Map<string, Buffer>();
  readonly #jobs = new Map<string, Job>();
  readonly #limit = new TaskLimit(MAX_HASHING);
  readonly #thread = new HashThread();

  /** Whether so many wait that another one would wait long. */
  get isBusy(): boolean {
    return this.#limit.size > MAX_WAITING;
  }

  /** @param entityTag of the representation whose octets are meant */
  known(entityTag: string): Buffer | undefined {
    return this.#known.get(entityTag);
  }

  /** Of a few octets at hand. */
  ofBytes(entityTag: string, bytes: Uint8Array): Buffer {
    return this.known(entityTag) ?? this.#keep(entityTag, createHash('sha256').update(bytes).digest());
  }

  /**
   * Of an open file, which stays the caller's and open until this settles. Rejects when it changes meanwhile or can't be
   * read, and when nobody who asked for it wants it any more.
   */
  async ofFile(entityTag: string, file: OpenFile, isWanted: () => boolean = () => true): Promise<Buffer> {
    const known = this.known(entityTag);
    if (known) return known;
    const running = this.#jobs.get(entityTag);
    if (running) {
      running.isWanted.push(isWanted);
      // Whoever began may have left meanwhile with the file.
      return running.digest.catch(() => this.ofFile(entityTag, file, isWanted));
    }
    const wanted = [isWanted];
    const digest = this.#limit.run(() => this.#hash(entityTag, file, () => wanted.some((ask) => ask())));
    this.#jobs.set(entityTag, { digest, isWanted: wanted });
    return digest.finally(() => this.#jobs.delete(entityTag));
  }

  async #hash(entityTag: string, file: OpenFile, isWanted: () => boolean): Promise<Buffer> {
    const digest = await this.#thread.sha256(file, isWanted);
    const isUnchanged = await new Promise<boolean>((resolve) => file.isUnchanged(resolve));
    if (!isUnchanged) throw new Error('the file changed while it was hashed');
    return this.#keep(entityTag, digest);
  }

  #keep(entityTag: string, digest: Buffer): Buffer {
    this.#known.set(entityTag, digest);
    if (this.#known.size > MAX_DIGESTS) this.#makeRoom();
    return digest;
  }

  /** Many at once: finding the oldest in a map costs as much as were deleted before it. */
  #makeRoom(): void {
    let excess = MAX_DIGESTS / 8;
    for (const entityTag of this.#known.keys()) {
      if (excess-- <= 0) break;
      this.#known.delete(entityTag);
    }
  }
}
