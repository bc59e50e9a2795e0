/** What the thread of bcrypt-thread.ts is asked. */

export interface BcryptQuestion {
  readonly password: string;
  readonly hash: string;
}
