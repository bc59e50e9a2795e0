/** A worker thread's entry: hosts shares, each of which speaks with the main process on a port of its own. */
import { parentPort } from 'node:worker_threads';
import { bearFaults } from '../base/uncaught-errors.ts';
import { limitReports } from '../share/bug-reports.ts';
import { hostShare } from './hosted-share.ts';
import type { ToThread } from './messages.ts';

if (!parentPort) throw new Error('share-worker runs in a worker thread only');

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

parentPort.on('message', ({ port, firstSequence }: ToThread) => hostShare(port, firstSequence, report));
