/** The visitors who are shut out of one share, with what is remembered of them and what is only counted. */
import { visitorKey } from '../../net/visitor-key.ts';
import type { BlockedVisitor, RefusedVisitor } from '../../share/share-status.ts';
import type { BlockedAddress } from '../settings/settings.ts';

/** Far more than a person blocks by hand; the oldest go first. */
const MAX_BLOCKED = 1000;

/** Newest first. The number of attempts lives as long as the app does. */
export class BlockList {
  #visitors: readonly BlockedVisitor[] = [];

  constructor(remembered: readonly BlockedAddress[]) {
    const known = new Set<string>();
    // Settings of earlier versions have IPv6 addresses, which are networks now; of each network the newest counts.
    for (const { address, since } of remembered) {
      const visitor = visitorKey(address);
      if (known.has(visitor)) continue;
      known.add(visitor);
      this.#visitors = [...this.#visitors, { address: visitor, since, attempts: 0 }];
    }
  }

  get visitors(): readonly BlockedVisitor[] {
    return this.#visitors;
  }

  get addresses(): readonly string[] {
    return this.#visitors.map(({ address }) => address);
  }

  /** What the settings are to keep. */
  get remembered(): readonly BlockedAddress[] {
    return this.#visitors.map(({ address, since }) => ({ address, since }));
  }

  /** Shuts out whoever has this IP address; one who is shut out already stays as it is. */
  block(remoteAddress: string, now: number): void {
    const address = visitorKey(remoteAddress);
    if (this.addresses.includes(address)) return;
    this.#visitors = [{ address, since: now, attempts: 0 }, ...this.#visitors].slice(0, MAX_BLOCKED);
  }

  unblock(remoteAddress: string): void {
    const address = visitorKey(remoteAddress);
    this.#visitors = this.#visitors.filter((visitor) => visitor.address !== address);
  }

  /** Adds connections that were refused; those of a visitor who is welcome again are of no interest. */
  count(refused: readonly RefusedVisitor[]): void {
    const attempts = new Map(refused.map((visitor) => [visitorKey(visitor.address), visitor.attempts]));
    this.#visitors = this.#visitors.map((visitor) => {
      const more = attempts.get(visitor.address);
      return more === undefined ? visitor : { ...visitor, attempts: visitor.attempts + more };
    });
  }
}
