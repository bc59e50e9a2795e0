/** What all connections of a server that speak HTTP/2 share. */
import type { Visitors } from '../net/visitors.ts';
import { StreamAccount } from './stream-account.ts';
import { WriteTurns } from './write-turns.ts';

export interface SharedBounds {
  readonly streams: StreamAccount;
  readonly writes: WriteTurns;
  /** A connection of this visitor is ended, since it makes work without use; `now` of `performance.now()`. */
  endedForWork(visitor: string, now: number): void;
}

/** @param registry in which visitors stand */
export function createSharedBounds(registry: Visitors): SharedBounds {
  return {
    streams: new StreamAccount(registry),
    writes: new WriteTurns(),
    endedForWork: (visitor, now) => registry.of(visitor).endedForWork(now),
  };
}
