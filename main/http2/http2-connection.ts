/**
 * One visitor's connection with HTTP/2 spoken on it (RFC 9113): its streams, each with a request of its own, and what bounds them
 * together. Frames are node:http2's; what they mean is that of every other version.
 */
import type { ServerHttp2Session, ServerHttp2Stream } from 'node:http2';
import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Ending } from '../access-log/log-entry.ts';
import type { Moment } from '../base/moment.ts';
import { TokenBucket } from '../base/token-bucket.ts';
import { ConnectionLife } from '../http/connection-life.ts';
import { Exchange } from '../http/exchange.ts';
import type { Peer } from '../http/message.ts';
import { proxyConnectionKey } from '../net/proxy-key.ts';
import { closeConnection, isBehindWithWrites, isForsaken } from '../net/secured-sockets.ts';
import type { Activity } from '../net/socket-owner.ts';
import { ACTIVITIES } from '../net/socket-owner.ts';
import type { ConnectionContext, ExchangePlace, HttpConnection, Judge } from '../serving/connection-context.ts';
import { IdleOctets } from './idle-octets.ts';
import { BROKEN_STREAMS, CONTENT_WINDOW_BYTES, FIRST_WINDOW_BYTES, IDLE_FRAMES, MAX_BEGUN_PER_TURN } from './limits.ts';
import { openSession } from './open-session.ts';
import { refuseStream } from './refused-stream.ts';
import { isHeadReadable, readStreamHead } from './request-head.ts';
import { SessionReader } from './session-reader.ts';
import { SessionWrites } from './session-writes.ts';
import type { SharedBounds } from './shared-bounds.ts';
import type { StreamPort } from './stream-exchange.ts';
import { StreamExchange } from './stream-exchange.ts';
import { watchTrailers } from './trailers.ts';

/** Codes of RFC 9113 §7. With the second the other side hears that it makes more work than it has a use for. */
const CANCEL = 0x8;
const ENHANCE_YOUR_CALM = 0xb;

/** Where nothing moves, after how long and how often is looked whether the visitor has left. Milliseconds. */
const LOOK_AFTER_MS = 1_000;

/** A flag of HEADERS: nothing follows (RFC 9113 §6.2). */
const END_STREAM = 0x1;

/** A stream as it was told of, until it is its turn. */
interface OpenedStream {
  readonly raw: readonly string[];
  /** When it came. */
  readonly begin: Moment;
  readonly hasContent: boolean;
}

type StreamListener = (stream: ServerHttp2Stream, headers: object, flags: number, raw: readonly string[]) => void;

export class Http2Connection implements HttpConnection {
  #session: ServerHttp2Session | undefined;
  /** Each with what it was counted for when that was looked at last. */
  readonly #streams = new Map<StreamExchange, number>();
  readonly #life = new ConnectionLife();
  readonly #port: StreamPort;
  #count = 0;
  #isClosing = false;
  #isClosed = false;
  /** By our own doing. */
  #isEnded = false;
  #hasLargeWindow = false;
  /** When something moved, or the last stream ended, on the server's clock. */
  #movedAt: number;
  /** When it began to close for want of anything to do; 0 while it does not. */
  #closingSince = 0;
  /** When to look whether the visitor is still there. */
  #nextLook = 0;
  /** On the account of its visitor. */
  #held = 0;
  readonly #holder: string;
  readonly #reader: SessionReader;
  readonly #writes: SessionWrites;
  /** Streams that began in the turn with this number, as of TurnQueue. */
  #begun = { turn: 0, count: 0 };
  readonly #broken: TokenBucket;
  readonly #idleFrames: TokenBucket;
  readonly #idleOctets: IdleOctets;

