/**
 * A socket server: listens, accepts, counts, limits and closes. It knows nothing of what is spoken on the sockets.
 */

import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { noteArrival } from '../base/arrivals.ts';
import { AcceptPace } from './accept-pace.ts';
import { ConnectionTable } from './connection-table.ts';
import { descriptorBudget, descriptorOf } from './descriptors.ts';
import { isProxyKey, proxyKey } from './proxy-key.ts';
import { isRefusedByBrowsers } from './refused-ports.ts';
import type { SocketServerLimits } from './socket-limits.ts';
import { MAX_CONNECTIONS, PART_OF_ONE_VISITOR } from './socket-limits.ts';
import type { SocketOwner } from './socket-owner.ts';
import { plainAddress, visitorKey } from './visitor-key.ts';
import { Visitors } from './visitors.ts';

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

/** Why a connection was closed before anything was said on it. */
export type Refusal = 'too-many' | 'too-fast';

export interface SocketServerOptions {
  /** Where visitors stand; a registry of its own when left out. */
  readonly visitors?: Visitors | undefined;
  readonly limits?: Partial<SocketServerLimits> | undefined;
  /** Whether a remote address is welcome; a socket from any other is closed at once. Everybody is when left out. */
  readonly admits?: ((remoteAddress: string) => boolean) | undefined;
  /** Whether whoever is at this address asks for many others: their connections are bounded only together with all. */
  readonly isProxy?: ((address: string) => boolean) | undefined;
  /** Hears of visitors (as of `visitorKey`) of whom there are too many connections. */
  readonly refused?: ((visitor: string, refusal: Refusal) => void) | undefined;
}

export class SocketServer {
  readonly #servers: Listening[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #registry: Visitors;
  readonly #table: ConnectionTable;
  readonly #pace = new AcceptPace();
  readonly #budget = descriptorBudget();
  readonly #limits: SocketServerLimits;
  readonly #options: SocketServerOptions;

  /**
   * @param accept takes over each socket; both halves are closed separately (`allowHalfOpen`). Only an owner counts,
   *   and can be let go; its clock is that of `performance.now()`
   */
  constructor(
    private readonly accept: (socket: Socket) => SocketOwner | undefined,
    options: SocketServerOptions = {},
  ) {
    const { maxConnections = Math.min(MAX_CONNECTIONS, this.#budget.connections) } = options.limits ?? {};
    const maxConnectionsPerVisitor = Math.ceil(maxConnections * PART_OF_ONE_VISITOR);
    this.#limits = { maxConnections, maxConnectionsPerVisitor, ...options.limits };
    this.#options = options;
    this.#registry = options.visitors ?? new Visitors();
    this.#table = new ConnectionTable(this.#registry);
  }

  get connections(): number {
    return this.#sockets.size;
  }

  /** Distinct visitors (as of `visitorKey`) with an open connection. */
  get visitors(): number {
    return this.#table.visitors;
  }

  /** Ends all that a visitor has now, also what comes to them through the connections of others. @param visitor as of `visitorKey` */
  disconnect(visitor: string): void {
    this.#table.disconnect(visitor);
  }

  /** To be called now and then: when hardly a descriptor is left, for whatever reason, idle connections give theirs. */
  relieve(): void {
    if (this.#table.size > 0 && this.#budget.isSpent()) this.#table.letGoIdle(performance.now());
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

  /**
   * Listens at another address, and no longer where it did; open connections go on. Rejects with the system's error; then it
   * listens where it did, unless that can't be had any more.
   */
  async relisten(address: ListenAddress): Promise<BoundAddress> {
    const before = this.#servers.splice(0);
    const wasThere = before.some(({ bound }) => bound.port === address.port);
    // Of one port, every address lies in the way of all addresses.
    if (wasThere) stopListening(before);
    try {
      const bound = await this.listen(address);
      if (!wasThere) stopListening(before);
      return bound;
    } catch (error) {
      if (wasThere) for (const { bound } of before) await this.#listen(bound.port, bound.address);
      else this.#servers.push(...before);
      throw error;
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
        stopListening(this.#servers.splice(0));
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
        // An accept that fails drops that connection; the next one is tried again.
        server.on('error', () => undefined);
        const bound = server.address();
        if (bound === null || typeof bound === 'string') return reject(new Error('not an IP socket'));
        this.#servers.push({ server, bound: { address: bound.address, port: bound.port } });
        resolve({ address: bound.address, port: bound.port });
      });
    });
  }

  #admit(socket: Socket): void {
    noteArrival();
    const address = socket.remoteAddress;
    if (address === undefined || this.#options.admits?.(address) === false) {
      refuse(socket);
      return;
    }
    const visitor = this.#options.isProxy?.(address) ? proxyKey(plainAddress(address)) : visitorKey(address);
    const refusal = this.#refusalOf(visitor, descriptorOf(socket));
    if (refusal !== undefined) {
      refuse(socket, refusal);
      // A proxy has no more than its visitors ask for.
      if (!isProxyKey(visitor)) this.#options.refused?.(visitor, refusal);
      return;
    }
    this.#sockets.add(socket);
    const owner = this.accept(socket);
    if (owner) this.#table.add(visitor, owner);
    socket.once('close', () => {
      this.#sockets.delete(socket);
      if (owner) this.#table.remove(visitor, owner);
    });
  }

  #hasRoom(descriptor: number): boolean {
    return this.#table.size < this.#limits.maxConnections && !this.#budget.isSpentAt(descriptor);
  }

  /** Makes room where there is none. */
  #refusalOf(visitor: string, descriptor: number): Refusal | undefined {
    const now = performance.now();
    if (isProxyKey(visitor))
      return this.#hasRoom(descriptor) || this.#table.makeRoom(visitor, now) ? undefined : 'too-many';
    if (!this.#pace.admits(this.#registry.of(visitor), now)) return 'too-fast';
    const { maxConnectionsPerVisitor } = this.#limits;
    if (this.#table.countOf(visitor) >= maxConnectionsPerVisitor) {
      return this.#table.makeOwnRoom(visitor, now) ? undefined : 'too-many';
    }
    return this.#hasRoom(descriptor) || this.#table.makeRoom(visitor, now) ? undefined : 'too-many';
  }
}

/** Without a word. Whoever comes too often leaves nothing behind in the system. */
function refuse(socket: Socket, refusal?: Refusal): void {
  socket.on('error', () => undefined);
  if (refusal === 'too-fast') socket.resetAndDestroy();
  else socket.destroy();
}

/** What they have accepted goes on. */
function stopListening(listening: readonly Listening[]): void {
  for (const { server } of listening) server.close();
}

/** Listens for a moment. false also when the system does not say. */
function canListen({ address, port }: BoundAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer((socket) => refuse(socket));
    server.once('error', () => resolve(false));
    server.listen({ port, host: address, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function isWithoutIpv6(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL' || code === 'EINVAL';
}
