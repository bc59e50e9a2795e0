/** The last phase of a connection: our half is closed, and what still arrives is discarded (RFC 9112 §9.6). */
import type { Socket } from 'node:net';
import { MAX_LINGER_BYTES } from './limits.ts';

/** Closes our half and reads on, so that the last response arrives. Nobody else reads from the socket any more. */
export function linger(socket: Socket): void {
  let bytes = 0;
  socket.on('data', (data: Uint8Array) => {
    bytes += data.byteLength;
    if (bytes > MAX_LINGER_BYTES) socket.destroy();
  });
  socket.resume();
  socket.end();
}
