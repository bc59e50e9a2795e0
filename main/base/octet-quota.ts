/** How many octets may be added, beside what is on its way: by all visitors of a share together, or by one link. */

/** Octets that may be added. */
export interface AddingQuota {
  /** Those that may still be, beside what is on its way; undefined for no limit. */
  readonly left: number | undefined;
  /** So many are on their way. */
  begin(octets: number): void;
  /** So many are on their way no more. @param added of them those that stay; below 0 where what was there before goes */
  end(octets: number, added: number): void;
}

/** Where what has been added is counted. */
export interface OctetAccount {
  /** Octets that may be added in all; undefined for no limit. */
  readonly most: number | undefined;
  /** Octets that were added so far. */
  readonly added: number;
  /** So many more were added; fewer, where something of it did not stay. */
  add(octets: number): void;
}

export class OctetQuota implements AddingQuota {
  #running = 0;

  constructor(private readonly account: OctetAccount) {}

  get left(): number | undefined {
    const { most, added } = this.account;
    return most === undefined ? undefined : Math.max(0, most - added - this.#running);
  }

  begin(octets: number): void {
    this.#running += octets;
  }

  end(octets: number, added: number): void {
    this.#running -= octets;
    if (added !== 0) this.account.add(added);
  }
}
