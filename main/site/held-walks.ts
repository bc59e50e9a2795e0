/**
 * Counts the entries of walks that are under way or that responses hold, by visitor and in all: a response lasts as long as
 * its visitor takes to read. Several responses of one walk hold it once.
 */

import { HeavyWork } from '../heavy-work/heavy-work.ts';
import { HOLD_LIMITS } from '../heavy-work/work-kinds.ts';
import type { Walk } from '../tree/walk.ts';

/** Entries that large walks may have in all. */
export const MAX_HELD_ENTRIES = HOLD_LIMITS['large-walk'].inAll;

/** Walks of up to so many entries are small. */
const SMALL_ENTRIES = 2_000;

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
  /** By walk, then by visitor. */
  readonly #holdings = new Map<Walk, Map<string, Holding>>();

  /** @param work where all that is held is counted */
  constructor(private readonly work = new HeavyWork()) {}

  /** Entries of large walks. */
  get entries(): number {
    return this.work.held('large-walk');
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
    return new GrowingWalk(() => this.work.hold('large-walk', { visitor }, GROWTH_ENTRIES));
  }

  #take(visitor: string, entries: number): () => void {
    if (entries <= TINY_ENTRIES) return () => undefined;
    return this.work.hold(entries <= SMALL_ENTRIES ? 'small-walk' : 'large-walk', { visitor }, entries);
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
