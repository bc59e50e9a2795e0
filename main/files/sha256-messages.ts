/** What the thread that hashes files is asked. */

/** A stretch of a file; the answer is the digest of everything, behind the last stretch. */
export interface Stretch {
  /** Which hash it belongs to. */
  readonly file: number;
  readonly descriptor: number;
  /** Octets. */
  readonly offset: number;
  readonly length: number;
  /** Nothing follows: the answer is the digest. */
  readonly isLast: boolean;
}
