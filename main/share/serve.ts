/** The entry point that puts a handler on a port in one line. */
import { performance } from 'node:perf_hooks';
import { toErrorResponse } from '../http/error-response.ts';
import type { ReportBug } from '../http/error-status.ts';
import type { ExchangeObserver } from '../http/exchange.ts';
import type { FieldLine } from '../http/fields.ts';
import { HttpError } from '../http/http-error.ts';
import type { Handler, HttpRequest, HttpResponse } from '../http/message.ts';
import { selectLanguage } from '../http/select-language.ts';
import { Connection } from '../http1/connection.ts';
import { Http2Connection } from '../http2/http2-connection.ts';
import { prepareSessions } from '../http2/open-session.ts';
import { isSafeForHttp2 } from '../http2/safe-runtime.ts';
import type { SharedBounds } from '../http2/shared-bounds.ts';
import { createSharedBounds } from '../http2/shared-bounds.ts';
import { agreedProtocol } from '../net/secured-sockets.ts';
import type { SocketServerLimits } from '../net/socket-limits.ts';
import type { BoundAddress, ListenAddress, SocketServerOptions } from '../net/socket-server.ts';
import { SocketServer } from '../net/socket-server.ts';
import type { SpeedLimiter } from '../net/speed-limiter.ts';
import type { TlsAcceptorOptions } from '../net/tls-acceptor.ts';
import { TlsAcceptor } from '../net/tls-acceptor.ts';
import type { TlsIdentity } from '../net/tls-settings.ts';
import { Visitors } from '../net/visitors.ts';
import type { ExchangePlace, Judge, OpenConnection } from '../serving/connection-context.ts';
import { HttpServer } from '../serving/http-server.ts';
import type { Limits } from '../serving/timeouts.ts';

export interface ServeOptions extends ListenAddress {
  readonly handler: Handler;
  readonly observer: ExchangeObserver;
  /** Told of bugs and failing disks. */
  readonly reportBug: ReportBug;
  /** Changes every error page, as the handler's own responses may have been changed. */
  readonly changeErrorResponse?: (response: HttpResponse, request: HttpRequest | undefined) => HttpResponse;
  /** Fields of every response. */
  readonly fixedFields?: readonly FieldLine[];
  readonly limits?: Partial<Limits>;
  /** How fast visitors are served; without a limit when left out. */
  readonly pace?: SpeedLimiter;
  readonly socketLimits?: Partial<SocketServerLimits>;
  /** Where visitors stand; a registry of its own when left out. */
  readonly visitors?: Visitors;
  /** Whether a remote address is welcome; everybody is when left out. */
  readonly admits?: (remoteAddress: string) => boolean;
  /** Whether whoever is at this address asks for many others; nobody does when left out. */
  readonly isProxy?: (address: string) => boolean;
  /** Hears of visitors of whom there are too many connections. */
  readonly refused?: SocketServerOptions['refused'];
  /** What connections can be secured with; plain ones only when left out. Throws when certificate and key are no pair. */
  readonly identity?: TlsIdentity | undefined;
  readonly door?: TlsAcceptorOptions;
}

export interface Service {
  readonly bound: BoundAddress;
  /** Distinct remote addresses with an open connection. */
  readonly visitors: number;
  /** Whether it can still be reached; false when the system has taken its socket away. */
  isListening(): Promise<boolean>;
  /**
   * Listens at another address, and no longer where it did before; open connections go on. Rejects with the system's error;
   * then it listens where it did.
   */
  relisten(address: ListenAddress): Promise<void>;
  /** Ends the connections of visitors whose address `isMeant`: after their running exchange when `whenDone`, or now. */
  dismiss(isMeant: (address: string) => boolean, whenDone: boolean): void;
  /** Accepts no more, and ends each connection after its running exchange. Resolves when the last one has ended. */
  drain(): Promise<void>;
  /** See TlsAcceptor.setIdentity. */
  setIdentity(identity: TlsIdentity | undefined): void;
  /** Sends these fields with every response from now on. */
  setFixedFields(fields: readonly FieldLine[]): void;
  /** Ends one exchange now. */
  disconnect(place: ExchangePlace): void;
  /** Ends all that one visitor has now, also through a proxy's connections. @param visitor as of `visitorKey` */
  disconnectVisitor(visitor: string): void;
  /** Ends what is running by what `judge` says of it: now, or with an answer. */
  review(judge: Judge): void;
  /**
   * Accepts no more, finishes running exchanges for at most `graceMs` milliseconds, then ends what is left: with 503 what changes
   * something.
   */
  close(graceMs: number): Promise<void>;
}

