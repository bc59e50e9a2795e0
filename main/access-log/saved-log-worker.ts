/** The thread that reads a saved log: each question asks for the next part. Its data are the files' paths. */
import type { TransferListItem } from 'node:worker_threads';
import { workerData } from 'node:worker_threads';
import { answerQuestions } from '../base/thread-answers.ts';
import type { SavedLogPart } from './saved-log.ts';
import { SavedLogReader } from './saved-log-reader.ts';

const reader = new SavedLogReader(workerData as readonly string[]);

answerQuestions(() => reader.next(), buffersOf);

/** What can be handed over without a copy. */
function buffersOf({ chunk }: SavedLogPart): TransferListItem[] {
  if (chunk === undefined) return [];
  const columns = Object.values(chunk.columns).filter(({ numbers }) => numbers.length > 0);
  return columns.map(({ numbers }) => numbers.buffer as ArrayBuffer);
}
