/** Reads a saved log into a model of its own, piece by piece, for as long as it is looked at. */
import type { SavedLog, SavedLogCalls } from '../../main/ipc/contract.ts';
import { ExternalStore } from '../base/external-store.ts';
import { fileNameOf } from '../base/file-name.ts';
import type { LogModel } from './log-model.ts';
import { SavedChunks } from './saved-chunks.ts';

/** Parts come faster than they can be drawn; so often the list is drawn while it is read, in milliseconds. */
const SHOW_INTERVAL_MS = 100;

export interface SavedLogProgress {
  /** Part of the files that was read, 0 to 1. */
  readonly fraction: number;
  /** Lines that are no entry. */
  readonly failedLines: number;
  readonly isOver: boolean;
  /** Why reading stopped early, in the system's words; undefined when it did not. */
  readonly problem: string | undefined;
}

export interface SavedLogReaderOptions {
  readonly calls: SavedLogCalls;
  readonly log: SavedLog;
  readonly model: LogModel;
  /** Resolves when the page had a chance to draw and to answer its person. */
  readonly nextSlice: () => Promise<void>;
}

export class SavedLogReader {
  readonly progress = new ExternalStore<SavedLogProgress>({
    fraction: 0,
    failedLines: 0,
    isOver: false,
    problem: undefined,
  });
  readonly model: LogModel;
  /** Tells saved logs apart. */
  readonly id: number;
  /** Names of the files, without their folders. */
  readonly names: readonly string[];
  readonly #calls: SavedLogCalls;
  readonly #log: SavedLog;
  readonly #nextSlice: () => Promise<void>;
  #isWanted = true;

  constructor({ calls, log, model, nextSlice }: SavedLogReaderOptions) {
    this.#nextSlice = nextSlice;
    this.#calls = calls;
    this.#log = log;
    this.model = model;
    this.id = log.id;
    this.names = log.paths.map(fileNameOf);
  }

  /** Resolves when all is read, or when it was stopped. */
  async read(): Promise<void> {
    const chunks = new SavedChunks();
    let shownAt = Number.NEGATIVE_INFINITY;
    let next = this.#calls.readSavedLog(this.#log.id);
    while (this.#isWanted && !this.progress.get().isOver) {
      const part = await next;
      if (!this.#isWanted) return;
      const { chunk, readBytes, failedLines, isOver, problem } = part;
      // The main process reads on while this part is taken in.
      if (!isOver) next = this.#calls.readSavedLog(this.#log.id);
      // Taken in one by one: all at once would be felt.
      if (chunk !== undefined) this.model.adopt(chunks.open(chunk));
      if (isOver || performance.now() - shownAt >= SHOW_INTERVAL_MS) {
        // In a task of its own: drawing on top of taking in would be felt.
        await this.#nextSlice();
        if (!this.#isWanted) return;
        this.model.show();
        shownAt = performance.now();
      }
      const fraction = isOver ? 1 : Math.min(1, readBytes / Math.max(1, this.#log.bytes));
      this.progress.set({ fraction, failedLines, isOver, problem });
    }
  }

  /** The person looks at something else. */
  async stop(): Promise<void> {
    if (!this.#isWanted) return;
    this.#isWanted = false;
    if (!this.progress.get().isOver) await this.#calls.closeSavedLog(this.#log.id);
  }
}
