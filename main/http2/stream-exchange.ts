/** One request and its response on one stream: asked, answered, sent, and over when the stream is. */
import type { ServerHttp2Stream } from 'node:http2';
import type { Ending } from '../access-log/log-entry.ts';
import { nextTurn } from '../base/next-turn.ts';
import type { Exchange } from '../http/exchange.ts';
import { evaluateExpectation } from '../http/expectation.ts';
import type { FieldLine, FieldSection } from '../http/fields.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { bodyLength, disposeBody } from '../http/message.ts';
import { hasNoContent } from '../http/status-codes.ts';
import type { Activity } from '../net/socket-owner.ts';
import { Answer } from '../serving/answer.ts';
import type { ConnectionContext, Judge } from '../serving/connection-context.ts';
import { NO_CONTENT } from '../serving/request-content.ts';
import { BodySender } from './body-sender.ts';
import { STREAM_WEIGHT_BYTES } from './limits.ts';
import type { StreamHead } from './request-head.ts';
import { resolveStreamHead } from './request-head.ts';
import { responseFields, writtenFields } from './response-fields.ts';
import type { SessionWrites } from './session-writes.ts';
import { StreamContent } from './stream-content.ts';
import { StreamOutlet } from './stream-outlet.ts';

/** Codes of RFC 9113 §7. */
const NO_ERROR = 0x0;
const INTERNAL_ERROR = 0x2;
const CANCEL = 0x8;

/** The connection, as one of its streams needs it. */
export interface StreamPort {
  readonly context: ConnectionContext;
  readonly writes: SessionWrites;
  /** Something moved. */
  moved(): void;
  /** Something other than content was given to the library to be sent. */
  wrote(): void;
  /** So many octets of content have come. */
  received(octets: number): void;
  /** So many octets of an answer were taken. */
  taken(octets: number): void;
  /** Content that was on its way is not wanted any more. */
  contentGivenUp(): void;
  /** A handler wants content: more of it may be on its way. */
  contentWanted(): void;
  /** The visitor makes too much be kept. */
  readonly isTooMuch: boolean;
  /** The exchange is over. */
  finished(exchange: Exchange): void;
  /** Neither side sends anything on it any more. */
  closed(stream: StreamExchange): void;
}

type StreamState = 'answering' | 'sending' | 'over';

export class StreamExchange {
  #state: StreamState = 'answering';
  /** On the server's clock; 0 for none. */
  #deadline = 0;
  /** How the exchange ends if the stream closes now. */
  #endingOnClose: Ending = 'aborted';
  #content: StreamContent | undefined;
  #answer: Answer | undefined;
  #sender: BodySender | undefined;
  #reads = 0;
  /** The stream is gone; what that means for the exchange has its turn. */
  #isGone = false;

