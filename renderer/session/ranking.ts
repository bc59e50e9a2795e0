/**
 * Counts things by name and tells the most frequent ones, in bounded memory: visitors choose the names. When there are too
 * many, the rarer half is forgotten, so that what is frequent stays exact.
 */

import { textBytes } from '../../main/access-log/log-text.ts';

/** Octets of names: far more than thousands of ordinary ones take. */
const MAX_BYTES = 2 * 1024 * 1024;

export interface Ranked {
  readonly name: string;
  readonly count: number;
  /** Octets that were sent with it. */
  readonly octets: number;
}

interface Sums {
  count: number;
  octets: number;
}

export class Ranking {
  readonly #maxNames: number;
  readonly #maxBytes: number;
  readonly #sums = new Map<string, Sums>();
  #bytes = 0;

  /** @param maxBytes octets that the names may take */
  constructor(maxNames: number, maxBytes = MAX_BYTES) {
    this.#maxNames = maxNames;
    this.#maxBytes = maxBytes;
  }

  /** Octets that the names take in memory, about. */
  get bytes(): number {
    return this.#bytes;
  }

  add({ name, count, octets }: Ranked): void {
    const sums = this.#sums.get(name);
    if (sums !== undefined) {
      sums.count += count;
      sums.octets += octets;
      return;
    }
    if (this.#sums.size >= this.#maxNames || this.#bytes >= this.#maxBytes) this.#forgetRarer();
    this.#sums.set(name, { count, octets });
    this.#bytes += textBytes(name);
  }

  /** The most frequent ones, the first one first; of equals the one that came first. */
  top(count: number): readonly Ranked[] {
    return this.#sorted()
      .slice(0, count)
      .map(([name, sums]) => ({ name, ...sums }));
  }

  clear(): void {
    this.#sums.clear();
    this.#bytes = 0;
  }

  #sorted(): (readonly [string, Sums])[] {
    return [...this.#sums].sort(([, a], [, b]) => b.count - a.count);
  }

  #forgetRarer(): void {
    for (const [name] of this.#sorted().slice(this.#sums.size >> 1)) {
      this.#sums.delete(name);
      this.#bytes -= textBytes(name);
    }
  }
}
