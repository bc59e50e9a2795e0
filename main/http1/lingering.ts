/** The last phase of a connection: our half is closed, and what still arrives is discarded (RFC 9112 §9.6). */
import type { Socket } from 'node:net';
import type { Limits } from '../serving/timeouts.ts';

/** Octets read and discarded after the last response, so that it reaches a visitor who is still sending. */
export const MAX_LINGER_BYTES = 64 * 1024 * 1024;

interface LingeringContext {
  /** Hears of what is discarded. */
  readonly discarded: (octets: number) => void;
  readonly limits: Pick<Limits, 'lingerTimeoutMs' | 'lingerTotalTimeoutMs'>;
  readonly clock: { readonly now: number };
}

/**
 * Closes our half and reads on, so that the last response arrives: a socket that is closed with octets unread resets the
 * connection, and the response may be lost to whoever is still sending. Nobody else reads from the socket any more.
 * @param setDeadline takes the time, on the clock, at which it is enough
 * @returns what takes all that arrives from now on
 */
export function linger(
  socket: Socket,
  { limits, clock, discarded }: LingeringContext,
  setDeadline: (deadline: number) => void,
): (data: Uint8Array) => void {
  const last = clock.now + limits.lingerTotalTimeoutMs;
  let bytes = 0;
  setDeadline(clock.now + limits.lingerTimeoutMs);
  socket.end();
  return (data) => {
    bytes += data.byteLength;
    discarded(data.byteLength);
    if (bytes > MAX_LINGER_BYTES) socket.destroy();
    else setDeadline(Math.min(clock.now + limits.lingerTimeoutMs, last));
  };
}
