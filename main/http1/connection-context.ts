/** What all connections of a server share. */

import type { TurnQueue } from '../base/turn-queue.ts';
import type { ExchangeObserver } from '../http/exchange.ts';
import type { SpeedLimiter } from '../net/speed-limiter.ts';
import type { AnswerContext } from './answer.ts';
import type { InputAccount } from './held-by-visitor.ts';
import type { Limits } from './limits.ts';

export interface ConnectionContext extends AnswerContext {
  readonly observer: ExchangeObserver;
  readonly limits: Limits;
  /** Field lines of every response, written out. */
  readonly fixedFields: string;
  /** Milliseconds, monotonic, as coarse as the deadlines need: `limits.deadlineTickMs`. */
  readonly clock: { readonly now: number };
  readonly turns: TurnQueue;
  readonly inputs: InputAccount;
  readonly pace: SpeedLimiter;
  /** Whether whoever is at this address asks for many others. */
  readonly isProxy?: ((address: string) => boolean) | undefined;
}
