/** Waits between tries, which end at once when there is reason to hope: the network is back, or somebody looks at the page again. */

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** @param failures in a row, from 1 */
export function pauseAfter(failures: number, atLeastMs = 0): number {
  return Math.max(atLeastMs, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10)));
}

export class Pauses {
  readonly #waiting = new Set<() => void>();
  /** Also told when nobody waits. */
  onWake: () => void = () => undefined;

  /** Ends all pauses. */
  readonly wake = (): void => {
    for (const end of [...this.#waiting]) end();
    this.onWake();
  };

  /** Hears of the network and of the page. */
  listen(): void {
    addEventListener('online', this.wake);
    addEventListener('pageshow', this.wake);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.wake();
    });
  }

  /** Resolves when the time is up, on `wake`, or when the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(end);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.#waiting.add(end);
      if (signal.aborted) end();
      else signal.addEventListener('abort', end);
    });
  }
}
