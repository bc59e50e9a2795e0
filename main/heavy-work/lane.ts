/**
 * One kind of heavy work: a few jobs at a time, by turns among visitors. Of what waits, short work goes first; what has run
 * for a while counts as long and makes place, so that nobody waits for the end of anybody's long work.
 */
import { performance } from 'node:perf_hooks';
import { nextTurn } from '../base/next-turn.ts';
import { AskerLeftError } from '../http/departure.ts';
import type { Asker } from './asker.ts';
import { BusyError } from './busy-error.ts';
import type { Task } from './job.ts';
import { Job } from './job.ts';
import { VisitorLine } from './visitor-line.ts';
import type { LaneLimits } from './work-kinds.ts';
import { MAX_ASKERS_OF_ONE, QUANTUM_MS } from './work-kinds.ts';

/** Of so many choices one prefers what is long, so that short work never keeps it back for ever. */
const LONG_EVERY = 4;

export interface LaneAsk {
  readonly asker: Asker;
  /** The same work has the same key, and is done once for all who ask for it meanwhile. */
  readonly key?: string | undefined;
  /** In what `LaneLimits.smallSize` is measured in. */
  readonly size?: number | undefined;
  /** A step of a response that an allowance has let in: it waits in any case. */
  readonly isLetIn?: boolean;
  /**
   * Gives back what the task was lent. Called once: when the task is over, or when it won't begin, because it is refused,
   * because everybody has left, or because the same is done already.
   */
  readonly release?: () => void;
}

export class Lane {
  readonly #lines = new Map<string, VisitorLine>();
  readonly #byKey = new Map<string, Job>();
  readonly #askers = new Map<string, number>();
  #running = 0;
  #begun = 0;
  #waiting = 0;
  #choices = 0;

  /** The tag of what was chosen last. */
  #tag = 0;

  /** @param now milliseconds, monotonic; a test may stand in for it */
  constructor(
    private readonly limits: LaneLimits,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Jobs that run, have begun, or wait. */
  get counts(): { readonly running: number; readonly begun: number; readonly waiting: number } {
    return { running: this.#running, begun: this.#begun, waiting: this.#waiting };
  }

  /** Rejects with BusyError at once, with AskerLeftError, or as the task does. */
  async run<T>(ask: LaneAsk, task: Task<T>): Promise<T> {
    const { asker } = ask;
    const job = this.#find(ask, task);
    this.#countAsker(asker.visitor, 1);
    try {
      const result = job.addAsker(asker);
      this.#startMore();
      return (await result) as T;
    } finally {
      this.#countAsker(asker.visitor, -1);
    }
  }

  /** The job that does this, new or under way. */
  #find(ask: LaneAsk, task: Task<unknown>): Job {
    const { asker, key, release } = ask;
    const { visitor } = asker;
    const known = key === undefined ? undefined : this.#byKey.get(key);
    try {
      if (asker.departure.hasLeft) throw new AskerLeftError();
      const isTooMany = (this.#askers.get(visitor) ?? 0) >= MAX_ASKERS_OF_ONE;
      if (isTooMany && !ask.isLetIn) throw new BusyError();
      if (!known) return this.#create(ask, task);
    } catch (error) {
      release?.();
      throw error;
    }
    release?.();
    const isWaiting = known.payer === undefined;
    if (isWaiting && !this.#lineOf(visitor).has(known)) this.#lineOf(visitor).add(known);
    return known;
  }

  #create({ asker, key, size = 0, isLetIn = false, release }: LaneAsk, task: Task<unknown>): Job {
    const { visitor } = asker;
    const { waiting, waitingOfOne, smallSize = Number.POSITIVE_INFINITY } = this.limits;
    const isFull = this.#waiting >= waiting || (this.#lines.get(visitor)?.waiting ?? 0) >= waitingOfOne;
    if (isFull && !isLetIn) throw new BusyError();
    const job: Job = new Job({ task, key, release, isLarge: size > smallSize }, { now: this.now, left: this.#left });
    this.#lineOf(visitor).add(job);
    this.#waiting++;
    if (key !== undefined) this.#byKey.set(key, job);
    return job;
  }

  #startMore(): void {
    while (this.#running < this.limits.running) {
      const chosen = this.#choose();
      if (!chosen) return;
      const line = this.#lineOf(chosen.visitor);
      this.#tag = line.tag++;
      this.#running++;
      const { job } = chosen;
      job.startClock();
      if (job.resume) this.#goOn(job);
      else void this.#begin(job, chosen.visitor);
    }
  }

  /** What goes next. */
  #choose(): { readonly job: Job; readonly visitor: string } | undefined {
    const longFirst = ++this.#choices % LONG_EVERY === 0;
    return this.#chooseOf(longFirst) ?? this.#chooseOf(!longFirst);
  }

  /** Who has had fewest turns goes next, and among those who came first. */
  #chooseOf(isLong: boolean): { readonly job: Job; readonly visitor: string } | undefined {
    let chosen: { readonly job: Job; readonly visitor: string } | undefined;
    let lowest = Number.POSITIVE_INFINITY;
    for (const [visitor, line] of this.#lines) {
      if (line.tag >= lowest) continue;
      const fresh = this.#mayBegin(line) ? line.firstWaiting(isLong) : undefined;
      const job = isLong ? (line.firstParked ?? fresh) : fresh;
      if (!job) continue;
      chosen = { job, visitor };
      lowest = line.tag;
    }
    return chosen;
  }

  #mayBegin(line: VisitorLine): boolean {
    return this.#begun < this.limits.begun && line.begun < this.limits.begunOfOne;
  }

