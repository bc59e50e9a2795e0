/** Whether octets are taken from a visitor: not while too much waits to be read, nor faster than the visitor's pace. */
import { PacedTurn } from '../net/paced-turn.ts';
import type { SpeedLimiter } from '../net/speed-limiter.ts';
import type { Inlet } from './outlet.ts';

export class ReadBackpressure {
  #isHeld = false;
  #wasPaced = false;
  readonly #turn: PacedTurn;

  constructor(
    private readonly inlet: Inlet,
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
    this.inlet.pause();
  }

  release(): void {
    this.#isHeld = false;
    if (!this.#turn.isWaiting) this.inlet.resume();
  }

  /** So many octets of this visitor have arrived; more are taken when the pace allows. */
  spend(visitor: string, octets: number): void {
    if (!this.pace.isOn) return;
    this.pace.spend(visitor, octets);
    if (this.#turn.isWaiting || this.pace.isDue(visitor)) return;
    this.#wasPaced = true;
    this.inlet.pause();
    this.#turn.wait(visitor, 0, () => {
      if (!this.#isHeld) this.inlet.resume();
    });
  }

  /** Whether the pace kept octets out since this was last asked: then it is not the visitor who is slow. */
  takeWasPaced(): boolean {
    const was = this.#wasPaced;
    this.#wasPaced = this.#turn.isWaiting;
    return was;
  }

  /** The inlet is gone. */
  close(): void {
    this.#turn.cancel();
  }
}
