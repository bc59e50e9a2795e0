/**
 * One visitor's connection: reads requests one after the other, has each answered by the handler, writes the responses
 * in the same order, and decides whether the connection persists (RFC 9112 §9).
 */
import type { Socket } from 'node:net';
import type { Ending } from '../access-log/log-entry.ts';
import { unreachable } from '../base/unreachable.ts';
import { ConnectionLife } from '../http/connection-life.ts';
import { Exchange } from '../http/exchange.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpResponse, Peer, RequestHead } from '../http/message.ts';
import { proxyConnectionKey } from '../net/proxy-key.ts';
import { resetConnection, tellsWhatIsTaken } from '../net/secured-sockets.ts';
import type { Activity } from '../net/socket-owner.ts';
import { Answer } from '../serving/answer.ts';
import type { ConnectionContext, ExchangePlace, HttpConnection, Judge } from '../serving/connection-context.ts';
import { ReadBackpressure } from '../serving/read-backpressure.ts';
import { TurnedInlet } from '../serving/turned-inlet.ts';
import { VisitorInput } from './connection-input.ts';
import type { ConnectionState } from './connection-state.ts';
import { activityOf, timeoutOf } from './connection-state.ts';
import { ContentIntake } from './content-intake.ts';
import type { IncomingRequest } from './incoming-request.ts';
import { receiveRequest } from './incoming-request.ts';
import { linger } from './lingering.ts';
import { resolveDelimiting } from './response-head.ts';
import { ResponseSender } from './response-sender.ts';
import { probeVisitor } from './visitor-probe.ts';

export class Connection implements HttpConnection {
  #state: ConnectionState = 'idle';
  /** On the server's clock; 0 for none. */
  #deadline: number;
  /** When deadlines were looked at last, on the same clock. */
  #checkedAt: number;
  #isClosing = false;
  #isPersistent = false;
  /** The visitor has said that nothing follows the request under way. */
  #isLastSent = false;
  #ordinal = 0;
  /** How the running exchange ends if the socket closes now. */
  #endingOnClose: Ending = 'aborted';

  readonly #life = new ConnectionLife();
  readonly #inlet: TurnedInlet;
  readonly #valve: ReadBackpressure;
  readonly #input: VisitorInput;
  readonly #intake: ContentIntake;
  readonly #sender: ResponseSender;
  #exchange: Exchange | undefined;
  #answer: Answer | undefined;

