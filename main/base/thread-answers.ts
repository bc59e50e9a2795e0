/** The other end of an OnDemandThread: what its bundle calls, once. */
import type { TransferListItem } from 'node:worker_threads';
import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './thread-messages.ts';

/**
 * Answers each question in its turn; what is thrown is told as the answer. Throws outside of a thread.
 * @param buffersOf what of an answer is handed over without a copy
 */
export function answerQuestions<Asked, Answered>(
  answer: (asked: Asked) => Answered | Promise<Answered>,
  buffersOf: (answered: Answered) => readonly TransferListItem[] = () => [],
): void {
  const port = parentPort;
  if (!port) throw new Error('questions are answered in a worker thread only');
  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ job, asked }: Question<Asked>) => {
    last = last.then(async () => {
      try {
        const answered = await answer(asked);
        port.postMessage({ job, answered } satisfies Answer<Answered>, buffersOf(answered));
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        port.postMessage({ job, problem } satisfies Answer<Answered>);
      }
    });
  });
}
