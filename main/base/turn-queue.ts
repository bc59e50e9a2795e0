/**
 * Has the requests that arrive in one turn of the event loop answered together, at its end. What is looked at once then,
 * such as the state of a file, holds for all of them, since all had arrived before. See decision 70.
 */

import { performance } from 'node:perf_hooks';
import { ArrivalWatch } from './arrivals.ts';

/** Asked in one turn; what is left over waits for the next, so that sockets are read in between. */
const MAX_ASKED_PER_TURN = 1024;

/** No more are begun in a turn that has taken so long, in milliseconds. */
const MAX_TURN_MS = 8;

/** Asked between two looks at the clock. */
const ASKED_PER_LOOK = 16;

export interface Waiting {
  /** The turn is over: everything that arrived in it has been read. */
  ask(): void;
}

export class TurnQueue {
  #waiting: Waiting[] = [];
  #number = 1;
  readonly #arrivals = new ArrivalWatch();

  /**
   * Number of the turn that a request belongs to which is added now. Those of one number had all arrived, to their last
   * octet, before the first of them is asked.
   */
  get number(): number {
    return this.#number;
  }

  add(waiting: Waiting): void {
    this.#waiting.push(waiting);
    // The first of a turn; while others are being asked, the list is not empty.
    if (this.#waiting.length === 1) setImmediate(this.#end);
  }

  /** Pipelined requests are added meanwhile. They belong to this turn: nothing is read from a socket until it is over. */
  readonly #end = (): void => {
    const now = performance.now();
    if (this.#arrivals.mustWait(now)) {
      setImmediate(this.#end);
      return;
    }
    const waiting = this.#waiting;
    const end = now + MAX_TURN_MS;
    let asked = 0;
    try {
      while (asked < waiting.length && asked < MAX_ASKED_PER_TURN) {
        waiting[asked++]?.ask();
        if (asked % ASKED_PER_LOOK === 0 && performance.now() > end) break;
      }
    } finally {
      waiting.splice(0, asked);
      this.#number++;
      if (waiting.length > 0) setImmediate(this.#end);
    }
  };
}
