/**
 * One visitor's connection: reads requests one after the other, has each answered by the handler, writes the responses
 * in the same order, and decides whether the connection persists (RFC 9112 §9).
 */
import type { Socket } from 'node:net';
import type { Ending } from '../access-log/entry.ts';
import { ContentDecoder } from './content-decoder.ts';
import type { ExchangeObserver } from './exchange.ts';
import { Exchange } from './exchange.ts';
import { evaluateExpectation, evaluateFraming, evaluatePersistence } from './framing.ts';
import type { RequestHead } from './head-parser.ts';
import { HeadParser } from './head-parser.ts';
import { HttpError } from './http-error.ts';
import type { Limits } from './limits.ts';
import { MAX_LINGER_BYTES, MAX_PIPELINED_BYTES } from './limits.ts';
import type { Handler, HttpRequest, HttpResponse, Peer } from './message.ts';
import { ContentStream, NO_CONTENT } from './request-content.ts';
import { resolveTarget } from './request-target.ts';
import { disposeBody, ResponseSender } from './response-sender.ts';

/** What all connections of a server share. */
export interface ConnectionContext {
  readonly handler: Handler;
  readonly observer: ExchangeObserver;
  readonly limits: Limits;
  /** Milliseconds, monotonic, as coarse as the deadlines need: `limits.deadlineTickMs`. */
  readonly clock: { readonly now: number };
  /** Turns whatever was thrown into a response, an error page. */
  toErrorResponse(error: unknown): HttpResponse;
}

/**
 * - `idle`: between requests. `head`: part of a head has arrived. `exchange`: a request is being answered.
 * - `lingering`: our half is closed; what still arrives is discarded. `closed`: the socket is gone.
 */
type State = 'idle' | 'head' | 'exchange' | 'lingering' | 'closed';

/** Status of an exchange whose visitor left before a response began; nginx's convention, never sent. */
const STATUS_NO_RESPONSE = 499;

const NOTHING: Buffer = Buffer.alloc(0);

export class Connection {
  #state: State = 'idle';
  #deadline: number;
  #input: Buffer = NOTHING;
  #position = 0;
  /** `#input` as text, made when a head has to be read from it. */
  #text: string | undefined;
  #isAdvancing = false;
  #isInputOver = false;
  #isClosing = false;
  #lingeredBytes = 0;
  #ordinal = 0;
  /** How the running exchange ends if the socket closes now. */
  #endingOnClose: Ending = 'aborted';

  readonly #parser = new HeadParser();
  readonly #sender: ResponseSender;
  #exchange: Exchange | undefined;
  #persistent = false;
  #decoder: ContentDecoder | undefined;
  #content: ContentStream | undefined;
  #contentError: HttpError | undefined;
  #contentDeadline = 0;
  #awaitsContinue = false;
  #isAnswered = false;
  /** A response that waits until the request's content has arrived. */
  #heldResponse: HttpResponse | undefined;
  readonly #acceptedAt = Date.now();

