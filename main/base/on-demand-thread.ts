/**
 * A thread that is started when it is first asked something, and ends when it has not been asked for a while. It may be
 * asked by many at once, and answers in order. What it runs is a bundle of its own that calls `answerQuestions`
 * (thread-answers.ts).
 */
import type { ResourceLimits, TransferListItem } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import type { Answer, Question } from './thread-messages.ts';

/** How long a thread waits to be asked again, in milliseconds. */
const IDLE_MS = 10_000;

export interface ThreadOptions {
  /** How long it waits to be asked again, in milliseconds. */
  readonly idleMs?: number;
  /** It knows more than it is asked for: it is not ended for being idle, and another one can't stand in for it. */
  readonly keepsState?: boolean;
  /** What it is begun with. */
  readonly data?: unknown;
  readonly resourceLimits?: ResourceLimits;
  /** Whether what it writes to its standard error is dropped; it belongs to the process when left out. */
  readonly isQuiet?: boolean;
}

interface Waiting<Answered> {
  readonly resolve: (answered: Answered) => void;
  readonly reject: (error: Error) => void;
}

export class OnDemandThread<Asked, Answered> {
  #worker: Worker | undefined;
  #idleTimer: NodeJS.Timeout | undefined;
  #jobs = 0;
  #hasStarted = false;
  readonly #waiting = new Map<number, Waiting<Answered>>();

  /** @param script absolute path of the thread's bundle, see `threadScript` */
  constructor(
    private readonly script: string,
    private readonly options: ThreadOptions = {},
  ) {}

  /**
   * Rejects when what is asked for fails in the thread, and when that can't be started, dies, or is ended.
   * @param moved what is handed over without a copy
   */
  ask(asked: Asked, moved: readonly TransferListItem[] = []): Promise<Answered> {
    return new Promise<Answered>((resolve, reject) => {
      const worker = this.#worker ?? this.#start();
      clearTimeout(this.#idleTimer);
      const question: Question<Asked> = { job: ++this.#jobs, asked };
      this.#waiting.set(question.job, { resolve, reject });
      worker.postMessage(question, moved);
    });
  }

  /** Ends the thread now; who waits is told. The next question starts another. */
  async end(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    this.#failed(worker, new Error('the thread was ended'));
    await worker.terminate();
  }

  #start(): Worker {
    const { keepsState = false, data, resourceLimits, isQuiet = false } = this.options;
    if (keepsState && this.#hasStarted) throw new Error('the thread has ended');
    this.#hasStarted = true;
    const worker = new Worker(this.script, {
      workerData: data,
      stderr: isQuiet,
      ...(resourceLimits ? { resourceLimits } : {}),
    });
    worker.on('message', (answer: Answer<Answered>) => {
      // It never keeps the process: visitors and windows do. Effective only once the thread runs.
      worker.unref();
      if (worker === this.#worker) this.#answered(answer);
    });
    worker.on('error', (error) => this.#failed(worker, error));
    worker.on('exit', () => this.#failed(worker, new Error('the thread ended')));
    this.#worker = worker;
    return worker;
  }

  #answered(answer: Answer<Answered>): void {
    const waiting = this.#waiting.get(answer.job);
    this.#waiting.delete(answer.job);
    if ('problem' in answer) waiting?.reject(new Error(answer.problem));
    else waiting?.resolve(answer.answered);
    clearTimeout(this.#idleTimer);
    const { idleMs = IDLE_MS, keepsState = false } = this.options;
    if (this.#waiting.size > 0 || keepsState) return;
    this.#idleTimer = setTimeout(() => void this.end(), idleMs);
    this.#idleTimer.unref();
  }

  #failed(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    clearTimeout(this.#idleTimer);
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
