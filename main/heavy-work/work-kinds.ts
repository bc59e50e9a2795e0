/** The kinds of heavy work and what of each may be under way: at once, for one visitor, and waiting. */

import type { AllowanceLimits } from './allowance.ts';

export interface LaneLimits {
  /** Done at a time. */
  readonly running: number;
  /** Begun and not over, in all and for one visitor: what has run for long waits in between while others have their turn. */
  readonly begun: number;
  readonly begunOfOne: number;
  /** Asked for and not begun, in all and for one visitor. Beyond that it is refused. */
  readonly waiting: number;
  readonly waitingOfOne: number;
  /** What is known to be larger waits for what is smaller; in whatever the kind measures. */
  readonly smallSize?: number;
}

export const WORK_LIMITS = {
  /** Walks through a folder with all that is below it: plans of archives, lists for checksums. Bound: the disk, one core. */
  walk: { running: 2, begun: 40, begunOfOne: 2, waiting: 64, waitingOfOne: 8 },
  /** Searches by name. More would keep the disk from serving files. */
  search: { running: 3, begun: 30, begunOfOne: 2, waiting: 48, waitingOfOne: 6 },
  /** Archives looked into. */
  contents: { running: 2, begun: 16, begunOfOne: 2, waiting: 32, waitingOfOne: 6 },
  /** Files hashed, in one thread; a file is open meanwhile. Size in octets. */
  hash: { running: 2, begun: 32, begunOfOne: 2, waiting: 96, waitingOfOne: 24, smallSize: 16 * 1024 * 1024 },
  /** Files copied, a piece of some megabytes or a small file at a time: each has a thread of libuv's pool. */
  copy: { running: 2, begun: 2, begunOfOne: 1, waiting: 128, waitingOfOne: 16 },
  /** Texts compressed in libuv's pool, which has four threads, and through which files may have to come. Size in octets. */
  compression: { running: 2, begun: 2, begunOfOne: 2, waiting: 96, waitingOfOne: 16, smallSize: 256 * 1024 },
  /**
   * Pictures made smaller, in one thread. Of one visitor as many wait as HTTP/2 lets a browser ask for at a time, and some:
   * a page with pictures asks for all that are in sight. Size in octets.
   */
  thumbnail: { running: 1, begun: 1, begunOfOne: 1, waiting: 384, waitingOfOne: 112, smallSize: 8 * 1024 * 1024 },
} as const satisfies Readonly<Record<string, LaneLimits>>;

export type WorkKind = keyof typeof WORK_LIMITS;

/** How long work goes on before others have their turn, in milliseconds. */
export const QUANTUM_MS = 100;

/** How many may wait for what one visitor asked for, or joined: each holds a connection, and maybe an open file. */
export const MAX_ASKERS_OF_ONE = 128;

/** What responses that are being sent may hold, in all and for all of one visitor. */
export const HOLD_LIMITS = {
  /** Archives and lists of checksums: up to 256 KiB, and a connection, for each that nobody reads. */
  stream: { inAll: 512, ofOne: 48 },
  /** Listings so large, or folders so slow, that they are sent piece by piece. */
  listing: { inAll: 512, ofOne: 48 },
  /** Copies under way: each leaves what it has made on the disk until it is whole. */
  copy: { inAll: 64, ofOne: 8 },
  /** Entries of large walks; each takes up to 500 octets, with an archive's layout. */
  'large-walk': { inAll: 350_000, ofOne: 260_000 },
  /** Entries of small walks, which are counted apart, so that large ones leave room for them. */
  'small-walk': { inAll: 100_000, ofOne: 20_000 },
} as const satisfies Readonly<Record<string, AllowanceLimits>>;

export type HoldKind = keyof typeof HOLD_LIMITS;
