/**
 * What a worker has sent and nobody has taken in yet. The queue of messages between threads has no bound of its own: when
 * the main process is busy, whoever produces has to wait, or to leave something out.
 */
import type { TransferListItem } from 'node:worker_threads';
import type { ShareEvent } from '../share/share-event.ts';
import type { FromWorker } from './messages.ts';

/** Octets that may be on their way from a thread, and of its shares each has a fair part. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

/** The outboxes of a thread. */
export class OutboxRoom {
  /** Of which something is on its way. */
  readonly holders = new Set<Outbox>();

  constructor(private readonly maxBytes = MAX_WAITING_BYTES) {}

  /** What each of them may have, the one that asks among them. */
  partOf(outbox: Outbox): number {
    const others = this.holders.size - (this.holders.has(outbox) ? 1 : 0);
    return this.maxBytes / (others + 1);
  }
}

const threadRoom = new OutboxRoom();

export class Outbox {
  #waitingBytes = 0;

  constructor(
    private readonly post: (message: FromWorker, handedOver: readonly TransferListItem[]) => void,
    private readonly room = threadRoom,
  ) {}

  /** Whether one more message may be sent; the last one may exceed the bound. */
  get hasRoom(): boolean {
    return this.#waitingBytes < this.room.partOf(this);
  }

  /**
   * Sends an event that counts: the receiver tells that it has taken it in, with the same number of octets.
   * @param handedOver memory that goes along instead of being copied
   */
  send(event: ShareEvent, bytes: number, handedOver: readonly TransferListItem[] = []): void {
    this.#wait(this.#waitingBytes + bytes);
    this.post({ kind: 'event', event, bytes }, handedOver);
  }

  /** The receiver has taken in so many octets. */
  taken(bytes: number): void {
    this.#wait(Math.max(0, this.#waitingBytes - bytes));
  }

  /** Nothing more is sent, and nobody will say what was taken in. */
  close(): void {
    this.#wait(0);
  }

  #wait(bytes: number): void {
    this.#waitingBytes = bytes;
    if (bytes > 0) this.room.holders.add(this);
    else this.room.holders.delete(this);
  }
}
