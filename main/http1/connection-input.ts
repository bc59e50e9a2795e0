/**
 * What arrives from a visitor on one connection: read as requests, taken from the system no faster than it may wait, and
 * counted on the visitor's account for as long as it is kept.
 */

import type { InputAccount } from '../serving/held-by-visitor.ts';
import type { ReadBackpressure } from '../serving/read-backpressure.ts';
import type { ContentReceiver } from './content-receiver.ts';
import { MAX_LINGER_BYTES } from './lingering.ts';
import type { RequestReaderEvents } from './request-reader.ts';
import { RequestReader } from './request-reader.ts';

/** Octets of further requests kept while one is being answered; then the socket is not read until it is done. */
export const MAX_PIPELINED_BYTES = 128 * 1024;

/** As little has to wait before more is taken from the system. */
const RESUME_BELOW_BYTES = MAX_PIPELINED_BYTES / 2;

/** Heads as long as this are counted until their response is sent, for the log has them; shorter ones go with the connection. */
const LARGE_HEAD_BYTES = 4 * 1024;

/** On whose account it is kept. */
export interface InputOwner {
  /** Of the visitor. */
  readonly address: string;
  readonly account: InputAccount;
}

export class VisitorInput {
  readonly #reader: RequestReader;
  #isStopped = false;
  #hasDropped = false;
  /** Octets that arrived and were dropped. */
  #dropped = 0;
  /** Of the request under way, when it is large. */
  #headBytes = 0;
  /** On the account. */
  #held = 0;

  constructor(
    private readonly valve: ReadBackpressure,
    private readonly owner: InputOwner,
    events: RequestReaderEvents,
  ) {
    this.#reader = new RequestReader({
      ...events,
      headRead: (head) => {
        this.#headBytes = head.raw.length > LARGE_HEAD_BYTES ? head.raw.length : 0;
        if (this.#headBytes > 0) this.#weigh();
        events.headRead(head);
      },
    });
  }

  /** The request line as far as it could be read. */
  get rawRequestLine(): string {
    return this.#reader.rawRequestLine;
  }

  /** Octets that wait until they may be read. */
  get waiting(): number {
    return this.#reader.waiting;
  }

  /** This visitor makes too much be kept: on this connection it is time to give something up. */
  get isTooMuch(): boolean {
    return this.#held > 0 && this.owner.account.isExceededBy(this.owner.address);
  }

  receive(data: Buffer): void {
    if (this.#isStopped) {
      // The response is still on its way; who sends and sends meanwhile has to wait.
      this.#hasDropped = true;
      this.#dropped += data.byteLength;
      if (this.#dropped > MAX_LINGER_BYTES) this.valve.hold();
      return;
    }
    this.#reader.receive(data);
    if (this.#reader.waiting > MAX_PIPELINED_BYTES) this.valve.hold();
    this.#weigh();
  }

  /** The request under way is done with: the next one may be read. */
  readHead(): void {
    this.#headBytes = 0;
    this.#reader.readHead();
    this.readOn();
    this.#weigh();
  }

  /** The octets behind the head belong to this content. */
  readContent(content: ContentReceiver): void {
    if (this.#isStopped) return;
    this.#reader.readContent(content);
    if (!content.stream.isFull) this.readOn();
  }

  /** Takes more from the system, unless too much waits. */
  readonly readOn = (): void => {
    if (this.valve.isHeld && this.#reader.waiting <= RESUME_BELOW_BYTES) this.valve.release();
  };

  /** Nothing is read any more. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Something arrived that is read by nobody. */
  get hasDropped(): boolean {
    return this.#hasDropped;
  }

  /** Drops what waits and all that still arrives. */
  stop(): void {
    this.#isStopped = true;
    this.#hasDropped ||= this.#reader.waiting > 0;
    this.#reader.stop();
    this.#weigh();
  }

  /** Nothing is kept any more. */
  close(): void {
    this.#headBytes = 0;
    this.stop();
  }

  #weigh(): void {
    const held = this.#reader.held + this.#headBytes;
    if (held === this.#held) return;
    this.owner.account.change(this.owner.address, held - this.#held);
    this.#held = held;
  }
}
