/** A socket without a network: what the test pushes arrives in exactly these pieces, what is written is kept. */
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

export class MemorySocket extends Duplex {
  readonly #written: Buffer[] = [];
  readonly remoteAddress = '192.0.2.7';
  readonly remotePort = 50_000;

  constructor() {
    super({ allowHalfOpen: true });
  }

  /** As the type that connections take; they use nothing that this does not have. */
  get asSocket(): Socket {
    return this as unknown as Socket;
  }

  /** Everything written so far. */
  get written(): Buffer {
    return Buffer.concat(this.#written);
  }

  /** The visitor sends a piece. */
  arrive(piece: Uint8Array): void {
    if (!this.destroyed) this.push(piece);
  }

  /** The visitor closes their half. */
  arriveEnd(): void {
    if (!this.destroyed) this.push(null);
  }

  resetAndDestroy(): void {
    this.destroy();
  }

  override _read(): void {
    // Data is pushed by the test.
  }

  override _write(chunk: Buffer | string, encoding: BufferEncoding, callback: () => void): void {
    this.#written.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk));
    callback();
  }
}
