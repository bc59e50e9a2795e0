/**
 * Connections that have just arrived. Newer event loops accept one connection a turn: while somebody arrives, others may be
 * waiting behind them, and whoever fills turns with work makes do with less.
 */
let count = 0;

export function noteArrival(): void {
  count++;
}

/** Tells its owner, once for each turn, whether somebody has arrived since it was asked last. */
export class ArrivalWatch {
  #seen = count;

  hasSeenOne(): boolean {
    const isNew = count !== this.#seen;
    this.#seen = count;
    return isNew;
  }
}
