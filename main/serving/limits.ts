/** Every bound and every deadline of the HTTP layer, as named constants. Sizes in octets, times in milliseconds. */

/** RFC 9112 §3 recommends to support request lines of at least 8000 octets. */
export const MAX_REQUEST_LINE_BYTES = 16 * 1024;

/** Field section of a request, and trailer section of a chunked message, without the request line. */
export const MAX_FIELD_SECTION_BYTES = 32 * 1024;

export const MAX_FIELD_LINES = 128;

/** Empty lines that are ignored before a request line (RFC 9112 §2.2). */
export const MAX_EMPTY_LINES = 8;

/** Longest method that is looked at; longer ones are answered with 501 (RFC 9112 §3). */
export const MAX_METHOD_BYTES = 64;

/** Octets of one chunked message that are neither data nor plain chunk sizes: extensions and trailers. */
export const MAX_CHUNK_OVERHEAD_BYTES = 64 * 1024;

/** Octets of further requests kept while one is being answered; then the socket is not read until it is done. */
export const MAX_PIPELINED_BYTES = 128 * 1024;

/** Octets of incomplete heads, early requests and large heads that are kept for one visitor, over all connections. */
export const MAX_HELD_BYTES_OF_ONE = 4 * 1024 * 1024;

/** The same of all visitors together. */
export const MAX_HELD_BYTES = 48 * 1024 * 1024;

/** Octets of content that no handler wanted, read over to find the next request; the connection closes where it is more. */
export const MAX_READ_OVER_BYTES = 64 * 1024;

/** Octets read and discarded after the last response, so that it reaches a visitor who is still sending. */
export const MAX_LINGER_BYTES = 64 * 1024 * 1024;

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
