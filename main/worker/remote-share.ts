/** The main process's side of a share in a worker thread: starts it, talks to it, and says so when its thread dies. */
import type { LogBatch } from '../access-log/batch.ts';
import type { ExchangeDetails } from '../access-log/log-entry.ts';
import { unreachable } from '../base/unreachable.ts';
import type { ShareCommand } from '../share/share-command.ts';
import type { ShareEvent } from '../share/share-event.ts';
import type { ShareSetup, ShareStatus } from '../share/share-status.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { Seat, ShareThreads } from './share-threads.ts';

/** How long a worker may take beyond the grace it was given before it is held to hang. */
const HUNG_WORKER_MS = 3000;
/** How long such a worker may take to end itself. */
const LAST_WORD_MS = 1000;
const DETAILS_TIMEOUT_MS = 2000;
/** A person waits for a question meanwhile. */
const TRANSFERS_TIMEOUT_MS = 500;

/** Times that a test may shorten. */
export interface RemoteShareTimes {
  readonly hungWorkerMs: number;
  readonly lastWordMs: number;
  readonly detailsTimeoutMs: number;
  readonly transfersTimeoutMs: number;
}

const USUAL_TIMES: RemoteShareTimes = {
  hungWorkerMs: HUNG_WORKER_MS,
  lastWordMs: LAST_WORD_MS,
  detailsTimeoutMs: DETAILS_TIMEOUT_MS,
  transfersTimeoutMs: TRANSFERS_TIMEOUT_MS,
};

interface DetailsCall {
  readonly answer: (details: ExchangeDetails | undefined) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Hosts one share in a worker thread. Its seat there is taken by the first `start`, outlives `stop`, and is replaced
 * by the next `start` after the thread died; the log's sequence numbers go on where the dead one's last batch ended.
 */
export class RemoteShare {
  readonly #threads: ShareThreads;
  readonly #owner: (event: ShareEvent) => void;
  readonly #times: RemoteShareTimes;
  readonly #calls = new Map<number, DetailsCall>();
  #seat: Seat | undefined;
  #state: ShareStatus['state'] = 'stopped';
  #nextSequence = 1;
  #nextCall = 1;
  #hangTimer: NodeJS.Timeout | undefined;
  /** Its thread hung and is being ended; that it has stopped is told then. */
  #isEnding = false;

  /** `owner` hears of everything. */
  constructor(threads: ShareThreads, owner: (event: ShareEvent) => void, times?: RemoteShareTimes) {
    this.#threads = threads;
    this.#owner = owner;
    this.#times = times ?? USUAL_TIMES;
  }

  /** Starts the share; what becomes of it is told as statuses. Only for a share that is stopped or has failed. */
  start(setup: ShareSetup): void {
    this.#seat ??= this.#sit();
    this.#tell({ state: 'starting' });
    this.#post({ kind: 'start', setup });
  }

