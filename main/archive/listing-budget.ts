/**
 * How far one archive may be looked into. An archive may be made to take for ever, or to hold more names than anybody reads:
 * whatever it holds, and wherever it is read, each octet of it counts.
 */
import { performance } from 'node:perf_hooks';

/** Entries told at most. */
const MAX_ENTRIES = 10_000;

/** Names told at most, in UTF-16 code units of all together. */
const MAX_NAME_LENGTH_IN_ALL = 1024 * 1024;

/** A longer name is told in part: no system holds a path that is longer. In UTF-16 code units. */
const MAX_NAME_LENGTH = 4096;

/** Octets of headers read before others get their turn on the event loop. */
const OCTETS_PER_TURN = 16 * 1024;

/** More than anybody should have to wait for, or read. What was found until then is told. */
export class BudgetSpentError extends Error {
  override readonly name = 'BudgetSpentError';
}

export class ListingBudget {
  #entries = 0;
  #nameLength = 0;
  #octetsOfTurn = 0;
  readonly #deadline: number;

  /** @param pass lets others have their turn; rejects when nobody waits for the listing any more */
  constructor(
    maxMs: number,
    private readonly pass: () => Promise<void>,
  ) {
    this.#deadline = performance.now() + maxMs;
  }

  /** @throws BudgetSpentError when time is up */
  checkTime(): void {
    if (performance.now() > this.#deadline) throw new BudgetSpentError();
  }

  /**
   * To be called whenever so much of the archive was taken apart.
   * @throws BudgetSpentError when time is up; what `pass` rejects with
   */
  async spend(octets: number): Promise<void> {
    this.checkTime();
    this.#octetsOfTurn += octets;
    if (this.#octetsOfTurn < OCTETS_PER_TURN) return;
    this.#octetsOfTurn = 0;
    await this.pass();
  }

  /**
   * The name of one more entry as it is told.
   * @throws BudgetSpentError when there are too many, or their names are too long
   */
  takeName(name: string): string {
    const told = name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH - 1)}\u2026` : name;
    this.#entries++;
    this.#nameLength += told.length;
    if (this.#entries > MAX_ENTRIES || this.#nameLength > MAX_NAME_LENGTH_IN_ALL) throw new BudgetSpentError();
    return told;
  }
}
