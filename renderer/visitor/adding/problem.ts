/** Why something was not taken, as the server tells it or as it shows here. Each kind has a sentence (words/adding). */
import type { ToldProblemKind } from '../../../main/site/page-contract/problem-kinds.ts';

/** As the server tells it, and what shows here. */
export type ProblemKind = ToldProblemKind | 'left-out' | 'sign-in' | 'unreadable';

export interface Problem {
  readonly kind: ProblemKind;
  /** Octets that would be needed, where there is too little room. */
  readonly needed?: number | undefined;
  /** Octets that are free. */
  readonly free?: number | undefined;
  /** Octets of the largest file that is taken. */
  readonly limit?: number | undefined;
}

/** An answer that is not the one that was hoped for. */
export class WireError extends Error {
  /**
   * @param status of the response; 0 when there was none
   * @param retryAfterMs how long the server asks to wait
   * @param told what it says of the reason
   */
  constructor(
    readonly status: number,
    readonly retryAfterMs = 0,
    readonly told?: Problem,
  ) {
    super(`Status ${status}`);
  }
}

const BY_STATUS: Readonly<Record<number, ProblemKind>> = {
  400: 'bad-name',
  401: 'sign-in',
  403: 'no-right',
  404: 'gone',
  405: 'no-right',
  409: 'gone',
  410: 'ended',
  412: 'exists',
  413: 'too-large',
  415: 'refused',
  422: 'refused',
  423: 'locked',
  507: 'no-room',
};

/** What no second try mends; undefined for what may pass: no connection, a busy server, one that is being started anew. */
export function lastingProblem(error: unknown): Problem | undefined {
  if (!(error instanceof WireError)) throw error;
  const { status, told } = error;
  // What says no more than its status is judged by that.
  if (told && told.kind !== 'refused') return told;
  const kind = BY_STATUS[status];
  if (kind !== undefined && !told) return { kind };
  const mayPass = status === 0 || status === 408 || status === 429 || (status >= 500 && status !== 507);
  return mayPass ? undefined : { kind: 'refused' };
}
