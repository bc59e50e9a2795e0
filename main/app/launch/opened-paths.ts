/**
 * Folders and files that macOS hands over one by one: dropped on the icon in the dock, or opened with Porthole from the
 * Finder. Those that come before the app is ready wait.
 */
import type { App } from 'electron';

export class OpenedPaths {
  #handle: ((path: string) => void) | undefined;
  #waiting: string[] = [];

  /** To be made before the app is ready: what it was launched with comes early. */
  constructor(app: App) {
    app.on('open-file', (event, path) => {
      // Otherwise the system would say that Porthole can't open such a thing.
      event.preventDefault();
      if (this.#handle) this.#handle(path);
      else this.#waiting.push(path);
    });
  }

  /** Hands over what waited, and from now on each path as it comes. */
  take(handle: (path: string) => void): void {
    this.#handle = handle;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const path of waiting) handle(path);
  }
}
