/** The last phase of a connection: our half is closed, and what still arrives is discarded (RFC 9112 §9.6). */
import type { Socket } from 'node:net';
import { MAX_LINGER_BYTES } from './limits.ts';

export class Lingering {
  #bytes = 0;

  /** Closes our half and reads on, so that the last response arrives. */
  constructor(private readonly socket: Socket) {
    socket.resume();
    socket.end();
  }

  discard(data: Uint8Array): void {
    this.#bytes += data.byteLength;
    if (this.#bytes > MAX_LINGER_BYTES) this.socket.destroy();
  }
}