  constructor(
    private readonly stream: ServerHttp2Stream,
    readonly exchange: Exchange,
    private readonly port: StreamPort,
  ) {
    // 'close' follows and ends the exchange.
    stream.on('error', () => undefined);
    stream.on('close', () => this.#closed());
  }

  /** Octets that are kept for it: see InputAccount. */
  get weight(): number {
    return STREAM_WEIGHT_BYTES + this.exchange.requestHead.length + this.waiting;
  }

  /** Octets of content that nobody has taken yet. */
  get waiting(): number {
    return this.#content?.waiting ?? 0;
  }

  get activity(): Activity {
    if (this.#state === 'answering') return this.#content?.isArriving ? 'receiving' : 'answering';
    return this.#state === 'sending' ? 'sending' : 'idle';
  }

  /** It is over, and the visitor has not taken the frame that says so, for which no window has to be open. */
  isStuck(now: number): boolean {
    return this.#state === 'over' && now >= this.#deadline;
  }

  /** @param hasContent whether the stream goes on behind the head */
  begin(received: StreamHead, hasContent: boolean): void {
    const { exchange } = this;
    exchange.head = received.head;
    exchange.requestHead = received.head.raw;
    let request: HttpRequest;
    try {
      if (this.port.isTooMuch) throw new HttpError(503);
      request = this.#receive(received, hasContent);
    } catch (error) {
      this.#send(this.port.context.toErrorResponse(error));
      return;
    }
    exchange.request = request;
    this.#answer = new Answer(this.port.context, { request, content: this.#content }, (response) =>
      this.#send(response),
    );
    this.port.context.turns.add(this.#answer);
  }

  /** Ends now, and the connection goes on. */
  end(ending: Ending): void {
    if (this.#state === 'over') return;
    this.#endingOnClose = ending;
    this.stream.close(ending === 'cut' ? INTERNAL_ERROR : CANCEL);
    this.port.wrote();
    this.#finish(ending);
  }

  /** See HttpConnection. */
  review(judge: Judge): number {
    const { request } = this.exchange;
    if (!request || this.#state === 'over') return 0;
    const verdict = judge(request);
    if (verdict === 'ends') this.end('disconnected');
    if (!(verdict instanceof HttpError) || this.#state !== 'answering') return 0;
    request.change?.end(verdict);
    this.#content?.fail(verdict);
    return 1;
  }

  /** The connection ends now; so does this. */
  endingWith(ending: Ending): void {
    this.#endingOnClose = ending;
  }

  /** The connection is gone, by our own doing: its end is told at once. */
  lost(): void {
    this.#isGone = true;
    this.#finish(this.#endingOnClose);
  }

  /** @returns whether the visitor has let too much time go by */
  isLate(now: number): boolean {
    if (this.#state === 'over' || this.#deadline === 0 || now < this.#deadline) return false;
    this.#deadline = 0;
    if (this.#state === 'answering') {
      this.#content?.late();
      return false;
    }
    if (!this.#sender?.isPaced) return true;
    this.#putOff();
    return false;
  }

  /** Content that nobody wants any more, or yet, is given up: the visitor makes too much be kept. */
  shed(): void {
    if (this.#content && !this.#content.isArriving && this.#content.waiting > 0 && this.#state === 'answering') {
      this.#content.fail(new HttpError(503));
      this.stream.close(CANCEL);
      this.port.wrote();
    }
  }

  #receive({ head, ...rest }: StreamHead, hasContent: boolean): HttpRequest {
    const { exchange, port } = this;
    const { peer, departure } = exchange;
    const target = resolveStreamHead({ head, ...rest }, peer.direct.scheme);
    const expectsContinue = evaluateExpectation(head.version, head.fields);
    const length = announcedLength(head.fields);
    if (hasContent) this.#content = this.#createContent(length, expectsContinue);
    return {
      method: head.method,
      target: head.target,
      ...target,
      version: head.version,
      fields: head.fields,
      content: this.#content?.stream ?? NO_CONTENT,
      peer,
      context: peer.direct,
      turn: port.context.turns.number,
      departure,
      sendInterim: (status, fields) => this.#sendInterim(status, fields),
    };
  }

  #createContent(length: number | undefined, expectsContinue: boolean): StreamContent {
    return new StreamContent(this.stream, { length, expectsContinue }, this.port.context.pace, {
      sendContinue: () => this.#sendInterim(100, []),
      moved: () => {
        this.port.contentWanted();
        this.port.moved();
        if (this.#state !== 'over') this.#putOff();
      },
      received: (octets) => this.#received(octets),
      over: () => {
        if (this.#state === 'answering') this.#deadline = 0;
      },
    });
  }

  #received(octets: number): void {
    const { exchange, port } = this;
    port.received(octets);
    this.#content?.spend(exchange.context.visitor, octets);
    if (exchange.ending !== undefined) return;
    exchange.receivedBytes += octets;
    this.#reads += 1;
    if (this.#reads === 2) port.context.observer.receiving(exchange);
  }

  /** Where none may be sent any more, nothing happens; nor for fields that would break out of their line. */
  #sendInterim(status: number, fields: readonly FieldLine[]): void {
    const { stream } = this;
    if (this.#state !== 'answering' || stream.destroyed || stream.closed || stream.headersSent) return;
    try {
      stream.additionalHeaders(writtenFields(status, fields).headers);
      this.port.wrote();
    } catch {
      // It is of help to somebody, and not needed by anybody.
    }
  }

  #putOff(): void {
    const { clock, limits } = this.port.context;
    this.#deadline = clock.now + (this.#state === 'sending' ? limits.sendTimeoutMs : limits.contentTimeoutMs);
  }

  #send(response: HttpResponse): void {
    if (this.#state !== 'answering' || this.#isGone) {
      disposeBody(response.body);
      return;
    }
    this.#answer = undefined;
    this.#state = 'sending';
    this.#putOff();
    // A response that is a stream may be made of content that is still arriving.
    if (response.body.kind !== 'stream' && this.#content) this.#giveUp(this.#content);
    try {
      this.#respond(response);
    } catch (error) {
      disposeBody(response.body);
      if (this.stream.destroyed || this.stream.headersSent) this.end('cut');
      else this.#respond(this.port.context.toErrorResponse(error));
    }
  }

  /** @throws Error when a field of the response is malformed; nothing was sent then */
  #respond(response: HttpResponse): void {
    const { exchange, stream } = this;
    const { context } = this.port;
    const { headers, head } = responseFields(response, context.fixed);
    const { body, status } = response;
    const hasContent = exchange.head?.method !== 'HEAD' && !hasNoContent(status) && body.kind !== 'empty';
    stream.respond(headers, { endStream: !hasContent });
    this.port.wrote();
    Object.assign(exchange, { status, responseHead: head, isLacking: response.isLacking });
    exchange.representation = response.representation;
    exchange.isUnlogged = response.isUnlogged === true;
    exchange.markFirstByte();
    exchange.contentLength = hasContent ? (bodyLength(body) ?? -1) : 0;
    if (!hasContent) {
      disposeBody(body);
      this.#sent(true);
      return;
    }
    if (body.kind !== 'bytes' || body.bytes.byteLength > SHORT_BODY_BYTES) context.observer.sending(exchange);
    this.#sender = new BodySender(new StreamOutlet(stream, this.port.writes), context.pace, exchange.context.visitor, {
      progressed: (octets) => this.#progressed(octets),
      done: (complete) => this.#sent(complete),
    });
    this.#sender.start(body);
  }

  #progressed(octets: number): void {
    this.exchange.contentBytes += octets;
    this.port.taken(octets);
    if (this.#state === 'sending') this.#putOff();
  }

  /** @param complete false when the promised content can't be delivered: a reset tells the visitor */
  #sent(complete: boolean): void {
    if (this.#state !== 'sending' || this.stream.destroyed) return;
    if (!complete) {
      this.end('cut');
      return;
    }
    const { stream } = this;
    this.#finish(this.exchange.isLacking?.() ? 'lacking' : 'complete');
    if (stream.writableEnded) this.#letGo();
    else stream.end(() => this.#letGo());
    this.port.wrote();
  }

  /** What is left of the request's content is of no use: who still sends it hears that (RFC 9113 §8.1). */
  #letGo(): void {
    const { stream } = this;
    if (!this.#content || stream.destroyed || stream.readableEnded) return;
    stream.resume();
    stream.close(NO_ERROR);
    this.port.wrote();
  }

  #finish(ending: Ending): void {
    if (this.#state === 'over') return;
    this.#state = 'over';
    this.#deadline = this.port.context.clock.now + this.port.context.limits.sendTimeoutMs;
    this.#answer?.abandon();
    if (this.#content) this.#giveUp(this.#content);
    this.#sender?.cancel();
    this.exchange.finish(ending);
    this.port.finished(this.exchange);
  }

  #giveUp(content: StreamContent): void {
    if (!content.isOver) this.port.contentGivenUp();
    content.discard();
  }

  /** Whoever leaves may leave a hundred of them in an instant, each with work to end and a line in the log. */
  #closed(): void {
    this.#isGone = true;
    if (this.#state === 'over') {
      this.port.closed(this);
      return;
    }
    void nextTurn(this.exchange.context.visitor).then(() => {
      this.#finish(this.#endingOnClose);
      this.port.closed(this);
    });
  }
}

/** Larger ones take more than one write: something to watch. Octets. */
const SHORT_BODY_BYTES = 256 * 1024;

/** @throws HttpError 400 for what is no length, 413 for one beyond what a number holds exactly */
function announcedLength(fields: FieldSection): number | undefined {
  if (!fields.has('content-length')) return undefined;
  const [text = '', ...others] = fields.all('content-length');
  if (others.length > 0 || !/^\d+$/.test(text)) throw new HttpError(400);
  const length = Number(text);
  if (!Number.isSafeInteger(length)) throw new HttpError(413);
  return length;
}
