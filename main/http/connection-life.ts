/** When a connection began and ended, and which side ended it: one object that all its exchanges share. */
import type { ConnectionEnd } from '../access-log/log-entry.ts';

type Side = NonNullable<ConnectionEnd['closedBy']>;

export class ConnectionLife {
  /** Milliseconds since 1970 (UTC). */
  readonly acceptedAt = Date.now();
  /** Filled in when the connection is over, also for those who have it already. */
  readonly end: { -readonly [Key in keyof ConnectionEnd]: ConnectionEnd[Key] } = {
    closedBy: undefined,
    closedAt: undefined,
  };
  #first: Side | undefined;

  /** A side closes its half, or all; the first one to do so counts. */
  closing(side: Side): void {
    this.#first ??= side;
  }

  /** The socket is gone. Where nobody closed before, it was reset from outside. */
  closed(): void {
    this.end.closedBy = this.#first ?? 'visitor';
    this.end.closedAt = Date.now();
  }
}
