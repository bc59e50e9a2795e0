/**
 * Brings a share's access log into the window: listens first, then reads what was logged before, and merges both by
 * sequence number, so that nothing is missing and nothing twice, also after a reload.
 */
import type { LogBatch } from '../../main/access-log/batch.ts';
import { batchBytes } from '../../main/access-log/batch.ts';
import { unpackBatch } from '../../main/access-log/packed-batch.ts';
import type { ShareId } from '../../main/ipc/app-state.ts';
import type { Bridge } from '../../main/ipc/contract.ts';
import type { WorkQueue } from '../base/scheduling.ts';
import type { LogModel } from './log-model.ts';

/** A hidden window gets few chances to work: entries beyond this are added at once, frame or not. */
const MAX_WAITING_ENTRIES = 50_000;
/** Octets of them, likewise. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

/**
 * Nobody reads so many entries as they come, ten times a second: the list is drawn less often, and leaves the processor to
 * the share.
 */
const FLOOD_ENTRIES = 15;
const FLOOD_PAUSE_MS = 500;

export type LogSource = Pick<Bridge, 'onLog' | 'getLogBacklog' | 'clearLog' | 'restoreLog'>;

export interface LogFeedOptions {
  readonly source: LogSource;
  readonly share: ShareId;
  readonly model: LogModel;
  /** Makes the queue in which batches wait to be shown together. */
  readonly createQueue: (work: () => void) => WorkQueue;
  /** Told when a call was rejected: a bug somewhere, the live log goes on. */
  readonly onError: (error: unknown) => void;
}

export class LogFeed {
  readonly #options: LogFeedOptions;
  readonly #queue: WorkQueue;
  #waiting: LogBatch[] = [];
  #waitingEntries = 0;
  #waitingBytes = 0;
  /** Entries that came since the list was last drawn. */
  #undrawn = 0;
  /** Whether those were very many the last time. */
  #isFlooded = false;
  /** The catching up that counts; an older one that is still under way is not listened to. */
  #catchUp: symbol | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(options: LogFeedOptions) {
    this.#options = options;
    this.#queue = options.createQueue(() => this.#flush());
  }

  start(): void {
    const { source, share } = this.#options;
    this.#unsubscribe ??= source.onLog((notice) => {
      if (notice.share === share) this.#receive(unpackBatch(notice.batch));
    });
    this.#startCatchUp();
  }

  /** Whether what it shows is all that there is. */
  get isSettled(): boolean {
    return this.#unsubscribe !== undefined && this.#catchUp === undefined;
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#queue.cancel();
    this.#catchUp = undefined;
    this.#forgetWaiting();
  }

  /**
   * Empties the log, here and in the main process. A backlog that is on its way would bring old entries back: it is asked
   * for again, after the call that clears.
   */
  clear(): void {
    this.#options.source.clearLog(this.#options.share).catch(this.#options.onError);
    this.#forgetWaiting();
    this.#options.model.clear();
    if (this.#catchUp !== undefined) this.#startCatchUp();
  }

  /** Takes `clear` back: the log is read anew, as far as the main process has it. */
  restore(): void {
    this.#options.source.restoreLog(this.#options.share).catch(this.#options.onError);
    this.#forgetWaiting();
    this.#options.model.reset();
    this.#startCatchUp();
  }

  #receive(batch: LogBatch): void {
    this.#waiting.push(batch);
    this.#waitingEntries += batch.count;
    this.#waitingBytes += batchBytes(batch);
    this.#undrawn += batch.count;
    if (this.#catchUp !== undefined) {
      this.#letOldestGo();
      return;
    }
    // Taken in one by one: all at once would be felt.
    if (this.#isFlooded) this.#takeIn((batches) => this.#options.model.add(batches));
    if (this.#isTooMuch) this.#queue.flush();
    else this.#queue.request(this.#isFlooded ? FLOOD_PAUSE_MS : 0);
  }

  get #isTooMuch(): boolean {
    return this.#waitingEntries > MAX_WAITING_ENTRIES || this.#waitingBytes > MAX_WAITING_BYTES;
  }

  /** A backlog can take long to come: what it does not have of these is counted as let go. */
  #letOldestGo(): void {
    while (this.#isTooMuch && this.#waiting.length > 1) {
      const oldest = this.#waiting.shift();
      if (oldest === undefined) return;
      this.#waitingEntries -= oldest.count;
      this.#waitingBytes -= batchBytes(oldest);
    }
  }

  #flush(): void {
    // A frame may have been asked for just before: what waits belongs behind the backlog.
    if (this.#catchUp !== undefined) return;
    this.#isFlooded = this.#undrawn >= FLOOD_ENTRIES;
    this.#undrawn = 0;
    this.#takeIn((batches) => this.#options.model.append(batches));
  }

  /** Gives the model what waits, as far as nothing is missing in it. */
  #takeIn(give: (batches: readonly LogBatch[]) => void): void {
    const gap = indexOfGap(this.#waiting, this.#options.model.store.last);
    const batches = gap === undefined ? this.#waiting : this.#waiting.slice(0, gap);
    this.#waiting = this.#waiting.slice(batches.length);
    this.#waitingEntries = this.#waiting.reduce((sum, batch) => sum + batch.count, 0);
    this.#waitingBytes = this.#waiting.reduce((sum, batch) => sum + batchBytes(batch), 0);
    give(batches);
    if (gap !== undefined) this.#startCatchUp();
  }

  #startCatchUp(): void {
    const attempt = Symbol('catch up');
    this.#catchUp = attempt;
    this.#readBacklog(attempt).catch((error: unknown) => {
      if (this.#catchUp !== attempt) return;
      this.#options.onError(error);
      this.#finishCatchUp();
    });
  }

  async #readBacklog(attempt: symbol): Promise<void> {
    const { source, share, model } = this.#options;
    const isFirst = model.store.last === 0;
    const backlog = await source.getLogBacklog(share, model.store.last);
    if (this.#catchUp !== attempt) return;
    if (isFirst) model.store.countLetGo(backlog.dropped);
    await model.appendBacklog(backlog.batches, () => this.#catchUp === attempt);
    if (this.#catchUp === attempt) this.#finishCatchUp();
  }

  /** What came live meanwhile follows the backlog; whatever neither of them had is gone for good. */
  #finishCatchUp(): void {
    this.#catchUp = undefined;
    const batches = this.#waiting;
    this.#forgetWaiting();
    this.#options.model.append(batches);
  }

  #forgetWaiting(): void {
    this.#waiting = [];
    this.#waitingEntries = 0;
    this.#waitingBytes = 0;
  }
}

/** Index of the first batch that does not go on where the one before it ended; undefined when all do. */
export function indexOfGap(batches: readonly LogBatch[], last: number): number | undefined {
  let next = last + 1;
  for (const [index, batch] of batches.entries()) {
    if (batch.first > next) return index;
    next = Math.max(next, batch.first + batch.count);
  }
  return undefined;
}
