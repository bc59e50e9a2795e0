/**
 * Does the same for all who ask while it is under way. Where what was begun before somebody asked may be too old for them,
 * they wait for the next round, together: there is one that runs and one that waits, however many ask.
 */
export class ReadingRounds<Result> {
  readonly #rounds = new Map<string, { running: Promise<Result>; next: Promise<Result> | undefined }>();

  /** Joins what is under way. */
  join(key: string, read: () => Promise<Result>): Promise<Result> {
    return this.#rounds.get(key)?.running ?? this.#begin(key, read);
  }

  /** Begins after it was asked for, be it with others. */
  joinNext(key: string, read: () => Promise<Result>): Promise<Result> {
    const round = this.#rounds.get(key);
    if (!round) return this.#begin(key, read);
    const beginNext = (): Promise<Result> => this.#begin(key, read);
    round.next ??= round.running.then(beginNext, beginNext);
    return round.next;
  }

  #begin(key: string, read: () => Promise<Result>): Promise<Result> {
    const running = read();
    const round = { running, next: undefined };
    this.#rounds.set(key, round);
    const over = (): void => {
      if (this.#rounds.get(key) === round && round.next === undefined) this.#rounds.delete(key);
    };
    running.then(over, over);
    return running;
  }
}
