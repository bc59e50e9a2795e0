/**
 * A saved log that is read in a thread of its own: millions of lines take seconds, in which neither the window nor the tray
 * may wait. One part is read ahead, so that reading goes on while the window takes in the part before.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SavedLogPart } from './saved-log.ts';

/** The thread's script lies beside the bundle that this is part of. */
export const SAVED_LOG_WORKER = join(__dirname, 'saved-log-worker.cjs');

export class SavedLogThread {
  readonly #worker: Worker;
  /** Those that wait for a part, in their order. */
  #waiting: ((part: SavedLogPart) => void)[] = [];
  #ahead: Promise<SavedLogPart>;
  /** Why there will be no more parts; undefined while there may be. */
  #problem: string | undefined;

  /**
   * @param paths absolute paths of the files, in the order in which they are to be read
   * @param script the thread's bundle
   */
  constructor(paths: readonly string[], script: string) {
    this.#worker = new Worker(script, { workerData: paths });
    this.#worker.on('message', (part: SavedLogPart) => {
      // It never keeps the process: the window does. Effective only once the thread runs.
      this.#worker.unref();
      this.#waiting.shift()?.(part);
    });
    this.#worker.on('error', ({ message }) => this.#end(message));
    this.#worker.on('exit', () => this.#end('the thread ended'));
    this.#ahead = this.#ask();
  }

  /** The next part; when the thread has died, one that tells so. */
  async next(): Promise<SavedLogPart> {
    const part = await this.#ahead;
    if (!part.isOver) this.#ahead = this.#ask();
    return part;
  }

  /** Stops reading. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(): Promise<SavedLogPart> {
    if (this.#problem !== undefined) return Promise.resolve(broken(this.#problem));
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#worker.postMessage(undefined);
    });
  }

  #end(problem: string): void {
    this.#problem ??= problem;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve(broken(this.#problem));
  }
}

function broken(problem: string): SavedLogPart {
  return { chunk: undefined, readBytes: 0, failedLines: 0, isOver: true, problem };
}
