/**
 * A thread that is started when it is first asked something, and ends when it has not been asked for a while.
 * Its function may be asked by many at once and answers in order.
 */
import { Worker } from 'node:worker_threads';

/** How long the thread waits to be asked again, in milliseconds. */
const IDLE_MS = 10_000;

interface Question<Asked> {
  readonly job: number;
  readonly asked: Asked;
}

type Answer<Answered> =
  | { readonly job: number; readonly answered: Answered }
  | { readonly job: number; readonly problem: string };

/** What a thread does: made once in it, then called for each question. Large results are best kept in one array. */
export type ThreadFunction<Asked, Answered> = (load: NodeJS.Require) => (asked: Asked) => Answered;

interface Waiting<Answered> {
  readonly resolve: (answered: Answered) => void;
  readonly reject: (error: Error) => void;
}

export class OnDemandThread<Asked, Answered> {
  #worker: Worker | undefined;
  #idleTimer: NodeJS.Timeout | undefined;
  #jobs = 0;
  readonly #waiting = new Map<number, Waiting<Answered>>();

  /** @param work runs in the thread, as its source text says: it can refer to nothing outside of itself */
  constructor(private readonly work: ThreadFunction<Asked, Answered>) {}

  /** Rejects when the function throws, and when the thread can't be started or dies. */
  ask(asked: Asked): Promise<Answered> {
    return new Promise<Answered>((resolve, reject) => {
      const worker = this.#worker ?? this.#start();
      clearTimeout(this.#idleTimer);
      const question: Question<Asked> = { job: ++this.#jobs, asked };
      this.#waiting.set(question.job, { resolve, reject });
      worker.postMessage(question);
    });
  }

  #start(): Worker {
    const worker = new Worker(`(${answerInThread.toString()})(require, (${this.work.toString()})(require))`, {
      eval: true,
    });
    worker.on('message', (answer: Answer<Answered>) => {
      // It never keeps the process: visitors do. Effective only once the thread runs.
      worker.unref();
      this.#answered(answer);
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
    this.#idleTimer = setTimeout(() => this.#rest(), IDLE_MS);
    this.#idleTimer.unref();
  }

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

/** Runs in the thread, whole: it can refer to nothing outside of itself. */
function answerInThread<Asked, Answered>(load: NodeJS.Require, work: (asked: Asked) => Answered): void {
  const { parentPort } = load('node:worker_threads') as typeof import('node:worker_threads');
  parentPort?.on('message', ({ job, asked }: Question<Asked>) => {
    let answer: Answer<Answered>;
    try {
      answer = { job, answered: work(asked) };
    } catch (error) {
      answer = { job, problem: String(error) };
    }
    parentPort.postMessage(answer);
  });
}
