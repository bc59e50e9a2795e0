/**
 * Room that many holders have together, such as the logs of all shares: one may fill it while the others have little. When there is
 * no more, whoever holds most lets its oldest go, so that a flood costs those who are not flooded nothing. See decision 740.
 */

/** Something that holds what it can let go. */
export interface Holder {
  /** Lets the oldest go and tells its seat what it holds then; false when it can't spare anything. */
  letOldestGo(): boolean;
}

/** A holder's place in the room. */
export interface Seat {
  /** It holds so much now; in the room's unit. */
  holds(weight: number): void;
}

interface Taken {
  /** Who has gone without a word gives back all that it held. */
  readonly holder: WeakRef<Holder>;
  weight: number;
  /** It could not spare anything for what came last. */
  isBare: boolean;
}

export class CommonRoom {
  /** Of those that hold anything. */
  readonly #taken = new Set<Taken>();
  #total = 0;
  #isMakingRoom = false;

  #elsewhere: Elsewhere | undefined;

  /** @param maxWeight of all together */
  constructor(private readonly maxWeight: number) {}

  /** From now on others who have no seat here hold something of the same room. */
  divideWith(elsewhere: Elsewhere): void {
    this.#elsewhere = elsewhere;
    elsewhere.tell(this.#total);
  }

  /** What all of them hold here. */
  get total(): number {
    return this.#total;
  }

  seat(holder: Holder): Seat {
    const taken: Taken = { holder: new WeakRef(holder), weight: 0, isBare: false };
    return { holds: (weight) => this.#change(taken, weight) };
  }

  #change(taken: Taken, weight: number): void {
    this.#total += weight - taken.weight;
    taken.weight = weight;
    if (weight > 0) this.#taken.add(taken);
    else this.#taken.delete(taken);
    this.#elsewhere?.tell(this.#total);
    if (!this.#isMakingRoom) this.review();
  }

  /** Makes room where there is none: others may have come elsewhere. */
  review(): void {
    if (this.#isFull) this.#makeRoom();
  }

  get #isFull(): boolean {
    if (this.#total <= this.maxWeight && this.#elsewhere === undefined) return false;
    const elsewhere = this.#elsewhere;
    if (elsewhere === undefined) return true;
    return this.#total + elsewhere.others > this.maxWeight && this.#total > this.maxWeight * elsewhere.fairPart;
  }

  #makeRoom(): void {
    this.#isMakingRoom = true;
    this.#forgetTheGone();
    while (this.#isFull) {
      const most = this.#fullest();
      if (most === undefined) break;
      most.isBare = most.holder.deref()?.letOldestGo() !== true;
    }
    this.#isMakingRoom = false;
  }

  /** Before anybody who is there lets something go for them. */
  #forgetTheGone(): void {
    for (const taken of this.#taken) {
      taken.isBare = false;
      if (taken.holder.deref() === undefined) this.#change(taken, 0);
    }
  }

  #fullest(): Taken | undefined {
    let most: Taken | undefined;
    for (const taken of this.#taken) {
      if (!taken.isBare && (most === undefined || taken.weight > most.weight)) most = taken;
    }
    return most;
  }
}

/** What is held of the same room in other threads. */
export interface Elsewhere {
  readonly others: number;
  /** Of the room, which this thread keeps however much others hold: a part of one. */
  readonly fairPart: number;
  /** So much is held here. */
  tell(total: number): void;
}
