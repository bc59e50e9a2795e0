/** Tasks that have something in common are done one after the other; all others at the same time. */
export class OneAtATime {
  /** By what they have in common; gone when the last of them is over. */
  readonly #last = new Map<string, Promise<void>>();

  /** Rejects as the task does. */
  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key);
    let finish: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => {
      finish = resolve;
    });
    this.#last.set(key, mine);
    await before;
    try {
      return await task();
    } finally {
      finish();
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }

  /** Tasks that run or wait, by what they have in common. */
  get size(): number {
    return this.#last.size;
  }
}
