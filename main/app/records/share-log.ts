/** What is kept of one share's log in the main process: its newest entries, its totals, and its file on disk. */
import type { LogBatch } from '../../access-log/batch.ts';
import { BatchHistory } from '../../access-log/batch-history.ts';
import type { LogFileSettings } from '../../access-log/log-file-settings.ts';
import type { LogFileStatus } from '../../access-log/log-file-status.ts';
import { LogFileWriter } from '../../access-log/log-file-writer.ts';
import type { ShareTotals } from '../../access-log/share-totals.ts';
import { TotalsCounter } from '../../access-log/share-totals.ts';
import { CommonRoom } from '../../base/common-room.ts';
import type { LogBacklog } from '../../ipc/contract.ts';

const MAX_HISTORY_ENTRIES = 200_000;
/** Octets of those entries: what they take when visitors ask for ordinary things. */
const MAX_HISTORY_BYTES = 32 * 1024 * 1024;
/** Octets of the entries of all shares. */
const MAX_HISTORIES_BYTES = 96 * 1024 * 1024;
/** Longer than the window offers to undo. */
const RESTORABLE_MS = 60_000;
/** How often the sums are told at most, in milliseconds. */
const TELL_INTERVAL_MS = 250;

/** The app's: a person has as many shares as they like. */
const histories = new CommonRoom(MAX_HISTORIES_BYTES);

/** What the records tell their owner. */
export interface ShareLogEvents {
  /** Sums or the file's size have changed; told at most four times a second. */
  readonly tally: () => void;
  /** The log on disk is on now, or off, or fails, or goes on. */
  readonly logFileChanged: () => void;
}

export class ShareLog {
  readonly #events: ShareLogEvents;
  readonly #history = new BatchHistory(MAX_HISTORY_ENTRIES, MAX_HISTORY_BYTES, histories);
  readonly #counter = new TotalsCounter();
  readonly #writer = new LogFileWriter((status) => this.#receiveFileStatus(status));
  #fileState: LogFileStatus['state'] = 'off';
  #timer: NodeJS.Timeout | undefined;
  /** Entries up to this number were cleared away. */
  #cleared = 0;
  #forgetTimer: NodeJS.Timeout | undefined;

  constructor(events: ShareLogEvents) {
    this.#events = events;
  }

  get totals(): ShareTotals {
    return this.#counter.totals;
  }

  /** Whether any visitor since the app was started is one of those. */
  hasVisitor(isOne: (address: string) => boolean): boolean {
    return this.#counter.hasVisitor(isOne);
  }

  get logFile(): LogFileStatus {
    return this.#writer.status;
  }

  /** Takes a batch of entries as it comes from the share. */
  add(batch: LogBatch): void {
    this.#writer.add(batch);
    this.#history.add(batch);
    this.#counter.add(batch);
    this.#tellSoon();
  }

  readBacklog(after: number): LogBacklog {
    return this.#history.since(Math.max(after, this.#cleared));
  }

  /** Empties the log in memory; for a minute `restoreLog` takes that back. Totals and the file on disk go on. */
  clearLog(): void {
    const cleared = this.#history.lastSequence;
    this.#cleared = cleared;
    clearTimeout(this.#forgetTimer);
    this.#forgetTimer = setTimeout(() => this.#history.forgetUpTo(cleared), RESTORABLE_MS).unref();
  }

  /** Takes `clearLog` back, as far as it still can be. */
  restoreLog(): void {
    clearTimeout(this.#forgetTimer);
    this.#cleared = 0;
  }

  /** Keeps the log on disk in this way from now on; `stem` as of `logFileStem`. */
  configureLogFile(settings: LogFileSettings, stem: string): void {
    void this.#writer.configure(settings, stem);
  }

  /** Says no more; resolves when all that was added is on disk, or can't be written. */
  async close(): Promise<void> {
    await this.#writer.close();
    clearTimeout(this.#timer);
    clearTimeout(this.#forgetTimer);
  }

  #receiveFileStatus({ state }: LogFileStatus): void {
    if (state === this.#fileState) this.#tellSoon();
    else this.#events.logFileChanged();
    this.#fileState = state;
  }

  #tellSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#events.tally();
    }, TELL_INTERVAL_MS);
  }
}
