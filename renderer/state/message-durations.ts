/** How long messages are shown, in milliseconds. */

/** Long enough to read two sentences slowly. */
export const MESSAGE_MS = 8_000;

/** Long enough to be startled, too. */
export const UNDO_MS = 20_000;

/** Long enough to come back to the desk for what others do. */
export const TROUBLE_MS = 60_000;

/** How long an offer to undo may come back: with the time for which it is shown, less than a removed share is kept. */
export const RETURNS_MS = 30_000;
