/** What whoever changes something in a shared folder asks first: whether somebody has locked it, by WebDAV (RFC 4918 §6, §7). */
import type { HttpRequest } from '../http/message.ts';
import type { PathComponent } from './target-path.ts';

export interface PlannedChange {
  readonly components: readonly PathComponent[];
  /**
   * `content`: what has this name is written to, and keeps it. `name`: the name comes into being, goes, or becomes that of
   * something else, with all that lies below it; that is a change of the folder around it as well.
   */
  readonly kind: 'content' | 'name';
}

export interface ChangeLocks {
  /**
   * Evaluates the request's `If` field (RFC 4918 §10.4) and asks the locks that hold now. To be asked before content is taken.
   * Rejects with HttpError 400 for a malformed field, 412 when what it says is not so, 423 for what is locked.
   */
  check(request: HttpRequest, changes: readonly PlannedChange[]): Promise<void>;
  /**
   * The same, and nobody gets a lock on any of it until `act` is over. For the moment in which the change is made.
   * Rejects as `check` does, and as `act` does.
   */
  during<T>(request: HttpRequest, changes: readonly PlannedChange[], act: () => Promise<T>): Promise<T>;
}

/** Where nothing can be locked. */
export const NO_LOCKS: ChangeLocks = {
  check: async () => undefined,
  during: (_request, _changes, act) => act(),
};
