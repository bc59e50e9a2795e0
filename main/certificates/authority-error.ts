/** Why there is nothing to prove oneself with. */

/**
 * - `damaged`: what stands in the file is no authority, or half of one. `expired`: its time is over, or has not come.
 * - `unreadable`: the system does not let it be read. `not-kept`: it lets nothing be written where it belongs.
 */
export type AuthorityProblem = 'damaged' | 'expired' | 'unreadable' | 'not-kept';

export class AuthorityError extends Error {
  override readonly name = 'AuthorityError';

  constructor(
    readonly problem: AuthorityProblem,
    /** Absolute path. */
    readonly file: string,
    cause?: unknown,
  ) {
    super(`${problem}: ${file}${cause instanceof Error ? ` (${cause.message})` : ''}`, { cause });
  }
}
