/** A moment on both clocks, in milliseconds. Looking at a clock is no small part of a small request: those of one turn share a look. */
import { performance } from 'node:perf_hooks';

export interface Moment {
  /** Since 1970 (UTC). */
  readonly time: number;
  /** Monotonic, of `performance.now()`. */
  readonly at: number;
}

export function readMoment(): Moment {
  return { time: Date.now(), at: performance.now() };
}
