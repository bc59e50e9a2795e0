/**
 * Work that serves everybody who asked for it before it began: whoever asks while it is being done waits for the next, which is
 * done once for all who have asked by then. These go on by turns, since they may be thousands.
 */
import { inTurn } from './next-turn.ts';

export class SharedWork<T> {
  readonly #running = new Map<string, Promise<T>>();
  /** What begins when the one that runs is over. */
  readonly #next = new Map<string, Promise<T>>();

  /**
   * Resolves, and rejects, as the work does that began after this was called.
   * @param key what it is done for
   * @param work called for the first of those whom it serves
   */
  run(key: string, work: () => Promise<T>): Promise<T> {
    const next = this.#next.get(key);
    if (next !== undefined) return inTurn(next);
    const running = this.#running.get(key);
    return running === undefined ? this.#begin(key, work) : inTurn(this.#beginAfter(running, key, work));
  }

  #beginAfter(running: Promise<T>, key: string, work: () => Promise<T>): Promise<T> {
    const begin = (): Promise<T> => {
      this.#next.delete(key);
      return this.#begin(key, work);
    };
    const next = running.then(begin, begin);
    this.#next.set(key, next);
    return next;
  }

  #begin(key: string, work: () => Promise<T>): Promise<T> {
    const running = work().finally(() => {
      // The next has begun where it was waited for.
      if (this.#running.get(key) === running) this.#running.delete(key);
    });
    this.#running.set(key, running);
    return running;
  }

  /** What is done or waited for now: gone when all of it is over. */
  get size(): number {
    return this.#running.size + this.#next.size;
  }
}
