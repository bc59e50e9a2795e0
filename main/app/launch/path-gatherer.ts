/**
 * Gathers paths that come one by one although a person chose them together: the Explorer starts the program once for each
 * chosen file, the Finder tells of each for itself.
 */

/** Longer than a start takes to hand over its path, short enough not to be felt. */
const GATHER_MS = 400;

export class PathGatherer {
  readonly #handle: (paths: readonly string[]) => void;
  #waiting: string[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** `handle` gets the paths, in the order in which they came, once no more have come for a moment. */
  constructor(handle: (paths: readonly string[]) => void) {
    this.#handle = handle;
  }

  add(paths: readonly string[]): void {
    if (paths.length === 0) return;
    this.#waiting.push(...paths);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#handOver(), GATHER_MS);
  }

  #handOver(): void {
    const paths = this.#waiting;
    this.#waiting = [];
    this.#handle(paths);
  }
}
