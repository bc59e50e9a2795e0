/**
 * Who has locked what (RFC 4918 §6, §7): write locks, exclusive or shared, on one resource or on a folder with all that is
 * below it, in memory until they end.
 */
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { HttpError } from '../http/http-error.ts';
import { MAX_LOCKS, MAX_LOCKS_OF_ONE } from './lock-limits.ts';
import type { ResourceKey } from './resource-key.ts';
import { isBelow, parentKey } from './resource-key.ts';

export interface LockWish {
  readonly key: ResourceKey;
  /** The same place as it is written, encoded, from the root of all. */
  readonly segments: readonly string[];
  readonly kind: 'file' | 'folder';
  readonly scope: 'exclusive' | 'shared';
  readonly depth: 0 | 'infinity';
  /** XML, as the program wrote it; empty for none. */
  readonly owner: string;
  /** Who asks, as of `visitorKey`: on whose account it is. */
  readonly visitor: string;
  /** Who they proved to be; nobody else can use the lock (RFC 4918 §6.4). */
  readonly identity: string | undefined;
  readonly seconds: number;
}

export interface Lock extends LockWish {
  /** A URI. */
  readonly token: string;
  /** In milliseconds of the table's clock. */
  readonly endsAt: number;
}

/** What is changed now: no lock on it is given. */
interface Running {
  readonly key: ResourceKey;
  readonly isTree: boolean;
}

/** What somebody else has locked; its root is told to whoever is refused. */
export class LockedError extends HttpError {
  constructor(
    readonly key: ResourceKey,
    readonly condition: 'no-conflicting-lock' | 'lock-token-submitted',
  ) {
    super(423);
  }
}

/** Someone who proves who they are by the tokens that they know. */
export interface Holder {
  readonly identity: string | undefined;
  readonly tokens: ReadonlySet<string>;
}

export class LockTable {
  /** By the resource that was locked. */
  readonly #byKey = new Map<ResourceKey, Lock[]>();
  readonly #byToken = new Map<string, Lock>();
  readonly #running = new Set<Running>();
  /** None of them ends before that. */
  #firstEnd = Number.POSITIVE_INFINITY;

  /** @param now milliseconds, monotonic; a test may stand in for it */
  constructor(private readonly now: () => number = () => performance.now()) {}

  get isEmpty(): boolean {
    return this.#byToken.size === 0;
  }