  constructor(
    private readonly socket: Socket,
    readonly peer: Peer,
    private readonly context: ConnectionContext,
  ) {
    this.#deadline = context.clock.now + context.limits.headTimeoutMs;
    this.#sender = new ResponseSender(socket, {
      progressed: (bytes) => this.#progressed(bytes),
      done: (complete) => this.#sent(complete),
    });
    socket.on('data', (data: Buffer) => this.#receive(data));
    socket.on('end', () => this.#inputOver());
    socket.on('close', () => this.#closed());
    socket.on('error', () => {
      // 'close' follows and ends the exchange.
    });
  }

  get isIdle(): boolean {
    return this.#state === 'idle';
  }

  /** Closes as soon as the running exchange is over; at once when there is none. */
  closeGracefully(): void {
    this.#isClosing = true;
    if (this.#state === 'idle' || this.#state === 'head') this.#linger();
  }

  /** Closes now; a running exchange ends as `cut`. */
  cut(): void {
    this.#endingOnClose = 'cut';
    this.socket.destroy();
  }

  /** Called at every tick of the server's clock. */
  checkDeadline(now: number): void {
    if (this.#deadline === 0 || now < this.#deadline) return;
    this.#deadline = 0;
    switch (this.#state) {
      case 'idle':
        this.#linger();
        break;
      case 'head':
        this.#refuse(new HttpError(408), undefined);
        break;
      case 'exchange':
        if (this.#decoder && !this.#isAnswered) this.#failContent(new HttpError(408));
        else this.#timeOut();
        break;
      case 'lingering':
        this.socket.destroy();
        break;
      case 'closed':
        break;
    }
  }

  #timeOut(): void {
    this.#endingOnClose = 'timed-out';
    this.socket.destroy();
  }

  // Receiving

  #receive(data: Buffer): void {
    if (this.#state === 'lingering') {
      this.#lingeredBytes += data.byteLength;
      if (this.#lingeredBytes > MAX_LINGER_BYTES) this.socket.destroy();
      return;
    }
    const rest = this.#input.length - this.#position;
    this.#input = rest === 0 ? data : Buffer.concat([this.#input.subarray(this.#position), data]);
    this.#position = 0;
    this.#text = undefined;
    this.#advance();
    if (this.#state === 'exchange' && this.#input.length - this.#position > MAX_PIPELINED_BYTES) this.socket.pause();
  }

  /** Reads as far as the state allows. Not re-entrant: an exchange that ends meanwhile is picked up by the loop. */
  #advance(): void {
    if (this.#isAdvancing) return;
    this.#isAdvancing = true;
    try {
      while (this.#position < this.#input.length && this.#step());
    } finally {
      this.#isAdvancing = false;
    }
    if (this.#position >= this.#input.length) this.#releaseInput();
    if (this.#isInputOver) this.#inputOver();
  }

  #releaseInput(): void {
    this.#input = NOTHING;
    this.#position = 0;
    this.#text = undefined;
  }

  /** @returns whether there may be more to do with the input at hand */
  #step(): boolean {
    switch (this.#state) {
      case 'idle':
      case 'head':
        return this.#readHead();
      case 'exchange':
        return this.#readContent();
      case 'lingering':
      case 'closed':
        this.#position = this.#input.length;
        return false;
    }
  }

  #readHead(): boolean {
    this.#exchange ??= new Exchange(this.peer, this.#ordinal + 1, this.#acceptedAt);
    this.#text ??= this.#input.toString('latin1');
    try {
      const result = this.#parser.read(this.#text, this.#position);
      if (result) {
        this.#position = result.position;
        this.#begin(this.#exchange, result.head);
        return true;
      }
    } catch (error) {
      this.#refuse(error, undefined);
      return false;
    }
    this.#position = this.#input.length;
    if (!this.#parser.hasBegun) {
      this.#exchange = undefined;
    } else if (this.#state === 'idle') {
      this.#state = 'head';
      this.#deadline = this.context.clock.now + this.context.limits.headTimeoutMs;
    }
    return false;
  }

  #readContent(): boolean {
    if (!this.#decoder) return false;
    this.#deadline = Math.min(this.context.clock.now + this.context.limits.contentTimeoutMs, this.#contentDeadline);
    try {
      this.#position = this.#decoder.read(this.#input, this.#position, (data) => {
        if (this.#content?.push(data) === false) this.socket.pause();
      });
    } catch (error) {
      this.#failContent(error as HttpError);
      return false;
    }
    if (!this.#decoder.isDone) return false;
    this.#decoder = undefined;
    this.#deadline = 0;
    this.#content?.end();
    this.#sendHeldResponse();
    return true;
  }

  /** The visitor closed their half: no more requests, but what was asked for is still sent. */
  #inputOver(): void {
    this.#isInputOver = true;
    if (this.#isAdvancing) return;
    if (this.#state === 'idle') this.#linger();
    else if (this.#state === 'head') this.#refuse(new HttpError(400), undefined);
    else if (this.#state === 'exchange' && this.#decoder && !this.#isAnswered) this.#failContent(new HttpError(400));
  }

  /** The content can't be received to its end: where the next request would begin is not known any more. */
  #failContent(error: HttpError): void {
    this.#decoder = undefined;
    this.#deadline = 0;
    this.#persistent = false;
    this.#position = this.#input.length;
    this.#contentError = error;
    this.#content?.fail(error);
    if (this.#heldResponse) this.#sendHeldResponse();
  }

  // Answering

  #begin(exchange: Exchange, head: RequestHead): void {
    this.#ordinal++;
    this.#state = 'exchange';
    this.#deadline = 0;
    exchange.requestHead = head.raw;
    exchange.head = head;
    try {
      const request = this.#resolveRequest(head);
      if (head.fields.has('expect')) this.#awaitsContinue = evaluateExpectation(head.version, head.fields);
      this.#handle(exchange, request);
    } catch (error) {
      this.#refuse(error, head);
    }
  }

  /** @throws HttpError 400, 413 or 501: the message can't be understood or its end is in doubt */
  #resolveRequest(head: RequestHead): HttpRequest {
    const { method, target, version, fields } = head;
    const resolved = resolveTarget(head, fields);
    const framing = evaluateFraming(version, fields);
    const { limits, clock } = this.context;
    this.#persistent =
      evaluatePersistence(version, fields) &&
      (limits.maxRequestsPerConnection === 0 || this.#ordinal < limits.maxRequestsPerConnection);
    if (framing.kind !== 'none') {
      this.#decoder = new ContentDecoder(framing, limits.maxContentBytes);
      this.#content = new ContentStream(framing.kind === 'length' ? framing.length : undefined, this.#contentSource);
      this.#contentDeadline = clock.now + limits.contentTotalTimeoutMs;
      this.#deadline = clock.now + limits.contentTimeoutMs;
    }
    const content = this.#content ?? NO_CONTENT;
    return { method, target, version, fields, ...resolved, content, peer: this.peer };
  }

  readonly #contentSource = {
    wanted: (): void => {
      if (this.#awaitsContinue && this.#decoder) this.socket.write('HTTP/1.1 100 Continue\r\n\r\n', 'latin1');
      this.#awaitsContinue = false;
    },
    resume: (): void => {
      this.socket.resume();
    },
  };

  #handle(exchange: Exchange, request: HttpRequest): void {
    exchange.request = request;
    let outcome: HttpResponse | Promise<HttpResponse>;
    try {
      outcome = this.context.handler.respond(request);
    } catch (error) {
      outcome = this.context.toErrorResponse(error);
    }
    if (outcome instanceof Promise) {
      outcome.then(
        (response) => this.#answer(exchange, response),
        (error: unknown) => this.#answer(exchange, this.context.toErrorResponse(error)),
      );
    } else {
      this.#answer(exchange, outcome);
    }
  }

  /** The handler has its response. It waits for the rest of the request's content, which may prove malformed. */
  #answer(exchange: Exchange, response: HttpResponse): void {
    if (this.#exchange !== exchange || this.#state !== 'exchange') {
      disposeBody(response.body);
      return;
    }
    this.#heldResponse = response;
    if (this.#decoder && this.#awaitsContinue) {
      // The client holds its content back; with a final answer it may never send it (RFC 9110 §10.1.1).
      this.#persistent = false;
      this.#decoder = undefined;
      this.#position = this.#input.length;
    }
    if (this.#decoder) {
      this.#content?.discard();
      this.#advance();
    } else {
      this.#sendHeldResponse();
    }
  }

  #sendHeldResponse(): void {
    const response = this.#heldResponse;
    const exchange = this.#exchange;
    if (!response || !exchange) return;
    this.#heldResponse = undefined;
    if (this.#contentError) {
      disposeBody(response.body);
      this.#send(exchange, this.context.toErrorResponse(this.#contentError));
    } else {
      this.#send(exchange, response);
    }
  }

  /** Answers what is not a request we can take, and closes: what follows may be anything. */
  #refuse(error: unknown, head: RequestHead | undefined): void {
    const exchange = this.#exchange ?? new Exchange(this.peer, this.#ordinal + 1, this.#acceptedAt);
    this.#exchange = exchange;
    if (!head) exchange.requestHead = this.#parser.rawRequestLine;
    this.#state = 'exchange';
    this.#persistent = false;
    this.#decoder = undefined;
    this.#position = this.#input.length;
    this.#send(exchange, this.context.toErrorResponse(error));
  }

  #send(exchange: Exchange, response: HttpResponse): void {
    const version = exchange.head?.version ?? '1.1';
    this.#isAnswered = true;
    this.#persistent &&= !this.#isClosing && !this.#isInputOver;
    if (response.body.kind === 'stream' && response.body.length === undefined && version === '1.0') {
      this.#persistent = false;
    }
    this.#deadline = this.context.clock.now + this.context.limits.sendTimeoutMs;
    const headContext = { version, persistent: this.#persistent, isHead: exchange.head?.method === 'HEAD' };
    try {
      if (this.#sender.send(exchange, response, headContext)) this.context.observer.sending(exchange);
    } catch (error) {
      disposeBody(response.body);
      this.#sender.send(exchange, this.context.toErrorResponse(error), headContext);
    }
  }

  #progressed(bytes: number): void {
    if (this.#exchange) this.#exchange.contentBytes += bytes;
    if (this.#state === 'exchange') this.#deadline = this.context.clock.now + this.context.limits.sendTimeoutMs;
  }

  /** @param complete false when the promised content can't be delivered: only closing tells the visitor */
  #sent(complete: boolean): void {
    if (this.#state !== 'exchange') return;
    if (!complete) {
      this.#endingOnClose = 'cut';
      // Without a length the visitor would take a plain close for the end of the content.
      if (this.#exchange?.contentLength === -1) this.socket.resetAndDestroy();
      else this.socket.destroy();
      return;
    }
    this.#finish('complete');
    if (!this.#persistent || this.#isClosing) {
      this.#linger();
      return;
    }
    this.#state = 'idle';
    this.#deadline = this.context.clock.now + this.context.limits.idleTimeoutMs;
    if (this.socket.isPaused()) this.socket.resume();
    if (this.#position < this.#input.length || this.#isInputOver) this.#advance();
  }

  #finish(ending: Ending): void {
    const exchange = this.#exchange;
    if (!exchange) return;
    this.#exchange = undefined;
    this.#content = undefined;
    this.#contentError = undefined;
    this.#awaitsContinue = false;
    this.#isAnswered = false;
    if (exchange.status === 0) exchange.status = STATUS_NO_RESPONSE;
    exchange.finish(ending);
    this.context.observer.finished(exchange);
  }

  // Closing

  /** Closes our half and reads on for a while, so that the last response arrives (RFC 9112 §9.6). */
  #linger(): void {
    if (this.#state === 'closed' || this.#state === 'lingering') return;
    this.#state = 'lingering';
    this.#exchange = undefined;
    this.#deadline = this.context.clock.now + this.context.limits.lingerTimeoutMs;
    this.#releaseInput();
    this.socket.resume();
    this.socket.end();
  }

  #closed(): void {
    const wasInExchange = this.#state === 'exchange';
    this.#state = 'closed';
    this.#deadline = 0;
    this.#content?.fail(new HttpError(400));
    this.#sender.cancel();
    if (this.#heldResponse) disposeBody(this.#heldResponse.body);
    this.#heldResponse = undefined;
    if (wasInExchange) this.#finish(this.#endingOnClose);
  }
}
