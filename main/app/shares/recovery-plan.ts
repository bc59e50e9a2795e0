/** Decides what is done by itself about a share that failed although a person wants it on. */

import { unreachable } from '../../base/unreachable.ts';
import type { ShareProblem } from '../../share/share-status.ts';

/** A drive is plugged in again, a program quits: soon enough that nobody reaches for the mouse. One look costs one system call. */
export const QUICK_LOOK_MS = 3_000;
/** After two minutes nobody is waiting in front of it; a phone that charges overnight should not be woken for nothing. */
export const SLOW_LOOK_MS = 15_000;
const QUICK_LOOKS = 40;

/** Long enough for the system to clear away what the dead worker held. */
export const RESTART_DELAY_MS = 1_000;

/** What is started again by itself more often than this in so long a time would only hide a fault. */
const MEMORY_MS = 10 * 60_000;
const MAX_WORKER_RESTARTS = 1;
const MAX_BLIND_STARTS = 4;
/** The first pause before a start that may fail again; each further one is twice as long. */
const BLIND_START_MS = 2_000;

export type RecoveryPlan =
  /** Only a person can help. */
  | { readonly kind: 'leave' }
  /** See whether the cause is gone, and start if it is. */
  | { readonly kind: 'look'; readonly delayMs: number }
  | { readonly kind: 'start'; readonly delayMs: number };

/** What was done about it so far. */
export interface RecoveryHistory {
  /** Looks since the share last ran. */
  readonly looks: number;
  /** When it was started by itself after this problem, in milliseconds since 1970. */
  readonly starts: readonly number[];
  readonly now: number;
}

export function planRecovery(problem: ShareProblem, { looks, starts, now }: RecoveryHistory): RecoveryPlan {
  const recentStarts = starts.filter((time) => now - time < MEMORY_MS).length;
  switch (problem) {
    case 'folder-missing':
    case 'folder-not-readable':
    case 'files-missing':
    case 'not-a-folder':
    case 'port-in-use':
      // A look that was wrong before may be wrong again: then it is not repeated quickly.
      return {
        kind: 'look',
        delayMs: looks < QUICK_LOOKS && recentStarts < MAX_BLIND_STARTS ? QUICK_LOOK_MS : SLOW_LOOK_MS,
      };
    case 'worker-died':
      return recentStarts < MAX_WORKER_RESTARTS ? { kind: 'start', delayMs: RESTART_DELAY_MS } : { kind: 'leave' };
    case 'address-not-available':
    case 'unexpected':
      return recentStarts < MAX_BLIND_STARTS
        ? { kind: 'start', delayMs: BLIND_START_MS * 2 ** recentStarts }
        : { kind: 'leave' };
    case 'port-not-permitted':
    case 'no-certificate':
      return { kind: 'leave' };
    default:
      return unreachable(problem);
  }
}
