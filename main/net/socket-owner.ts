/** Whoever speaks on an accepted socket, as far as it matters to those who keep sockets. */

/** What an owner does, from what is missed least to what is missed most. */
export const ACTIVITIES = ['over', 'idle', 'begun', 'receiving', 'sending', 'answering'] as const;

export type Activity = (typeof ACTIVITIES)[number];

export interface SocketOwner {
  readonly activity: Activity;
  /** Since when nothing has moved, in milliseconds on the clock of whoever looks. */
  readonly restsSince: number;
  /**
   * Whose request is under way, as of `visitorKey`: not always the one who has the other end of the connection, for a proxy
   * asks for many. undefined while there is none.
   */
  readonly asker: string | undefined;
  /** Closes the connection at once, for want of room. */
  cut(): void;
  /** Closes the connection at once, because a person wants its visitor gone. */
  disconnect(): void;
}
