/**
 * What no code was ready for: something thrown in a timer, or by whoever hears an event, with nobody left to catch it. One
 * such bug has to end nothing that others use: it is reported, and the program goes on. Bugs without end are another
 * matter: something is broken then, and whoever watches over the program gets to know by its end. See decision 180.
 */
import type { EventEmitter } from 'node:events';
import { performance } from 'node:perf_hooks';

/** So many are borne within a stretch, which is so long, in milliseconds. */
const MAX_FAULTS = 20;
const STRETCH_MS = 60_000;

export interface FaultEnds {
  readonly report: (error: unknown) => void;
  /** Ends the program, or this thread of it. */
  readonly end: (error: unknown) => void;
  /** Before that nothing can go on without what failed: the first fault ends it. Runs from the beginning when left out. */
  readonly isUp?: (() => boolean) | undefined;
}

/**
 * Promises that reject with nobody waiting for them count as well, and end nothing.
 * @param process of this program; in a worker thread, of the thread
 * @param now milliseconds, monotonic; a test may stand in for it
 */
export function bearFaults(process: EventEmitter, ends: FaultEnds, now: () => number = () => performance.now()): void {
  let began = Number.NEGATIVE_INFINITY;
  let count = 0;
  process.on('unhandledRejection', ends.report);
  process.on('uncaughtException', (error: unknown) => {
    if (now() - began >= STRETCH_MS) {
      began = now();
      count = 0;
    }
    count += 1;
    if (count > MAX_FAULTS || ends.isUp?.() === false) ends.end(error);
    else ends.report(error);
  });
}
