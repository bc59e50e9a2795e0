/** Does the parts of a piece of work in two places at once, on this event loop and elsewhere, and keeps their order. */
import { nextTurn } from './next-turn.ts';

/** Parts that are elsewhere at a time: it has always one to go on with, and little is in vain when nobody waits any more. */
const MAX_AWAY = 2;

export interface Workplaces<Part, Result> {
  /** Never rejects. */
  here(part: Part): Promise<Result>;
  /** What rejects is done here instead. */
  elsewhere(part: Part): Promise<Result>;
}

export class DividedWork<Part, Result> {
  /** The first part that nobody has taken. */
  #next = 0;
  readonly #away = new Map<number, Promise<void>>();
  readonly #done = new Map<number, Result>();

  constructor(
    private readonly parts: readonly Part[],
    private readonly workplaces: Workplaces<Part, Result>,
  ) {}

  /** All results, in the order of their parts. Whoever is free takes the next part; none is begun before it is asked for. */
  async *results(): AsyncGenerator<Result, void, void> {
    for (const number of this.parts.keys()) {
      if (number > 0) await nextTurn();
      yield await this.#result(number);
    }
  }

  async #result(number: number): Promise<Result> {
    // What is wanted now is not given away: the first part need not wait for a thread to start.
    if (number < this.#next) this.#giveAway();
    for (;;) {
      const result = this.#done.get(number);
      if (result !== undefined && this.#done.delete(number)) return result;
      if (this.#next < this.parts.length) await this.#doNext();
      else await this.#comeBack(number);
    }
  }

  /** What comes back for many in one turn is gone on with in the line, like what is done here. */
  async #comeBack(number: number): Promise<void> {
    await this.#away.get(number);
    await nextTurn();
  }

  async #doNext(): Promise<void> {
    const number = this.#next++;
    this.#giveAway();
    this.#done.set(number, await this.workplaces.here(this.#part(number)));
    // Lets in what is done elsewhere.
    await nextTurn();
  }

  #giveAway(): void {
    while (this.#away.size < MAX_AWAY && this.#next < this.parts.length) {
      const number = this.#next++;
      this.#away.set(number, this.#doElsewhere(number));
    }
  }

  async #doElsewhere(number: number): Promise<void> {
    const part = this.#part(number);
    const result = await this.workplaces.elsewhere(part).catch(() => this.#doHereInstead(part));
    this.#done.set(number, result);
    this.#away.delete(number);
  }

  async #doHereInstead(part: Part): Promise<Result> {
    await nextTurn();
    return this.workplaces.here(part);
  }

  #part(number: number): Part {
    return this.parts[number] as Part;
  }
}
