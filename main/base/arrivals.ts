/**
 * Connections that have just arrived. Newer event loops accept one connection a turn: while somebody arrives, others may be
 * waiting behind them. So work waits for a few turns, which are short then, and those who wait outside get in; then it has
 * its time, whoever arrives. See decision 170.
 */

/** How long work waits for those who arrive, in milliseconds. */
const LET_IN_MS = 12;

/** How long work that has waited goes on then, turn by turn, before it waits again. */
const WORK_MS = 8;

let count = 0;
/** On the clock of `performance.now()`. */
let waitsUntil = 0;
let worksUntil = 0;

export function noteArrival(): void {
  count++;
}

/** Whether work waits for those who arrive. @param now of `performance.now()` */
export function isLettingIn(now: number): boolean {
  return now < waitsUntil;
}

/** For one who fills turns with work: asks once in each turn whether to do so now. */
export class ArrivalWatch {
  #seen = count;

  /** @param now of `performance.now()` */
  mustWait(now: number): boolean {
    if (count === this.#seen) return false;
    this.#seen = count;
    if (now >= worksUntil) {
      waitsUntil = now + LET_IN_MS;
      worksUntil = waitsUntil + WORK_MS;
    }
    return now < waitsUntil;
  }
}
