/** The other end of the line: a plain TCP client that sends octets and tells step by step what happens. */
import type { LookupFunction, Socket } from 'node:net';
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

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
  | { readonly kind: 'sent'; readonly atMs: number; readonly bytes: number }
  | { readonly kind: 'received'; readonly atMs: number; readonly bytes: Buffer }
  /** The other side closed its half in order. */
  | { readonly kind: 'closed'; readonly atMs: number }
  /** `code`: ECONNREFUSED, ECONNRESET, EHOSTUNREACH, ENOTFOUND, ... or TIMEOUT. */
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
}

/** Holds one conversation. Resolves when it is over, however it ended; never rejects. */
export function converse(target: SocketTarget, options: ConverseOptions): Promise<void> {
  const start = performance.now();
  const elapsed = (): number => performance.now() - start;
  return new Promise((resolve) => {
    const socket = connect({
      host: target.host,
      port: target.port,
      autoSelectFamily: true,
      ...(isLocalhost(target.host) ? { lookup: lookUpLoopback } : {}),
    });
    let isOver = false;
    const end = (event?: SocketEvent): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      if (event) options.onEvent(event);
      socket.destroy();
      resolve();
    };
    const tell = (event: SocketEvent): void => {
      if (isOver) return;
      options.onEvent(event);
      if (options.isEnough?.(event)) end();
    };
    const timer = setTimeout(() => end({ kind: 'failed', atMs: elapsed(), code: 'TIMEOUT' }), options.timeoutMs);
    socket.on('connect', () => {
      tell({ kind: 'connected', atMs: elapsed(), address: socket.remoteAddress ?? target.host });
      if (isOver || options.send.byteLength === 0) return;
      void announce(socket, options).then(() => {
        if (isOver) return;
        socket.write(options.send, () => tell({ kind: 'sent', atMs: elapsed(), bytes: options.send.byteLength }));
      });
    });
    socket.on('data', (bytes: Buffer) => tell({ kind: 'received', atMs: elapsed(), bytes }));
    socket.on('end', () => end({ kind: 'closed', atMs: elapsed() }));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      end({ kind: 'failed', atMs: elapsed(), code: error.code ?? 'UNKNOWN' });
    });
  });
}

async function announce(socket: Socket, { connected }: ConverseOptions): Promise<void> {
  await connected?.({ address: socket.localAddress ?? '', port: socket.localPort ?? 0 });
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
