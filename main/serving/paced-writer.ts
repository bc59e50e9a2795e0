/** Writes to a visitor as fast as the visitor's pace lets it; without any limit that is one write. */
import { PacedTurn } from '../net/paced-turn.ts';
import type { SpeedLimiter } from '../net/speed-limiter.ts';
import type { Outlet } from './outlet.ts';

export interface WriteEvents {
  /** So many more octets were handed to the network; 0 when that was waited for without the visitor's fault. */
  moved(octets: number): void;
  /** Called once, with an error when not all went. */
  done(error?: Error | null): void;
}

export class PacedWriter {
  readonly #turn: PacedTurn;
  /** Of the write that waits. */
  #waiting: WriteEvents | undefined;

  /** @param visitor on whose account it goes */
  constructor(
    private readonly outlet: Outlet,
    private readonly pace: SpeedLimiter,
    private readonly visitor: string,
  ) {
    this.#turn = new PacedTurn(pace);
  }

  /** It is not the visitor who is waited for. */
  get isWaiting(): boolean {
    return this.#turn.isWaiting;
  }

  /** One after the other: not before `done` was called for the one before. */
  write(octets: Uint8Array, events: WriteEvents): void {
    if (this.pace.isOn) this.#writePart(octets, events);
    else this.#hand(octets, events, () => events.done());
  }

  /** What waits does not go any more. */
  cancel(): void {
    this.#turn.cancel();
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.done(new Error('The visitor has left'));
  }

  #writePart(octets: Uint8Array, events: WriteEvents): void {
    this.#waiting = events;
    this.#turn.wait(this.visitor, octets.byteLength, (granted) => {
      this.#waiting = undefined;
      events.moved(0);
      this.#hand(octets.subarray(0, granted), events, () => {
        if (granted < octets.byteLength) this.#writePart(octets.subarray(granted), events);
        else events.done();
      });
    });
  }

  #hand(octets: Uint8Array, events: WriteEvents, next: () => void): void {
    this.outlet.write(octets, (error) => {
      if (error) {
        events.done(error);
        return;
      }
      events.moved(octets.byteLength);
      next();
    });
  }
}
