/** Octets of running transfers that were counted already, so that the log's entry at their end does not count them again. */
import type { Transfer } from '../../main/access-log/transfer.ts';

/** An entry follows the end of its transfer within moments; what waits longer has no entry. */
const MAX_KNOWN = 1_000;

export class RunningOctets {
  readonly #counted = new Map<string, number>();

  /** Octets that were sent since the last look. An ended transfer that was never seen running is left to its entry. */
  take(transfers: readonly Transfer[]): number {
    let octets = 0;
    for (const { startedAt, connection, exchange, sent, ending } of transfers) {
      const key = `${startedAt} ${connection} ${exchange}`;
      const before = this.#counted.get(key);
      if (before === undefined && ending !== undefined) continue;
      octets += Math.max(0, sent - (before ?? 0));
      this.#counted.set(key, sent);
    }
    for (const key of this.#counted.keys()) {
      if (this.#counted.size <= MAX_KNOWN) break;
      this.#counted.delete(key);
    }
    return octets;
  }

  /** The octets counted for the exchange that started then in this place, which is over now; undefined when none. */
  settle(startedAt: number, connection: number, exchange: number): number | undefined {
    // Most exchanges are no transfers: then there is nothing to make a key for.
    if (this.#counted.size === 0) return undefined;
    const key = `${startedAt} ${connection} ${exchange}`;
    const octets = this.#counted.get(key);
    this.#counted.delete(key);
    return octets;
  }
}
