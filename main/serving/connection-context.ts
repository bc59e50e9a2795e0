/** What all connections of a server share, and what the server asks of them. */

import type { Socket } from 'node:net';
import type { Ending } from '../access-log/log-entry.ts';
import type { ReadTurns } from '../base/read-turns.ts';
import type { TurnQueue } from '../base/turn-queue.ts';
import type { Exchange, ExchangeObserver } from '../http/exchange.ts';
import type { FieldLine } from '../http/fields.ts';
import type { HttpError } from '../http/http-error.ts';
import type { HttpRequest, Peer } from '../http/message.ts';
import type { SocketOwner } from '../net/socket-owner.ts';
import type { SpeedLimiter } from '../net/speed-limiter.ts';
import type { AnswerContext } from './answer.ts';
import type { InputAccount } from './held-by-visitor.ts';
import type { Limits } from './timeouts.ts';

export interface ConnectionContext extends AnswerContext {
  readonly observer: ExchangeObserver;
  readonly limits: Limits;
  /** Field lines of every response. */
  readonly fixed: readonly FieldLine[];
  /** The same, written out. */
  readonly fixedFields: string;
  /** Milliseconds, monotonic, as coarse as the deadlines need: `limits.deadlineTickMs`. */
  readonly clock: { readonly now: number };
  readonly turns: TurnQueue;
  readonly reads: ReadTurns;
  readonly inputs: InputAccount;
  readonly pace: SpeedLimiter;
  /** Whether whoever is at this address asks for many others. */
  readonly isProxy?: ((address: string) => boolean) | undefined;
}

/** What becomes of a running exchange: an error is what its handler ends with where it changes something, and answers. */
export type Verdict = 'goes-on' | 'ends' | HttpError;

export type Judge = (request: HttpRequest) => Verdict;

/**
 * An exchange that runs, as whoever watches from outside knows it. Where a connection carries one at a time, the next one that is
 * the same visitor's stands for it; others who are served on the connection, as through a proxy, are left alone.
 */
export interface ExchangePlace {
  readonly connection: number;
  /** Position on its connection, from 1. */
  readonly exchange: number;
  /** An address, or as of `visitorKey`; as of that for connections. */
  readonly visitor: string;
}

/** A connection, whichever version of HTTP is spoken on it. */
export interface HttpConnection extends SocketOwner {
  readonly peer: Peer;
  /** Closes as soon as what runs is over; at once when nothing does. */
  closeGracefully(): void;
  /** Closes now; what runs ends as `ending`. */
  cut(ending?: Ending): void;
  /** Ends running exchanges that are meant now, as `disconnected`: with the connection where it carries nothing else. */
  endExchanges(isMeant: (exchange: Exchange) => boolean): void;
  /** Ends what is running by what `judge` says of it. @returns how many exchanges end with an answer of their own */
  review(judge: Judge): number;
  /** Ends one running exchange as `disconnected`, if it is still there. */
  endExchange(place: ExchangePlace): void;
  /** Called at every tick of the server's clock. @param now on that clock */
  checkDeadline(now: number): void;
}

/** Speaks on an accepted socket from now on. */
export type OpenConnection = (socket: Socket, peer: Peer, context: ConnectionContext) => HttpConnection;
