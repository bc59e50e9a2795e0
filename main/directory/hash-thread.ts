/**
 * Hashes files in a thread of its own: SHA-256 takes a millisecond of processor time for two megabytes, which belongs to
 * no event loop that answers visitors. The thread ends when it has had nothing to do for a while.
 */
import { Worker } from 'node:worker_threads';
import type { OpenFile } from '../http/open-file.ts';

/** Hashed in one go, in octets; between two of them other files have their turn. */
const STRETCH_BYTES = 8 * 1024 * 1024;

/** How long the thread waits for more, in milliseconds. */
const IDLE_MS = 10_000;

interface Stretch {
  readonly job: number;
  readonly descriptor: number;
  readonly offset: number;
  readonly length: number;
  /** Nothing follows: the answer is the digest. */
  readonly isLast: boolean;
}

interface Answer {
  readonly job: number;
  /** Of everything, behind the last stretch. */
  readonly digest?: Uint8Array;
  readonly problem?: string;
}

/** Runs in the thread, whole: it can refer to nothing outside of itself. */
function hashInThread(load: NodeJS.Require): void {
  const { createHash } = load('node:crypto') as typeof import('node:crypto');
  const { readSync } = load('node:fs') as typeof import('node:fs');
  const { parentPort } = load('node:worker_threads') as typeof import('node:worker_threads');
  const hashes = new Map<number, import('node:crypto').Hash>();
  const buffer = Buffer.allocUnsafeSlow(1024 * 1024);
  const update = ({ job, descriptor, offset, length, isLast }: Stretch): Answer => {
    const hash = hashes.get(job) ?? createHash('sha256');
    hashes.set(job, hash);
    for (let done = 0; done < length; ) {
      const count = readSync(descriptor, buffer, 0, Math.min(buffer.length, length - done), offset + done);
      if (count === 0) throw new Error('the file is shorter than it was');
      hash.update(buffer.subarray(0, count));
      done += count;
    }
    if (!isLast) return { job };
    hashes.delete(job);
    return { job, digest: hash.digest() };
  };
  parentPort?.on('message', (stretch: Stretch) => {
    try {
      parentPort.postMessage(update(stretch));
    } catch (error) {
      hashes.delete(stretch.job);
      parentPort.postMessage({ job: stretch.job, problem: String(error) });
    }
  });
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

export class HashThread {
  #worker: Worker | undefined;
  #idleTimer: NodeJS.Timeout | undefined;
  #jobs = 0;
  readonly #waiting = new Map<number, Waiting>();

  /**
   * SHA-256 of an open file, which stays the caller's. Rejects when it can't be read whole, or is not wanted any more.
   * @param isWanted asked between stretches
   */
  async sha256(file: OpenFile, isWanted: () => boolean): Promise<Buffer> {
    const job = ++this.#jobs;
    const { size } = file.version;
    for (let offset = 0; ; offset += STRETCH_BYTES) {
      if (!isWanted()) throw new Error('nobody waits for this digest');
      const length = Math.min(STRETCH_BYTES, size - offset);
      const isLast = offset + length >= size;
      const answer = await this.#ask({ job, descriptor: file.descriptor, offset, length, isLast });
      if (answer.problem !== undefined) throw new Error(answer.problem);
      if (answer.digest) return Buffer.from(answer.digest);
    }
  }

  #ask(stretch: Stretch): Promise<Answer> {
    const worker = this.#worker ?? this.#start();
    clearTimeout(this.#idleTimer);
    return new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(stretch.job, { resolve, reject });
      worker.postMessage(stretch);
    });
  }

  #start(): Worker {
    const worker = new Worker(`(${hashInThread.toString()})(require)`, { eval: true });
    // A process that has nothing else to do ends.
    worker.on('message', (answer: Answer) => {
      // It never keeps the process: visitors do. Effective only once the thread runs.
      worker.unref();
      this.#answered(answer);
    });
    worker.on('error', (error) => this.#failed(worker, error));
    worker.on('exit', () => this.#failed(worker, new Error('the hashing thread ended')));
    this.#worker = worker;
    return worker;
  }

  #answered(answer: Answer): void {
    this.#waiting.get(answer.job)?.resolve(answer);
    this.#waiting.delete(answer.job);
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#rest(), IDLE_MS);
    this.#idleTimer.unref();
  }

  /** Half-done hashes of files that nobody wants any more go with the thread. */
  #rest(): void {
    const worker = this.#worker;
    if (!worker || this.#waiting.size > 0) return;
    this.#worker = undefined;
    void worker.terminate();
  }

  #failed(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
