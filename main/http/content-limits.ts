/** What a route takes of a request's content. It is judged when the route reads, so that whoever refuses never waits for it. */

export interface ContentLimits {
  /** Octets that are taken; more is refused with 413 (RFC 9110 §15.5.14). */
  readonly maxBytes: number;
  /**
   * Octets that have to arrive in each period of the server's time for content, or all that is left; a visitor who is
   * slower is given up with 408. There is no bound in all: an upload may take hours.
   */
  readonly leastBytes: number;
}

/** For routes that set no bounds of their own: what a form or a small document needs. */
export const DEFAULT_CONTENT_LIMITS: ContentLimits = { maxBytes: 1024 * 1024, leastBytes: 16 * 1024 };
