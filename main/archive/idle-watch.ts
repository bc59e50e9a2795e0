/** Tells when something has not been used for a while. */
export class IdleWatch {
  #timer: NodeJS.Timeout | undefined;

  /** @param idleMs milliseconds without a use */
  constructor(
    private readonly idleMs: number,
    private readonly onIdle: () => void,
  ) {}

  /** A use has ended. */
  start(): void {
    this.stop();
    this.#timer = setTimeout(this.onIdle, this.idleMs).unref();
  }

  /** A use begins, or no more will come. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
