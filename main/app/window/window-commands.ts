/** What the menu bar asks of the window. On macOS it can be asked without one: it waits then until the window can do it. */
import type { WindowCommand } from '../../ipc/contract.ts';

export class WindowCommands {
  readonly #send: (command: WindowCommand) => void;
  #waiting: WindowCommand[] = [];
  #isHeard = false;

  /** @param send tells the window, which must be there */
  constructor(send: (command: WindowCommand) => void) {
    this.#send = send;
  }

  /** Asks the window, at once or as soon as it hears. */
  tell(command: WindowCommand): void {
    if (this.#isHeard) this.#send(command);
    else this.#waiting.push(command);
  }

  /** The window's page hears commands from now on. */
  heard(): void {
    this.#isHeard = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const command of waiting) this.#send(command);
  }

  /** The window's page is gone, and is loaded anew: what is asked meanwhile waits for that. */
  pageFailed(): void {
    this.#isHeard = false;
  }

  /** The window is gone: what it has not heard was meant for what it showed, not for the next one. */
  windowClosed(): void {
    this.#isHeard = false;
    this.#waiting = [];
  }
}
