/** Lets a few of many tasks run at a time; the others wait in the order in which they came. */
export class TaskLimit {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly maxRunning: number) {}

  /** Tasks that run or wait. */
  get size(): number {
    return this.#running + this.#waiting.length;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.maxRunning) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      // The place is handed on, so that nobody takes it in between.
      if (next) next();
      else this.#running--;
    }
  }
}
