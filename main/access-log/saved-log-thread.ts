/**
 * A saved log that is read in a thread of its own: millions of lines take seconds, in which neither the window nor the tray
 * may wait. One part is read ahead, so that reading goes on while the window takes in the part before.
 */
import { OnDemandThread } from '../base/on-demand-thread.ts';
import { threadScript } from '../base/thread-script.ts';
import type { SavedLogPart } from './saved-log.ts';

export const SAVED_LOG_WORKER = threadScript('saved-log-worker');

export class SavedLogThread {
  readonly #thread: OnDemandThread<undefined, SavedLogPart>;
  #ahead: Promise<SavedLogPart>;
  /** Why there will be no more parts; undefined while there may be. */
  #problem: string | undefined;

  /**
   * @param paths absolute paths of the files, in the order in which they are to be read
   * @param script the thread's bundle
   */
  constructor(paths: readonly string[], script: string) {
    // It knows how far it has read.
    this.#thread = new OnDemandThread(script, { data: paths, keepsState: true });
    this.#ahead = this.#ask();
  }

  /** The next part; when the thread has died, one that tells so. */
  async next(): Promise<SavedLogPart> {
    const part = await this.#ahead;
    if (!part.isOver) this.#ahead = this.#ask();
    return part;
  }

  /** Stops reading. */
  close(): Promise<void> {
    this.#problem ??= 'closed';
    return this.#thread.end();
  }

  async #ask(): Promise<SavedLogPart> {
    if (this.#problem !== undefined) return broken(this.#problem);
    try {
      return await this.#thread.ask(undefined);
    } catch (error) {
      this.#problem ??= error instanceof Error ? error.message : String(error);
      return broken(this.#problem);
    }
  }
}

function broken(problem: string): SavedLogPart {
  return { chunk: undefined, readBytes: 0, failedLines: 0, isOver: true, problem };
}
