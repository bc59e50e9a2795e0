/** What is kept of one share's log in the main process: its newest entries and its totals. */
import type { LogBatch } from '../access-log/batch.ts';
import { BatchHistory } from '../access-log/batch-history.ts';
import type { ShareTotals } from '../access-log/share-totals.ts';
import { TotalsCounter } from '../access-log/share-totals.ts';
import type { LogBacklog } from '../ipc/contract.ts';

const MAX_HISTORY_ENTRIES = 200_000;
/** How often the sums are told at most, in milliseconds. */
const TELL_INTERVAL_MS = 250;

export class ShareRecords {
  readonly #history = new BatchHistory(MAX_HISTORY_ENTRIES);
  readonly #counter = new TotalsCounter();
  #timer: NodeJS.Timeout | undefined;

  /** @param onTally the sums have changed; called at most four times a second */
  constructor(private readonly onTally: () => void) {}

  get totals(): ShareTotals {
    return this.#counter.totals;
  }

  /** Takes a batch of entries as it comes from the share. */
  add(batch: LogBatch): void {
    this.#history.add(batch);
    this.#counter.add(batch);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.onTally();
    }, TELL_INTERVAL_MS);
  }

  readBacklog(after: number): LogBacklog {
    return this.#history.since(after);
  }

  /** Empties the log in memory; totals go on. */
  clearLog(): void {
    this.#history.clear();
  }

  /** Says no more. */
  close(): void {
    clearTimeout(this.#timer);
  }
}
