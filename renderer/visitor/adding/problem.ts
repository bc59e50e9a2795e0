/** Why something was not taken, as the server tells it or as it shows here. Each kind has a sentence (words/adding). */

export type ProblemKind =
  | 'no-room'
  | 'quota'
  | 'too-large'
  | 'no-right'
  | 'declined'
  | 'left-out'
  | 'no-answer'
  | 'ended'
  | 'sign-in'
  | 'bad-name'
  | 'exists'
  | 'gone'
  | 'locked'
  | 'unreadable'
  | 'refused';

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
  if (error.told) return error.told;
  const kind = BY_STATUS[error.status];
  if (kind !== undefined) return { kind };
  const mayPass = error.status === 0 || error.status === 408 || error.status === 429 || error.status >= 500;
  return mayPass ? undefined : { kind: 'refused' };
}
