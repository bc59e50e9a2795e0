/** Keeps the computer from sleeping while bytes move; the display may go dark. */
import { powerSaveBlocker } from 'electron';

/** Holds one block at most. */
export class KeepAwake {
  #block: number | undefined;

  /** Whether the computer has to stay awake from now on. */
  update(isNeeded: boolean): void {
    if (isNeeded && this.#block === undefined) {
      this.#block = powerSaveBlocker.start('prevent-app-suspension');
    } else if (!isNeeded && this.#block !== undefined) {
      powerSaveBlocker.stop(this.#block);
      this.#block = undefined;
    }
  }
}
