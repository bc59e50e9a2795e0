/**
 * Readings of large folders, a few at a time of all shares of a thread: each holds all that it has read until it is over, and whoever
 * comes to many shares would have as many under way. By disk, so that one which does not answer keeps nobody from another.
 */
import { FewAtATime } from '../base/few-at-a-time.ts';

/** Of one disk. */
const AT_A_TIME = 2;

class LargeReadings {
  readonly #byDisk = new Map<number, FewAtATime>();

  /** Rejects as the reading does. @param disk the device, as of `stat` */
  async run<T>(disk: number, read: () => Promise<T>): Promise<T> {
    const few = this.#byDisk.get(disk) ?? new FewAtATime(AT_A_TIME);
    this.#byDisk.set(disk, few);
    try {
      return await few.run(read);
    } finally {
      if (few.counts.running === 0) this.#byDisk.delete(disk);
    }
  }
}

/** Of this thread. */
export const largeReadings = new LargeReadings();
