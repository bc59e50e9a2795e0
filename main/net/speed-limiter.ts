/**
 * How fast octets may go: for each visitor over all their connections, and for all visitors together, both ways. Whoever wants
 * to send asks first; what has arrived is counted afterwards, and whoever received it waits until that is made up for. While no
 * limit is set nothing is asked and nothing is kept. See decision 251.
 */
import { performance } from 'node:perf_hooks';

/** Octets a second; undefined for no limit. */
export interface SpeedLimits {
  readonly each?: number | undefined;
  readonly total?: number | undefined;
}

/** Unused time that may be made up for later, in milliseconds: what timers and other work are late by. */
const STORED_MS = 250;
/** How often waiting visitors are looked at, in milliseconds. */
const TICK_MS = 20;
/** So much is given at once at most, in octets, so that the others have their turn soon. */
const MAX_GRANT_BYTES = 64 * 1024;
const MIN_GRANT_BYTES = 1024;
/** Where that would take longer, as much as goes in so many milliseconds. */
const LEAST_MS = 100;
/** Visitors who are remembered although nothing of theirs waits, beyond which those who owe nothing are forgotten. */
const SWEPT_FROM = 1_024;

/** What may be sent now; below zero where more has gone than might have. */
class Allowance {
  #rate = Number.POSITIVE_INFINITY;
  #octets = 0;
  #countedAt: number;

  constructor(rate: number | undefined, now: number) {
    this.#countedAt = now;
    this.setRate(rate, now);
    this.#octets = this.#most;
  }

  setRate(rate = Number.POSITIVE_INFINITY, now: number): void {
    this.count(now);
    this.#rate = rate;
    // What is owed at another pace is not held against anybody for long.
    const owed = Math.max(-this.#most, this.#octets);
    this.#octets = rate === Number.POSITIVE_INFINITY ? rate : Math.min(this.#most, owed);
  }

  get octets(): number {
    return this.#octets;
  }

  /** Owes nothing, and has all it can have. */
  get isFull(): boolean {
    return this.#octets >= this.#most;
  }

  count(now: number): void {
    if (this.#rate !== Number.POSITIVE_INFINITY) {
      this.#octets = Math.min(this.#most, this.#octets + ((now - this.#countedAt) / 1000) * this.#rate);
    }
    this.#countedAt = now;
  }

  take(octets: number): void {
    if (this.#rate !== Number.POSITIVE_INFINITY) this.#octets -= octets;
  }

  get #most(): number {
    return this.#rate === Number.POSITIVE_INFINITY ? this.#rate : Math.max(1, (this.#rate * STORED_MS) / 1000);
  }
}

/** Somebody who waits for their turn. */
export interface Turn {
  /** Does not wait any more. */
  cancel(): void;
}

interface Waiting extends Turn {
  readonly wanted: number;
  readonly granted: (octets: number) => void;
}

interface Account {
  readonly allowance: Allowance;
  /** In the order in which they asked. */
  readonly waiting: Set<Waiting>;
}

export class SpeedLimiter {
  #limits: SpeedLimits = {};
  #all: Allowance;
  readonly #accounts = new Map<string, Account>();
  /** Visitors of whom something waits, whose turn is first is first. */
  readonly #queue = new Set<Account>();
  #isRunning = false;
  /** So many accounts are too many. */
  #sweptFrom = SWEPT_FROM;
  #timer: NodeJS.Timeout | undefined;

  /** @param now milliseconds, monotonic; a test may stand in for it */
  constructor(private readonly now: () => number = () => performance.now()) {
    this.#all = new Allowance(undefined, now());
  }

  /** Whether there is a limit at all. */
  isOn = false;

  /** Visitors of whom something is remembered. */
  get visitors(): number {
    return this.#accounts.size;
  }

