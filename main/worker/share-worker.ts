/** A worker thread's entry: hosts shares, each of which speaks with the main process on a port of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { keptMemory, ThreadParts } from '../base/kept-memory.ts';
import { bearFaults } from '../base/uncaught-errors.ts';
import { limitReports } from '../share/bug-reports.ts';
import { hostShare } from './hosted-share.ts';
import type { ThreadPlace, ToThread } from './messages.ts';

if (!parentPort) throw new Error('share-worker runs in a worker thread only');

// A thread that stands alone has all of it.
const own = workerData as ThreadPlace | undefined | null;
if (own) keptMemory.divideWith(new ThreadParts(own.parts, own.place));

/** The main process keeps what a thread writes here in its diagnostic log. */
const report = limitReports((text) => process.stderr.write(`${text}\n`));

bearFaults(process, {
  report,
  end: (error) => {
    // Thrown once more, with nobody to bear it, it ends the thread, and the main process hears of it.
    process.removeAllListeners('uncaughtException');
    setImmediate(() => {
      throw error;
    });
  },
});

parentPort.on('message', (message: ToThread) => {
  // In a thread this ends the thread alone.
  if (message === 'end') process.exit();
  hostShare(message.port, message.firstSequence, report);
});
