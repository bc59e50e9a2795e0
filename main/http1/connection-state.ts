/** What a connection is doing, and what that is worth to whoever has to make room for others. */

import { unreachable } from '../base/unreachable.ts';
import type { Activity } from '../net/socket-owner.ts';
import type { Limits } from '../serving/timeouts.ts';

/**
 * - `idle`: between requests. `head`: part of a head has arrived. `answering`: a request is being received and its
 *   response prepared. `sending`: the response is on its way.
 * - `reading-over`: the response was sent, and what is left of the request's content is read to find the next request.
 * - `lingering`: our half is closed; what still arrives is discarded. `closed`: the socket is gone.
 */
export type ConnectionState = 'idle' | 'head' | 'answering' | 'sending' | 'reading-over' | 'lingering' | 'closed';

/** @param isReceiving whether content of the request is still on its way */
export function activityOf(state: ConnectionState, isReceiving: boolean): Activity {
  switch (state) {
    case 'idle':
    case 'sending':
      return state;
    case 'head':
      return 'begun';
    case 'answering':
      return isReceiving ? 'receiving' : 'answering';
    case 'reading-over':
    case 'lingering':
    case 'closed':
      return 'over';
    default:
      return unreachable(state);
  }
}

/**
 * How long before its deadline a connection last moved, in milliseconds.
 * @param hasAsked whether it had a request before
 */
export function timeoutOf(state: ConnectionState, hasAsked: boolean, limits: Limits): number {
  switch (state) {
    case 'idle':
      return hasAsked ? limits.idleTimeoutMs : limits.headTimeoutMs;
    case 'head':
      return limits.headTimeoutMs;
    case 'answering':
    case 'reading-over':
      return limits.contentTimeoutMs;
    case 'sending':
      return limits.sendTimeoutMs;
    case 'lingering':
    case 'closed':
      return limits.lingerTimeoutMs;
    default:
      return unreachable(state);
  }
}
