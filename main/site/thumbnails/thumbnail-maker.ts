/** Makes thumbnails in a thread that is started when the first one is wanted and ended when none was for a while. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { unreachable } from '../../base/unreachable.ts';
import type { Departure } from '../../http/departure.ts';
import type { FromThumbnailWorker, ThumbnailTask } from './thumbnail-messages.ts';

/** The thread's script lies beside the bundle that this is part of. */
export const THUMBNAIL_WORKER = join(__dirname, 'thumbnail-worker.cjs');

/** A picture that takes longer is given up, with its thread. Milliseconds. */
const MAX_TASK_MS = 10_000;

/** For a picture for which nobody waits any more. Its thread is worth keeping if it gets there soon. Milliseconds. */
const MAX_UNWANTED_MS = 1_000;

/** The thread holds about 100 MB. Milliseconds. */
const IDLE_MS = 30_000;

/** Of the thread's own objects; a picture's pixels are bounded by the thread itself. */
const MAX_HEAP_MB = 256;

interface Task {
  readonly bytes: Uint8Array;
  readonly settle: (thumbnail: Uint8Array | undefined) => void;
}

export class ThumbnailMaker {
  #worker: Worker | undefined;
  #isReady = false;
  #hasRun = false;
  #isUnavailable = false;
  #task: Task | undefined;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param script the thread's bundle
   * @param maxTaskMs how long one picture may take, in milliseconds
   */
  constructor(
    private readonly script: string,
    private readonly maxTaskMs: number = MAX_TASK_MS,
  ) {}

  /** False once it has turned out that the library does not run here. */
  get isAvailable(): boolean {
    return !this.#isUnavailable;
  }

  /**
   * One at a time: the caller waits before it asks again.
   * @param bytes a whole picture file, handed over
   * @param departure of the last one who waits for it
   * @returns a WebP picture; undefined for what can't be decoded
   */
  make(bytes: Uint8Array, departure?: Departure): Promise<Uint8Array | undefined> {
    if (this.#isUnavailable || this.#task) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const forget = departure?.onLeft(() => this.#watch(MAX_UNWANTED_MS));
      const settle = (thumbnail: Uint8Array | undefined): void => {
        forget?.();
        resolve(thumbnail);
      };
      this.#task = { bytes, settle };
      this.#watch(this.maxTaskMs);
      if (!this.#worker) this.#start();
      else if (this.#isReady) this.#send(this.#worker, bytes);
    });
  }

  #start(): void {
    let worker: Worker;
    try {
      worker = new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB }, stderr: true });
    } catch {
      if (this.#hasRun) this.#settle(undefined);
      else this.#giveUp();
      return;
    }
    this.#worker = worker;
    worker.on('message', (message: FromThumbnailWorker) => {
      // It never keeps the process: visitors do. Effective only once the thread runs.
      worker.unref();
      this.#receive(worker, message);
    });
    worker.on('error', () => this.#lost(worker));
    worker.on('exit', () => this.#lost(worker));
  }

  #receive(worker: Worker, message: FromThumbnailWorker): void {
    if (worker !== this.#worker) return;
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        this.#hasRun = true;
        if (this.#task) this.#send(worker, this.#task.bytes);
        break;
      case 'unavailable':
        this.#giveUp();
        break;
      case 'made':
      case 'refused':
        if (message.isSpent) this.#end();
        this.#settle(message.kind === 'made' ? message.bytes : undefined);
        break;
      default:
        unreachable(message);
    }
  }

  #send(worker: Worker, bytes: Uint8Array): void {
    const task: ThumbnailTask = { bytes };
    // The octets move to the thread; a part of a larger buffer has to be copied.
    const isWhole = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
    worker.postMessage(task, isWhole ? [bytes.buffer as ArrayBuffer] : []);
  }

  /** A thread that dies before any was ever ready can't run here. */
  #lost(worker: Worker): void {
    if (worker !== this.#worker) return;
    this.#end();
    // Where it has run, it runs again: there was no memory left, or no descriptor.
    if (this.#hasRun) this.#settle(undefined);
    else this.#giveUp();
  }

  #giveUp(): void {
    this.#isUnavailable = true;
    this.#end();
    this.#settle(undefined);
  }

  #settle(thumbnail: Uint8Array | undefined): void {
    const task = this.#task;
    this.#task = undefined;
    this.#watch(IDLE_MS);
    task?.settle(thumbnail);
  }

  /** Ends the thread when nothing has happened for so long. */
  #watch(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#end();
      if (this.#task) this.#settle(undefined);
    }, delayMs);
    this.#timer.unref();
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#isReady = false;
    clearTimeout(this.#timer);
    void worker?.terminate();
  }
}