  constructor(
    private readonly socket: Socket,
    readonly peer: Peer,
    private readonly context: ConnectionContext,
    private readonly shared: SharedBounds,
  ) {
    const { now } = context.clock;
    this.#movedAt = now;
    this.#broken = new TokenBucket(BROKEN_STREAMS, now);
    this.#idleFrames = new TokenBucket(IDLE_FRAMES, now);
    this.#idleOctets = new IdleOctets(now);
    this.#holder = context.isProxy?.(peer.address) ? proxyConnectionKey(peer.connection) : peer.address;
    this.#writes = new SessionWrites(
      shared.writes,
      peer.direct.visitor,
      () => !isBehindWithWrites(socket),
      () => this.#reader.wrote(),
    );
    this.#port = this.#createPort();
    socket.on('close', () => this.#closed());
    socket.on('end', () => this.#halfClosed());
    // 'close' follows.
    socket.on('error', () => this.#reader.leaves(this.#streams.size));
    this.#reader = new SessionReader(socket, context.reads, peer.direct.visitor, () => {
      openSession(socket, (session) => this.#begin(session)).catch(() => socket.destroy());
    });
  }

  get activity(): Activity {
    if (this.#isClosed) return 'over';
    if (this.#closingSince > 0) return 'over';
    let most: Activity = this.#count === 0 ? 'begun' : 'idle';
    for (const { activity } of this.#streams.keys()) {
      if (ACTIVITIES.indexOf(activity) > ACTIVITIES.indexOf(most)) most = activity;
    }
    return most;
  }

  get restsSince(): number {
    return this.#movedAt;
  }

  /** Tells the visitor that no more is answered (RFC 9113 §6.8), and closes when all streams are over. */
  closeGracefully(): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#life.closing('porthole');
    if (!this.#session) this.socket.destroy();
    else if (!this.#session.closed) this.#session.close();
    this.#reader.wrote();
  }

  cut(ending: Ending = 'cut'): void {
    this.#life.closing('porthole');
    for (const stream of this.#streams.keys()) stream.endingWith(ending);
    this.#end();
    for (const stream of [...this.#streams.keys()]) stream.lost();
  }

  disconnect(): void {
    this.cut('disconnected');
  }

  endAsked(visitor: string): void {
    this.endExchanges(({ context }) => context.visitor === visitor);
  }

  endExchanges(isMeant: (exchange: Exchange) => boolean): void {
    for (const stream of [...this.#streams.keys()]) if (isMeant(stream.exchange)) stream.end('disconnected');
  }

  review(judge: Judge): number {
    let answered = 0;
    for (const stream of [...this.#streams.keys()]) answered += stream.review(judge);
    return answered;
  }

  /** See ExchangePlace: other streams go on. */
  endExchange({ exchange: ordinal, visitor }: ExchangePlace): void {
    this.endExchanges((exchange) => exchange.ordinal === ordinal && exchange.context.visitor === visitor);
  }

  checkDeadline(now: number): void {
    const { limits } = this.context;
    if (this.#hasLeft(now)) {
      this.#life.closing('visitor');
      this.#end();
      return;
    }
    this.#weigh();
    this.#writes.look();
    let isStalled = false;
    let isStuck = false;
    let waiting = 0;
    for (const stream of [...this.#streams.keys()]) {
      waiting += stream.waiting;
      isStuck ||= stream.isStuck(now);
      if (!stream.isLate(now)) continue;
      stream.end('timed-out');
      isStalled = true;
    }
    if (this.#idleOctets.isTooMuch({ read: this.socket.bytesRead, waiting }, now)) this.#calm();
    // Who takes nothing on any stream, or no frame at all, does not read.
    else if (isStuck || (isStalled && now - this.#movedAt >= limits.sendTimeoutMs)) this.cut('timed-out');
    else if (this.#closingSince > 0) this.#checkClosing(now);
    else if (this.#streams.size === 0) this.#checkIdle(now);
  }

  /**
   * A write of node:http2's on a secured socket that fails is told to nobody, and it reads nothing while it writes: whoever leaves
   * without having taken what was sent is not noticed by itself.
   */
  #hasLeft(now: number): boolean {
    if (now - this.#movedAt < LOOK_AFTER_MS || now < this.#nextLook) return false;
    this.#nextLook = now + LOOK_AFTER_MS;
    return isForsaken(this.socket);
  }

  /** Closed in order, and given up when the other side does not follow. */
  #checkClosing(now: number): void {
    if (this.#streams.size > 0) this.#closingSince = now;
    else if (now - this.#closingSince >= this.context.limits.lingerTimeoutMs) this.#end();
  }

  #checkIdle(now: number): void {
    const { headTimeoutMs, idleTimeoutMs } = this.context.limits;
    const isOver = now - this.#movedAt >= (this.#count === 0 ? headTimeoutMs : idleTimeoutMs);
    if (!isOver && !this.#isClosing) return;
    this.#closingSince = now;
    this.closeGracefully();
  }

  #createPort(): StreamPort {
    const connection = this;
    return {
      context: this.context,
      writes: this.#writes,
      get isTooMuch() {
        return connection.#isTooMuch;
      },
      moved: () => this.#moved(),
      wrote: () => this.#reader.wrote(),
      received: (octets) => {
        this.#moved();
        this.#reader.frameCame(octets);
        // Its window is opened again.
        this.#reader.wrote();
        this.#idleOctets.contentArrived(octets);
      },
      taken: (octets) => {
        this.#moved();
        this.#idleOctets.taken(octets);
      },
      contentGivenUp: () =>
        this.#idleOctets.contentGivenUp(this.#hasLargeWindow ? CONTENT_WINDOW_BYTES : FIRST_WINDOW_BYTES),
      contentWanted: () => this.#widen(),
      finished: (exchange) => this.context.observer.finished(exchange),
      closed: (stream) => this.#streamClosed(stream),
    };
  }

  #begin(session: ServerHttp2Session): void {
    this.#session = session;
    this.#reader.begun();
    // Node tells the fields as they came as well, one by one.
    const opened: StreamListener = (stream, _headers, flags, raw) => this.#streamOpened(stream, flags, raw);
    session.on('stream', opened as Parameters<typeof session.on>[1]);
    // The library ends a session by itself where frames are against the rules.
    session.on('error', (error: NodeJS.ErrnoException) => {
      if (!this.#isEnded && error.code?.startsWith('ERR_HTTP2_')) this.#endedForWork();
    });
    session.on('goaway', () => this.#life.closing('visitor'));
    session.on('ping', () => this.#countIdleFrame());
    session.on('remoteSettings', () => this.#countIdleFrame());
    session.on('priority' as 'ping', () => this.#countIdleFrame());
    if (this.#isClosing) session.close();
  }

  #moved(): void {
    this.#movedAt = this.context.clock.now;
  }

  #streamOpened(stream: ServerHttp2Stream, flags: number, raw: readonly string[]): void {
    this.#moved();
    this.#reader.streamBegan();
    stream.on('error', () => undefined);
    watchTrailers(stream, this.#reader, () => this.#calm());
    // Of what is too much nothing is made, the log's line neither: it cost enough to have it put together.
    if (!isHeadReadable(raw) || this.#beginsTooMany()) {
      this.#calm();
      return;
    }
    const { moment } = this.context.turns;
    const mayBegin = this.shared.streams.begin(this.#holder);
    if (mayBegin) stream.once('close', () => this.shared.streams.end(this.#holder));
    const opened = mayBegin ? { raw, begin: moment, hasContent: (flags & END_STREAM) === 0 } : undefined;
    this.context.turns.add({ owner: this.peer.direct.visitor, ask: () => this.#ask(stream, opened) });
  }

  /** What comes in one read is taken apart to its end, so that it is told by the number in a turn. */
  #beginsTooMany(): boolean {
    const turn = this.context.turns.number;
    if (this.#begun.turn !== turn) this.#begun = { turn, count: 0 };
    this.#begun.count += 1;
    return this.#begun.count > MAX_BEGUN_PER_TURN;
  }

  /**
   * It is its turn. Whoever has taken it back by now is not answered, and it is no exchange.
   * @param opened undefined to refuse it: the library sends each refusal by itself, which takes as long as an answer
   */
  #ask(stream: ServerHttp2Stream, opened: OpenedStream | undefined): void {
    const isOver = stream.destroyed || stream.closed;
    if (!isOver && !opened) {
      refuseStream(stream);
      this.#reader.wrote();
    }
    if (isOver || !opened) {
      if (!this.#isClosed) this.#countBroken();
      return;
    }
    const { raw, begin, hasContent } = opened;
    const received = readStreamHead(raw);
    const exchange = new Exchange(this.peer, ++this.#count, this.#life, begin);
    exchange.requestHead = received.head.raw;
    const asked = new StreamExchange(stream, exchange, this.#port);
    this.#idleOctets.headArrived(received.head.raw.length);
    this.#streams.set(asked, asked.weight);
    this.#hold(asked.weight);
    if (this.#isTooMuch) this.#weigh();
    asked.begin(received, hasContent);
  }

  #streamClosed(stream: StreamExchange): void {
    this.#hold(-(this.#streams.get(stream) ?? 0));
    this.#streams.delete(stream);
    this.#moved();
    if (stream.exchange.ending === 'aborted' && !this.#isClosed) this.#countBroken();
  }

  #countBroken(): void {
    if (!this.#broken.take(1, performance.now())) this.#calm();
  }

  #countIdleFrame(): void {
    this.#reader.frameCame();
    if (!this.#idleFrames.take(1, performance.now())) this.#calm();
  }

  /** Ends with a word about why: somebody makes work, and has no use for it. */
  #calm(): void {
    if (!this.#isEnded) this.#endedForWork();
    this.#life.closing('porthole');
    this.#destroySession(ENHANCE_YOUR_CALM);
  }

  /** A proxy's other visitors have no part in it. */
  #endedForWork(): void {
    const { address, direct } = this.peer;
    if (this.#holder === address) this.shared.endedForWork(direct.visitor, performance.now());
  }

  #end(): void {
    this.#destroySession(CANCEL);
    closeConnection(this.socket);
  }

  /** @param code why, as the visitor is told */
  #destroySession(code: number): void {
    const session = this.#session;
    this.#isEnded = true;
    // A number in the place of an error is the code that is sent.
    if (session && !session.destroyed) session.destroy(code as unknown as Error);
  }

  /** Larger windows are for whoever may send something, no sooner than it is wanted. */
  #widen(): void {
    const session = this.#session;
    if (this.#hasLargeWindow || !session || session.destroyed || session.closed) return;
    this.#hasLargeWindow = true;
    session.settings({ initialWindowSize: CONTENT_WINDOW_BYTES });
    session.setLocalWindowSize(CONTENT_WINDOW_BYTES);
    this.#reader.wrote();
  }

  get #isTooMuch(): boolean {
    return this.context.inputs.isExceededBy(this.#holder);
  }

  /** Counts what is kept of this connection on the account of its visitor. */
  #weigh(): void {
    for (const [stream, weight] of this.#streams) {
      if (stream.weight === weight) continue;
      this.#hold(stream.weight - weight);
      this.#streams.set(stream, stream.weight);
    }
    if (this.#held > 0 && this.#isTooMuch) for (const stream of [...this.#streams.keys()]) stream.shed();
  }

  #hold(octets: number): void {
    this.#held += octets;
    if (octets !== 0) this.context.inputs.change(this.#holder, octets);
  }

  /** What fits into the windows is still sent; nobody opens them any more. */
  #halfClosed(): void {
    this.#reader.leaves(this.#streams.size);
    this.#life.closing('visitor');
    this.closeGracefully();
  }

  #closed(): void {
    this.#isClosed = true;
    this.#reader.close(this.#streams.size);
    this.#life.closed();
    this.#destroySession(CANCEL);
    // Also where a session was ended in the middle: nothing of the connection stays.
    closeConnection(this.socket);
    this.#writes.close();
  }
}
