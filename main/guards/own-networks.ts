/** The networks that this computer is in, as its adapters say: whoever has an address of one of them is a neighbour. */
import { networkInterfaces } from 'node:os';
import { performance } from 'node:perf_hooks';
import { AddressRanges } from '../net/address-range.ts';

/** Asking the system takes a while, and whoever moves to another network can wait for so long, in milliseconds. */
const KEPT_MS = 3_000;

/** Neighbours on a link are found by these on every adapter (RFC 4291 §2.5.6), and a computer by itself. */
const ALWAYS = ['127.0.0.0/8', '::1', 'fe80::/10'];

export type InterfaceTable = ReturnType<typeof networkInterfaces>;

export class OwnNetworks {
  #ranges = new AddressRanges(ALWAYS);
  #readAt = Number.NEGATIVE_INFINITY;

  /** @param read asks the system; a test may stand in for it */
  constructor(
    private readonly read: () => InterfaceTable = networkInterfaces,
    private readonly now: () => number = () => performance.now(),
  ) {}

  has(address: string): boolean {
    if (this.now() - this.#readAt >= KEPT_MS) this.#look();
    return this.#ranges.has(address);
  }

  #look(): void {
    this.#readAt = this.now();
    try {
      const infos = Object.values(this.read()).flatMap((some) => some ?? []);
      this.#ranges = new AddressRanges([...ALWAYS, ...infos.map(({ cidr }) => cidr ?? '')]);
    } catch {
      // The system won't say, as when all descriptors are in use: it is as it was.
    }
  }
}
