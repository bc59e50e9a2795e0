/** One request and its response while it runs, and what is known of it when it is over. */
import { performance } from 'node:perf_hooks';
import type { Ending } from '../access-log/log-entry.ts';
import type { Moment } from '../base/moment.ts';
import { readMoment } from '../base/moment.ts';
import type { ConnectionLife } from './connection-life.ts';
import { Departure } from './departure.ts';
import type { HttpRequest, Peer, RepresentationInfo, RequestHead } from './message.ts';
import type { RequestContext } from './request-context.ts';

/** Status of an exchange whose visitor left before a response began; nginx's convention, never sent. */
const STATUS_NO_RESPONSE = 499;

export class Exchange {
  /** The head; undefined when it could not be read. */
  head: RequestHead | undefined;
  /** The request; undefined when its head could not be read or understood. */
  request: HttpRequest | undefined;
  /** Request line and fields as sent, or as much of the request line as arrived. */
  requestHead = '';
  status = 0;
  /** Status line and fields as sent; empty while none was sent. */
  responseHead = '';
  /** Content octets promised; -1 when not known beforehand. */
  contentLength = 0;
  /** Content octets handed to the network. */
  contentBytes = 0;
  /** Octets of the request's content that were received while it ran. */
  receivedBytes = 0;
  representation: RepresentationInfo | undefined;
  /** See `HttpResponse`. */
  isLacking: (() => boolean) | undefined;
  /** See `HttpResponse`. */
  isUnlogged = false;
  ending: Ending | undefined;
  firstByteMs = 0;
  durationMs = 0;
  /** Of its visitor. */
  readonly departure = new Departure();
  /** Finds out, now and then, whether its visitor still waits. */
  probe: { check(now: number): void } | undefined;
  /** All of the response went with its first octet. */
  #isSentWhole = false;

  /**
   * @param ordinal position on its connection, from 1
   * @param life the connection's, which goes on
   * @param begin when its request arrived
   */
  constructor(
    readonly peer: Peer,
    readonly ordinal: number,
    readonly life: ConnectionLife,
    private readonly begin: Moment = readMoment(),
  ) {}

  /** Milliseconds since 1970 (UTC). */
  get startedAt(): number {
    return this.begin.time;
  }

  /** Who asks, as far as guards know by now. */
  get context(): RequestContext {
    return this.request?.context ?? this.peer.direct;
  }

  /** The first octet of the response is handed to the network. */
  markFirstByte(): void {
    this.firstByteMs = performance.now() - this.begin.at;
  }

  /** All of the response was handed to the network in one piece. */
  markSentWhole(): void {
    this.markFirstByte();
    this.#isSentWhole = true;
  }

  finish(ending: Ending): void {
    if (this.status === 0) this.status = STATUS_NO_RESPONSE;
    this.ending = ending;
    this.durationMs = this.#isSentWhole ? this.firstByteMs : performance.now() - this.begin.at;
    if (ending !== 'complete') this.departure.leave();
  }
}

/** Told of exchanges by the connection. Each that finishes is reported once, always. */
export interface ExchangeObserver {
  /** Content of a request that takes more than one read is arriving: something to watch. */
  receiving(exchange: Exchange): void;
  /** A response that takes more than one write begins to be sent: something to watch. */
  sending(exchange: Exchange): void;
  finished(exchange: Exchange): void;
}