  /** @throws LockedError where another one holds, HttpError 507 where there are too many */
  lock(wish: LockWish): Lock {
    this.#forgetEnded();
    const conflict = this.#conflictWith(wish);
    if (conflict !== undefined) throw new LockedError(conflict, 'no-conflicting-lock');
    const ofOne = [...this.#byToken.values()].filter(({ visitor }) => visitor === wish.visitor).length;
    if (this.#byToken.size >= MAX_LOCKS || ofOne >= MAX_LOCKS_OF_ONE) throw new HttpError(507);
    return this.#keep({ ...wish, token: `urn:uuid:${randomUUID()}`, endsAt: this.#endOf(wish.seconds) });
  }

  /** Goes on for so long from now; undefined for a lock that does not hold on this resource, or is somebody else's. */
  refresh(key: ResourceKey, holder: Holder, seconds: number): Lock | undefined {
    const lock = this.on(key).find((held) => isHeldBy(held, holder));
    if (lock === undefined) return undefined;
    this.#drop(lock);
    return this.#keep({ ...lock, seconds, endsAt: this.#endOf(seconds) });
  }

  /** @returns whether there was such a lock on this resource, and it was theirs */
  unlock(key: ResourceKey, holder: Holder): boolean {
    const lock = this.on(key).find((held) => isHeldBy(held, holder));
    if (lock !== undefined) this.#drop(lock);
    return lock !== undefined;
  }

  /** All that hold on this resource, be it from folders above. */
  on(key: ResourceKey): readonly Lock[] {
    if (this.isEmpty) return [];
    this.#forgetEnded();
    const found = [...(this.#byKey.get(key) ?? [])];
    for (let above = parentKey(key); above !== undefined; above = parentKey(above)) {
      for (const lock of this.#byKey.get(above) ?? []) if (lock.depth === 'infinity') found.push(lock);
    }
    return found;
  }

  /** @throws LockedError unless one of the locks on the resource, if there are any, is theirs */
  demand(key: ResourceKey, holder: Holder): void {
    this.#demandOne(this.on(key), holder);
  }

  /** The same of all that lies below it. */
  demandBelow(key: ResourceKey, holder: Holder): void {
    for (const [below, locks] of this.#byKey) if (isBelow(below, key)) this.#demandOne(locks, holder);
  }

  /** The same of the folder around it, in which a name comes or goes. */
  demandAround(key: ResourceKey, holder: Holder): void {
    const parent = parentKey(key);
    if (parent !== undefined) this.#demandOne(this.#byKey.get(parent) ?? [], holder);
  }

  /** What is gone is locked no more, with all that lay below it. */
  forget(key: ResourceKey): void {
    for (const lock of [...this.#byToken.values()]) {
      if (lock.key === key || isBelow(lock.key, key)) this.#drop(lock);
    }
  }

  /** @returns ends it */
  run(running: Running): () => void {
    this.#running.add(running);
    return () => this.#running.delete(running);
  }

  /** Seconds that it has left. */
  secondsLeft({ endsAt }: Lock): number {
    return Math.max(0, Math.ceil((endsAt - this.now()) / 1000));
  }

  /** How many there are. */
  get size(): number {
    this.#forgetEnded();
    return this.#byToken.size;
  }

  #demandOne(locks: readonly Lock[], holder: Holder): void {
    const [first] = locks;
    if (first && !locks.some((lock) => isHeldBy(lock, holder)))
      throw new LockedError(first.key, 'lock-token-submitted');
  }

  /** The resource that stands in the way of a lock; undefined for none. */
  #conflictWith({ key, scope, depth }: LockWish): ResourceKey | undefined {
    const isInTheWay = (lock: Lock): boolean => scope === 'exclusive' || lock.scope === 'exclusive';
    const above = this.on(key).find(isInTheWay);
    if (above) return above.key;
    if (depth === 'infinity') {
      for (const lock of this.#byToken.values()) if (isBelow(lock.key, key) && isInTheWay(lock)) return lock.key;
    }
    for (const running of this.#running) if (meets(running, key, depth)) return running.key;
    return undefined;
  }

  #endOf(seconds: number): number {
    return this.now() + seconds * 1000;
  }

  #keep(lock: Lock): Lock {
    this.#byToken.set(lock.token, lock);
    this.#firstEnd = Math.min(this.#firstEnd, lock.endsAt);
    this.#byKey.set(lock.key, [...(this.#byKey.get(lock.key) ?? []), lock]);
    return lock;
  }

  #drop({ key, token }: Lock): void {
    this.#byToken.delete(token);
    const others = (this.#byKey.get(key) ?? []).filter((lock) => lock.token !== token);
    if (others.length > 0) this.#byKey.set(key, others);
    else this.#byKey.delete(key);
  }

  #forgetEnded(): void {
    const now = this.now();
    if (now < this.#firstEnd) return;
    this.#firstEnd = Number.POSITIVE_INFINITY;
    for (const lock of [...this.#byToken.values()]) {
      if (lock.endsAt <= now) this.#drop(lock);
      else this.#firstEnd = Math.min(this.#firstEnd, lock.endsAt);
    }
  }
}

function isHeldBy({ token, identity }: Lock, holder: Holder): boolean {
  return holder.tokens.has(token) && holder.identity === identity;
}

function meets({ key, isTree }: Running, wanted: ResourceKey, depth: LockWish['depth']): boolean {
  if (key === wanted) return true;
  return (isTree && isBelow(wanted, key)) || (depth === 'infinity' && isBelow(key, wanted));
}
