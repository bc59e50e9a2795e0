/** Sends one response after another on a socket: the head, then the body in its kind. */

import type { Socket } from 'node:net';
import type { Exchange } from '../http/exchange.ts';
import type { Body, HttpResponse } from '../http/message.ts';
import { bodyLength, disposeBody } from '../http/message.ts';
import type { SenderEvents } from './file-sender.ts';
import { FileSender } from './file-sender.ts';
import type { Delimiting, HeadContext } from './response-head.ts';
import { formatHead, join, MAX_JOINED_BYTES, prepareReusable, resolveDelimiting } from './response-head.ts';
import { StreamSender } from './stream-sender.ts';

/** Content in memory is written in slices of this size: each that the visitor takes counts as progress. Octets. */
const MAX_SLICE_BYTES = 256 * 1024;

/**
 * - `sent`: all of it was handed to the network; `done` is not called.
 * - `flushing`: one write is under way. `running`: it takes several, something to watch.
 */
export type SendProgress = 'sent' | 'flushing' | 'running';

/** What all responses of a server have in common. */
export interface SenderContext {
  /** Makes what is sent instead of a response that is malformed. */
  toErrorResponse(error: unknown): HttpResponse;
  /** Field lines of every response, written out. */
  readonly fixedFields: string;
}

type SentContext = Omit<HeadContext, 'fixed'>;

export class ResponseSender {
  #running: FileSender | StreamSender | undefined;
  /** Content octets of the write under way. */
  #pendingBytes = 0;

  constructor(
    private readonly socket: Socket,
    private readonly context: SenderContext,
    private readonly events: SenderEvents,
  ) {}

  /** Writes the head and starts the body; the exchange's status, head and lengths are set. */
  send(exchange: Exchange, response: HttpResponse, context: SentContext): SendProgress {
    try {
      return this.#send(exchange, response, context);
    } catch (error) {
      disposeBody(response.body);
      return this.#send(exchange, this.context.toErrorResponse(error), context);
    }
  }

  /** @throws Error when a field of the response is malformed; nothing was written then */
  #send(exchange: Exchange, response: HttpResponse, context: SentContext): SendProgress {
    const delimiting = resolveDelimiting(response, context.version);
    const isPlain = response.reusable && context.persistent && context.version === '1.1' && !context.isHead;
    const prepared = isPlain ? prepareReusable(response, delimiting, this.context.fixedFields) : undefined;
    const head = prepared?.head ?? formatHead(response, delimiting, { ...context, fixed: this.context.fixedFields });
    exchange.status = response.status;
    exchange.responseHead = head;
    exchange.representation = response.representation;
    exchange.markFirstByte();
    const { body } = response;
    const hasContent = !context.isHead && delimiting !== 'none' && body.kind !== 'empty';
    exchange.contentLength = hasContent ? (bodyLength(body) ?? -1) : 0;
    if (prepared?.joined) return this.#sendJoined(prepared.joined, exchange.contentLength);
    if (!hasContent) {
      disposeBody(body);
      return this.#sendJoined(Buffer.from(head, 'latin1'), 0);
    }
    if (body.kind === 'bytes') {
      if (body.bytes.byteLength <= MAX_JOINED_BYTES) {
        return this.#sendJoined(join(head, body.bytes), body.bytes.byteLength);
      }
      this.#sendBytes(head, body.bytes);
      return body.bytes.byteLength > MAX_SLICE_BYTES ? 'running' : 'flushing';
    }
    // Where the first octets of the body are at hand, they go out with the head.
    this.socket.cork();
    this.socket.write(head, 'latin1');
    this.#start(body, delimiting, exchange.context.visitor);
    this.socket.uncork();
    return 'running';
  }

  /** The connection is gone: stops the body and releases what it holds. */
  cancel(): void {
    this.#running?.cancel();
    this.#running = undefined;
  }

  readonly #flushed = (error?: Error | null): void => {
    if (error) return;
    if (this.#pendingBytes > 0) this.events.progressed(this.#pendingBytes);
    this.events.done(true);
  };

  /** The system takes most writes at once; whether it did is known without a callback for each. */
  #sendJoined(joined: Buffer, contentBytes: number): SendProgress {
    const { socket } = this;
    socket.write(joined);
    if (socket.writableLength === 0 && !socket.destroyed && !socket.errored) {
      if (contentBytes > 0) this.events.progressed(contentBytes);
      return 'sent';
    }
    this.#pendingBytes = contentBytes;
    // Writes call back in their order.
    socket.write('', this.#flushed);
    return 'flushing';
  }

  #sendBytes(head: string, bytes: Uint8Array): void {
    this.socket.cork();
    this.socket.write(head, 'latin1');
    this.#sendSlice(bytes, 0);
    this.socket.uncork();
  }

  #sendSlice(bytes: Uint8Array, start: number): void {
    const end = Math.min(bytes.byteLength, start + MAX_SLICE_BYTES);
    this.socket.write(bytes.subarray(start, end), (error) => {
      if (error) return;
      this.events.progressed(end - start);
      if (end < bytes.byteLength) this.#sendSlice(bytes, end);
      else this.events.done(true);
    });
  }

  #start(body: Extract<Body, { kind: 'file' | 'stream' }>, delimiting: Delimiting, visitor: string): void {
    const events: SenderEvents = {
      progressed: (bytes) => this.events.progressed(bytes),
      done: (complete) => {
        this.#running = undefined;
        this.events.done(complete);
      },
    };
    this.#running =
      body.kind === 'file'
        ? new FileSender(this.socket, body, events)
        : new StreamSender(this.socket, { ...body, chunked: delimiting === 'chunked', visitor }, events);
    this.#running.start();
  }
}