/** In which an answer is sent to who may not go on. Milliseconds. */
const ANSWER_MS = 500;

/** HTTP/2, as TLS names it (RFC 9113 §3.2). */
const HTTP2 = 'h2';

/** Serves `handler`: `await serve({ handler, observer, reportBug, port: 8000, bind: undefined })`. Rejects with the system's error. */
export async function serve(options: ServeOptions): Promise<Service> {
  const { handler, observer, pace, isProxy, visitors = new Visitors() } = options;
  const http: HttpServer = new HttpServer({
    ...{ open: openingWith(createSharedBounds(visitors)), handler, observer, visitors, pace, isProxy },
    toErrorResponse: (error, request) => errorResponse(options, error, request),
    ...(options.fixedFields ? { fixedFields: options.fixedFields } : {}),
    ...(options.limits ? { limits: options.limits } : {}),
    ticked: () => sockets.relieve(),
  });
  const door = new TlsAcceptor(http.accept, { ...doorIn(visitors), ...options.door });
  if (options.identity) await secure(door, options.identity);
  const sockets = new SocketServer(door.accept, { ...options, visitors, limits: options.socketLimits });
  let bound = await sockets.listen(options);
  return {
    get bound() {
      return bound;
    },
    async relisten(address) {
      bound = await sockets.relisten(address);
    },
    dismiss(isMeant, whenDone) {
      door.closeWaiting(isMeant);
      http.dismiss(isMeant, whenDone);
    },
    async drain() {
      const closed = sockets.close();
      door.closeWaiting();
      http.closeGracefully();
      await closed;
    },
    get visitors() {
      return sockets.visitors;
    },
    isListening: () => sockets.isListening(),
    setIdentity: (identity) => void secure(door, identity),
    setFixedFields: (fields) => http.setFixedFields(fields),
    disconnect: (place) => http.disconnect(place),
    disconnectVisitor: (visitor) => sockets.disconnect(visitor),
    review: (judge) => void http.review(judge),
    async close(graceMs) {
      const closed = sockets.close();
      door.closeWaiting();
      http.closeGracefully();
      const letEnd = endAfter(graceMs, http);
      await closed;
      letEnd();
    },
  };
}

/** Resolves when nothing has to be loaded any more for whoever comes. @throws Error as TlsAcceptor.setIdentity does */
function secure(door: TlsAcceptor, identity: TlsIdentity | undefined): Promise<void> {
  door.setIdentity(identity);
  return identity && isSafeForHttp2() ? prepareSessions() : Promise.resolve();
}

/** What may be spoken on secured connections, and by whom now. */
function doorIn(visitors: Visitors): TlsAcceptorOptions {
  return {
    protocols: isSafeForHttp2() ? [HTTP2] : [],
    mayBegin: (visitor) => visitors.find(visitor)?.shakesHands(performance.now()) ?? true,
  };
}

/** Ends what runs then: with 503 what changes something, and with its connection all else. @returns stops that */
function endAfter(graceMs: number, http: HttpServer): () => void {
  let timer = setTimeout(() => {
    const answered = http.review(({ change }) => (change ? new HttpError(503) : 'goes-on'));
    timer = setTimeout(() => http.cutAll(), answered > 0 ? ANSWER_MS : 0);
  }, graceMs);
  return () => clearTimeout(timer);
}

/** By what was agreed on when the connection was secured. */
function openingWith(shared: SharedBounds): OpenConnection {
  return (socket, peer, context) =>
    agreedProtocol(socket) === HTTP2
      ? new Http2Connection(socket, peer, context, shared)
      : new Connection(socket, peer, context);
}

function errorResponse(
  { reportBug, changeErrorResponse = (response) => response }: ServeOptions,
  error: unknown,
  request: HttpRequest | undefined,
): HttpResponse {
  const language = request && selectLanguage(request.fields.get('accept-language'));
  const response = toErrorResponse(error, { report: reportBug, language, mount: request?.context.mount });
  return changeErrorResponse(response, request);
}
