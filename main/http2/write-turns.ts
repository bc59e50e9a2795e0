/**
 * How much is handed to all sessions in one turn. What is handed over is framed, secured and sent by the library at once, in one
 * piece for each session: so no more goes than fits into a turn, by turns among visitors. See decision 667.
 */
import { OwnerLines } from '../base/owner-lines.ts';
import { turnClock } from '../base/turn-clock.ts';
import { LEAST_WRITTEN_BYTES, MAX_WRITTEN_PER_TURN_BYTES } from './limits.ts';

/** What writing that had to wait may take of a turn, in milliseconds: what the library makes of it is still to come. */
const WRITE_MS = 2;

interface Write {
  readonly octets: number;
  readonly write: () => void;
}

export class WriteTurns {
  readonly #lines = new OwnerLines<Write>();
  #written = 0;
  #isScheduled = false;
  readonly #part = turnClock.part(WRITE_MS);

  constructor(private readonly most = MAX_WRITTEN_PER_TURN_BYTES) {}

  /** Calls `write` now, or in the next turn that has room for it. */
  add(visitor: string, octets: number, write: () => void): void {
    if (this.#lines.isEmpty && this.#written < this.most) {
      this.#go({ octets, write });
      return;
    }
    this.#lines.add(visitor, { octets, write });
  }

  #go({ octets, write }: Write): void {
    this.#written += Math.max(octets, LEAST_WRITTEN_BYTES);
    this.#schedule();
    write();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(this.#begin);
  }

  readonly #begin = (): void => {
    this.#isScheduled = false;
    this.#written = 0;
    if (this.#lines.isEmpty) return;
    this.#part.begin();
    do {
      const next = this.#lines.take();
      if (!next) return;
      this.#go(next);
    } while (this.#written < this.most && !this.#part.isOver);
  };
}
