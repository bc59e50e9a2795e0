/** Stops a PIN that is being guessed from many places at once, which no address's waits would hinder. */

import { MAX_WRONG_PINS, WRONG_PINS_WINDOW_MS } from './sign-in-limits.ts';

export class PinWatch {
  /** When the last wrong tries were, oldest first; never more than `MAX_WRONG_PINS`. Milliseconds since 1970. */
  #wrongAt: number[] = [];
  #isStopped = false;

  constructor(private readonly now: () => number = Date.now) {}

  /** Whether the PIN opens nothing any more, until there is another one. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** @returns whether this one has stopped it */
  wrong(): boolean {
    if (this.#isStopped) return false;
    const now = this.now();
    this.#wrongAt = [...this.#wrongAt.filter((at) => now - at < WRONG_PINS_WINDOW_MS), now];
    this.#isStopped = this.#wrongAt.length >= MAX_WRONG_PINS;
    return this.#isStopped;
  }

  /** It was stopped before, in another run. */
  stop(): void {
    this.#isStopped = true;
  }

  reset(): void {
    this.#wrongAt = [];
    this.#isStopped = false;
  }
}
