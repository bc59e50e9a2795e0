/** How many locks there may be, how long each holds, and what it may carry. */

export const MAX_LOCKS = 1000;

/** Of one visitor. */
export const MAX_LOCKS_OF_ONE = 50;

/** Programs that are still there ask for more in time. */
export const MAX_LOCK_SECONDS = 3600;

/** Of what a program says of its owner, in UTF-16 code units. */
export const MAX_OWNER_LENGTH = 2048;
