/**
 * Ends a wait from outside. Unlike a promise in a race, which keeps something of every race until it settles, it costs nothing
 * however often it is waited with.
 */
export class Interruption {
  #isOver = false;
  #wake: (() => void) | undefined;

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Ends the wait there is, and each that comes. */
  interrupt(): void {
    this.#isOver = true;
    this.#wake?.();
  }

  /** What comes first: one wait at a time. Rejects as the promise does. */
  wait<T>(promise: Promise<T>): Promise<T | 'interrupted'> {
    return new Promise((resolve, reject) => {
      this.#wake = () => resolve('interrupted');
      promise.then(resolve, reject);
      if (this.#isOver) resolve('interrupted');
    });
  }
}
