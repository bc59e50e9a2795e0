/**
 * Counts the entries of walks that are under way or that responses hold, by visitor and in all: a response lasts as long as
 * its visitor takes to read. Several responses of one walk hold it once.
 */

import { Allowance } from '../heavy-work/allowance.ts';
import type { Walk } from '../tree/walk.ts';

/** Entries that walks may have in all and for one visitor; each takes up to 500 octets, with an archive's layout. */
export const MAX_HELD_ENTRIES = 350_000;
const MAX_HELD_ENTRIES_OF_ONE = 260_000;

/** Walks of up to so many entries are counted apart, so that large ones leave room for them. */
const SMALL_ENTRIES = 2_000;
const MAX_SMALL_ENTRIES = 100_000;
const MAX_SMALL_ENTRIES_OF_ONE = 20_000;

/** Walks of fewer are bounded by the number of responses. */
const TINY_ENTRIES = 100;

/** Taken at once while a walk grows. */
const GROWTH_ENTRIES = 5_000;

/** What a walk counts for: its entries, and the names that it has of what is missing. */
export function namesOf({ entries, missing }: Walk): number {
  return entries.length + missing.length;
}

interface Holding {
  count: number;
  readonly giveBack: () => void;
}

export class HeldWalks {
  readonly #large = new Allowance({ inAll: MAX_HELD_ENTRIES, ofOne: MAX_HELD_ENTRIES_OF_ONE });
  readonly #small = new Allowance({ inAll: MAX_SMALL_ENTRIES, ofOne: MAX_SMALL_ENTRIES_OF_ONE });
  /** By walk, then by visitor. */
  readonly #holdings = new Map<Walk, Map<string, Holding>>();

  /** Entries of large walks. */
  get entries(): number {
    return this.#large.total;
  }

  isHeld(walk: Walk): boolean {
    return this.#holdings.has(walk);
  }

  /**
   * @returns gives it back; further calls do nothing
   * @throws BusyError when this visitor, or all together, hold too much
   */
  hold(walk: Walk, visitor: string): () => void {
    const ofWalk = this.#holdings.get(walk) ?? new Map<string, Holding>();
    const holding = ofWalk.get(visitor) ?? { count: 0, giveBack: this.#take(visitor, namesOf(walk)) };
    holding.count++;
    ofWalk.set(visitor, holding);
    this.#holdings.set(walk, ofWalk);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      if (--holding.count > 0) return;
      holding.giveBack();
      ofWalk.delete(visitor);
      if (ofWalk.size === 0) this.#holdings.delete(walk);
    };
  }

  /** A walk that is under way, for a visitor. */
  grow(visitor: string): GrowingWalk {
    return new GrowingWalk(() => this.#large.take(visitor, GROWTH_ENTRIES));
  }

  #take(visitor: string, entries: number): () => void {
    if (entries <= TINY_ENTRIES) return () => undefined;
    return (entries <= SMALL_ENTRIES ? this.#small : this.#large).take(visitor, entries);
  }
}

/** Takes more as it grows; the first entries, which every walk has, are bounded by the number of walks. */
export class GrowingWalk {
  #covered = SMALL_ENTRIES;
  readonly #taken: (() => void)[] = [];

  constructor(private readonly take: () => () => void) {}

  /** @throws BusyError when that is too much */
  cover(entries: number): void {
    while (entries > this.#covered) {
      this.#taken.push(this.take());
      this.#covered += GROWTH_ENTRIES;
    }
  }

  /** It is over. */
  end(): void {
    for (const giveBack of this.#taken.splice(0)) giveBack();
  }
}
