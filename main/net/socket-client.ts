/** The other end of the line: a client that sends octets, plain or secured, and tells step by step what happens. */
import type { LookupFunction, Socket } from 'node:net';
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { ClientSecurity } from './tls-client.ts';
import { secureClient } from './tls-client.ts';

export interface SocketTarget {
  /** Host name or IP address. */
  readonly host: string;
  readonly port: number;
}

/** Our end of a connection. */
export interface LocalEnd {
  readonly address: string;
  readonly port: number;
}

/** `atMs`: milliseconds since the attempt began. */
export type SocketEvent =
  | { readonly kind: 'connected'; readonly atMs: number; readonly address: string }
  /** The handshake of TLS is done, whoever the other side is. */
  | ({ readonly kind: 'secured'; readonly atMs: number } & ClientSecurity)
  | { readonly kind: 'sent'; readonly atMs: number; readonly bytes: number }
  | { readonly kind: 'received'; readonly atMs: number; readonly bytes: Buffer }
  /** The other side closed its half in order. */
  | { readonly kind: 'closed'; readonly atMs: number }
  /** `code`: ECONNREFUSED, ECONNRESET, EHOSTUNREACH, ENOTFOUND, ... of OpenSSL (ERR_SSL_...), or TIMEOUT. */
  | { readonly kind: 'failed'; readonly atMs: number; readonly code: string };

export interface ConverseOptions {
  /** Octets to send once connected; may be none. */
  readonly send: Uint8Array;
  /** For the whole conversation, in milliseconds; then it ends as failed with TIMEOUT. */
  readonly timeoutMs: number;
  readonly onEvent: (event: SocketEvent) => void;
  /** Told of our end before anything is sent; waited for. */
  readonly connected?: ((local: LocalEnd) => Promise<void>) | undefined;
  /** Asked after each event was told: returns true when the client has seen enough and may close. */
  readonly isEnough?: (event: SocketEvent) => boolean;
  /** Secured with TLS before anything is sent. */
  readonly isSecured?: boolean;
}

/** Holds one conversation. Resolves when it is over, however it ended; never rejects. */
export function converse(target: SocketTarget, options: ConverseOptions): Promise<void> {
  return new Promise((resolve) => new Talk(target, options, resolve).begin());
}

class Talk {
  readonly #start = performance.now();
  readonly #raw: Socket;
  readonly #timer: NodeJS.Timeout;
  #isOver = false;

  constructor(
    private readonly target: SocketTarget,
    private readonly options: ConverseOptions,
    private readonly ended: () => void,
  ) {
    const { host, port } = target;
    const lookup = isLocalhost(host) ? { lookup: lookUpLoopback } : {};
    this.#raw = connect({ host, port, autoSelectFamily: true, ...lookup });
    this.#timer = setTimeout(() => this.#fail('TIMEOUT'), options.timeoutMs);
  }

  begin(): void {
    this.#raw.on('error', (error: NodeJS.ErrnoException) => this.#fail(error.code));
    this.#raw.once('connect', () => void this.#connected());
  }

  get #atMs(): number {
    return performance.now() - this.#start;
  }

  async #connected(): Promise<void> {
    const { isSecured = false, send, connected } = this.options;
    this.#tell({ kind: 'connected', atMs: this.#atMs, address: this.#raw.remoteAddress ?? this.target.host });
    if (!isSecured) this.#listenTo(this.#raw);
    if (this.#isOver || (send.byteLength === 0 && !isSecured)) return;
    await connected?.({ address: this.#raw.localAddress ?? '', port: this.#raw.localPort ?? 0 });
    if (this.#isOver) return;
    if (isSecured) this.#secure();
    else this.#send(this.#raw);
  }

  #secure(): void {
    const socket = secureClient(this.#raw, this.target.host, (security) => {
      this.#tell({ kind: 'secured', atMs: this.#atMs, ...security });
      if (!this.#isOver) this.#send(socket);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => this.#fail(error.code));
    this.#listenTo(socket);
  }

  #listenTo(socket: Socket): void {
    socket.on('data', (bytes: Buffer) => this.#tell({ kind: 'received', atMs: this.#atMs, bytes }));
    socket.on('end', () => this.#end({ kind: 'closed', atMs: this.#atMs }));
  }

  #send(socket: Socket): void {
    const { send } = this.options;
    if (send.byteLength === 0) return;
    socket.write(send, () => this.#tell({ kind: 'sent', atMs: this.#atMs, bytes: send.byteLength }));
  }

  #tell(event: SocketEvent): void {
    if (this.#isOver) return;
    this.options.onEvent(event);
    if (this.options.isEnough?.(event)) this.#end();
  }

  #fail(code = 'UNKNOWN'): void {
    this.#end({ kind: 'failed', atMs: this.#atMs, code });
  }

  #end(event?: SocketEvent): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    if (event) this.options.onEvent(event);
    this.#raw.destroy();
    this.ended();
  }
}

function isLocalhost(host: string): boolean {
  return /(?:^|\.)localhost\.?$/i.test(host);
}

/** As browsers do, without asking the system (RFC 6761 §6.3): a computer without a file of hosts knows no `localhost`. */
const lookUpLoopback: LookupFunction = (_host, { all }, done) => {
  const [first, second] = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ];
  if (all) done(null, [first, second]);
  else done(null, first.address, first.family);
};
