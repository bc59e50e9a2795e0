/** How much of what the network sends is read: anybody there can send anything, under any sender's address. */

/** Shorter than what lies between two probes (RFC 6762 §8.1): whoever is not heard once, since the computer was busy, is heard at the next. */
const PERIOD_MS = 200;

/** What may be read in a period. */
interface Allowance {
  readonly messages: number;
  /** Time spent on them, in milliseconds. */
  readonly milliseconds: number;
}

/** Far more than a network with hundreds of devices sends: a usual message takes 20 to 50 us. */
const OF_ALL: Allowance = { messages: 100, milliseconds: 10 };
/** As much as a program that repeats what it hears from other networks sends. */
const OF_ONE: Allowance = { messages: 40, milliseconds: 5 };

interface Spending {
  messages: number;
  milliseconds: number;
}

const nothing = (): Spending => ({ messages: 0, milliseconds: 0 });

export class MessagePace {
  #period = Number.NEGATIVE_INFINITY;
  #all = nothing();
  /** No more of them than messages that are read in a period. */
  readonly #senders = new Map<string, Spending>();

  /** @param now milliseconds, monotonic; a test may stand in for it */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /**
   * Has a message read, unless it comes too often or its like took too long in this period. The last one that is read may take
   * longer than what was left: nobody knows before what a message costs, since names in it may stand for others (RFC 1035 §4.1.4).
   */
  spend(sender: string, read: () => void): void {
    const start = this.now();
    this.#begin(Math.floor(start / PERIOD_MS));
    const one = this.#senders.get(sender) ?? nothing();
    if (!isWithin(this.#all, OF_ALL) || !isWithin(one, OF_ONE)) return;
    this.#senders.set(sender, one);
    try {
      read();
    } finally {
      const took = this.now() - start;
      for (const spending of [this.#all, one]) {
        spending.messages += 1;
        spending.milliseconds += took;
      }
    }
  }

  #begin(period: number): void {
    if (period === this.#period) return;
    this.#period = period;
    this.#all = nothing();
    this.#senders.clear();
  }
}

function isWithin(spending: Spending, allowance: Allowance): boolean {
  return spending.messages < allowance.messages && spending.milliseconds < allowance.milliseconds;
}
