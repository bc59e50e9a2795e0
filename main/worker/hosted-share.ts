/** A share in a worker thread, which speaks with the main process in typed messages only. */
import type { MessagePort } from 'node:worker_threads';
import { AccessLog } from '../access-log/access-log.ts';
import type { LogBatch } from '../access-log/batch.ts';
import { batchBytes } from '../access-log/batch.ts';
import { transferBytes } from '../access-log/transfer.ts';
import { toHandshakeEntry } from '../share/encryption/handshake-entry.ts';
import { toDetails, toEntry } from '../share/exchange-record.ts';
import { Share } from '../share/share.ts';
import type { ShareEvent, ShareEventOf } from '../share/share-event.ts';
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
      tell: (event) => this.#tell(event),
      recorded: (exchange) => log.add(toEntry(exchange), log.wantsDetails ? toDetails(exchange) : undefined),
      bugReported: report,
    });
  }

  receive(message: ToWorker): void {
    switch (message.kind) {
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
      case 'transfers-now':
        this.#share.exchanges.tellTransfers();
        this.#send({ kind: 'told', call: message.call });
        break;
      case 'details':
        this.#send({ kind: 'details', call: message.call, details: this.#log.details(message.sequence) });
        break;
      default:
        this.#share.obey(message);
    }
  }

  #tell(event: ShareEvent): void {
    // Whoever hears that the share has stopped may end this thread: the log comes before.
    if (event.kind === 'status') this.#log.flush();
    if (event.kind === 'handshake-failed') this.#log.add(toHandshakeEntry(event, Date.now()), undefined);
    if (event.kind === 'transfers') this.#sendTransfers(event);
    else this.#send({ kind: 'event', event, bytes: 0 });
  }

  #send(message: FromWorker): void {
    this.#port.postMessage(message);
  }

  /** The columns are handed over, not copied: a new batch has memory of its own, which nobody shares. */
  #sendBatch(batch: LogBatch): void {
    const columns = [batch.numbers, batch.codes].map(({ buffer }) => buffer as ArrayBuffer);
    this.#outbox.send({ kind: 'log', batch }, batchBytes(batch), columns);
  }

  /** The next sample comes in a moment, and tells all that runs. */
  #sendTransfers(event: ShareEventOf<'transfers'>): void {
    const { transfers } = event;
    if (transfers.length > 0 && !this.#outbox.hasRoom) return;
    this.#outbox.send(event, transferBytes(transfers));
  }

  async #leave(): Promise<void> {
    await this.#share.stop(0);
    this.#outbox.close();
    this.#port.close();
  }
}
