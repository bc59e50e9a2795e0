/**
 * What a worker has sent and nobody has taken in yet. The queue of messages between threads has no bound of its own: when
 * the main process is busy, whoever produces has to wait, or to leave something out.
 */
import type { TransferListItem } from 'node:worker_threads';
import type { ShareEvent } from '../share/share-event.ts';
import type { FromWorker } from './messages.ts';

/** Octets that may be on their way. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

export class Outbox {
  #waitingBytes = 0;

  constructor(
    private readonly post: (message: FromWorker, handedOver: readonly TransferListItem[]) => void,
    private readonly maxWaitingBytes = MAX_WAITING_BYTES,
  ) {}

  /** Whether one more message may be sent; the last one may exceed the bound. */
  get hasRoom(): boolean {
    return this.#waitingBytes < this.maxWaitingBytes;
  }

  /**
   * Sends an event that counts: the receiver tells that it has taken it in, with the same number of octets.
   * @param handedOver memory that goes along instead of being copied
   */
  send(event: ShareEvent, bytes: number, handedOver: readonly TransferListItem[] = []): void {
    this.#waitingBytes += bytes;
    this.post({ kind: 'event', event, bytes }, handedOver);
  }

  /** The receiver has taken in so many octets. */
  taken(bytes: number): void {
    this.#waitingBytes = Math.max(0, this.#waitingBytes - bytes);
  }
}
