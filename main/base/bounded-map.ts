/**
 * What is kept for a while, within bounds: the one map for everything that visitors can make grow. When there is no room, the
 * oldest goes first; an entry is as old as its last `set` or `touch`.
 */
import type { CommonRoom, Seat } from './common-room.ts';

export interface Bounds<Key, Value> {
  readonly maxEntries?: number;
  /** In the unit of `weigh`, all entries together. What is heavier by itself is not kept at all. */
  readonly maxWeight?: number;
  /** The same for as long as an entry is kept; octets, as a rule. */
  readonly weigh?: (value: Value, key: Key) => number;
  /** Whether an entry can't be let go for want of room. Then there are more than `maxEntries`, by about as many. */
  readonly isInUse?: (value: Value) => boolean;
  /** Hears of each value that is not kept any more, for whatever reason. */
  readonly released?: (value: Value) => void;
  /** Bounds it together with others: what is weighed in octets, or in something that takes `octets` each. */
  readonly room?: { readonly common: CommonRoom; readonly octets?: number } | undefined;
}

interface Entry<Key, Value> {
  readonly key: Key;
  readonly value: Value;
  older: Entry<Key, Value> | undefined;
  newer: Entry<Key, Value> | undefined;
}

/** Entries in use that are passed over for one newcomer: a full house costs no more than an empty one. */
const MAX_PASSED = 16;

/**
 * Entries are chained by age, since the order of a `Map` would be dear: finding its first key costs as much as were deleted
 * before it, and an iterator that waits there keeps all that was deleted meanwhile.
 */
export class BoundedMap<Key, Value> {
  readonly #entries = new Map<Key, Entry<Key, Value>>();
  #oldest: Entry<Key, Value> | undefined;
  #newest: Entry<Key, Value> | undefined;
  #weight = 0;
  readonly #bounds: Bounds<Key, Value>;
  readonly #maxEntries: number;
  readonly #maxWeight: number;
  readonly #seat: Seat | undefined;

  constructor(bounds: Bounds<Key, Value>) {
    this.#bounds = bounds;
    this.#seat = bounds.room?.common.seat(this);
    this.#maxEntries = bounds.maxEntries ?? Number.POSITIVE_INFINITY;
    this.#maxWeight = bounds.maxWeight ?? Number.POSITIVE_INFINITY;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Of all entries; 0 where nothing is weighed. */
  get weight(): number {
    return this.#weight;
  }

  has(key: Key): boolean {
    return this.#entries.has(key);
  }

  /** Leaves the entry as old as it is. */
  get(key: Key): Value | undefined {
    return this.#entries.get(key)?.value;
  }

  /** Makes the entry the newest. */
  touch(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#renew(entry);
    return entry.value;
  }

  /** Keeps a value as the newest, in the place of the one before, and lets the oldest go as far as there is no room. */
  set(key: Key, value: Value): void {
    this.delete(key);
    const weight = this.#weightOf(key, value);
    if (weight > this.#maxWeight) {
      this.#bounds.released?.(value);
      return;
    }
    const entry: Entry<Key, Value> = { key, value, older: undefined, newer: undefined };
    this.#entries.set(key, entry);
    this.#append(entry);
    this.#weight += weight;
    this.#makeRoom(entry);
    this.#tellRoom();
  }

  /** The value that is kept, or the one that is made now; it is the newest then. */
  getOrMake(key: Key, make: () => Value): Value {
    const entry = this.#entries.get(key);
    if (entry !== undefined) {
      this.#renew(entry);
      return entry.value;
    }
    const value = make();
    this.set(key, value);
    return value;
  }

  /** Returns whether there was one. */
  delete(key: Key): boolean {
    const entry = this.#entries.get(key);
    if (entry === undefined) return false;
    this.#entries.delete(key);
    this.#unchain(entry);
    this.#weight -= this.#weightOf(key, entry.value);
    this.#bounds.released?.(entry.value);
    this.#tellRoom();
    return true;
  }

  letOldestGo(): boolean {
    return this.#oldest !== undefined && this.delete(this.#oldest.key);
  }

  clear(): void {
    for (const [key] of this) this.delete(key);
  }

  /** Lets the oldest go until all together weigh no more than this. Pays no heed to what is in use. */
  shrinkTo(weight: number): void {
    while (this.#weight > weight && this.#oldest) this.delete(this.#oldest.key);
  }

  /** From the oldest to the newest. An entry may be deleted when it comes. */
  *[Symbol.iterator](): IterableIterator<readonly [Key, Value]> {
    let entry = this.#oldest;
    while (entry !== undefined) {
      const { key, value, newer } = entry;
      yield [key, value];
      entry = newer;
    }
  }

  #makeRoom(newcomer: Entry<Key, Value>): void {
    let passed = 0;
    while (this.#entries.size > this.#maxEntries || this.#weight > this.#maxWeight) {
      const oldest = this.#oldest;
      if (oldest === undefined || oldest === newcomer) return;
      if (this.#bounds.isInUse?.(oldest.value) !== true) this.delete(oldest.key);
      else if (++passed > MAX_PASSED) return;
      else this.#renew(oldest);
    }
  }

  #tellRoom(): void {
    this.#seat?.holds(this.#weight * (this.#bounds.room?.octets ?? 1));
  }

  #weightOf(key: Key, value: Value): number {
    return this.#bounds.weigh?.(value, key) ?? 0;
  }

  #renew(entry: Entry<Key, Value>): void {
    if (entry === this.#newest) return;
    this.#unchain(entry);
    this.#append(entry);
  }

  #append(entry: Entry<Key, Value>): void {
    entry.older = this.#newest;
    entry.newer = undefined;
    if (this.#newest) this.#newest.newer = entry;
    else this.#oldest = entry;
    this.#newest = entry;
  }

  /** What has gone leads nowhere: otherwise each that goes would keep its successors until all memory is gone through. */
  #unchain(entry: Entry<Key, Value>): void {
    const { older, newer } = entry;
    if (older) older.newer = newer;
    else this.#oldest = newer;
    if (newer) newer.older = older;
    else this.#newest = older;
    entry.older = undefined;
    entry.newer = undefined;
  }
}
