/**
 * The memory for what is kept to be quicker the next time, of all shares of a process: contents of files, names of folders, pictures,
 * heads of requests. Each cache has a bound of its own, and all of them have this one.
 */

import type { Elsewhere } from './common-room.ts';
import { CommonRoom } from './common-room.ts';

/** In octets. */
const MAX_KEPT_BYTES = 192 * 1024 * 1024;

/** Of this thread; see `ThreadParts` for others. */
export const keptMemory = new CommonRoom(MAX_KEPT_BYTES);

const UNIT_BYTES = 1024;

/** How much each thread of a process holds, in memory that they share: one may have nearly all while the others have little. */
export class ThreadParts implements Elsewhere {
  readonly #parts: Int32Array;

  /** @param place of this thread; no other one has it */
  constructor(
    memory: SharedArrayBuffer,
    private readonly place: number,
  ) {
    this.#parts = new Int32Array(memory);
  }

  /** For so many threads. */
  static createMemory(threads: number): SharedArrayBuffer {
    return new SharedArrayBuffer(threads * Int32Array.BYTES_PER_ELEMENT);
  }

  get others(): number {
    let units = 0;
    for (const [place, part] of this.#parts.entries()) if (place !== this.place) units += part;
    return units * UNIT_BYTES;
  }

  get fairPart(): number {
    const others = this.#parts.filter((part, place) => part > 0 && place !== this.place);
    return 1 / (others.length + 1);
  }

  tell(total: number): void {
    Atomics.store(this.#parts, this.place, Math.ceil(total / UNIT_BYTES));
  }
}
