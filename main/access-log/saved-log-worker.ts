/** The thread that reads a saved log: each message asks for the next part. Its data are the files' paths. */
import type { TransferListItem } from 'node:worker_threads';
import { parentPort, workerData } from 'node:worker_threads';
import type { SavedLogPart } from './saved-log.ts';
import { SavedLogReader } from './saved-log-reader.ts';

const port = parentPort;
if (!port) throw new Error('saved-log-worker runs in a worker thread only');

const reader = new SavedLogReader(workerData as readonly string[]);

port.on('message', () => {
  void reader.next().then((part) => port.postMessage(part, buffersOf(part)));
});

/** What can be handed over without a copy. */
function buffersOf({ chunk }: SavedLogPart): TransferListItem[] {
  if (chunk === undefined) return [];
  const columns = Object.values(chunk.columns).filter(({ numbers }) => numbers.length > 0);
  return columns.map(({ numbers }) => numbers.buffer as ArrayBuffer);
}
