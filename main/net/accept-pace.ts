/**
 * Holds visitors to the pace at which connections may come while others are there: each costs the same whether or not
 * anything is asked on it. Whoever is alone may measure how fast it goes.
 */
import type { Visitor } from './visitors.ts';

/** So long after somebody else came, a visitor is not alone, in milliseconds. */
const COMPANY_MS = 10_000;

export class AcceptPace {
  #lastVisitor = '';
  #companyUntil = Number.NEGATIVE_INFINITY;

  /**
   * Counts a connection, and says whether it is welcome.
   * @param now milliseconds, monotonic
   */
  admits(visitor: Visitor, now: number): boolean {
    if (this.#lastVisitor !== '' && this.#lastVisitor !== visitor.key) this.#companyUntil = now + COMPANY_MS;
    this.#lastVisitor = visitor.key;
    return visitor.arrives(now) || now >= this.#companyUntil;
  }
}
