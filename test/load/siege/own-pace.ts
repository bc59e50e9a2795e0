/**
 * What the machine itself takes of a turn: a thread that does the same small piece of work again and again, and measures it
 * as turns of a share are measured. On a quiet machine all pieces take the same; where others crowd the processor's caches,
 * or a host takes the processor away, some take longer, and so does any turn.
 */
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

const SCRIPT = path.resolve('node_modules/.cache/load/own-pace-thread.mjs');

export class OwnPace {
  readonly #worker = new Worker(SCRIPT);

  /** How much longer than the quickest piece of work the slowest one took since this was asked last, in milliseconds. */
  async takeJitterMs(): Promise<number> {
    const told = once(this.#worker, 'message') as Promise<[number]>;
    this.#worker.postMessage('take');
    const [jitter] = await told;
    return jitter;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
