/** The threads that host shares: a few for however many shares, since each thread costs some 20 MB before its first visitor. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { MessageChannel, Worker } from 'node:worker_threads';
import { ThreadParts } from '../base/kept-memory.ts';
import type { FromWorker, Hosting, ThreadPlace, ToThread, ToWorker } from './messages.ts';

/** So many shares have a thread each on any computer; on one with more cores, more have. */
const LEAST_THREADS = 4;
const MOST_THREADS = 8;

/** Those that are ending have theirs for a moment longer. */
const PLACES_PER_THREAD = 2;

/**
 * Of a thread's heap, without octets, in MiB: several times what the worst flood leaves there. It decides as well how much garbage the
 * collector lets stand beside what is in use: without a limit, or with one of a gigabyte, three times as much, see decision 790.
 */
const MOST_HEAP_MB = 768;

/** What whoever sits in a thread hears of it. */
export interface SeatEvents {
  readonly message: (message: FromWorker) => void;
  /** Somebody in the thread wrote to its standard error. */
  readonly complained: (text: string) => void;
  /** The thread has died, and no message will follow. */
  readonly died: (cause: string) => void;
}

/** A share's place in a thread. */
export interface Seat {
  readonly post: (message: ToWorker) => void;
  /** Ends what the share does there, at once; its thread with it when no other share sits there. Nothing is told after that. */
  readonly leave: (patienceMs: number) => Promise<void>;
  /** Ends the thread, which hangs; others who sit there hear that it has died. Resolves when it is gone. */
  readonly endThread: (patienceMs: number) => Promise<void>;
}

/** Gives each share a thread of its own while there are few, and then the one where the fewest sit. */
export class ShareThreads {
  readonly #script: string;
  readonly #most: number;
  readonly #threads = new Set<ShareThread>();
  /** Of those that no thread has. */
  readonly #places: ThreadPlace[];

  /** `script` is the absolute path of the worker's bundle; `most` bounds the threads. */
  constructor(script: string, most = Math.min(MOST_THREADS, Math.max(LEAST_THREADS, availableParallelism()))) {
    this.#script = script;
    this.#most = most;
    const places = most * PLACES_PER_THREAD;
    const parts = ThreadParts.createMemory(places);
    this.#places = Array.from({ length: places }, (_, place) => ({ parts, place }));
  }

  get count(): number {
    return this.#threads.size;
  }

  /** `firstSequence`: number of the first entry that the share writes to its log, so that numbers go on after a restart. */
  take(firstSequence: number, events: SeatEvents): Seat {
    return this.#choose().take(firstSequence, events);
  }

  #choose(): ShareThread {
    const threads = [...this.#threads].sort((one, other) => one.count - other.count);
    const emptiest = threads[0];
    if (emptiest !== undefined && (emptiest.count === 0 || threads.length >= this.#most)) return emptiest;
    const place = this.#places.shift();
    const thread = new ShareThread(this.#script, place, () => this.#threads.delete(thread));
    this.#threads.add(thread);
    if (place !== undefined) void thread.exit.then(() => this.#giveBack(place));
    return thread;
  }

  #giveBack(place: ThreadPlace): void {
    new ThreadParts(place.parts, place.place).tell(0);
    this.#places.push(place);
  }
}

class ShareThread {
  readonly #worker: Worker;
  readonly #seats = new Set<SeatEvents>();
  readonly #gone: () => void;
  /** Resolves with why it has ended. */
  readonly exit: Promise<string>;

  /** `gone` is called as soon as nobody can be taken in any more. */
  constructor(script: string, place: ThreadPlace | undefined, gone: () => void) {
    this.#gone = gone;
    this.#worker = new Worker(script, {
      stderr: true,
      workerData: place,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    this.#worker.stderr.setEncoding('utf8').on('data', (text: string) => {
      for (const seat of [...this.#seats].slice(0, 1)) seat.complained(text);
    });
    this.exit = this.#untilExit();
  }

  /** How many shares sit here. */
  get count(): number {
    return this.#seats.size;
  }

  take(firstSequence: number, events: SeatEvents): Seat {
    const { port1: port, port2: theirs } = new MessageChannel();
    const hosting: Hosting = { port: theirs, firstSequence };
    this.#seats.add(events);
    port.on('message', (message: FromWorker) => {
      if (this.#seats.has(events)) events.message(message);
    });
    // What was said before the death arrives before the port closes.
    void Promise.all([this.exit, once(port, 'close')]).then(([cause]) => {
      if (this.#seats.delete(events)) events.died(cause);
    });
    this.#worker.postMessage(hosting, [theirs]);
    return {
      post: (message) => port.postMessage(message),
      leave: (patienceMs) => this.#leave(events, port, patienceMs),
      endThread: (patienceMs) => {
        this.#seats.delete(events);
        return this.#end(patienceMs);
      },
    };
  }

  async #leave(events: SeatEvents, port: MessagePort, patienceMs: number): Promise<void> {
    this.#seats.delete(events);
    if (this.#seats.size === 0) return this.#end(patienceMs);
    const left = once(port, 'close');
    port.postMessage({ kind: 'leave' } satisfies ToWorker);
    const timer = setTimeout(() => void this.#end(patienceMs), patienceMs);
    await left;
    clearTimeout(timer);
  }

  /**
   * The thread ends itself, between two turns: Node may abort the whole process when `terminate()` comes in the middle of a call
   * of `fs/promises`, see decision 745. Only one that does not get to its messages is ended from here.
   */
  async #end(patienceMs: number): Promise<void> {
    this.#gone();
    this.#worker.postMessage('end' satisfies ToThread);
    const timer = setTimeout(() => void this.#worker.terminate(), patienceMs);
    await this.exit;
    clearTimeout(timer);
  }

  #untilExit(): Promise<string> {
    let cause = '';
    this.#worker.on('error', (error) => {
      cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    });
    return new Promise((exited) => {
      this.#worker.on('exit', (code) => {
        this.#gone();
        exited(cause || `The worker ended with exit code ${code}.`);
      });
    });
  }
}
