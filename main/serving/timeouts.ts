/** How long connections may take for what, and how many requests one may carry. Milliseconds. */

/** From the first octet of a head to its end, however slowly it arrives; also from accept to the first octet. */
export const HEAD_TIMEOUT_MS = 20_000;

/** A persistent connection without a request. */
export const IDLE_TIMEOUT_MS = 65_000;

/** Request content that is wanted, and of which less arrives than the route demands; see `ContentLimits`. */
export const CONTENT_TIMEOUT_MS = 30_000;

/** A response of which the visitor accepts nothing. */
export const SEND_TIMEOUT_MS = 60_000;

/** From our half of the close to the other's, while nothing arrives. */
export const LINGER_TIMEOUT_MS = 2_000;

/** The same in all, for a visitor who is still sending and must not lose the answer to a reset. */
export const LINGER_TOTAL_TIMEOUT_MS = 20_000;

/** How often deadlines are looked at; a deadline may be late by as much. */
export const DEADLINE_TICK_MS = 500;

/** The limits of one server. Tests shorten them; the product uses `DEFAULT_LIMITS`. */
export interface Limits {
  readonly headTimeoutMs: number;
  readonly idleTimeoutMs: number;
  readonly contentTimeoutMs: number;
  readonly sendTimeoutMs: number;
  readonly lingerTimeoutMs: number;
  readonly lingerTotalTimeoutMs: number;
  readonly deadlineTickMs: number;
  /** Requests on one connection before it is closed; 0 for no limit. */
  readonly maxRequestsPerConnection: number;
}

export const DEFAULT_LIMITS: Limits = {
  headTimeoutMs: HEAD_TIMEOUT_MS,
  idleTimeoutMs: IDLE_TIMEOUT_MS,
  contentTimeoutMs: CONTENT_TIMEOUT_MS,
  sendTimeoutMs: SEND_TIMEOUT_MS,
  lingerTimeoutMs: LINGER_TIMEOUT_MS,
  lingerTotalTimeoutMs: LINGER_TOTAL_TIMEOUT_MS,
  deadlineTickMs: DEADLINE_TICK_MS,
  maxRequestsPerConnection: 0,
};
