/** How many uploads one share has, and how long it keeps those that were broken off. */

/** Uploads that are not over, of one sender and of all together: each may hold descriptors, and a part on the disk. */
export const MAX_UPLOADS_OF_ONE = 256;
export const MAX_UPLOADS = 2048;

/** Uploads that are over are known for a while, to who did not get the answer. */
export const MAX_FINISHED_UPLOADS = 1024;

/** What nobody touched for so long is swept: a part that was to be gone on with, and one that only may be. Milliseconds. */
export const UNFINISHED_KEPT_MS = 24 * 60 * 60 * 1000;
export const PLAIN_KEPT_MS = 60 * 60 * 1000;
