/** The line before hashing, which is dear on purpose: few at a time, few waiting, and none of it for whoever has left. */
import type { Departure } from '../http/departure.ts';

/** Each takes a thread of the pool, and 32 MiB, for about a third of a second. */
const MAX_RUNNING = 2;
const MAX_WAITING = 32;
/** Of one visitor, beside what runs. */
const MAX_WAITING_EACH = 8;

/** On whose account it is done. */
export interface HashAsker {
  /** As of `visitorKey`. */
  readonly visitor: string;
  readonly departure: Departure;
}

interface Waiting {
  readonly asker: HashAsker;
  readonly begin: () => void;
}

/** Too many wait, or the asker has left. */
export class NotHashedError extends Error {
  override readonly name = 'NotHashedError';
}

export class HashQueue {
  #running = 0;
  readonly #waiting: Waiting[] = [];

  /** Runs `task` in its turn. Rejects with NotHashedError when there is no room, or when nobody waits for it any more. */
  async run<T>(asker: HashAsker, task: () => Promise<T>): Promise<T> {
    if (this.#running < MAX_RUNNING) this.#running++;
    else await this.#wait(asker);
    try {
      return await task();
    } finally {
      this.#handOver();
    }
  }

  #wait(asker: HashAsker): Promise<void> {
    const { departure } = asker;
    const own = this.#waiting.filter((waiting) => waiting.asker.visitor === asker.visitor);
    if (departure.hasLeft || this.#waiting.length >= MAX_WAITING || own.length >= MAX_WAITING_EACH) {
      return Promise.reject(new NotHashedError('No room in the line, or nobody to wait'));
    }
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        forget();
        resolve();
      };
      const waiting: Waiting = { asker, begin };
      const forget = departure.onLeft(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(new NotHashedError('Nobody waits for it any more'));
      });
      this.#waiting.push(waiting);
    });
  }

  /** The next one takes the place of the one that is done. */
  #handOver(): void {
    const next = this.#waiting.shift();
    if (next) next.begin();
    else this.#running--;
  }
}

/** All shares of a thread stand in one line. */
export const hashQueue = new HashQueue();