  /**
   * Stops the share; without a bound, when the last exchange is over, and until then it can be started or stopped at once. A
   * worker that does not answer within the grace and a little more is ended.
   */
  stop(graceMs: number | undefined): void {
    if (this.#isEnding) return;
    if (this.#seat === undefined || this.#state === 'stopped' || this.#state === 'failed') {
      this.#tell({ state: 'stopped' });
      return;
    }
    this.#tell({ state: 'stopping', waits: graceMs === undefined });
    clearTimeout(this.#hangTimer);
    if (graceMs !== undefined) {
      this.#hangTimer = setTimeout(() => void this.#endHungWorker(), graceMs + this.#times.hungWorkerMs);
    }
    this.#post({ kind: 'stop', graceMs });
  }

  /** Passes a command on that changes nothing about whether the share is on. */
  send(command: Exclude<ShareCommand, { readonly kind: 'start' | 'stop' }>): void {
    this.#post(command);
  }

  /** A connection from this end is our own, as a check's. Resolves when the share knows, or is not there to be told. */
  async markOwn(address: string, port: number): Promise<void> {
    await this.#call((call) => ({ kind: 'own', call, address, port }));
  }

  /** undefined when the worker no longer knows the exchange, does not answer in time or is not there. */
  readDetails(sequence: number): Promise<ExchangeDetails | undefined> {
    return this.#call((call) => ({ kind: 'details', call, sequence }));
  }

  /** Resolves when the owner has heard what runs now, or when the worker does not answer in time or is not there. */
  async tellTransfers(): Promise<void> {
    await this.#call((call) => ({ kind: 'transfers-now', call }), this.#times.transfersTimeoutMs);
  }

  /** Ends the share at once, without a word to the owner. */
  async terminate(): Promise<void> {
    const seat = this.#seat;
    this.#forgetSeat();
    this.#state = 'stopped';
    await seat?.leave(this.#times.hungWorkerMs);
  }

  /** Asks the worker; undefined when it has no answer, does not answer in time or is not there. */
  #call(
    question: (call: number) => ToWorker,
    timeoutMs = this.#times.detailsTimeoutMs,
  ): Promise<ExchangeDetails | undefined> {
    if (this.#seat === undefined) return Promise.resolve(undefined);
    const call = this.#nextCall++;
    return new Promise((answer) => {
      const timer = setTimeout(() => this.#answer(call, undefined), timeoutMs);
      this.#calls.set(call, { answer, timer });
      this.#post(question(call));
    });
  }

  #sit(): Seat {
    const seat = this.#threads.take(this.#nextSequence, {
      message: (message) => {
        if (seat === this.#seat) this.#receive(message);
      },
      complained: (text) => this.#complain(text),
      died: (cause) => {
        if (seat === this.#seat) this.#mourn(cause);
      },
    });
    return seat;
  }

  #post(message: ToWorker): void {
    this.#seat?.post(message);
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'event':
        this.#receiveEvent(message.event);
        if (message.bytes > 0) this.#post({ kind: 'taken', bytes: message.bytes });
        return;
      case 'marked':
      case 'told':
        this.#answer(message.call, undefined);
        return;
      case 'details':
        this.#answer(message.call, message.details);
        return;
      default:
        unreachable(message);
    }
  }

  #receiveEvent(event: ShareEvent): void {
    if (event.kind === 'status') {
      // Until it has stopped, what the worker says is of the start before: a failure then is none that anybody misses.
      if (this.#state !== 'stopping' || event.status.state === 'stopped') this.#tell(event.status);
      return;
    }
    if (event.kind === 'log') this.#followLog(event.batch);
    this.#owner(event);
  }

  #followLog({ first, count }: LogBatch): void {
    const missing = first - this.#nextSequence;
    if (missing > 0) this.#complain(`${missing} entries of the log were left out: the app was too busy.\n`);
    this.#nextSequence = first + count;
  }

  #complain(text: string): void {
    this.#owner({ kind: 'complained', text });
  }

  #tell(status: ShareStatus): void {
    this.#state = status.state;
    if (status.state === 'stopped' || status.state === 'failed') clearTimeout(this.#hangTimer);
    this.#owner({ kind: 'status', status });
  }

  #answer(call: number, details: ExchangeDetails | undefined): void {
    const waiting = this.#calls.get(call);
    if (waiting === undefined) return;
    this.#calls.delete(call);
    clearTimeout(waiting.timer);
    waiting.answer(details);
  }

  #mourn(detail: string): void {
    const before = this.#state;
    this.#forgetSeat();
    this.#owner({ kind: 'transfers', transfers: [], visitors: 0 });
    if (before === 'starting' || before === 'running') {
      this.#tell({ state: 'failed', problem: 'worker-died', freePort: undefined, detail });
    } else if (before === 'stopping') {
      this.#tell({ state: 'stopped' });
    }
  }

  /** It has stopped when its thread is gone: until then it may hold its port. */
  async #endHungWorker(): Promise<void> {
    const seat = this.#seat;
    this.#forgetSeat();
    this.#isEnding = true;
    await seat?.endThread(this.#times.lastWordMs);
    this.#isEnding = false;
    this.#owner({ kind: 'transfers', transfers: [], visitors: 0 });
    this.#tell({ state: 'stopped' });
  }

  #forgetSeat(): void {
    this.#seat = undefined;
    clearTimeout(this.#hangTimer);
    for (const call of [...this.#calls.keys()]) this.#answer(call, undefined);
  }
}
