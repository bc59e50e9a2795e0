/** Keeps the screen on while something is sent, where the browser lets pages do so: over https, and on this computer. */

export class ScreenLock {
  #lock: WakeLockSentinel | undefined;
  #isWanted = false;

  constructor() {
    // It is lost whenever the page is out of sight.
    document.addEventListener('visibilitychange', () => void this.#apply());
  }

  set(isWanted: boolean): void {
    if (this.#isWanted === isWanted) return;
    this.#isWanted = isWanted;
    void this.#apply();
  }

  async #apply(): Promise<void> {
    const { wakeLock } = navigator as { wakeLock?: WakeLock };
    if (!this.#isWanted) {
      await this.#lock?.release().catch(() => undefined);
      this.#lock = undefined;
      return;
    }
    if (document.visibilityState !== 'visible' || (this.#lock && !this.#lock.released)) return;
    // A battery that is low may have it refused.
    this.#lock = await wakeLock?.request('screen').catch(() => undefined);
  }
}
