/**
 * What may be held while responses are under way, counted by visitor and in all: open streams, entries of plans. It lasts as
 * long as a visitor takes to read, so it can't wait in a line: what is too much is refused.
 */
import { BusyError } from './busy-error.ts';

export interface AllowanceLimits {
  readonly inAll: number;
  readonly ofOne: number;
}

export class Allowance {
  readonly #held = new Map<string, number>();
  #total = 0;

  constructor(private readonly limits: AllowanceLimits) {}

  /** What is held now. */
  get total(): number {
    return this.#total;
  }

  /**
   * Takes so much for a visitor.
   * @returns gives it back; further calls do nothing
   * @throws BusyError when it is more than there is left, for this visitor or in all
   */
  take(visitor: string, amount = 1): () => void {
    const held = this.#held.get(visitor) ?? 0;
    if (held + amount > this.limits.ofOne || this.#total + amount > this.limits.inAll) throw new BusyError();
    this.#held.set(visitor, held + amount);
    this.#total += amount;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#giveBack(visitor, amount);
    };
  }

  #giveBack(visitor: string, amount: number): void {
    const left = (this.#held.get(visitor) ?? 0) - amount;
    if (left > 0) this.#held.set(visitor, left);
    else this.#held.delete(visitor);
    this.#total -= amount;
  }
}
