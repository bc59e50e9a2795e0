/**
 * How much of what visitors have sent is kept while they are not served yet: heads that are not complete, requests that
 * arrived early, large heads of requests under way. Each connection is bounded by itself; this bounds those of one visitor,
 * and all of them.
 */
import { visitorKey } from '../net/visitor-key.ts';
import { Visitors } from '../net/visitors.ts';

/** Octets of incomplete heads, early requests and large heads that are kept for one visitor, over all connections. */
const MAX_HELD_BYTES_OF_ONE = 4 * 1024 * 1024;

/** The same of all visitors together. */
const MAX_HELD_BYTES = 48 * 1024 * 1024;

export interface InputAccountLimits {
  readonly inAll: number;
  readonly ofOne: number;
}

const LIMITS: InputAccountLimits = { inAll: MAX_HELD_BYTES, ofOne: MAX_HELD_BYTES_OF_ONE };

/** What is held for all who are visitors of somebody's. */
export class HeldInputs {
  /** Visitors of whom octets are held; whoever comes to two shares counts twice. */
  holders = 0;
  bytes = 0;
}

/** For all shares of a thread: its memory is one. */
export const threadInputs = new HeldInputs();

export class InputAccount {
  /**
   * @param registry where the octets stand in the records of their visitors
   * @param held shared with others, or its own
   */
  constructor(
    private readonly limits: InputAccountLimits = LIMITS,
    private readonly registry: Visitors = new Visitors(),
    private readonly held: HeldInputs = new HeldInputs(),
  ) {}

  /** Octets held now. */
  get total(): number {
    return this.held.bytes;
  }

  /** A connection from this address holds so many octets more, or fewer. */
  change(address: string, bytes: number): void {
    const visitor = this.registry.of(visitorKey(address));
    if (visitor.heldBytes === 0) this.held.holders += 1;
    visitor.heldBytes += bytes;
    if (visitor.heldBytes === 0) this.held.holders -= 1;
    this.held.bytes += bytes;
  }

  /** Whether this visitor has to give something up: more than one may hold, or more than a fair part where all is held. */
  isExceededBy(address: string): boolean {
    const held = this.registry.find(visitorKey(address))?.heldBytes ?? 0;
    if (held > this.limits.ofOne) return true;
    return this.held.bytes > this.limits.inAll && held > this.limits.inAll / this.held.holders;
  }
}
