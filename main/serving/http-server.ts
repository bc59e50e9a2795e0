/** HTTP on accepted sockets: keeps the connections, their clock and their end together. */
import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { eachByTurns } from '../base/next-turn.ts';
import { readTurns } from '../base/read-turns.ts';
import { TurnQueue } from '../base/turn-queue.ts';
import type { ExchangeObserver } from '../http/exchange.ts';
import type { FieldLine } from '../http/fields.ts';
import { formatFields } from '../http/fields.ts';
import type { Handler, HttpRequest, HttpResponse, Peer } from '../http/message.ts';
import { directContext } from '../http/request-context.ts';
import { securityOf } from '../net/secured-sockets.ts';
import { SpeedLimiter } from '../net/speed-limiter.ts';
import { plainAddress, visitorKey } from '../net/visitor-key.ts';
import type { Visitors } from '../net/visitors.ts';
import type { ConnectionContext, ExchangePlace, HttpConnection, Judge, OpenConnection } from './connection-context.ts';
import { InputAccount, threadInputs } from './held-by-visitor.ts';
import type { Limits } from './timeouts.ts';
import { DEFAULT_LIMITS } from './timeouts.ts';

export interface HttpServerOptions {
  /** Makes a connection of each socket, by what is spoken on it. */
  readonly open: OpenConnection;
  readonly handler: Handler;
  readonly observer: ExchangeObserver;
  /** Where visitors stand; a registry of its own when left out. */
  readonly visitors?: Visitors | undefined;
  /** Turns whatever a handler throws into a response. */
  readonly toErrorResponse: (error: unknown, request?: HttpRequest) => HttpResponse;
  readonly limits?: Partial<Limits>;
  /** Fields of every response, whoever makes it. */
  readonly fixedFields?: readonly FieldLine[];
  /** How fast visitors are served; without a limit when left out. */
  readonly pace?: SpeedLimiter | undefined;
  /** Whether whoever is at this address asks for many others; nobody does when left out. */
  readonly isProxy?: ((address: string) => boolean) | undefined;
  /** Called at every tick of the clock, while there are connections. */
  readonly ticked?: () => void;
}

export class HttpServer {
  readonly #connections = new Map<number, HttpConnection>();
  readonly #context: ConnectionContext & { fixed: readonly FieldLine[]; fixedFields: string };
  readonly #clock = { now: performance.now() };
  #timer: NodeJS.Timeout | undefined;
  /** Whether deadlines of a tick are still being looked at. */
  #isChecking = false;
  #count = 0;
  readonly #ticked: (() => void) | undefined;
  readonly #open: OpenConnection;

  constructor(options: HttpServerOptions) {
    this.#ticked = options.ticked;
    this.#open = options.open;
    this.#context = {
      handler: options.handler,
      observer: options.observer,
      toErrorResponse: options.toErrorResponse,
      limits: { ...DEFAULT_LIMITS, ...options.limits },
      fixed: options.fixedFields ?? [],
      fixedFields: formatFields(options.fixedFields ?? []),
      clock: this.#clock,
      turns: new TurnQueue(),
      reads: readTurns,
      inputs: new InputAccount(undefined, options.visitors, threadInputs),
      pace: options.pace ?? new SpeedLimiter(),
      isProxy: options.isProxy,
    };
  }

  /** Takes over an accepted socket. */
  readonly accept = (socket: Socket): HttpConnection => {
    const address = plainAddress(socket.remoteAddress ?? '');
    const security = securityOf(socket);
    const peer: Peer = {
      address,
      direct: directContext(visitorKey(address), address, security === undefined ? 'http' : 'https'),
      port: socket.remotePort ?? 0,
      connection: ++this.#count,
      security,
    };
    this.#startClock();
    const connection = this.#open(socket, peer, this.#context);
    this.#connections.set(peer.connection, connection);
    socket.once('close', () => {
      this.#connections.delete(peer.connection);
      if (this.#connections.size === 0) this.#stopClock();
    });
    return connection;
  };

  /** Sends these fields with every response from now on. */
  setFixedFields(fields: readonly FieldLine[]): void {
    this.#context.fixed = fields;
    this.#context.fixedFields = formatFields(fields);
  }

  /** Every connection closes as soon as its running exchange is over. */
  closeGracefully(): void {
    for (const connection of this.#connections.values()) connection.closeGracefully();
  }

  /** Ends the connections of visitors whose address `isMeant`: after their running exchange when `whenDone`, or now. */
  dismiss(isMeant: (address: string) => boolean, whenDone: boolean): void {
    void eachByTurns(this.#connections.values(), (connection) => {
      if (!isMeant(connection.peer.address)) return;
      if (whenDone) connection.closeGracefully();
      else connection.cut('disconnected');
    });
  }

  /**
   * Ends what a visitor is getting now, as `disconnected`. Nothing happens when the connection is gone, or when a proxy's has
   * gone on to somebody else's request.
   */
  disconnect(place: ExchangePlace): void {
    this.#connections.get(place.connection)?.endExchange({ ...place, visitor: visitorKey(place.visitor) });
  }

  /** Ends what is running by what `judge` says of it. @returns how many exchanges end with an answer of their own */
  review(judge: Judge): number {
    let answered = 0;
    for (const connection of this.#connections.values()) answered += connection.review(judge);
    return answered;
  }

  /** Ends all connections now. */
  cutAll(): void {
    void eachByTurns(this.#connections.values(), (connection) => connection.cut('disconnected'));
  }

  /** The clock runs only while there are connections: a share that nobody visits costs nothing. */
  #startClock(): void {
    this.#clock.now = performance.now();
    this.#timer ??= setInterval(() => this.#tick(), this.#context.limits.deadlineTickMs);
  }

  #stopClock(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    this.#clock.now = performance.now();
    void this.#checkDeadlines();
    this.#ticked?.();
  }

  /** Those who came together are late together, and their ends take time: in pieces of the line of work. */
  async #checkDeadlines(): Promise<void> {
    if (this.#isChecking) return;
    this.#isChecking = true;
    try {
      await eachByTurns(this.#connections.values(), (connection) => connection.checkDeadline(this.#clock.now));
    } finally {
      this.#isChecking = false;
    }
  }
}
