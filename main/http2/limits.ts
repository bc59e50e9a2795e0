/** Bounds of one HTTP/2 connection, beside `http/head-limits.ts` and `serving/timeouts.ts`. Sizes in octets, times in milliseconds. */

/** Streams that a visitor may have open on one connection at a time (RFC 9113 §5.1.2 recommends at least 100). */
export const MAX_CONCURRENT_STREAMS = 100;

/** The same in all connections of a visitor: three pages with a hundred pictures each. Of a proxy, each connection counts by itself. */
export const MAX_STREAMS_OF_ONE = 300;

/** Streams that can begin on one connection in a turn, for whoever takes none back: none of them has ended by then. */
export const MAX_BEGUN_PER_TURN = 2 * MAX_CONCURRENT_STREAMS;

/**
 * Field sections that are read at all, with 32 for each field (RFC 9113 §6.5.2). Above what is answered with 431, so that
 * whoever is a little above hears why; a stream with more is reset.
 */
export const MAX_HEADER_LIST_BYTES = 96 * 1024;

/** Fields that are read at all, as above. */
export const MAX_HEADER_PAIRS = 256;

/** What the session itself may keep, in megabytes: tables of names, frames that wait, sections that are not complete. */
export const MAX_SESSION_MEMORY_MB = 8;

/** Frames against the rules, empty ones among them, before the connection ends. */
export const MAX_INVALID_FRAMES = 100;

/** Streams beyond what may be open at a time before the connection ends. */
export const MAX_REJECTED_STREAMS = 100;

/** Content of one request that may be on its way before somebody wants it (RFC 9113 §6.9.2). */
export const FIRST_WINDOW_BYTES = 65_535;

/** The same as soon as a handler wants content: enough for a fast network. */
export const CONTENT_WINDOW_BYTES = 1024 * 1024;

/** Written to a stream at a time: what others send meanwhile waits for no more. */
export const MAX_WRITTEN_BYTES = 64 * 1024;

/** Octets that the streams of one connection have handed over and its visitor has not taken: enough for a fast network. */
export const MAX_UNTAKEN_BYTES = 512 * 1024;

/** Octets that all connections hand over in one turn, which are framed and secured in one piece for each: a few milliseconds. */
export const MAX_WRITTEN_PER_TURN_BYTES = 512 * 1024;

/** What is handed over counts at least for so much of it: each piece is a frame, and work of the library. */
export const LEAST_WRITTEN_BYTES = 8 * 1024;

/** What a stream that is open counts for on its visitor's account, beside its head and content: what it takes to keep one. */
export const STREAM_WEIGHT_BYTES = 8 * 1024;

/** Streams that ended before their answer did, by whoever's doing: so many at once, then so many a second (CVE-2023-44487). */
export const BROKEN_STREAMS = { burst: 200, perSecond: 40 };

/** Frames that ask for nothing and have to be looked at: PING, SETTINGS, PRIORITY. */
export const IDLE_FRAMES = { burst: 400, perSecond: 100 };

/**
 * Octets that carry neither a request nor its content, such as WINDOW_UPDATE, frames of unknown kinds, and content that nobody
 * wants any more: so many at once, then so many a second. A WINDOW_UPDATE has 13.
 */
export const IDLE_OCTETS = { burst: 1024 * 1024, perSecond: 256 * 1024 };

/**
 * What a visitor may send beside, for each octet that they took of answers: windows are opened by two WINDOW_UPDATEs of 13 octets
 * for perhaps no more than a frame of 1 KiB.
 */
export const IDLE_OCTETS_PER_TAKEN = 1 / 32;

/** The same for each octet of content: its frames may be small, and padded. */
export const IDLE_OCTETS_PER_RECEIVED = 1 / 2;