  /** Holds from now on, for what runs already too. */
  setLimits(limits: SpeedLimits): void {
    if (limits.each === this.#limits.each && limits.total === this.#limits.total) return;
    const now = this.now();
    this.#limits = limits;
    this.isOn = limits.each !== undefined || limits.total !== undefined;
    this.#all.setRate(limits.total, now);
    for (const { allowance } of this.#accounts.values()) allowance.setRate(limits.each, now);
    this.#run();
    if (!this.isOn) this.#accounts.clear();
  }

  /**
   * Takes so many octets at once, if nobody of this visitor waits and something may be sent; more than that is owed. A small
   * answer is never torn apart.
   */
  take(visitor: string, octets: number): boolean {
    const account = this.#accountOf(visitor);
    if (account.waiting.size > 0 || this.#queue.size > 0 || this.#mayGo(account) < 1) return false;
    this.#count(account, octets);
    return true;
  }

  /** So many octets went whether or not they might. */
  spend(visitor: string, octets: number): void {
    this.#count(this.#accountOf(visitor), octets);
  }

  /** Whether something may go at this moment. */
  isDue(visitor: string): boolean {
    const account = this.#accountOf(visitor);
    return account.waiting.size === 0 && this.#mayGo(account) >= 1;
  }

  /**
   * Calls back when something may be sent: with so many octets as may go, at least one of those `wanted`, which are counted as
   * gone; with none where none are wanted. It may call back at once.
   */
  wait(visitor: string, wanted: number, granted: (octets: number) => void): Turn {
    const account = this.#accountOf(visitor);
    const waiting: Waiting = {
      wanted,
      granted,
      cancel: () => {
        account.waiting.delete(waiting);
        if (account.waiting.size === 0) this.#queue.delete(account);
      },
    };
    account.waiting.add(waiting);
    this.#queue.add(account);
    this.#run();
    return waiting;
  }

  #accountOf(visitor: string): Account {
    const known = this.#accounts.get(visitor);
    if (known) return known;
    if (this.#accounts.size >= this.#sweptFrom) this.#sweep();
    const account = { allowance: new Allowance(this.#limits.each, this.now()), waiting: new Set<Waiting>() };
    this.#accounts.set(visitor, account);
    return account;
  }

  /** Who comes again begins as one who never was here, so nothing is lost with those who owe nothing. */
  #sweep(): void {
    const now = this.now();
    for (const [visitor, { allowance, waiting }] of this.#accounts) {
      allowance.count(now);
      if (waiting.size === 0 && allowance.isFull) this.#accounts.delete(visitor);
    }
    this.#sweptFrom = Math.max(SWEPT_FROM, this.#accounts.size * 2);
  }

  #mayGo({ allowance }: Account): number {
    const now = this.now();
    allowance.count(now);
    this.#all.count(now);
    return Math.min(allowance.octets, this.#all.octets);
  }

  #count({ allowance }: Account, octets: number): void {
    allowance.take(octets);
    this.#all.take(octets);
  }

  /** One grant for one visitor after the other, until nobody may have more; then again a little later. */
  readonly #run = (): void => {
    // Whoever is granted something may ask for more at once.
    if (this.#isRunning) return;
    this.#isRunning = true;
    clearTimeout(this.#timer);
    // Whoever was given something goes to the end, where this comes again; whoever was not keeps their place.
    for (const account of this.#queue) {
      if (this.#give(account)) {
        this.#queue.delete(account);
        if (account.waiting.size > 0) this.#queue.add(account);
      } else if (this.#all.octets < this.#leastBytes) {
        break;
      }
    }
    this.#isRunning = false;
    this.#timer = this.#queue.size > 0 ? setTimeout(this.#run, TICK_MS) : undefined;
  };

  /** Of one visitor's connections whoever asked first. */
  #give(account: Account): boolean {
    const mayGo = this.#mayGo(account);
    const [waiting] = account.waiting;
    if (!waiting || mayGo < Math.max(1, Math.min(waiting.wanted, this.#leastBytes))) return false;
    account.waiting.delete(waiting);
    const octets = Math.min(waiting.wanted, Math.floor(mayGo), this.#mostBytes);
    this.#count(account, octets);
    waiting.granted(octets);
    return true;
  }

  get #rate(): number {
    const { each = Number.POSITIVE_INFINITY, total = Number.POSITIVE_INFINITY } = this.#limits;
    return Math.min(each, total);
  }

  /** Fewer octets are not worth a packet. */
  get #leastBytes(): number {
    return Math.min(MIN_GRANT_BYTES, (this.#rate * LEAST_MS) / 1000);
  }

  /** About what goes in one tick, so that small limits go evenly and large ones need few calls. */
  get #mostBytes(): number {
    if (!this.isOn) return Number.POSITIVE_INFINITY;
    return Math.floor(Math.min(MAX_GRANT_BYTES, Math.max(MIN_GRANT_BYTES, (this.#rate * TICK_MS) / 1000)));
  }
}
