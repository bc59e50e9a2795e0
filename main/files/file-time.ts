/**
 * Times of files as they can be told. A file system may hold any number of seconds (an empty clock, a broken archive, a
 * careless program), of which dates in HTTP, JSON, HTML and archives can write four digits of a year.
 */

/** Where Windows begins to count, and the last year of four digits; milliseconds since 1970. */
const EARLIEST_MS = Date.UTC(1601, 0, 1);
const LATEST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

export interface FileTimes {
  /** Of the content, as anybody may set it. Milliseconds since 1970, with fractions. */
  readonly mtimeMs: number;
  /** Of the last change of anything, as the system saw it. */
  readonly ctimeMs: number;
}

/** The nearest time that every format can write; 1970 for what is no number. In milliseconds since 1970. */
export function toTellableTime(milliseconds: number): number {
  if (Number.isNaN(milliseconds)) return 0;
  return Math.min(Math.max(milliseconds, EARLIEST_MS), LATEST_MS);
}

/**
 * When a file was last modified, for Last-Modified: never later than now (RFC 9110 §8.8.2.1). A file that says it comes
 * from the future was at the latest modified when the system saw its last change: the same answer each time, so that
 * it can be asked about.
 */
export function lastModifiedOf({ mtimeMs, ctimeMs }: FileTimes, now: number = Date.now()): number {
  return toTellableTime(mtimeMs <= now ? mtimeMs : Math.min(ctimeMs, now));
}
