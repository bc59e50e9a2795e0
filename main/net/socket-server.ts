/**
 * A socket server: listens, accepts, counts, limits and closes. It knows nothing of what is spoken on the sockets.
 */
import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { isRefusedByBrowsers } from './refused-ports.ts';

/** Connections in all; the rest of the process needs descriptors too. */
export const MAX_CONNECTIONS = 20_000;

/** Connections of one visitor address: half of all, so that one visitor never shuts the others out. */
const MAX_CONNECTIONS_PER_ADDRESS = 10_000;

/** Connections that the system holds until they are accepted. */
const BACKLOG = 1024;

const ANY_IPV6 = '::';
const ANY_IPV4 = '0.0.0.0';

/** Stands for both loopback addresses, so that the name leads here whichever of them a browser tries first. */
export const LOOPBACK = 'localhost';
const LOOPBACK_IPV4 = '127.0.0.1';
const LOOPBACK_IPV6 = '::1';

export interface ListenAddress {
  /** 0 to 65535; 0 takes a free one that browsers open. */
  readonly port: number;
  /** IP address, or `localhost` for both loopback addresses; undefined listens on every address, IPv6 and IPv4. */
  readonly bind: string | undefined;
}

export interface BoundAddress {
  /** IP address, or `localhost` as asked for. */
  readonly address: string;
  readonly port: number;
}

interface Listening {
  readonly server: Server;
  readonly bound: BoundAddress;
}

export interface SocketServerLimits {
  readonly maxConnections: number;
  readonly maxConnectionsPerAddress: number;
}

export class SocketServer {
  readonly #servers: Listening[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #perAddress = new Map<string, number>();
  readonly #limits: SocketServerLimits;

  /**
   * @param accept takes over each socket; both halves are closed separately (`allowHalfOpen`)
   * @param admits whether a remote address is welcome; a socket from any other is closed at once
   */
  constructor(
    private readonly accept: (socket: Socket) => void,
    limits: Partial<SocketServerLimits> = {},
    private readonly admits: (remoteAddress: string) => boolean = () => true,
  ) {
    this.#limits = {
      maxConnections: MAX_CONNECTIONS,
      maxConnectionsPerAddress: MAX_CONNECTIONS_PER_ADDRESS,
      ...limits,
    };
  }

  get connections(): number {
    return this.#sockets.size;
  }

  /** Distinct remote addresses with an open connection. */
  get visitors(): number {
    return this.#perAddress.size;
  }

  /** Rejects with the system's error: EADDRINUSE, EACCES, EADDRNOTAVAIL. */
  async listen(address: ListenAddress): Promise<BoundAddress> {
    const bound = await this.#listenAt(address);
    if (address.port !== 0 || !isRefusedByBrowsers(bound.port)) return bound;
    // Kept until there is another: the system would choose it again.
    const refused = this.#servers.splice(0);
    try {
      return await this.listen(address);
    } finally {
      for (const { server } of refused) server.close();
    }
  }

  async #listenAt(address: ListenAddress): Promise<BoundAddress> {
    if (address.bind === LOOPBACK) return this.#listenOnLoopback(address.port);
    if (address.bind !== undefined) return this.#listen(address.port, address.bind);
    try {
      return await this.#listen(address.port, ANY_IPV6);
    } catch (error) {
      if (!isWithoutIpv6(error)) throw error;
      return this.#listen(address.port, ANY_IPV4);
    }
  }

  /**
   * Whether every socket that listens is still there. The system can take one away without a word: an administrator ends
   * it, or a program that saves power. What still listens keeps its address to itself, so trying to take it tells.
   */
  async isListening(): Promise<boolean> {
    const isFree = await Promise.all(this.#servers.map(({ server, bound }) => !server.listening || canListen(bound)));
    return !isFree.includes(true);
  }

  /** Stops accepting; open connections go on. Resolves when the last of them has told that it is closed. */
  async close(): Promise<void> {
    const servers = this.#servers.splice(0);
    await Promise.all(servers.map(({ server }) => new Promise<void>((resolve) => server.close(() => resolve()))));
    // Node's server counts a socket as closed before the socket itself says so.
    await Promise.all([...this.#sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
  }

  /** Half a `localhost` would lead some programs here and others to a stranger: where there is IPv6, it is both or none. */
  async #listenOnLoopback(wanted: number): Promise<BoundAddress> {
    const { port } = await this.#listen(wanted, LOOPBACK_IPV4);
    try {
      await this.#listen(port, LOOPBACK_IPV6);
    } catch (error) {
      if (!isWithoutIpv6(error)) {
        await this.close();
        throw error;
      }
    }
    return { address: LOOPBACK, port };
  }

  #listen(port: number, host: string): Promise<BoundAddress> {
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => this.#admit(socket));
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host, backlog: BACKLOG }, () => {
        server.removeListener('error', reject);
        // An accept that fails (descriptors used up) drops that connection; the next one is tried again.
        server.on('error', () => undefined);
        const bound = server.address();
        if (bound === null || typeof bound === 'string') return reject(new Error('not an IP socket'));
        this.#servers.push({ server, bound: { address: bound.address, port: bound.port } });
        resolve({ address: bound.address, port: bound.port });
      });
    });
  }

  #admit(socket: Socket): void {
    const address = socket.remoteAddress;
    const count = address === undefined ? 0 : (this.#perAddress.get(address) ?? 0);
    const { maxConnections, maxConnectionsPerAddress } = this.#limits;
    const hasRoom = this.#sockets.size < maxConnections && count < maxConnectionsPerAddress;
    if (address === undefined || !hasRoom || !this.admits(address)) {
      socket.on('error', () => undefined);
      socket.destroy();
      return;
    }
    this.#perAddress.set(address, count + 1);
    this.#sockets.add(socket);
    socket.once('close', () => this.#forget(socket, address));
    this.accept(socket);
  }

  #forget(socket: Socket, address: string): void {
    this.#sockets.delete(socket);
    const count = (this.#perAddress.get(address) ?? 1) - 1;
    if (count === 0) this.#perAddress.delete(address);
    else this.#perAddress.set(address, count);
  }
}

/** Listens for a moment. false also when the system does not say. */
function canListen({ address, port }: BoundAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', () => resolve(false));
    server.listen({ port, host: address, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function isWithoutIpv6(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL' || code === 'EINVAL';
}
