/** Shows in the listing what has come or gone, without a reload. */
import type { Entry } from '../folder-entry.ts';
import { loadFolder } from '../folder-loader.ts';
import type { FolderPage } from '../folder-page.ts';

/** Arrivals that follow one another are shown together, milliseconds. */
const SETTLE_MS = 700;

export class Refresher {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLoading = false;
  #isStale = false;

  constructor(private readonly page: FolderPage) {}

  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.now();
    }, SETTLE_MS);
  }

  /** What is shown stays where it can't be looked up. */
  async now(): Promise<void> {
    if (this.#isLoading) {
      this.#isStale = true;
      return;
    }
    this.#isLoading = true;
    try {
      const entries = await loadFolder(() => undefined);
      this.page.replace(keepKnown(entries, this.page.entries));
    } catch {
      // Shown with the next arrival, or by a reload.
    } finally {
      this.#isLoading = false;
      if (this.#isStale) {
        this.#isStale = false;
        this.soon();
      }
    }
  }
}

/** What is as it was stays the same entry, and so its row stays with its picture and the focus. */
export function keepKnown(entries: readonly Entry[], known: readonly Entry[]): Entry[] {
  const byAddress = new Map(known.map((entry) => [entry.href, entry]));
  return entries.map((entry) => {
    const before = byAddress.get(entry.href);
    return before && before.size === entry.size && before.modified === entry.modified ? before : entry;
  });
}
