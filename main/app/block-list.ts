/** The visitors who are shut out of one share, with what is remembered of them and what is only counted. */
import { plainAddress } from '../net/visitor-key.ts';
import type { BlockedVisitor, RefusedVisitor } from '../share/status.ts';

/** Far more than a person blocks by hand; the oldest go first. */
const MAX_BLOCKED = 1000;

/** What the settings keep of a blocked visitor. */
export type BlockedAddress = Omit<BlockedVisitor, 'attempts'>;

/** Newest first. The number of attempts lives as long as the app does. */
export class BlockList {
  #visitors: readonly BlockedVisitor[];

  constructor(remembered: readonly BlockedAddress[]) {
    this.#visitors = remembered.map((visitor) => ({ ...visitor, attempts: 0 }));
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

  /** Shuts out an IP address; one that is shut out already stays as it is. */
  block(remoteAddress: string, now: number): void {
    const address = plainAddress(remoteAddress);
    if (this.addresses.includes(address)) return;
    this.#visitors = [{ address, since: now, attempts: 0 }, ...this.#visitors].slice(0, MAX_BLOCKED);
  }

  unblock(remoteAddress: string): void {
    const address = plainAddress(remoteAddress);
    this.#visitors = this.#visitors.filter((visitor) => visitor.address !== address);
  }

  /** Adds connections that were refused; those of a visitor who is welcome again are of no interest. */
  count(refused: readonly RefusedVisitor[]): void {
    const attempts = new Map(refused.map((visitor) => [visitor.address, visitor.attempts]));
    this.#visitors = this.#visitors.map((visitor) => {
      const more = attempts.get(visitor.address);
      return more === undefined ? visitor : { ...visitor, attempts: visitor.attempts + more };
    });
  }
}
