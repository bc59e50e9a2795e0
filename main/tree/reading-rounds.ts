/**
 * Does the same for all who ask while it is under way. Where what was begun before somebody asked may be too old for them,
 * they wait for the next round, together: there is one that runs and one that waits, however many ask. A round that nobody
 * waits for any more is told so, and what it ends with is nobody's then.
 */
import type { Departure } from '../http/departure.ts';
import { AskerLeftError } from '../http/departure.ts';

/** @param check throws AskerLeftError when nobody waits any more: to be called between steps */
export type Reading<Result> = (check: () => void) => Promise<Result>;

/** Kept before those who have left are looked for: twice as many as were found to stay the last time, or so many. */
const LEAST_LOOKED_THROUGH = 64;

/** Those who wait for one round. Those who come and leave while it lasts are forgotten, however long a disk keeps it waiting. */
class Waiting {
  #departures: Departure[] = [];
  #lookAt = LEAST_LOOKED_THROUGH;
  #isForever = false;
  #isGivenUp = false;

  /** @param departure of somebody who may leave before it is over; undefined: waits whatever happens */
  add(departure: Departure | undefined): void {
    if (departure === undefined) this.#isForever = true;
    else if (this.#departures.push(departure) >= this.#lookAt) this.#forgetTheGone();
  }

  /** How many may still wait. */
  get count(): number {
    return this.#departures.length;
  }

  /** Whoever asks from now on begins anew. */
  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  /** However many left, each is looked at once. */
  readonly check = (): void => {
    if (this.#isForever) return;
    while (this.#departures.at(-1)?.hasLeft === true) this.#departures.pop();
    this.#isGivenUp = this.#departures.length === 0;
    if (this.#isGivenUp) throw new AskerLeftError();
  };

  #forgetTheGone(): void {
    this.#departures = this.#departures.filter(({ hasLeft }) => !hasLeft);
    this.#lookAt = Math.max(LEAST_LOOKED_THROUGH, 2 * this.#departures.length);
  }
}

interface Round<Result> {
  readonly waiting: Waiting;
  readonly result: Promise<Result>;
  next: Round<Result> | undefined;
}

export class ReadingRounds<Result> {
  readonly #rounds = new Map<string, Round<Result>>();

  /** How many may still wait for what is under way. */
  askersOf(key: string): number {
    return this.#rounds.get(key)?.waiting.count ?? 0;
  }

  /** Joins what is under way. Rejects as the reading does. */
  join(key: string, read: Reading<Result>, departure?: Departure): Promise<Result> {
    const round = this.#rounds.get(key);
    if (!round || round.waiting.isGivenUp) return this.#begin(key, read, waitingFor(departure)).result;
    round.waiting.add(departure);
    return round.result;
  }

  /** Begins after it was asked for, be it with others. Rejects as the reading does. */
  joinNext(key: string, read: Reading<Result>, departure?: Departure): Promise<Result> {
    const round = this.#rounds.get(key);
    if (!round) return this.#begin(key, read, waitingFor(departure)).result;
    round.next ??= this.#beginAfter(round, key, read);
    round.next.waiting.add(departure);
    return round.next.result;
  }

  #beginAfter(round: Round<Result>, key: string, read: Reading<Result>): Round<Result> {
    const waiting = new Waiting();
    const begin = (): Promise<Result> => this.#begin(key, read, waiting).result;
    return { waiting, result: round.result.then(begin, begin), next: undefined };
  }

  #begin(key: string, read: Reading<Result>, waiting: Waiting): Round<Result> {
    const result = read(waiting.check);
    const round: Round<Result> = { waiting, result, next: undefined };
    this.#rounds.set(key, round);
    const over = (): void => {
      if (this.#rounds.get(key) === round && round.next === undefined) this.#rounds.delete(key);
    };
    result.then(over, over);
    return round;
  }
}

function waitingFor(departure: Departure | undefined): Waiting {
  const waiting = new Waiting();
  waiting.add(departure);
  return waiting;
}
