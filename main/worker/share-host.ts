/** The main process's side of a share in a worker thread: starts it, talks to it, and says so when its thread dies. */
import type { LogBatch } from '../access-log/batch.ts';
import type { ExchangeDetails } from '../access-log/entry.ts';
import type { Transfer } from '../access-log/transfer.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Dismissal } from '../share/open-share.ts';
import type { RefusedVisitor, ShareProblem, ShareSetup, ShareStatus } from '../share/status.ts';
import type { Trouble } from '../share/trouble.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { Seat, ShareThreads } from './share-threads.ts';

/** How long a worker may take beyond the grace it was given before it is held to hang. */
const HUNG_WORKER_MS = 3000;
const DETAILS_TIMEOUT_MS = 2000;

/** What a host tells its owner. */
export interface ShareHostEvents {
  readonly status: (status: ShareStatus) => void;
  readonly log: (batch: LogBatch) => void;
  readonly transfers: (transfers: readonly Transfer[], visitors: number) => void;
  /** A change could not be made: all is as it was. */
  readonly unchanged: (problem: ShareProblem, detail: string) => void;
  /** Blocked visitors tried to connect. */
  readonly refused: (visitors: readonly RefusedVisitor[]) => void;
  /** So many downloads were completed since this was last told; only where the options ask for it. */
  readonly completed: (count: number) => void;
  /** A visitor harms the share. */
  readonly trouble: (trouble: Trouble) => void;
  /** The worker wrote to its standard error. */
  readonly complained: (text: string) => void;
}

/** Times that a test may shorten. */
export interface ShareHostTimes {
  readonly hungWorkerMs: number;
  readonly detailsTimeoutMs: number;
}

interface DetailsCall {
  readonly answer: (details: ExchangeDetails | undefined) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Hosts one share in a worker thread. Its seat there is taken by the first `start`, outlives `stop`, and is replaced
 * by the next `start` after the thread died; the log's sequence numbers go on where the dead one's last batch ended.
 */
export class ShareHost {
  readonly #threads: ShareThreads;
  readonly #events: ShareHostEvents;
  readonly #times: ShareHostTimes;
  readonly #calls = new Map<number, DetailsCall>();
  #seat: Seat | undefined;
  #state: ShareStatus['state'] = 'stopped';
  #nextSequence = 1;
  #nextCall = 1;
  #hangTimer: NodeJS.Timeout | undefined;

  constructor(threads: ShareThreads, events: ShareHostEvents, times?: ShareHostTimes) {
    this.#threads = threads;
    this.#events = events;
    this.#times = times ?? { hungWorkerMs: HUNG_WORKER_MS, detailsTimeoutMs: DETAILS_TIMEOUT_MS };
  }

  /** Starts the share; what becomes of it is told as statuses. Only for a share that is stopped or has failed. */
  start(options: ShareSetup): void {
    this.#seat ??= this.#sit();
    this.#tell({ state: 'starting' });
    this.#post({ kind: 'start', options });
  }

