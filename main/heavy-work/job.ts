/** One piece of heavy work: who waits for it, and its way from waiting to over. It ends when its last asker has left. */
import { AskerLeftError, Departure } from '../http/departure.ts';
import type { Asker } from './asker.ts';

/** What a piece of work sees of the gate. */
export interface Turn {
  /** Of the last one who waited for it: whatever takes long should end then. */
  readonly departure: Departure;
  /**
   * Called between steps of a few milliseconds: lets the event loop and, when this has taken long, other work have their
   * turn. Rejects with AskerLeftError when nobody waits any more. One call at a time.
   */
  pass(): Promise<void>;
  /** Milliseconds for which it has had its turn so far. */
  readonly usedMs: number;
}

export type Task<T> = (turn: Turn) => Promise<T>;

/** What a job is made of. */
export interface JobWork {
  readonly task: Task<unknown>;
  /** The same work has the same one. */
  readonly key: string | undefined;
  /** See `LaneAsk.release`. */
  readonly release: (() => void) | undefined;
  /** Known to take longer than most. */
  readonly isLarge: boolean;
}

/** Where a job belongs to. */
export interface JobLane {
  /** Milliseconds, monotonic. */
  now(): number;
  /** An asker has left. */
  left(job: Job, visitor: string): void;
}

type Outcome = { readonly result: unknown } | { readonly error: unknown };

interface WaitingAsker extends Asker {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly forget: () => void;
}

export class Job {
  readonly departure = new Departure();
  readonly #askers = new Set<WaitingAsker>();
  /** The visitor on whose account it was begun. */
  payer: string | undefined;
  /** Has run for so long, in milliseconds, before the stretch that goes on now. */
  #used = 0;
  #resumedAt = 0;
  /** Goes on with what had to wait. */
  resume: (() => void) | undefined;

  constructor(
    readonly work: JobWork,
    private readonly lane: JobLane,
  ) {}

  /** Rejects when the asker leaves. */
  addAsker(asker: Asker): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const waiting: WaitingAsker = {
        ...asker,
        resolve,
        reject,
        forget: asker.departure.onLeft(() => this.#leave(waiting)),
      };
      this.#askers.add(waiting);
    });
  }

  isAskedBy(visitor: string): boolean {
    for (const asker of this.#askers) if (asker.visitor === visitor) return true;
    return false;
  }

  /** One of those who wait; undefined when all have left. */
  get anyVisitor(): string | undefined {
    for (const { visitor } of this.#askers) return visitor;
    return undefined;
  }

  startClock(): void {
    this.#resumedAt = this.lane.now();
  }

  stopClock(): void {
    this.#used += this.stretch;
  }

  /** Milliseconds since it was begun, or went on. */
  get stretch(): number {
    return this.lane.now() - this.#resumedAt;
  }

  get isLong(): boolean {
    return this.work.isLarge || this.#used > 0;
  }

  /** Never rejects. */
  async do(pass: () => Promise<void>): Promise<Outcome> {
    const usedMs = (): number => this.#used + this.stretch;
    const turn: Turn = {
      departure: this.departure,
      pass,
      get usedMs() {
        return usedMs();
      },
    };
    try {
      return { result: await this.work.task(turn) };
    } catch (error) {
      return { error };
    } finally {
      this.work.release?.();
    }
  }

  settle(outcome: Outcome): void {
    for (const { forget, resolve, reject } of this.#askers) {
      forget();
      if ('error' in outcome) reject(outcome.error);
      else resolve(outcome.result);
    }
    this.#askers.clear();
  }

  #leave(asker: WaitingAsker): void {
    this.#askers.delete(asker);
    asker.reject(new AskerLeftError());
    this.lane.left(this, asker.visitor);
    if (this.#askers.size === 0) this.departure.leave();
  }
}
