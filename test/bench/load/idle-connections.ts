/** Connections that have had one answer and now only wait, from many loopback addresses as if from many visitors. */
import type { Socket } from 'node:net';
import { connect } from 'node:net';

/** Connections that are being opened at the same time. */
const WINDOW = 128;

/** Addresses that the connections come from. */
const VISITORS = 200;

const ANSWER_TIMEOUT_MS = 10_000;

/** A growing set of idle connections to one port. */
export class IdleConnections {
  readonly #sockets: Socket[] = [];
  readonly #port: number;
  #opened = 0;

  constructor(port: number) {
    this.#port = port;
  }

  /** Those that are open still. */
  get open(): number {
    return this.#sockets.filter((socket) => !socket.destroyed && socket.readyState === 'open').length;
  }

  /** Opens more until `total` have been opened. Rejects when one gets no answer. */
  async growTo(total: number): Promise<void> {
    const openOneByOne = async (): Promise<void> => {
      while (this.#opened < total) {
        this.#opened += 1;
        this.#sockets.push(await openIdle(this.#port, this.#opened % VISITORS));
      }
    };
    await Promise.all(Array.from({ length: WINDOW }, openOneByOne));
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

/** Asks for the smallest file and waits for the end of the answer. */
function openIdle(port: number, visitor: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: `127.0.1.${visitor + 1}` });
    const timer = setTimeout(() => socket.destroy(new Error('no answer on a new connection')), ANSWER_TIMEOUT_MS);
    let received = '';
    socket.setEncoding('latin1').on('data', (text: string) => {
      received += text;
      if (!isWhole(received)) return;
      clearTimeout(timer);
      received = '';
      resolve(socket);
    });
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(timer);
      reject(new Error('the connection is not kept'));
    });
    socket.write(`GET /1k.bin HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  });
}

function isWhole(message: string): boolean {
  const headEnd = message.indexOf('\r\n\r\n');
  const length = /^content-length: *(\d+)/im.exec(message)?.[1];
  return headEnd !== -1 && length !== undefined && message.length >= headEnd + 4 + Number(length);
}
