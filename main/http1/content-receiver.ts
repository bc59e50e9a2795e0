/** Receives the content of one request: takes it out of its framing, hands it to the handler, keeps its deadlines. */
import type { Socket } from 'node:net';
import type { HttpError } from '../http/http-error.ts';
import { ContentDecoder } from './content-decoder.ts';
import type { Framing } from './framing.ts';
import type { InputBuffer } from './input-buffer.ts';
import type { Limits } from './limits.ts';
import { ContentStream } from './request-content.ts';

export interface ContentReceiverOptions {
  readonly framing: Exclude<Framing, { kind: 'none' }>;
  /** The client waits for `100 Continue` before it sends the content. */
  readonly expectsContinue: boolean;
  readonly limits: Limits;
  /** Milliseconds on the connection's clock. */
  readonly now: number;
  /** Reads on from the socket, as far as there is room. */
  readonly readOn: () => void;
}

export class ContentReceiver {
  /** What the handler reads. */
  readonly stream: ContentStream;
  readonly #decoder: ContentDecoder;
  readonly #limits: Limits;
  readonly #lastDeadline: number;
  #awaitsContinue: boolean;
  #error: HttpError | undefined;

  /** @throws HttpError 413 when the length announced is too large */
  constructor(
    private readonly socket: Socket,
    { framing, expectsContinue, limits, now, readOn }: ContentReceiverOptions,
  ) {
    this.#decoder = new ContentDecoder(framing, limits.maxContentBytes);
    this.#limits = limits;
    this.#lastDeadline = now + limits.contentTotalTimeoutMs;
    this.#awaitsContinue = expectsContinue;
    this.stream = new ContentStream(framing.kind === 'length' ? framing.length : undefined, {
      wanted: () => this.admit(),
      resume: readOn,
    });
  }

  /** Nothing more will be read: all has arrived, or it can't. */
  get isOver(): boolean {
    return this.#decoder.isDone || this.#error !== undefined;
  }

  /** Why the content can't be received to its end; where the next request begins is not known then. */
  get error(): HttpError | undefined {
    return this.#error;
  }

  /** The client still holds its content back, and after a final answer may never send it (RFC 9110 §10.1.1). */
  get isHeldBack(): boolean {
    return this.#awaitsContinue && !this.isOver;
  }

  /** When the next octets must have arrived. */
  deadline(now: number): number {
    return Math.min(now + this.#limits.contentTimeoutMs, this.#lastDeadline);
  }

  /** Consumes what belongs to this content. @throws HttpError when it is malformed or too large */
  read(input: InputBuffer): void {
    // Content that comes unasked ends the wait for `100 Continue`.
    this.#awaitsContinue = false;
    input.position = this.#decoder.read(input.octets, input.position, (data) => {
      if (!this.stream.push(data)) this.socket.pause();
    });
    if (this.#decoder.isDone) this.stream.end();
  }

  fail(error: HttpError): void {
    this.#error ??= error;
    this.stream.fail(error);
  }

  /** Tells a client that holds its content back to send it. */
  admit(): void {
    if (this.isHeldBack) this.socket.write('HTTP/1.1 100 Continue\r\n\r\n', 'latin1');
    this.#awaitsContinue = false;
  }
}
