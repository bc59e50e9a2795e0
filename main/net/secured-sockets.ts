/**
 * What is known of sockets that are secured with TLS. They are read and written like plain ones; what differs is asked for here,
 * so that nobody above has to know which kind a socket is.
 */
import type { Socket } from 'node:net';
import { getSystemErrorName } from 'node:util';

export interface Security {
  /** Such as `TLSv1.3`. */
  readonly protocol: string;
  /** In the words of the standard, such as `TLS_AES_256_GCM_SHA384`. */
  readonly cipher: string;
}

interface Secured {
  readonly security: Security;
  /** What was agreed on to be spoken (RFC 7301), such as `h2`; undefined when nothing was. */
  readonly agreed?: string | undefined;
  /** The socket of the system below. */
  readonly raw: Socket;
}

const known = new WeakMap<Socket, Secured>();

export function markSecured(socket: Socket, secured: Secured): void {
  known.set(socket, secured);
}

/** undefined for a plain socket. */
export function securityOf(socket: Socket): Security | undefined {
  return known.get(socket)?.security;
}

/** What was agreed on to be spoken on it; undefined when nothing was, as on a plain socket. */
export function agreedProtocol(socket: Socket): string | undefined {
  return known.get(socket)?.agreed;
}

/** Closes at once, down to the socket of the system. */
export function closeConnection(socket: Socket): void {
  socket.destroy();
  known.get(socket)?.raw.destroy();
}

/** Closes with a reset: the other side sees that it was no end in order. A secured socket can't do that by itself. */
export function resetConnection(socket: Socket): void {
  (known.get(socket)?.raw ?? socket).resetAndDestroy();
}

/** Of the system's sockets; not told by Node's own types. */
interface SocketHandle {
  /** @returns 0, or the negative number of an error of the system */
  readonly getpeername?: (name: object) => number;
  /** Octets that the system has not taken yet. */
  readonly writeQueueSize?: number;
}

/**
 * Whether the system says that nobody is at the other end any more: a reset has come, or it has given up. Asked where nothing is
 * read and no write tells. Linux and macOS know; where a system does not, the answer is false.
 */
export function isForsaken(socket: Socket): boolean {
  // `remoteAddress` would not ask the system again.
  const answer = handleOf(socket)?.getpeername?.({}) ?? 0;
  return answer < 0 && getSystemErrorName(answer) === 'ENOTCONN';
}

/** Whether the system has not taken yet what was written, by whomever: also what `writableLength` does not tell. */
export function isBehindWithWrites(socket: Socket): boolean {
  return (handleOf(socket)?.writeQueueSize ?? 0) > 0;
}

/** The system's own part of it. */
function handleOf(socket: Socket): SocketHandle | null | undefined {
  const raw = known.get(socket)?.raw ?? socket;
  return (raw as unknown as { readonly _handle?: SocketHandle | null })._handle;
}

/**
 * Whether `writableLength` tells after a write that the system has taken all of it. What is secured is never taken at once: only
 * the callback of the write tells.
 */
export function tellsWhatIsTaken(socket: Socket): boolean {
  return !known.has(socket);
}
