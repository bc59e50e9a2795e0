/**
 * Does the same for all who ask while it is under way. Where what was begun before somebody asked may be too old for them,
 * they wait for the next round, together: there is one that runs and one that waits, however many ask. A round that nobody
 * waits for any more is told so, and what it ends with is nobody's then.
 */
import type { Departure } from '../http/departure.ts';
import { AskerLeftError } from '../http/departure.ts';

/** @param check throws AskerLeftError when nobody waits any more: to be called between steps */
export type Reading<Result> = (check: () => void) => Promise<Result>;

/** Those who wait for one round. */
class Waiting {
  readonly #departures: Departure[] = [];
  #isForever = false;
  #isGivenUp = false;

  /** @param departure of somebody who may leave before it is over; undefined: waits whatever happens */
  add(departure: Departure | undefined): void {
    if (departure === undefined) this.#isForever = true;
    else this.#departures.push(departure);
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
}

interface Round<Result> {
  readonly waiting: Waiting;
  readonly result: Promise<Result>;
  next: Round<Result> | undefined;
}

export class ReadingRounds<Result> {
  readonly #rounds = new Map<string, Round<Result>>();

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
