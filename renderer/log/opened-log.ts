/** The saved log that a person looks at instead of the live one, if any: opened, read, closed. */
import type { SavedLogCalls } from '../../main/ipc/contract.ts';
import { ExternalStore } from '../base/external-store.ts';
import { createSlice, nextSlice } from '../base/scheduling.ts';
import { LogModel } from './log-model.ts';
import { SavedLogReader } from './saved-log-reader.ts';

/** Some twenty octets each, and the texts: what is beyond is let go, the oldest first. */
const MAX_SAVED_ENTRIES = 10_000_000;

export class OpenedLog {
  readonly reader = new ExternalStore<SavedLogReader | undefined>(undefined);
  readonly #calls: SavedLogCalls;
  readonly #onError: (error: unknown) => void;

  /** @param onError told when a call was rejected: a bug */
  constructor(calls: SavedLogCalls, onError: (error: unknown) => void) {
    this.#calls = calls;
    this.#onError = onError;
  }

  /** Lets the person choose files, and begins to read them; nothing changes when they don't. */
  readonly open = (): void => {
    this.#open().catch(this.#onError);
  };

  /** Goes back to the live log. */
  readonly close = (): void => {
    this.reader.get()?.stop().catch(this.#onError);
    this.reader.set(undefined);
  };

  async #open(): Promise<void> {
    const log = await this.#calls.openSavedLog();
    if (log === undefined) return;
    this.close();
    const reader = new SavedLogReader({
      calls: this.#calls,
      log,
      nextSlice,
      model: new LogModel({ createSlice, nextSlice, maxEntries: MAX_SAVED_ENTRIES }),
    });
    this.reader.set(reader);
    await reader.read();
  }
}
