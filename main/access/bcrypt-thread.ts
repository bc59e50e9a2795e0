/** Compares passwords with hashes of bcrypt in a thread of its own: it takes as long as whoever made the hash chose. */
import { OnDemandThread } from '../base/on-demand-thread.ts';
import { threadScript } from '../base/thread-script.ts';
import type { BcryptQuestion } from './bcrypt-messages.ts';

const thread = new OnDemandThread<BcryptQuestion, boolean>(threadScript('bcrypt-worker'));

/** Rejects when the thread can't run. */
export function compareBcrypt(password: string, hash: string): Promise<boolean> {
  return thread.ask({ password, hash });
}
