/** Sends one response after another on a socket: the head, then the body in its kind. */

import type { Socket } from 'node:net';
import type { TurnQueue } from '../base/turn-queue.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Body, HttpResponse } from '../http/message.ts';
import { bodyLength, disposeBody } from '../http/message.ts';
import { PacedTurn } from '../net/paced-turn.ts';
import { tellsWhatIsTaken } from '../net/secured-sockets.ts';
import type { SpeedLimiter } from '../net/speed-limiter.ts';
import type { SenderEvents } from '../serving/file-sender.ts';
import { FileSender } from '../serving/file-sender.ts';
import { PacedWriter } from '../serving/paced-writer.ts';
import { StreamSender } from '../serving/stream-sender.ts';
import type { Delimiting, HeadContext } from './response-head.ts';
import { formatHead, join, MAX_JOINED_BYTES, prepareReusable, resolveDelimiting } from './response-head.ts';

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
  readonly pace: SpeedLimiter;
  /** Tell the time. */
  readonly turns: Pick<TurnQueue, 'moment'>;
}

/** What went before the body, and on whose account. */
interface Sent {
  readonly head: string;
  readonly visitor: string;
}

type SentContext = Omit<HeadContext, 'fixed' | 'now'>;

export class ResponseSender {
  #running: FileSender | StreamSender | undefined;
  /** What several writes of one response go through. */
  #writer: PacedWriter | undefined;
  readonly #turn: PacedTurn;
  /** Content octets of the write under way. */
  #pendingBytes = 0;
  readonly #tellsWhatIsTaken: boolean;

  constructor(
    private readonly socket: Socket,
    private readonly context: SenderContext,
    private readonly events: SenderEvents,
  ) {
    this.#turn = new PacedTurn(context.pace);
    this.#tellsWhatIsTaken = tellsWhatIsTaken(socket);
  }

  /** It is not the visitor who is waited for. */
  get isPaced(): boolean {
    if (this.#turn.isWaiting || this.#writer?.isWaiting) return true;
    return this.#running instanceof StreamSender && this.#running.isWaiting;
  }

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
    const { fixedFields: fixed, turns } = this.context;
    const now = turns.moment.time;
    const prepared = isPlain ? prepareReusable(response, delimiting, { fixed, now }) : undefined;
    const head = prepared?.head ?? formatHead(response, delimiting, { ...context, fixed, now });
    exchange.status = response.status;
    exchange.responseHead = head;
    exchange.representation = response.representation;
    const { body } = response;
    const hasContent = !context.isHead && delimiting !== 'none' && body.kind !== 'empty';
    exchange.contentLength = hasContent ? (bodyLength(body) ?? -1) : 0;
    if (prepared?.joined) return this.#sendJoined(prepared.joined, exchange);
    if (!hasContent) {
      disposeBody(body);
      return this.#sendJoined(Buffer.from(head, 'latin1'), exchange);
    }
    if (body.kind === 'bytes') {
      if (body.bytes.byteLength <= MAX_JOINED_BYTES) return this.#sendJoined(join(head, body.bytes), exchange);
      exchange.markFirstByte();
      this.#sendBytes(head, body.bytes, exchange.context.visitor);
      return body.bytes.byteLength > MAX_SLICE_BYTES ? 'running' : 'flushing';
    }
    exchange.markFirstByte();
    // Where the first octets of the body are at hand, they go out with the head.
    this.socket.cork();
    this.socket.write(head, 'latin1');
    this.#start(body, delimiting, { head, visitor: exchange.context.visitor });
    this.socket.uncork();
    return 'running';
  }

  /** The connection is gone: stops the body and releases what it holds. */
  cancel(): void {
    this.#running?.cancel();
    this.#running = undefined;
    this.#writer?.cancel();
    this.#turn.cancel();
  }

  readonly #flushed = (error?: Error | null): void => {
    if (error) return;
    if (this.#pendingBytes > 0) this.events.progressed(this.#pendingBytes);
    this.events.done(true);
  };

  /** A small answer goes in one piece, as soon as any of it may go. */
  #sendJoined(joined: Buffer, exchange: Exchange): SendProgress {
    const { pace } = this.context;
    if (!pace.isOn) return this.#writeJoined(joined, exchange);
    const { visitor } = exchange.context;
    if (pace.take(visitor, joined.byteLength)) return this.#writeJoined(joined, exchange);
    let progress: SendProgress | undefined;
    let isLater = false;
    this.#turn.wait(visitor, 0, () => {
      pace.spend(visitor, joined.byteLength);
      this.events.progressed(0);
      progress = this.#writeJoined(joined, exchange);
      if (isLater && progress === 'sent') this.events.done(true);
    });
    isLater = true;
    return progress ?? 'flushing';
  }

  /** The system takes most writes at once; whether it did is known without a callback for each. */
  #writeJoined(joined: Buffer, exchange: Exchange): SendProgress {
    const { socket } = this;
    const contentBytes = exchange.contentLength;
    if (!this.#tellsWhatIsTaken) {
      exchange.markFirstByte();
      this.#pendingBytes = contentBytes;
      socket.write(joined, this.#flushed);
      return 'flushing';
    }
    socket.write(joined);
    if (socket.writableLength === 0 && !socket.destroyed && !socket.errored) {
      exchange.markSentWhole();
      if (contentBytes > 0) this.events.progressed(contentBytes);
      return 'sent';
    }
    exchange.markFirstByte();
    this.#pendingBytes = contentBytes;
    // Writes call back in their order.
    socket.write('', this.#flushed);
    return 'flushing';
  }

  #sendBytes(head: string, bytes: Uint8Array, visitor: string): void {
    const writer = this.#newWriter(head, visitor);
    this.socket.cork();
    this.socket.write(head, 'latin1');
    this.#sendSlice(writer, bytes);
    this.socket.uncork();
  }

  #sendSlice(writer: PacedWriter, bytes: Uint8Array): void {
    writer.write(bytes.subarray(0, MAX_SLICE_BYTES), {
      moved: (octets) => this.events.progressed(octets),
      done: (error) => {
        if (error) return;
        if (bytes.byteLength > MAX_SLICE_BYTES) this.#sendSlice(writer, bytes.subarray(MAX_SLICE_BYTES));
        else this.events.done(true);
      },
    });
  }

  #newWriter(head: string, visitor: string): PacedWriter {
    const { pace } = this.context;
    if (pace.isOn) pace.spend(visitor, head.length);
    this.#writer = new PacedWriter(this.socket, pace, visitor);
    return this.#writer;
  }

  #start(body: Extract<Body, { kind: 'file' | 'stream' }>, delimiting: Delimiting, { head, visitor }: Sent): void {
    const writer = this.#newWriter(head, visitor);
    const events: SenderEvents = {
      progressed: (bytes) => this.events.progressed(bytes),
      done: (complete) => {
        this.#running = undefined;
        this.events.done(complete);
      },
    };
    this.#running =
      body.kind === 'file'
        ? new FileSender(writer, body, events)
        : new StreamSender(
            this.socket,
            { ...body, chunked: delimiting === 'chunked', visitor, pace: this.context.pace },
            events,
          );
    this.#running.start();
  }
}
