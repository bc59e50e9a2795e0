/**
 * Tells whoever prepares an answer that its asker has left: the connection closed, or was cut, before the answer was sent
 * whole. It costs nothing while nobody wants to know.
 */
import { HttpError } from './http-error.ts';

/** Whoever asked has left, so nobody hears this; not a bug. */
export class AskerLeftError extends HttpError {
  constructor() {
    super(503);
  }
}

export class Departure {
  #hasLeft = false;
  #listeners: Set<() => void> | undefined;

  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  /** Whether somebody wants to know. */
  get isAwaited(): boolean {
    return this.#listeners !== undefined && this.#listeners.size > 0;
  }

  /**
   * Calls `listener` once, when the asker leaves; at once when they have left. An asker who got the whole answer never
   * leaves.
   * @returns takes the listener away
   */
  onLeft(listener: () => void): () => void {
    if (this.#hasLeft) {
      listener();
      return () => undefined;
    }
    // The same function may be given twice.
    const own = (): void => listener();
    this.#listeners ??= new Set();
    this.#listeners.add(own);
    return () => this.#listeners?.delete(own);
  }

  /** For the connection: the asker has left. */
  leave(): void {
    if (this.#hasLeft) return;
    this.#hasLeft = true;
    const listeners = this.#listeners;
    this.#listeners = undefined;
    for (const listener of listeners ?? []) listener();
  }
}
