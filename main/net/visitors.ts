/**
 * The one registry of visitors: all that is known of each stands in one record, whoever writes it there, and is forgotten
 * when it tells nothing any more. Visitors are told apart by `visitorKey`. See decision 222.
 */
import { BoundedMap } from '../base/bounded-map.ts';
import type { FillRate } from '../base/token-bucket.ts';
import { TokenBucket } from '../base/token-bucket.ts';
import type { SocketOwner } from './socket-owner.ts';

/** Of more visitors those of whom nothing is in use are forgotten, whoever came longest ago first. */
const MAX_KNOWN = 8_192;

/** Connections: far above what a page with hundreds of pictures needs. */
const ARRIVALS: FillRate = { perSecond: 250, burst: 1_000 };

/** Handshakes of whoever had a connection ended for the work that it made: enough for a program that is merely clumsy. */
const ON_PROBATION: FillRate = { perSecond: 1, burst: 4 };

export interface VisitorRequests {
  running: number;
  /** Each is called with whether its request may go on; in the order in which they came. */
  readonly waiting: Set<(mayGoOn: boolean) => void>;
}

/** All that is known of one visitor. What is added here has its part in `isInUse` or in what may be forgotten. */
export class Visitor {
  /** Their own; the connections of a proxy are the proxy's, whoever asks through them. */
  readonly connections = new Set<SocketOwner>();
  /** Octets of theirs that wait to be read, see InputAccount. */
  heldBytes = 0;
  /** Running transfers of theirs that a person sees. */
  shownTransfers = 0;
  /** Streams of HTTP/2 that are open, in all their connections. */
  streams = 0;
  /** Requests of theirs that are answered now, or wait until they may be; undefined for none, see RequestQuota. */
  requests: VisitorRequests | undefined;
  /** Shut out by a person. */
  isBlocked = false;
  #arrivals: TokenBucket | undefined;
  #probation: TokenBucket | undefined;

  /**
   * @param key as of `visitorKey`
   * @param ended hears of connections that were ended for the work they made
   */
  constructor(
    readonly key: string,
    private readonly ended: (key: string) => void = () => undefined,
  ) {}

  /** Whether it can't be forgotten. */
  get isInUse(): boolean {
    if (this.connections.size > 0 || this.heldBytes > 0 || this.shownTransfers > 0 || this.streams > 0) return true;
    return this.requests !== undefined || this.isBlocked;
  }

  /** Counts a connection; false when they come faster than anybody needs. @param now milliseconds, monotonic */
  arrives(now: number): boolean {
    this.#arrivals ??= new TokenBucket(ARRIVALS, now);
    return this.#arrivals.take(1, now);
  }

  /** One of their connections is ended, since it makes work that they have no use for. @param now milliseconds, monotonic */
  endedForWork(now: number): void {
    this.#probation ??= new TokenBucket(ON_PROBATION, now);
    this.#probation.take(1, now);
    this.ended(this.key);
  }

  /** Counts a handshake; false while it has to wait: who was ended for work comes at a pace for a while. @param now as above */
  shakesHands(now: number): boolean {
    if (this.#probation?.isFull(now)) this.#probation = undefined;
    return this.#probation?.take(1, now) ?? true;
  }
}

export class Visitors {
  /** Hears of whoever had a connection ended for the work it made. */
  endedForWork: ((key: string) => void) | undefined;
  readonly #known = new BoundedMap<string, Visitor>({ maxEntries: MAX_KNOWN, isInUse: ({ isInUse }) => isInUse });

  /** Visitors who are known now. */
  get size(): number {
    return this.#known.size;
  }

  /** Undefined for one of whom nothing is known. Makes nobody younger. @param key as of `visitorKey` */
  find(key: string): Visitor | undefined {
    return this.#known.get(key);
  }

  /** The record of a visitor who comes now. It stays the same one for as long as something in it is in use. */
  of(key: string): Visitor {
    return this.#known.getOrMake(key, () => new Visitor(key, (ended) => this.endedForWork?.(ended)));
  }
}
