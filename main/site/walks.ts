/**
 * Walks through folders for archives and lists of checksums: made in the gate for heavy work, and the last ones kept for a
 * while, since a download that goes on asks again and again. A kept walk is used only after a look at every file has shown
 * that nothing has changed.
 */

import { keptMemory } from '../base/kept-memory.ts';
import type { Asker } from '../heavy-work/asker.ts';
import type { HeavyWork } from '../heavy-work/heavy-work.ts';
import type { Turn } from '../heavy-work/job.ts';
import type { TreeWalker, Walk, WalkedEntry, WalkStart } from '../tree/walk.ts';
import { HeldWalks, MAX_HELD_ENTRIES, namesOf } from './held-walks.ts';

/** Files and folders in one walk; about 120 MB of memory while an archive of them is planned and sent. */
export const MAX_WALK_ENTRIES = 250_000;

/** Walks kept that no response holds, and how long after their last use, in milliseconds. */
const MAX_KEPT = 8;
const LIFETIME_MS = 60_000;

/** Entries of walks that are kept, held or under way; what is only kept goes first. */
const MAX_ENTRIES = MAX_HELD_ENTRIES + 50_000;

/** What an entry of a walk that is only kept takes, in octets, about. */
const ENTRY_BYTES = 300;

/** What is wanted of a walk. */
export interface WalkUse<T> {
  readonly asker: Asker;
  readonly start: WalkStart;
  /** The same use of the same walk is done once for all who ask at a time. */
  readonly purpose: string;
  readonly use: (walk: Walk, turn: Turn) => Promise<T>;
  /** Whether a kept walk will do although these of its files, by their indexes, are other versions now; no unless given. */
  readonly isEnough?: (walk: Walk, changed: readonly number[]) => Promise<boolean>;
}

interface KeptWalk {
  readonly walk: Walk;
  readonly expiry: NodeJS.Timeout;
}

export class Walks {
  readonly #kept = new Map<string, KeptWalk>();
  readonly #held: HeldWalks;
  readonly #seat = keptMemory.seat(this);

  constructor(
    private readonly walker: TreeWalker,
    private readonly work: HeavyWork,
  ) {
    this.#held = new HeldWalks(work);
  }

  /**
   * Does something with a walk that is current. Rejects with WalkTooLargeError, HttpError 404 for a name that is not shared,
   * the system's error, or as HeavyWork does.
   */
  with<T>({ asker, start, purpose, use, isEnough = async () => false }: WalkUse<T>): Promise<T> {
    const key = toKey(start);
    return this.work.run({ kind: 'walk', asker, key: `${purpose} ${key}` }, async (turn) => {
      const growing = this.#held.grow(asker.visitor);
      const step = (entries: number): Promise<void> => {
        growing.cover(entries);
        this.#makeRoom();
        return turn.pass();
      };
      try {
        const walk = await this.#find(start, step, isEnough);
        return await use(walk, turn);
      } finally {
        growing.end();
      }
    });
  }

  /**
   * Counts a walk as held by a response.
   * @returns gives it back; further calls do nothing
   * @throws BusyError when this visitor, or all together, hold too much
   */
  hold(walk: Walk, { visitor }: Asker): () => void {
    const giveBack = this.#held.hold(walk, visitor);
    this.#makeRoom();
    return () => {
      giveBack();
      this.#makeRoom();
    };
  }

  /** See `TreeWalker.refused`. */
  refused(entry: WalkedEntry, offset: number): void {
    this.walker.refused(entry, offset);
  }

  async #find(
    start: WalkStart,
    step: (entries: number) => Promise<void>,
    isEnough: NonNullable<WalkUse<unknown>['isEnough']>,
  ): Promise<Walk> {
    const key = toKey(start);
    const kept = this.#kept.get(key)?.walk;
    const changed = kept && (await this.#findChanged(kept, step));
    const isUsable = changed && (changed.length === 0 || (await isEnough(kept, changed)));
    const walk = isUsable ? kept : await this.walker.walk(start, { maxEntries: MAX_WALK_ENTRIES, step });
    this.#keep(key, walk);
    return walk;
  }

  /** What is looked at is counted already. */
  async #findChanged(walk: Walk, step: (entries: number) => Promise<void>): Promise<readonly number[] | undefined> {
    let refusal: { readonly error: unknown } | undefined;
    const look = async (): Promise<void> => {
      await step(0).catch((error: unknown) => {
        refusal = { error };
        throw error;
      });
    };
    const changed = await this.walker.findChanged(walk, look).catch(() => undefined);
    if (refusal) throw refusal.error;
    return changed;
  }

  #keep(key: string, walk: Walk): void {
    this.#forget(key);
    const expiry = setTimeout(() => this.#forget(key), LIFETIME_MS);
    expiry.unref();
    this.#kept.set(key, { walk, expiry });
    this.#makeRoom();
  }

  /** One that no response holds. */
  letOldestGo(): boolean {
    const [oldest] = this.#idle();
    if (oldest === undefined) return false;
    this.#forget(oldest[0]);
    return true;
  }

  #idle(): (readonly [key: string, kept: KeptWalk])[] {
    return [...this.#kept].filter(([, { walk }]) => !this.#held.isHeld(walk));
  }

  #tellRoom(): void {
    const entries = this.#idle().reduce((sum, [, { walk }]) => sum + namesOf(walk), 0);
    this.#seat.holds(entries * ENTRY_BYTES);
  }

  #makeRoom(): void {
    const idle = this.#idle();
    let count = idle.length;
    let entries = this.#held.entries;
    for (const [, { walk }] of idle) entries += namesOf(walk);
    for (const [key, { walk }] of idle) {
      if (count <= MAX_KEPT && entries <= MAX_ENTRIES) break;
      this.#forget(key);
      count--;
      entries -= namesOf(walk);
    }
    this.#tellRoom();
  }

  #forget(key: string): void {
    clearTimeout(this.#kept.get(key)?.expiry);
    if (this.#kept.delete(key)) this.#tellRoom();
  }
}

/** No name has a slash or NUL in it, so no two walks share a key. The order of names makes no difference to a walk. */
function toKey({ path, names }: WalkStart): string {
  const distinct = [...new Set(names?.map((name) => Buffer.from(name).toString('latin1')))].sort();
  const selection = names ? distinct.map((name) => `\0/${name}`).join('') : '';
  return Buffer.from(path).toString('latin1') + selection;
}
