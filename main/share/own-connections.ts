/**
 * Connections that this program itself opens to its share, as a check does. They are told by the address and port at their
 * other end, which nobody else can have at the same time; nothing that a visitor sends makes a connection one of them.
 */

import { performance } from 'node:perf_hooks';
import { BoundedMap } from '../base/bounded-map.ts';
import type { Peer } from '../http/message.ts';
import { plainAddress } from '../net/visitor-key.ts';

/** A check is over by then, and its port may be given to another program. */
const KEPT_MS = 10_000;
/** More than a check has addresses. */
const MAX_KEPT = 256;

export class OwnConnections {
  /** When each was marked, oldest first. */
  readonly #marked = new BoundedMap<string, number>({ maxEntries: MAX_KEPT });
  readonly #now: () => number;

  /** @param now milliseconds, monotonic */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** `address` and `port` are those of our end. */
  mark(address: string, port: number): void {
    this.#marked.set(keyOf(address, port), this.#now());
  }

  /** Whether it is one of them; asked of every exchange, nearly always while there are none. */
  has({ address, port }: Pick<Peer, 'address' | 'port'>): boolean {
    if (this.#marked.size === 0) return false;
    const oldest = this.#now() - KEPT_MS;
    for (const [key, at] of this.#marked) if (at < oldest) this.#marked.delete(key);
    return this.#marked.has(keyOf(address, port));
  }
}

function keyOf(address: string, port: number): string {
  return `${plainAddress(address).replace(/%.*$/, '')} ${port}`;
}
