/**
 * Has the requests that arrive in one turn of the event loop answered together, at its end. What is looked at once then,
 * such as the state of a file, holds for all of them, since all had arrived before. See decision 70. When they are more
 * than one turn can take, visitors go by turns: nobody waits for all that another one asks.
 */
import { ArrivalWatch } from './arrivals.ts';
import type { Moment } from './moment.ts';
import { readMoment } from './moment.ts';
import { OwnerLines } from './owner-lines.ts';
import { turnClock } from './turn-clock.ts';

/** Asked in one turn; what is left over waits for the next, so that sockets are read in between. */
const MAX_ASKED_PER_TURN = 1024;

/** No more are begun when these have taken so long, in milliseconds, or the turn has nothing left for them. */
const MAX_TURN_MS = 8;

/** Asked before there is room for what comes of them, and a look at the clock. */
const ASKED_PER_LOOK = 4;

export interface Waiting {
  /** Whose turn it is when it is asked. */
  readonly owner: string;
  /** The turn is over: everything that arrived in it has been read. */
  ask(): void;
}

export class TurnQueue {
  /** In the order in which they arrived. */
  #waiting: Waiting[] = [];
  /** What a turn has left over; while there is some, all others join it. */
  readonly #left = new OwnerLines<Waiting>();
  #isScheduled = false;
  #asked = 0;
  #number = 1;
  #moment: Moment | undefined;
  readonly #arrivals = new ArrivalWatch();
  readonly #part = turnClock.part(MAX_TURN_MS);

  /**
   * Number of the turn that a request belongs to which is added now. Those of one number had all arrived, to their last
   * octet, before the first of them is asked.
   */
  get number(): number {
    return this.#number;
  }

  /**
   * When what is read in this turn had arrived, and while requests are asked, when that began: a turn looks at the clocks once
   * for each of the two.
   */
  get moment(): Moment {
    // What is kept has to end with the turn.
    this.#schedule();
    this.#moment ??= readMoment();
    return this.#moment;
  }

  add(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(this.#end);
  }

  /** Pipelined requests are added meanwhile. They belong to this turn: nothing is read from a socket until it is over. */
  readonly #end = (): void => {
    const moment = readMoment();
    if (this.#arrivals.mustWait(moment.at)) {
      this.#moment = undefined;
      setImmediate(this.#end);
      return;
    }
    this.#moment = moment;
    this.#asked = 0;
    this.#part.begin();
    this.#askSome();
  };

  readonly #askSome = (): void => {
    try {
      if (this.#left.isEmpty) this.#askInOrder();
      else this.#askByTurns();
    } catch (error) {
      this.#over();
      throw error;
    }
    const isEmpty = this.#waiting.length === 0 && this.#left.isEmpty;
    if (isEmpty || this.#asked >= MAX_ASKED_PER_TURN || this.#part.isOver) this.#over();
    else queueMicrotask(this.#waitForRest);
  };

  /** Most is done in microtasks, which count as well: Node empties their queue before it comes back to this one. */
  readonly #waitForRest = (): void => process.nextTick(this.#askSome);

  #over(): void {
    this.#lineUp();
    this.#moment = undefined;
    this.#number++;
    this.#isScheduled = false;
    if (!this.#left.isEmpty) this.#schedule();
  }

  #askInOrder(): void {
    const waiting = this.#waiting;
    let asked = 0;
    try {
      while (asked < waiting.length && asked < ASKED_PER_LOOK) waiting[asked++]?.ask();
    } finally {
      waiting.splice(0, asked);
      this.#asked += asked;
    }
  }

  #askByTurns(): void {
    for (let asked = 0; asked < ASKED_PER_LOOK; asked++) {
      this.#lineUp();
      const next = this.#left.take();
      if (!next) return;
      this.#asked += 1;
      next.ask();
      if (this.#part.isOver) return;
    }
  }

  #lineUp(): void {
    if (this.#waiting.length === 0) return;
    for (const waiting of this.#waiting) this.#left.add(waiting.owner, waiting);
    this.#waiting = [];
  }
}
