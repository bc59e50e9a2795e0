/** Whether octets are taken from a visitor's socket: not while too much waits to be read, nor faster than the visitor's pace. */
import type { Socket } from 'node:net';
import { PacedTurn } from '../net/paced-turn.ts';
import type { SpeedLimiter } from '../net/speed-limiter.ts';

export class SocketValve {
  #isHeld = false;
  #wasPaced = false;
  readonly #turn: PacedTurn;

  constructor(
    private readonly socket: Socket,
    private readonly pace: SpeedLimiter,
  ) {
    this.#turn = new PacedTurn(pace);
  }

  /** As much waits to be read as may wait. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  hold(): void {
    this.#isHeld = true;
    this.socket.pause();
  }

  release(): void {
    this.#isHeld = false;
    if (!this.#turn.isWaiting) this.socket.resume();
  }

  /** So many octets of this visitor have arrived; more are taken when the pace allows. */
  spend(visitor: string, octets: number): void {
    if (!this.pace.isOn) return;
    this.pace.spend(visitor, octets);
    if (this.#turn.isWaiting || this.pace.isDue(visitor)) return;
    this.#wasPaced = true;
    this.socket.pause();
    this.#turn.wait(visitor, 0, () => {
      if (!this.#isHeld) this.socket.resume();
    });
  }

  /** Whether the pace kept octets out since this was last asked: then it is not the visitor who is slow. */
  takeWasPaced(): boolean {
    const was = this.#wasPaced;
    this.#wasPaced = this.#turn.isWaiting;
    return was;
  }

  /** The socket is gone. */
  close(): void {
    this.#turn.cancel();
  }
}
