/**
 * Counts wrong tries, and says who has to wait before the next one: the first few are free, then the waits grow. Nobody is
 * kept on the line; who comes too early is told when to come again.
 */
import { BoundedMap } from '../base/bounded-map.ts';
import type { Lockout } from './sign-in-limits.ts';
import { FREE_TRIES, MAX_WAIT_MS } from './sign-in-limits.ts';

/** Whose last wrong try is so long ago begins anew. Milliseconds. */
const FORGOTTEN_MS = 60 * 60_000;

/** Of more at a time the ones that were quiet longest are forgotten. */
const MAX_COUNTED = 4_096;

export interface SignInAttemptsOptions {
  readonly free?: number;
  readonly lockout?: Lockout | undefined;
  readonly now?: () => number;
}

interface Count {
  wrong: number;
  /** SignInAttempts that are being checked: each may turn out wrong. */
  pending: number;
  /** Milliseconds since 1970; the next try before it is not looked at. */
  until: number;
  lastAt: number;
}

/** Keyed by visitor, or by what is guessed at. */
export class SignInAttempts {
  readonly #counts = new BoundedMap<string, Count>({ maxEntries: MAX_COUNTED });
  readonly #free: number;
  readonly #now: () => number;

  constructor(private readonly options: SignInAttemptsOptions = {}) {
    this.#free = options.free ?? FREE_TRIES;
    this.#now = options.now ?? Date.now;
  }

  /** Milliseconds until `key` may try again; 0 for now. */
  waitOf(key: string): number {
    const count = this.#find(key);
    if (count === undefined) return 0;
    const wait = count.until - this.#now();
    if (wait > 0) return wait;
    // Those that are being checked could be all that are free.
    return count.pending >= Math.max(1, this.#free - count.wrong) ? 1000 : 0;
  }

  /** SignInAttempts that are left before a wait. */
  leftOf(key: string): number {
    return Math.max(0, this.#free - (this.#find(key)?.wrong ?? 0));
  }

  /** Whether `key` has tried nothing wrong lately. */
  isBlameless(key: string): boolean {
    return (this.#find(key)?.wrong ?? 0) === 0;
  }

  /** A try is being checked; to be followed by one of `wrong`, `right` and `dropped`. */
  begin(key: string): void {
    const count = this.#find(key) ?? { wrong: 0, pending: 0, until: 0, lastAt: 0 };
    count.pending++;
    this.#touch(key, count);
  }

  /** @returns when somebody who is locked out by this may come again, in milliseconds since 1970; undefined for others */
  wrong(key: string): number | undefined {
    const count = this.#settle(key);
    count.wrong++;
    this.#touch(key, count);
    const { lockout } = this.options;
    if (lockout !== undefined && count.wrong >= lockout.tries) {
      count.until = this.#now() + lockout.lockMs;
      // Afterwards no try is free.
      count.wrong = this.#free;
      return count.until;
    }
    const over = count.wrong - this.#free;
    if (over >= 0) count.until = this.#now() + Math.min(MAX_WAIT_MS, 1000 * 2 ** Math.min(over, 10));
    return undefined;
  }

  /** @param forgets the wrong tries before it are forgiven */
  right(key: string, forgets: boolean): void {
    this.#settle(key);
    if (forgets) this.#counts.delete(key);
  }

  /** It was not checked after all. */
  dropped(key: string): void {
    this.#settle(key);
  }

  forgive(key: string): void {
    this.#counts.delete(key);
  }

  forgiveAll(): void {
    this.#counts.clear();
  }

  #settle(key: string): Count {
    const count = this.#find(key) ?? { wrong: 0, pending: 1, until: 0, lastAt: 0 };
    count.pending = Math.max(0, count.pending - 1);
    return count;
  }

  #find(key: string): Count | undefined {
    const count = this.#counts.get(key);
    if (count === undefined || count.pending > 0 || this.#now() - count.lastAt < FORGOTTEN_MS) return count;
    this.#counts.delete(key);
    return undefined;
  }

  #touch(key: string, count: Count): void {
    count.lastAt = this.#now();
    this.#counts.set(key, count);
  }
}