  async #begin(job: Job, visitor: string): Promise<void> {
    this.#waiting--;
    this.#begun++;
    job.payer = visitor;
    this.#lineOf(visitor).begun++;
    for (const [other, line] of this.#lines) {
      line.remove(job);
      this.#drop(other);
    }
    const outcome = await job.do(() => this.#pass(job));
    this.#over(job);
    job.settle(outcome);
    this.#startMore();
  }

  #over(job: Job): void {
    this.#forget(job);
    this.#running--;
    this.#begun--;
    const { payer } = job;
    if (payer === undefined) return;
    this.#lineOf(payer).begun--;
    this.#drop(payer);
  }

  async #pass(job: Job): Promise<void> {
    await nextTurn();
    if (job.departure.hasLeft) throw new AskerLeftError();
    if (job.stretch < QUANTUM_MS || !this.#isAnyWaiting()) return;
    job.stopClock();
    const resumed = new Promise<void>((resolve) => {
      job.resume = resolve;
    });
    this.#lineOf(job.payer ?? '').park(job);
    this.#running--;
    this.#startMore();
    await resumed;
    if (job.departure.hasLeft) throw new AskerLeftError();
  }

  #isAnyWaiting(): boolean {
    for (const line of this.#lines.values()) {
      if (line.firstParked || (line.waiting > 0 && this.#mayBegin(line))) return true;
    }
    return false;
  }

  #goOn(job: Job): void {
    this.#lineOf(job.payer ?? '').remove(job);
    const { resume } = job;
    job.resume = undefined;
    resume?.();
  }

  /** Somebody has left: their line does not hold what they don't wait for, and what nobody waits for is given up. */
  readonly #left = (job: Job, visitor: string): void => {
    const next = job.anyVisitor;
    if (next === undefined) this.#forget(job);
    if (job.payer === undefined) {
      if (!job.isAskedBy(visitor)) this.#lines.get(visitor)?.remove(job);
      if (next === undefined) this.#giveUp(job);
    } else if (next === undefined) {
      // It learns of that where it waits, and ends.
      if (job.resume) this.#endParked(job);
    } else if (job.payer === visitor && !job.isAskedBy(visitor)) {
      this.#charge(job, next);
    }
    this.#drop(visitor);
    this.#startMore();
  };

  #giveUp(job: Job): void {
    this.#waiting--;
    job.work.release?.();
  }

  /** It ends at once, beside those that have their turn: what it still does is nothing. */
  #endParked(job: Job): void {
    this.#running++;
    this.#goOn(job);
  }

  /** Whoever began it has left; it goes on for another. */
  #charge(job: Job, visitor: string): void {
    const [before, after] = [this.#lineOf(job.payer ?? ''), this.#lineOf(visitor)];
    before.begun--;
    after.begun++;
    job.payer = visitor;
    if (!job.resume) return;
    before.remove(job);
    after.park(job);
  }

  /** Nobody joins it any more. */
  #forget(job: Job): void {
    const { key } = job.work;
    if (key !== undefined && this.#byKey.get(key) === job) this.#byKey.delete(key);
  }

  #lineOf(visitor: string): VisitorLine {
    const line = this.#lines.get(visitor) ?? new VisitorLine(this.#tag);
    this.#lines.set(visitor, line);
    return line;
  }

  #drop(visitor: string): void {
    if (this.#lines.get(visitor)?.isEmpty) this.#lines.delete(visitor);
  }

  #countAsker(visitor: string, change: 1 | -1): void {
    const count = (this.#askers.get(visitor) ?? 0) + change;
    if (count === 0) this.#askers.delete(visitor);
    else this.#askers.set(visitor, count);
  }
}
