/** The work that one visitor waits for in a lane, and how much of it has begun. */
import type { Job } from './job.ts';

export class VisitorLine {
  /** Asked for and not begun, in the order in which it was asked for. */
  readonly #waiting: Job[] = [];
  /** Begun, and waiting for its turn to go on. */
  readonly #parked: Job[] = [];
  /** Begun and not over. */
  begun = 0;

  /**
   * @param tag grows with each turn that the visitor has had; a newcomer begins where the others are: start-time fair
   *   queuing (Goyal, Vin, Cheng 1997) with jobs of one cost
   */
  constructor(public tag: number) {}

  get waiting(): number {
    return this.#waiting.length;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0 && this.#parked.length === 0 && this.begun === 0;
  }

  add(job: Job): void {
    this.#waiting.push(job);
  }

  park(job: Job): void {
    this.#parked.push(job);
  }

  /** Whatever it waits for: it does not any more. */
  remove(job: Job): void {
    for (const line of [this.#waiting, this.#parked]) {
      const index = line.indexOf(job);
      if (index >= 0) line.splice(index, 1);
    }
  }

  has(job: Job): boolean {
    return this.#waiting.includes(job);
  }

  get firstParked(): Job | undefined {
    return this.#parked[0];
  }

  firstWaiting(isLong: boolean): Job | undefined {
    return this.#waiting.find((job) => job.isLong === isLong);
  }
}
