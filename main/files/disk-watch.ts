/** Watches how quickly a disk answers. Everything that touches one disk shares one watch, so that slow reads stop quick looks too. */

import { performance } from 'node:perf_hooks';
import { BoundedMap } from '../base/bounded-map.ts';

/** What took longer than this was not answered from memory. */
const SLOW_MS = 60;

/** Slow operations in a row that tell a slow file system from a process that had to wait for its turn. */
const SLOW_IN_A_ROW = 4;

/** How long the thread pool is used after that. */
const CAUTION_MS = 5_000;

/** Disks that are watched at a time; the one asked for longest ago is forgotten, and starts anew. */
const MAX_DISKS = 64;

export class DiskWatch {
  #cautiousUntil = 0;
  #slowInARow = 0;

  /** @param now milliseconds, monotonic; a test may stand in for it */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Whether it has answered quickly lately. */
  get isQuick(): boolean {
    return this.#cautiousUntil === 0 || this.now() > this.#cautiousUntil;
  }

  /** Runs a synchronous operation and notes how long it takes. Throws what the operation throws. */
  run<T>(operation: () => T): T {
    const start = this.now();
    try {
      return operation();
    } finally {
      this.#note(this.now() - start);
    }
  }

  #note(elapsedMs: number): void {
    this.#slowInARow = elapsedMs > SLOW_MS ? this.#slowInARow + 1 : 0;
    if (this.#slowInARow < SLOW_IN_A_ROW) return;
    this.#slowInARow = 0;
    this.#cautiousUntil = this.now() + CAUTION_MS;
  }
}

/** By device number. */
const watches = new BoundedMap<number, DiskWatch>({ maxEntries: MAX_DISKS });

/** The one watch of a disk. @param device number as of `stat` */
export function watchOfDisk(device: number): DiskWatch {
  return watches.getOrMake(device, () => new DiskWatch());
}
