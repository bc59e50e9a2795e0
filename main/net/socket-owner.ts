/** Whoever speaks on an accepted socket, as far as it matters to those who keep sockets. */

/** What an owner does, from what is missed least to what is missed most. */
export const ACTIVITIES = ['over', 'idle', 'begun', 'receiving', 'sending', 'answering'] as const;

export type Activity = (typeof ACTIVITIES)[number];

export interface SocketOwner {
  readonly activity: Activity;
  /** Since when nothing has moved, in milliseconds on the clock of whoever looks. */
  readonly restsSince: number;
  /** Closes the connection at once, for want of room. */
  cut(): void;
  /** Closes the connection at once, because a person wants its visitor gone. */
  disconnect(): void;
  /**
   * Ends at once what this visitor asked for on it, because a person wants them gone: whoever has the other end of the
   * connection may ask for many, as proxies do. @param visitor as of `visitorKey`
   */
  endAsked(visitor: string): void;
}
