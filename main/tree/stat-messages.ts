/** What the thread that looks at the entries of large folders is asked, and what it answers. */

export interface StatPart {
  /** With a separator at its end. */
  readonly folder: string | Uint8Array;
  readonly names: readonly (string | Uint8Array)[];
}

/** Of each name, in their order; NaN for what is gone or can't be looked at. */
export interface Looks {
  /** Octets. */
  readonly sizes: Float64Array;
  /** Milliseconds since 1970. */
  readonly times: Float64Array;
  /** 1 for what can't be read. */
  readonly denied: Uint8Array;
}
