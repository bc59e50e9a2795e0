/**
 * Sees to it that a person can always come back to the app: when its tray icon goes while there is no window, or when it was
 * started without one and no tray appears, the window opens.
 */

import type { SettingsStore } from '../settings/settings-store.ts';
import type { AppTray } from '../tray/tray.ts';
import type { MainWindow } from './main-window.ts';

/** Long enough for a desktop that is just starting, or starting its bar anew, to show its tray. */
const PATIENCE_MS = 10_000;

export interface ReopeningOptions {
  /** Whether a person can come back to the app as it is, or knows that they have to start it again. */
  readonly canReopen: () => boolean;
  readonly openWindow: () => void;
}

/** What a person comes back by. */
export interface WaysToReopen {
  readonly tray: Pick<AppTray, 'isShown'>;
  readonly window: Pick<MainWindow, 'browserWindow'>;
  readonly settings: Pick<SettingsStore, 'current'>;
}

/** Only Linux may be without: macOS has the dock, Windows its tray. */
export function canReopen({ tray, window, settings }: WaysToReopen): boolean {
  const { explainedNoTray, preferences } = settings.current;
  const isAgreed = explainedNoTray && preferences.onClose === 'keep-running';
  return process.platform !== 'linux' || tray.isShown || window.browserWindow !== undefined || isAgreed;
}

export class Reopening {
  readonly #options: ReopeningOptions;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: ReopeningOptions) {
    this.#options = options;
  }

  /** To be called when the window or the icon may be missing; looks after a while, and acts if it still is. */
  check(): void {
    if (this.#options.canReopen()) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.#options.canReopen()) this.#options.openWindow();
    }, PATIENCE_MS);
  }

  /** Does nothing more. */
  close(): void {
    clearTimeout(this.#timer);
  }
}
