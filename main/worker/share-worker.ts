/** The worker thread's entry: hosts one share and speaks with the main process in typed messages only. */
import { parentPort, workerData } from 'node:worker_threads';
import { AccessLog } from '../access-log/access-log.ts';
import type { LogBatch } from '../access-log/batch.ts';
import { batchBytes } from '../access-log/batch.ts';
import type { Transfer } from '../access-log/transfer.ts';
import { transferBytes } from '../access-log/transfer.ts';
import { limitReports } from '../share/bug-reports.ts';
import { toDetails, toEntry } from '../share/exchange-record.ts';
import { Share } from '../share/share.ts';
import { unreachable } from '../unreachable.ts';
import type { FromWorker, ShareWorkerData, ToWorker } from './messages.ts';
import { Outbox } from './outbox.ts';

const port = parentPort;
if (!port) throw new Error('share-worker runs in a worker thread only');

const send = (message: FromWorker): void => port.postMessage(message);

const { firstSequence } = workerData as ShareWorkerData;
const outbox = new Outbox((message, handedOver) => port.postMessage(message, handedOver));
const log = new AccessLog(sendBatch, firstSequence, () => outbox.hasRoom);

/** The columns are handed over, not copied: a new batch has memory of its own, which nobody shares. */
function sendBatch(batch: LogBatch): void {
  const columns = [batch.numbers, batch.codes].map(({ buffer }) => buffer as ArrayBuffer);
  outbox.send({ kind: 'log', batch, bytes: batchBytes(batch) }, columns);
}

/** The next sample comes in a moment, and tells all that runs. */
function sendTransfers(transfers: readonly Transfer[]): void {
  if (transfers.length > 0 && !outbox.hasRoom) return;
  outbox.send({ kind: 'transfers', transfers, visitors: share.visitors, bytes: transferBytes(transfers) });
}

/** The main process keeps what a worker writes here in its diagnostic log. */
const report = limitReports((text) => process.stderr.write(`${text}\n`));

// A promise that nobody waits for is a bug, and none that has to end the share.
process.on('unhandledRejection', report);

const share = new Share({
  statusChanged: (status) => {
    // Whoever hears that the share has stopped may end this thread: the log comes before.
    log.flush();
    send({ kind: 'status', status });
  },
  recorded: (exchange) => log.add(toEntry(exchange), log.wantsDetails ? toDetails(exchange) : undefined),
  transfersChanged: sendTransfers,
  visitorsRefused: (visitors) => send({ kind: 'refused', visitors }),
  changeRefused: ({ problem, message: detail }) => send({ kind: 'unchanged', problem, detail }),
  visitorsTrouble: (trouble) => send({ kind: 'trouble', trouble }),
  bugReported: report,
});

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'start':
      void share.start(message.options);
      break;
    case 'stop':
      void share.stop(message.graceMs);
      break;
    case 'disconnect':
      share.disconnect(message.connection);
      break;
    case 'blocked':
      share.setBlocked(message.addresses);
      break;
    case 'hosts':
      share.setAllowedHosts(message.names);
      break;
    case 'change':
      void share.change(message.options, message.dismissal);
      break;
    case 'look-around':
      void share.lookAround();
      break;
    case 'taken':
      outbox.taken(message.bytes);
      break;
    case 'own':
      share.markOwn(message.address, message.port);
      send({ kind: 'marked', call: message.call });
      break;
    case 'details':
      send({ kind: 'details', call: message.call, details: log.details(message.sequence) });
      break;
    default:
      unreachable(message);
  }
});