  constructor(
    private readonly socket: Socket,
    readonly peer: Peer,
    private readonly context: ConnectionContext,
  ) {
    this.#checkedAt = context.clock.now;
    this.#deadline = this.#checkedAt + context.limits.headTimeoutMs;
    const isProxy = context.isProxy?.(peer.address) === true;
    const holder = isProxy ? proxyConnectionKey(peer.connection) : peer.address;
    this.#inlet = new TurnedInlet(socket, context.reads, isProxy ? holder : peer.direct.visitor);
    this.#valve = new ReadBackpressure(this.#inlet, context.pace);
    this.#input = new VisitorInput(
      this.#valve,
      { address: holder, account: context.inputs },
      {
        headBegan: () => this.#headBegan(),
        headRead: (head) => this.#begin(head),
        headRefused: (error) => this.#refuse(error),
        contentOver: () => this.#contentOver(),
      },
    );
    this.#intake = new ContentIntake({ socket, valve: this.#valve }, this.#input, {
      moved: () => this.#contentMoved(),
      over: () => this.#contentOver(),
      receiving: (exchange) => context.observer.receiving(exchange),
      mayContinue: () => this.#state === 'answering',
    });
    this.#sender = new ResponseSender(socket, context, {
      progressed: (bytes) => this.#progressed(bytes),
      done: (complete) => this.#sent(complete),
    });
    this.#inlet.take = this.#receive;
    socket.on('end', () => this.#inputOver());
    socket.on('close', () => this.#closed());
    // 'close' follows and ends the exchange.
    socket.on('error', () => undefined);
  }

  /** Closes as soon as the running exchange is over; at once when there is none. */
  closeGracefully(): void {
    this.#isClosing = true;
    if (this.#state === 'idle' || this.#state === 'head') this.#linger();
  }

  /** Closes now; a running exchange ends as `ending`. */
  cut(ending: Ending = 'cut'): void {
    this.#endingOnClose = ending;
    this.#life.closing('porthole');
    this.socket.destroy();
  }

  /** See SocketOwner. */
  disconnect(): void {
    this.cut('disconnected');
  }

  /** See SocketOwner. */
  endAsked(visitor: string): void {
    this.endExchanges(({ context }) => context.visitor === visitor);
  }

  /** The connection carries nothing else. */
  endExchanges(isMeant: (exchange: Exchange) => boolean): void {
    if (this.#exchange && isMeant(this.#exchange)) this.cut('disconnected');
  }

  review(judge: Judge): number {
    const request = this.#exchange?.request;
    const verdict = request && judge(request);
    if (verdict === 'ends') this.cut('disconnected');
    if (!(verdict instanceof HttpError) || this.#state !== 'answering') return 0;
    request?.change?.end(verdict);
    this.#intake.fail(verdict);
    return 1;
  }

  /** See ExchangePlace. */
  endExchange({ visitor }: ExchangePlace): void {
    this.endAsked(visitor);
  }

  get activity(): Activity {
    return activityOf(this.#state, this.#intake.isArriving);
  }

  /** Told by the deadline, which every movement puts off. */
  get restsSince(): number {
    if (this.#deadline === 0) return this.context.clock.now;
    return this.#deadline - timeoutOf(this.#state, this.#ordinal > 0, this.context.limits);
  }

  /** Called at every tick of the server's clock. */
  checkDeadline(now: number): void {
    if (this.#intake.isInputOver || this.socket.isPaused()) probeVisitor(this.socket, this.#exchange, now);
    // What came in time waits for us, however late a tick is.
    if (this.#deadline !== 0 && this.#inlet.isWaiting) this.#deadline += now - this.#checkedAt;
    this.#checkedAt = now;
    if (this.#deadline === 0 || now < this.#deadline) return;
    this.#deadline = 0;
    switch (this.#state) {
      case 'idle':
        this.#linger();
        break;
      case 'head':
        this.#refuse(new HttpError(408));
        break;
      case 'answering':
        this.#intake.late();
        break;
      case 'sending':
        if (this.#sender.isPaced) this.#enter('sending');
        else this.cut('timed-out');
        break;
      case 'reading-over':
        this.#linger();
        break;
      case 'lingering':
      case 'closed':
        this.socket.destroy();
        break;
      default:
        unreachable(this.#state);
    }
  }

  /** Puts the deadline off to that of the state. */
  #enter(state: ConnectionState): void {
    this.#state = state;
    this.#deadline = this.context.clock.now + timeoutOf(state, this.#ordinal > 0, this.context.limits);
  }

  // Receiving

  readonly #receive = (data: Buffer): void => {
    if (this.#input.isStopped) this.#intake.dropped(data.byteLength);
    this.#input.receive(data);
    this.#intake.arrived();
    if (this.#input.isTooMuch) this.#shed();
  };

  /** What arrived early is given up, and the visitor may ask for it again; what is under way goes on. */
  #shed(): void {
    this.#isClosing = true;
    if (this.#state === 'head') this.#refuse(new HttpError(503));
    this.#input.stop();
    this.#intake.fail(new HttpError(503));
  }

  #headBegan(): void {
    this.#exchange = this.#newExchange();
    this.#enter('head');
  }

  /** The visitor closed their half: no more requests, but what was asked for is still sent. */
  #inputOver(): void {
    this.#life.closing('visitor');
    this.#intake.inputOver();
    if (this.#state === 'idle') this.#linger();
    else if (this.#state === 'head') this.#refuse(new HttpError(400));
  }

  /** A response may be made of the content: as long as that comes, the visitor is there. */
  #contentMoved(): void {
    if (this.#state === 'answering' || this.#state === 'sending') this.#enter(this.#state);
  }

  #contentOver(): void {
    if (this.#state === 'answering') this.#deadline = 0;
    else if (this.#state === 'reading-over') this.#goOn();
  }

  // Answering

  #newExchange(): Exchange {
    return new Exchange(this.peer, this.#ordinal + 1, this.#life, this.context.turns.moment);
  }

  #begin(head: RequestHead): void {
    const exchange = this.#exchange ?? this.#newExchange();
    this.#exchange = exchange;
    const ordinal = ++this.#ordinal;
    this.#state = 'answering';
    this.#deadline = 0;
    exchange.requestHead = head.raw;
    exchange.head = head;
    const { limits, turns } = this.context;
    let incoming: IncomingRequest;
    try {
      if (this.#input.isTooMuch) throw new HttpError(503);
      const { departure } = exchange;
      const arrival = { peer: this.peer, ordinal, limits, turn: turns.number, departure, port: this.#intake.port };
      incoming = receiveRequest(head, arrival);
    } catch (error) {
      this.#send(this.context.toErrorResponse(error), false);
      return;
    }
    this.#isPersistent = incoming.isPersistent;
    this.#isLastSent = incoming.isLastSent;
    this.#intake.take(exchange, incoming.content);
    exchange.request = incoming.request;
    this.#answer = new Answer(this.context, incoming, this.#ready);
    turns.add(this.#answer);
  }

  readonly #ready = (response: HttpResponse): void => {
    const isFramed = this.#intake.content?.canBeReadOver(response.body.kind === 'stream') !== false;
    this.#send(response, this.#isPersistent && isFramed);
  };

  /** Answers what is not a request we can take, and closes: what follows may be anything. */
  #refuse(error: HttpError): void {
    this.#exchange ??= this.#newExchange();
    this.#exchange.requestHead = this.#input.rawRequestLine;
    this.#send(this.context.toErrorResponse(error), false);
  }

  #send(response: HttpResponse, isPersistent: boolean): void {
    const exchange = this.#exchange;
    if (!exchange) return;
    const version = exchange.head?.version ?? '1.1';
    const endsByClosing = resolveDelimiting(response, version) === 'close';
    // After the visitor's half of the close, requests that had arrived before are still answered.
    const isLast = this.#intake.isInputOver && this.#input.waiting === 0;
    this.#isPersistent = isPersistent && !this.#isClosing && !isLast && !endsByClosing;
    exchange.isLacking = response.isLacking;
    exchange.isUnlogged = response.isUnlogged === true;
    this.#enter('sending');
    this.#answer = undefined;
    // A stream may be made of content that is still arriving; for any other body that content is of no use.
    if (response.body.kind !== 'stream') {
      if (!this.#isPersistent) this.#input.stop();
      this.#intake.readOver();
    }
    const context = { version, persistent: this.#isPersistent, isHead: exchange.head?.method === 'HEAD' };
    const progress = this.#sender.send(exchange, response, context);
    if (progress === 'sent') this.#sent(true);
    else if (progress === 'running') this.context.observer.sending(exchange);
  }

  #progressed(bytes: number): void {
    if (this.#exchange) this.#exchange.contentBytes += bytes;
    if (this.#state === 'sending') this.#enter('sending');
  }

  /** @param complete false when the promised content can't be delivered: only closing tells the visitor */
  #sent(complete: boolean): void {
    if (this.#state !== 'sending') return;
    if (!complete) {
      // A write failed: the visitor has left, and 'close' follows.
      if (this.socket.destroyed) return;
      // Without a length the visitor would take a plain close for the end of the content.
      if (this.#exchange?.contentLength === -1) resetConnection(this.socket);
      this.cut();
      return;
    }
    this.#finish(this.#exchange?.isLacking?.() ? 'lacking' : 'complete');
    if (this.#isPersistent && !this.#isClosing && !this.#intake.readOver()) this.#enter('reading-over');
    else this.#goOn();
  }

  /** To the next request, when it is known where that begins. */
  #goOn(): void {
    const isFramed = this.#intake.close();
    if (!this.#isPersistent || this.#isClosing || !isFramed) {
      if (this.#isLastSent && tellsWhatIsTaken(this.socket) && !this.#input.hasDropped) this.#close();
      else this.#linger();
      return;
    }
    this.#enter('idle');
    this.#input.readHead();
    if (this.#intake.isInputOver) this.#inputOver();
  }

  #finish(ending: Ending): void {
    const exchange = this.#exchange;
    if (!exchange) return;
    this.#exchange = undefined;
    exchange.finish(ending);
    this.context.observer.finished(exchange);
  }

  // Closing

  /** Closes both halves: nothing is on its way that could be answered with a reset. See decision 581. */
  #close(): void {
    this.#state = 'lingering';
    this.#life.closing('porthole');
    this.#input.close();
    this.socket.destroy();
  }

  /** Closes our half and reads on for a while. */
  #linger(): void {
    if (this.#state === 'closed' || this.#state === 'lingering') return;
    this.#state = 'lingering';
    this.#life.closing('porthole');
    this.#exchange = undefined;
    this.#intake.close();
    this.#input.close();
    const discarded = (octets: number): void => this.#intake.dropped(octets);
    this.#inlet.take = linger(this.socket, { ...this.context, discarded }, (deadline) => {
      this.#deadline = deadline;
    });
    this.#valve.release();
  }

  #closed(): void {
    const wasInExchange = this.#state === 'answering' || this.#state === 'sending';
    this.#state = 'closed';
    this.#deadline = 0;
    this.#life.closed();
    this.#answer?.abandon();
    this.#intake.close();
    this.#input.close();
    this.#sender.cancel();
    this.#valve.close();
    this.#inlet.close();
    if (wasInExchange) this.#finish(this.#endingOnClose);
  }
}