  /**
   * Stops the share; without a bound, when the last exchange is over, and until then it can be started or stopped at once. A
   * worker that does not answer within the grace and a little more is ended.
   */
  stop(graceMs: number | undefined): void {
    if (this.#seat === undefined || this.#state === 'stopped' || this.#state === 'failed') {
      this.#tell({ state: 'stopped' });
      return;
    }
    this.#tell({ state: 'stopping', waits: graceMs === undefined });
    clearTimeout(this.#hangTimer);
    if (graceMs !== undefined) {
      this.#hangTimer = setTimeout(() => this.#endHungWorker(), graceMs + this.#times.hungWorkerMs);
    }
    this.#post({ kind: 'stop', graceMs });
  }

  /** Closes one visitor's connection. */
  disconnect(connection: number): void {
    this.#post({ kind: 'disconnect', connection });
  }

  /** The whole list of visitors who are shut out from now on. */
  setBlocked(addresses: readonly string[]): void {
    this.#post({ kind: 'blocked', addresses });
  }

  /** All names and addresses that the share answers to besides this computer's own. */
  setAllowedHosts(names: readonly string[]): void {
    this.#post({ kind: 'hosts', names });
  }

  /** Gives a running share other options without a pause; see Share.change. */
  change(options: ShareSetup, dismissal: Dismissal): void {
    this.#post({ kind: 'change', options, dismissal });
  }

  /** To be called when network and drives may be others, as after the computer slept; what is different is told as a status. */
  lookAround(): void {
    this.#post({ kind: 'look-around' });
  }

  /** A connection from this end is our own, as a check's. Resolves when the share knows, or is not there to be told. */
  async markOwn(address: string, port: number): Promise<void> {
    await this.#call((call) => ({ kind: 'own', call, address, port }));
  }

  /** undefined when the worker no longer knows the exchange, does not answer in time or is not there. */
  readDetails(sequence: number): Promise<ExchangeDetails | undefined> {
    return this.#call((call) => ({ kind: 'details', call, sequence }));
  }

  /** Ends the share at once, without a word to the owner. */
  async terminate(): Promise<void> {
    const seat = this.#seat;
    this.#forgetSeat();
    this.#state = 'stopped';
    await seat?.leave(this.#times.hungWorkerMs);
  }

  /** Asks the worker; undefined when it has no answer, does not answer in time or is not there. */
  #call(question: (call: number) => ToWorker): Promise<ExchangeDetails | undefined> {
    if (this.#seat === undefined) return Promise.resolve(undefined);
    const call = this.#nextCall++;
    return new Promise((answer) => {
      const timer = setTimeout(() => this.#answer(call, undefined), this.#times.detailsTimeoutMs);
      this.#calls.set(call, { answer, timer });
      this.#post(question(call));
    });
  }

  #sit(): Seat {
    const seat = this.#threads.take(this.#nextSequence, {
      message: (message) => {
        if (seat === this.#seat) this.#receive(message);
      },
      complained: (text) => this.#events.complained(text),
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
      case 'status':
        // Until it has stopped, what the worker says is of the start before: a failure then is none that anybody misses.
        if (this.#state !== 'stopping' || message.status.state === 'stopped') this.#tell(message.status);
        return;
      case 'log':
        this.#complainOfGap(message.batch.first - this.#nextSequence);
        this.#nextSequence = message.batch.first + message.batch.count;
        this.#events.log(message.batch);
        this.#post({ kind: 'taken', bytes: message.bytes });
        return;
      case 'transfers':
        this.#events.transfers(message.transfers, message.visitors);
        this.#post({ kind: 'taken', bytes: message.bytes });
        return;
      case 'unchanged':
        this.#events.unchanged(message.problem, message.detail);
        return;
      case 'completed':
        this.#events.completed(message.count);
        return;
      case 'trouble':
        this.#events.trouble(message.trouble);
        return;
      case 'refused':
        this.#events.refused(message.visitors);
        return;
      case 'marked':
        this.#answer(message.call, undefined);
        return;
      case 'details':
        this.#answer(message.call, message.details);
        return;
      default:
        unreachable(message);
    }
  }

  #complainOfGap(missing: number): void {
    if (missing > 0) this.#events.complained(`${missing} entries of the log were left out: the app was too busy.\n`);
  }

  #tell(status: ShareStatus): void {
    this.#state = status.state;
    if (status.state === 'stopped' || status.state === 'failed') clearTimeout(this.#hangTimer);
    this.#events.status(status);
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
    this.#events.transfers([], 0);
    if (before === 'starting' || before === 'running') {
      this.#tell({ state: 'failed', problem: 'worker-died', freePort: undefined, detail });
    } else if (before === 'stopping') {
      this.#tell({ state: 'stopped' });
    }
  }

  #endHungWorker(): void {
    const seat = this.#seat;
    this.#forgetSeat();
    seat?.endThread();
    this.#events.transfers([], 0);
    this.#tell({ state: 'stopped' });
  }

  #forgetSeat(): void {
    this.#seat = undefined;
    clearTimeout(this.#hangTimer);
    for (const call of [...this.#calls.keys()]) this.#answer(call, undefined);
  }
}
