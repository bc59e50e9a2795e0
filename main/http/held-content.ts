/**
 * Octets of requests' content in memory, of all shares of a thread: what waits to be read, and what waits for the disk. While there
 * is little of all, each may hold much, which is quick; where disks are slow or senders many, each holds little.
 */

/** What one request may hold of each kind, in octets, while there is room; and when there is none. */
const MOST_OF_ONE = 256 * 1024;
const LEAST_OF_ONE = 16 * 1024;

/** Beyond so much of all there is none, in octets. */
const ROOM_BYTES = 32 * 1024 * 1024;

export class HeldContent {
  #total = 0;

  /** Octets held now. */
  get total(): number {
    return this.#total;
  }

  /** Octets from which on a request should hold no more, and those who have some pass them on. */
  get mostOfOne(): number {
    return this.#total < ROOM_BYTES ? MOST_OF_ONE : LEAST_OF_ONE;
  }

  /** More is held, by so many octets; less where they are negative. */
  change(octets: number): void {
    this.#total += octets;
  }
}

/** Of this thread. */
export const heldContent = new HeldContent();
