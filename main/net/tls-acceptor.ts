/**
 * One door for plain and for secured connections: the first octet tells which it is (RFC 8446 §5.1). Whoever begins a handshake
 * has a few seconds for it from the moment of the connection, and stands among the other owners meanwhile.
 */
import type { Socket } from 'node:net';
import type { Server, TLSSocket } from 'node:tls';
import { createServer } from 'node:tls';
import { eachByTurns } from '../base/next-turn.ts';
import { Arrival, nameOf } from './arrival.ts';
import { HandshakeLine } from './handshake-line.ts';
import { markSecured } from './secured-sockets.ts';
import type { SocketOwner } from './socket-owner.ts';
import type { TlsIdentity } from './tls-settings.ts';
import { contextOptions, serverOptions } from './tls-settings.ts';

/** From the connection to the end of the handshake, in milliseconds. */
const HANDSHAKE_TIMEOUT_MS = 9_500;

/** A TLS record that holds a handshake begins with it. */
const HANDSHAKE_RECORD = 0x16;
/** Nothing that is spoken here begins with such an octet; SSL 2.0 did (RFC 6101 E). */
const FIRST_BEYOND_TEXT = 0x80;

/** Why there is no secured connection. `code`: of OpenSSL or the system, such as `ERR_SSL_UNSUPPORTED_PROTOCOL`. */
export interface HandshakeFailure {
  readonly remoteAddress: string;
  readonly code: string;
}

export interface TlsAcceptorOptions {
  /** Hears of each handshake that failed; not of visitors who said nothing at all. */
  readonly failed?: ((failure: HandshakeFailure) => void) | undefined;
  readonly handshakeTimeoutMs?: number | undefined;
  /** Whether a visitor (as of `visitorKey`) may have one more handshake now, which it counts; each may when left out. */
  readonly mayBegin?: ((visitor: string) => boolean) | undefined;
  /** What may be spoken beside the versions 1 of HTTP, best first, in the names of RFC 7301. */
  readonly protocols?: readonly string[] | undefined;
}

export class TlsAcceptor {
  #server: Server | undefined;
  #isOpen = false;
  readonly #arrivals = new Map<string, Arrival>();
  /** The same, and those who have left, by the socket of the system. */
  readonly #byRaw = new WeakMap<Socket, Arrival>();
  readonly #line: HandshakeLine;

  /** @param accept takes over a socket once it is known what is spoken on it, plain or secured */
  constructor(
    private readonly acceptSocket: (socket: Socket) => SocketOwner,
    private readonly options: TlsAcceptorOptions = {},
  ) {
    this.#line = new HandshakeLine(options.mayBegin);
  }

  /** Connections of which it is not known yet what they are. */
  get waiting(): number {
    return this.#arrivals.size;
  }

  /** Handshakes that have begun and are not over. */
  get underWay(): number {
    return this.#line.underWay;
  }

  /**
   * What new connections are secured with from now on; those that are there go on. undefined for plain ones only.
   * @throws Error when certificate and key don't belong together; all is as it was then
   */
  setIdentity(identity: TlsIdentity | undefined): void {
    if (identity === undefined) {
      this.#isOpen = false;
      return;
    }
    if (this.#server === undefined) this.#server = this.#createServer(identity);
    else this.#server.setSecureContext(contextOptions(identity));
    this.#isOpen = true;
  }

  readonly accept = (raw: Socket): SocketOwner => {
    if (!this.#isOpen) return this.acceptSocket(raw);
    const arrival = new Arrival(raw, this.options.handshakeTimeoutMs ?? HANDSHAKE_TIMEOUT_MS);
    this.#arrivals.set(arrival.name, arrival);
    this.#byRaw.set(raw, arrival);
    raw.once('close', () => this.#left(arrival));
    raw.on('error', (error: NodeJS.ErrnoException) => {
      arrival.note(error.code);
      arrival.leaves();
    });
    raw.once('end', arrival.ended);
    raw.once('data', (octets: Buffer) => {
      raw.pause();
      raw.unshift(octets);
      raw.off('end', arrival.ended);
      this.#sort(octets[0] ?? 0, arrival);
    });
    return arrival;
  };

  /** Closes connections on which nothing has been agreed yet, of addresses that are `meant`. */
  closeWaiting(isMeant: (remoteAddress: string) => boolean = () => true): void {
    void eachByTurns(this.#arrivals.values(), ({ raw }) => {
      if (isMeant(raw.remoteAddress ?? '')) raw.destroy();
    });
  }

  #sort(first: number, arrival: Arrival): void {
    const { raw } = arrival;
    if (first === HANDSHAKE_RECORD) {
      arrival.hasBegun = true;
      // Whoever leaves before anything is agreed is let go at once; the socket that secures this one takes over how it ends.
      raw.allowHalfOpen = false;
      arrival.holdBack();
      arrival.leaveLine = this.#line.join(arrival.owner, () => this.#secure(arrival));
      return;
    }
    if (first >= FIRST_BEYOND_TEXT) {
      arrival.hasBegun = true;
      arrival.note('NO_TLS');
      raw.destroy();
      return;
    }
    this.#arrivals.delete(arrival.name);
    arrival.close();
    arrival.handOver(this.acceptSocket(raw));
    raw.resume();
  }

  #secure(arrival: Arrival): void {
    if (arrival.raw.destroyed) return;
    arrival.letIn();
    this.#server?.emit('connection', arrival.raw);
  }

  #createServer(identity: TlsIdentity): Server {
    const server = createServer(serverOptions(identity, this.options.protocols));
    server.on('secureConnection', (socket) => this.#secured(socket));
    server.on('tlsClientError', (error: NodeJS.ErrnoException, socket) => {
      const arrival = this.#arrivalOf(socket);
      arrival?.note(error.code);
      arrival?.leaves();
      arrival?.raw.destroy();
      socket.destroy();
    });
    return server;
  }

  #secured(socket: TLSSocket): void {
    const arrival = this.#arrivalOf(socket);
    if (arrival === undefined) {
      socket.destroy();
      return;
    }
    this.#arrivals.delete(arrival.name);
    arrival.leaveLine();
    arrival.left();
    arrival.letIn();
    const security = { protocol: socket.getProtocol() ?? '', cipher: socket.getCipher().standardName };
    socket.allowHalfOpen = true;
    markSecured(socket, { security, agreed: socket.alpnProtocol || undefined, raw: arrival.raw });
    arrival.handOver(this.acceptSocket(socket));
  }

  #left(arrival: Arrival): void {
    if (this.#arrivals.get(arrival.name) === arrival) this.#arrivals.delete(arrival.name);
    arrival.leaveLine();
    arrival.left();
    if (arrival.isHandedOver || !arrival.hasBegun) return;
    this.options.failed?.({ remoteAddress: arrival.remoteAddress, code: arrival.code ?? 'ECONNRESET' });
  }

  /** @param socket that secures one at the door; it has no name of its own any more when it has ended */
  #arrivalOf(socket: Socket): Arrival | undefined {
    // Not told by Node's types.
    const { _parent: raw } = socket as unknown as { readonly _parent?: Socket | null };
    return (raw && this.#byRaw.get(raw)) ?? this.#arrivals.get(nameOf(socket));
  }
}
