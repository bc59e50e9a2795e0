/** A share in a worker thread, which speaks with the main process in typed messages only. */
import type { MessagePort } from 'node:worker_threads';
import { AccessLog } from '../access-log/access-log.ts';
import type { LogBatch } from '../access-log/batch.ts';
import { batchBytes } from '../access-log/batch.ts';
import type { Transfer } from '../access-log/transfer.ts';
import { transferBytes } from '../access-log/transfer.ts';
import { unreachable } from '../base/unreachable.ts';
import { toDetails, toEntry } from '../share/exchange-record.ts';
import { Share } from '../share/share.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { Outbox } from './outbox.ts';

/** Hosts a share on `port` until the main process has it leave. `report` hears of bugs. */
export function hostShare(port: MessagePort, firstSequence: number, report: (error: unknown) => void): void {
  const hosted = new HostedShare(port, firstSequence, report);
  port.on('message', (message: ToWorker) => hosted.receive(message));
}

class HostedShare {
  readonly #port: MessagePort;
  readonly #outbox: Outbox;
  readonly #log: AccessLog;
  readonly #share: Share;

  constructor(port: MessagePort, firstSequence: number, report: (error: unknown) => void) {
    this.#port = port;
    this.#outbox = new Outbox((message, handedOver) => port.postMessage(message, handedOver));
    const log = new AccessLog(
      (batch) => this.#sendBatch(batch),
      firstSequence,
      () => this.#outbox.hasRoom,
    );
    this.#log = log;
    this.#share = new Share({
      statusChanged: (status) => {
        // Whoever hears that the share has stopped may end this thread: the log comes before.
        log.flush();
        this.#send({ kind: 'status', status });
      },
      recorded: (exchange) => log.add(toEntry(exchange), log.wantsDetails ? toDetails(exchange) : undefined),
      transfersChanged: (transfers) => this.#sendTransfers(transfers),
      visitorsRefused: (visitors) => this.#send({ kind: 'refused', visitors }),
      changeRefused: ({ problem, message: detail }) => this.#send({ kind: 'unchanged', problem, detail }),
      downloadsCompleted: (count) => this.#send({ kind: 'completed', count }),
      visitorsTrouble: (trouble) => this.#send({ kind: 'trouble', trouble }),
      bugReported: report,
    });
  }

  receive(message: ToWorker): void {
    switch (message.kind) {
      case 'start':
        void this.#share.start(message.options);
        break;
      case 'stop':
        void this.#share.stop(message.graceMs);
        break;
      case 'disconnect':
        this.#share.disconnect(message.connection);
        break;
      case 'blocked':
        this.#share.setBlocked(message.addresses);
        break;
      case 'hosts':
        this.#share.setAllowedHosts(message.names);
        break;
      case 'change':
        void this.#share.change(message.options, message.dismissal);
        break;
      case 'look-around':
        void this.#share.lookAround();
        break;
      case 'leave':
        void this.#leave();
        break;
      case 'taken':
        this.#outbox.taken(message.bytes);
        break;
      case 'own':
        this.#share.markOwn(message.address, message.port);
        this.#send({ kind: 'marked', call: message.call });
        break;
      case 'details':
        this.#send({ kind: 'details', call: message.call, details: this.#log.details(message.sequence) });
        break;
      default:
        unreachable(message);
    }
  }

  #send(message: FromWorker): void {
    this.#port.postMessage(message);
  }

  /** The columns are handed over, not copied: a new batch has memory of its own, which nobody shares. */
  #sendBatch(batch: LogBatch): void {
    const columns = [batch.numbers, batch.codes].map(({ buffer }) => buffer as ArrayBuffer);
    this.#outbox.send({ kind: 'log', batch, bytes: batchBytes(batch) }, columns);
  }

  /** The next sample comes in a moment, and tells all that runs. */
  #sendTransfers(transfers: readonly Transfer[]): void {
    if (transfers.length > 0 && !this.#outbox.hasRoom) return;
    const { visitors } = this.#share;
    this.#outbox.send({ kind: 'transfers', transfers, visitors, bytes: transferBytes(transfers) });
  }

  async #leave(): Promise<void> {
    await this.#share.stop(0);
    this.#port.close();
  }
}
