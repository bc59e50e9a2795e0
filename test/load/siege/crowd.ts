/** The attackers: many connections from loopback addresses of their own, in one process, reading as little as they like. */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { connect as connectSecured } from 'node:tls';

/** Sockets that are opened at a time: the backlog is no part of the question. */
const WAVE = 200;

/** Whatever an attack asks for, this process and this system bear no more. */
const MAX_SOCKETS = 20_000;

export interface Entrance {
  /** Which attacker: each number is an address, and so a visitor, of its own. From 1 to 250. */
  readonly from?: number;
  /** Sent as soon as it is connected; of text, one octet a character. */
  readonly says?: string | Uint8Array;
  /** What comes is read and dropped; otherwise it is left where it is. */
  readonly reads?: boolean;
  /** By TLS, with this protocol. */
  readonly secured?: 'h2' | 'http/1.1';
}

export class Crowd {
  readonly #sockets = new Set<Socket>();

  readonly #over: Promise<void>;
  /** Connections that were tried so far. */
  #tried = 0;

  /**
   * @param ports where they come, by turns
   * @param signal when it is aborted, everybody leaves: whoever waits for an answer waits no longer
   */
  constructor(
    private readonly ports: readonly number[],
    private readonly signal: AbortSignal,
  ) {
    this.#over = new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    void this.#over.then(() => this.leave());
  }

  /** Connections that are open. */
  get size(): number {
    return this.#sockets.size;
  }

  /** One more connection. Resolves when it stands; undefined when it was refused. It never fails later on: it only closes. */
  async enter({ from = 1, says, reads = false, secured }: Entrance = {}): Promise<Socket | undefined> {
    if (this.#sockets.size >= MAX_SOCKETS || this.signal.aborted) return undefined;
    const { socket, standing } = this.#open(from, secured);
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    const failed = new Promise<undefined>((resolve) => socket.on('error', () => resolve(undefined)));
    const gone = closed(socket).then(() => undefined);
    const stands = await Promise.race([once(socket, standing).catch(() => undefined), failed, gone]);
    if (!stands) return undefined;
    if (says !== undefined) socket.write(typeof says === 'string' ? Buffer.from(says, 'latin1') : says);
    if (reads) socket.resume();
    return socket;
  }

  #open(from: number, secured: Entrance['secured']): { readonly socket: Socket; readonly standing: string } {
    const port = this.ports[this.#tried++ % this.ports.length] ?? 0;
    const way = { port, host: '127.0.0.1', localAddress: `127.0.1.${from}`, noDelay: true };
    if (secured === undefined) return { socket: connect(way), standing: 'connect' };
    const own = { ALPNProtocols: [secured], rejectUnauthorized: false };
    return { socket: connectSecured({ ...way, ...own }), standing: 'secureConnect' };
  }

  /** Many at once; `each` tells how the connection with this number comes in. */
  async enterMany(count: number, each: (index: number) => Entrance): Promise<Socket[]> {
    const stand: Socket[] = [];
    for (let start = 0; start < count && !this.signal.aborted; start += WAVE) {
      const wave = Array.from({ length: Math.min(WAVE, count - start) }, (_, index) => this.enter(each(start + index)));
      stand.push(...(await Promise.all(wave)).filter((socket) => socket !== undefined));
    }
    return stand;
  }

  /** A connection that asks, takes all that comes until the share closes, and tells how many octets that were. */
  async ask(says: string, from = 1): Promise<number> {
    const socket = await this.enter({ from, says });
    if (!socket) return 0;
    let octets = 0;
    socket.on('data', (data: Buffer) => {
      octets += data.byteLength;
    });
    await closed(socket);
    return octets;
  }

  /** A connection that asks and is gone at once, with a reset. */
  async askAndLeave(says: string, from = 1): Promise<void> {
    const socket = await this.enter({ from });
    if (!socket) return;
    await new Promise<void>((resolve) => socket.write(says, 'latin1', () => resolve()));
    socket.resetAndDestroy();
    await closed(socket);
  }

  /**
   * A connection that sends one request after the other and reads what comes: after each piece of an answer the next is sent,
   * so that none is waited for but the first. Comes again when it is closed.
   */
  async keepAsking(next: () => string, from = 1): Promise<void> {
    while (!this.signal.aborted) {
      const socket = await this.enter({ from, says: next() });
      if (!socket) return;
      socket.on('data', () => {
        if (socket.writable && socket.writableLength === 0) socket.write(next(), 'latin1');
      });
      await closed(socket);
    }
  }

  /** So many who do the same, each again and again until time is up. */
  async keepBusy(count: number, task: (worker: number) => Promise<unknown>): Promise<void> {
    const work = async (worker: number): Promise<void> => {
      while (!this.signal.aborted) {
        await task(worker);
        // A task that fails at once must not keep the loop from everybody else.
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await Promise.all(Array.from({ length: count }, (_, worker) => work(worker)));
  }

  /** Resolves when time is up. */
  over(): Promise<void> {
    return this.#over;
  }

  /** Everybody goes, without a word. */
  async leave(): Promise<void> {
    const leaving = [...this.#sockets];
    const gone = leaving.map(closed);
    // Only what is plain can be reset.
    for (const socket of leaving) {
      if ('encrypted' in socket) socket.destroy();
      else socket.resetAndDestroy();
    }
    await Promise.all(gone);
  }
}

/** A request as text. Connections stay open unless a field says otherwise. */
export function request(target: string, fields: readonly string[] = [], method = 'GET'): string {
  return `${[`${method} ${target} HTTP/1.1`, 'Host: localhost', ...fields].join('\r\n')}\r\n\r\n`;
}

/** A request that is the connection's last. */
export function lastRequest(target: string, fields: readonly string[] = [], method = 'GET'): string {
  return request(target, ['Connection: close', ...fields], method);
}

function closed(socket: Socket): Promise<void> {
  if (socket.closed) return Promise.resolve();
  return new Promise((resolve) => socket.once('close', () => resolve()));
}
