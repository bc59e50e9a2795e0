/** What the head of a request may be, whichever version carries it. Sizes in octets. */

/** RFC 9112 §3 recommends to support request lines of at least 8000 octets. */
export const MAX_REQUEST_LINE_BYTES = 16 * 1024;

/** Field section of a request, and trailer section of a chunked message, without the request line. */
export const MAX_FIELD_SECTION_BYTES = 32 * 1024;

export const MAX_FIELD_LINES = 128;

/** Longest method that is looked at; longer ones are answered with 501 (RFC 9112 §3). */
export const MAX_METHOD_BYTES = 64;
