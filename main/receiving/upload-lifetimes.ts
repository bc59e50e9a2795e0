/** How long what arrives in pieces is kept while nobody goes on with it, in milliseconds. */

/** A part that was to be gone on with. */
export const UNFINISHED_KEPT_MS = 24 * 60 * 60 * 1000;

/** A part that only may be. */
export const PLAIN_KEPT_MS = 60 * 60 * 1000;

/** How often it is looked whether some were kept for so long. */
export const SWEEP_INTERVAL_MS = 60 * 60 * 1000;
