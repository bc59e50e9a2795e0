/**
 * One turn of the event loop, as all lines of work share it: reading, what had to wait, requests, long work. Each has a part of its
 * own, and all of them together no more than a turn may take: what others had of a turn before is not there any more. A line that
 * comes last has a little all the same, so that none waits for ever. See decision 690.
 */
import { performance } from 'node:perf_hooks';

/** What all lines may have of one turn, in milliseconds: what was begun then is done to its end. */
const TURN_MS = 8;

/** What a line has at least, however much of the turn is over. */
const LEAST_MS = 1;

/** Where nobody looked for so long, the loop has been elsewhere or asleep. Milliseconds. */
const PAUSE_MS = 50;

/** While sockets are read, or at the end of the turn, in an immediate: the two halves of a turn in this order. */
export type TurnHalf = 'reading' | 'ending';

/** What time it is, in milliseconds, and for how long the event loop has been asleep so far. */
export interface LoopTime {
  now(): number;
  asleep(): number;
}

const LOOP: LoopTime = { now: () => performance.now(), asleep: () => performance.nodeTiming.idleTime };

export class TurnClock {
  #number = 0;
  #begin: number;
  #half: TurnHalf = 'ending';
  #lookedAt: number;
  #asleep: number;

  /** @param time a test may stand in for it */
  constructor(private readonly time: LoopTime = LOOP) {
    this.#lookedAt = time.now();
    this.#begin = this.#lookedAt;
    this.#asleep = time.asleep();
  }

  /** A line's part of each turn, in milliseconds; less when others had theirs. */
  part(most: number): TurnPart {
    return new TurnPart(this, most);
  }

  /** Looks what time it is. */
  look(): number {
    this.#lookedAt = this.time.now();
    return this.#lookedAt;
  }

  /** The number of the turn that goes on. */
  get number(): number {
    return this.#number;
  }

  /**
   * A line begins with its part of a turn.
   * @param last the number of the turn of which it had a part last: a line begins once in each
   * @returns the part's end
   */
  enter(half: TurnHalf, last: number, most: number): number {
    const before = this.#lookedAt;
    const now = this.look();
    const asleep = this.time.asleep();
    const isRested = asleep !== this.#asleep || now - before > PAUSE_MS;
    this.#asleep = asleep;
    if (isRested || last === this.#number || (half === 'reading' && this.#half === 'ending')) {
      this.#number += 1;
      // Where the loop has not slept, all that it did since somebody looked last belongs to turns that follow each other.
      this.#begin = isRested ? now : before;
    }
    this.#half = half;
    return Math.max(now + LEAST_MS, Math.min(now + most, this.#begin + TURN_MS));
  }
}

/** What one line has of each turn. */
export class TurnPart {
  #turn = -1;
  #end = 0;

  constructor(
    private readonly clock: TurnClock,
    private readonly most: number,
  ) {}

  /** Once in each turn in which the line has something to do. */
  begin(half: TurnHalf = 'ending'): void {
    this.#end = this.clock.enter(half, this.#turn, this.most);
    this.#turn = this.clock.number;
  }

  /** Whether the rest has to wait for another turn; a look at the clock. */
  get isOver(): boolean {
    return this.clock.look() >= this.#end;
  }
}

/** That of this thread. */
export const turnClock = new TurnClock();
