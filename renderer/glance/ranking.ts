/**
 * Counts things by name and tells the most frequent ones, in bounded memory: visitors choose the names. When there are too
 * many, the rarer half is forgotten, so that what is frequent stays exact.
 */

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
  readonly #sums = new Map<string, Sums>();

  constructor(maxNames: number) {
    this.#maxNames = maxNames;
  }

  add({ name, count, octets }: Ranked): void {
    const sums = this.#sums.get(name);
    if (sums !== undefined) {
      sums.count += count;
      sums.octets += octets;
      return;
    }
    if (this.#sums.size >= this.#maxNames) this.#forgetRarer();
    this.#sums.set(name, { count, octets });
  }

  /** The most frequent ones, the first one first; of equals the one that came first. */
  top(count: number): readonly Ranked[] {
    return this.#sorted()
      .slice(0, count)
      .map(([name, sums]) => ({ name, ...sums }));
  }

  clear(): void {
    this.#sums.clear();
  }

  #sorted(): (readonly [string, Sums])[] {
    return [...this.#sums].sort(([, a], [, b]) => b.count - a.count);
  }

  #forgetRarer(): void {
    for (const [name] of this.#sorted().slice(this.#maxNames >> 1)) this.#sums.delete(name);
  }
}
