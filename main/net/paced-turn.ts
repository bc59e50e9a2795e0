/** One place in the line of a pace: whoever keeps it waits there at most once at a time. */
import type { SpeedLimiter, Turn } from './speed-limiter.ts';

export class PacedTurn {
  #turn: Turn | undefined;

  constructor(private readonly pace: SpeedLimiter) {}

  get isWaiting(): boolean {
    return this.#turn !== undefined;
  }

  /** See SpeedLimiter.wait; it may call back before this returns. */
  wait(visitor: string, wanted: number, granted: (octets: number) => void): void {
    let isGranted = false;
    const turn = this.pace.wait(visitor, wanted, (octets) => {
      isGranted = true;
      this.#turn = undefined;
      granted(octets);
    });
    if (!isGranted) this.#turn = turn;
  }

  /** Nothing is called back any more. */
  cancel(): void {
    this.#turn?.cancel();
    this.#turn = undefined;
  }
}
