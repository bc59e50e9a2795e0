/** Looks at something every few seconds while it is there. A look that takes long is not joined by more of them. */

/** How often, in milliseconds. */
const LOOK_INTERVAL_MS = 3_000;

export class RegularLook {
  #timer: NodeJS.Timeout | undefined;
  #isLooking = false;

  /** @param looks what is looked at each time, all at once; undefined while there is nothing to look at */
  constructor(
    private readonly looks: () => readonly Promise<void>[] | undefined,
    private readonly reportBug: (error: unknown) => void,
  ) {}

  begin(): void {
    this.#timer = setInterval(() => void this.lookNow(), LOOK_INTERVAL_MS);
  }

  end(): void {
    clearInterval(this.#timer);
  }

  /** Never rejects: what can't be looked at is as it was, until the next look. */
  async lookNow(): Promise<void> {
    if (this.#isLooking) return;
    const looks = this.looks();
    if (looks === undefined) return;
    this.#isLooking = true;
    for (const look of await Promise.allSettled(looks)) {
      if (look.status === 'rejected') this.reportBug(look.reason);
    }
    this.#isLooking = false;
  }
}
