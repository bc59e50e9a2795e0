/**
 * What the streams of one session have handed over and the visitor has not taken yet: bounded for all of them together, so that a
 * hundred answers that nobody reads hold no more than a few. A stream whose window is closed holds up the others only for a moment.
 */
import { MAX_UNTAKEN_BYTES } from './limits.ts';
import type { WriteTurns } from './write-turns.ts';

interface Waiting {
  readonly octets: number;
  readonly write: () => void;
}

export class SessionWrites {
  #untaken = 0;
  /** How often those that were handed over ceased to count, since nobody knows when their windows open. */
  #look = 0;
  /** Something was taken since the last look. */
  #hasMoved = false;
  #waiting: Waiting[] = [];

  /**
   * @param visitor by whom turns go
   * @param isTaking whether the system has taken all that was sent so far
   * @param wrote is told of each that is handed over
   */
  constructor(
    private readonly turns: WriteTurns,
    private readonly visitor: string,
    private readonly isTaking: () => boolean,
    private readonly wrote: () => void = () => undefined,
  ) {}

  /**
   * Calls `write` when it is its turn.
   * @param write is given what to call when all of it is taken, or can't be any more
   */
  add(octets: number, write: (taken: () => void) => void): void {
    const begin = (): void => this.#begin(octets, write);
    if (this.#waiting.length === 0 && this.#untaken < MAX_UNTAKEN_BYTES) begin();
    else this.#waiting.push({ octets, write: begin });
  }

  /** To be called now and then: what windows hold back does not keep other streams from going on. */
  look(): void {
    if (!this.#hasMoved && this.#waiting.length > 0 && this.isTaking()) {
      this.#look += 1;
      this.#untaken = 0;
      this.#goOn();
    }
    this.#hasMoved = false;
  }

  /** The connection is gone: whoever waits finds that out. */
  close(): void {
    this.#untaken = Number.NEGATIVE_INFINITY;
    this.#goOn();
  }

  #begin(octets: number, write: (taken: () => void) => void): void {
    this.#untaken += octets;
    const look = this.#look;
    let isTaken = false;
    const taken = (): void => {
      if (isTaken) return;
      isTaken = true;
      this.#hasMoved = true;
      if (look === this.#look) this.#untaken -= octets;
      this.#goOn();
    };
    this.turns.add(this.visitor, octets, () => {
      write(taken);
      this.wrote();
    });
  }

  #goOn(): void {
    while (this.#untaken < MAX_UNTAKEN_BYTES) {
      const next = this.#waiting.shift();
      if (!next) return;
      next.write();
    }
  }
}
