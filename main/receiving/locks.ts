/** Who may change a name now: asked by everything that changes something, whoever keeps the locks. */
import type { HttpRequest } from '../http/message.ts';
import type { TreePath } from '../tree/tree-writer.ts';

/** A change of one name, and of all that is below it when `isDeep`. A name that comes or goes changes its folder too. */
export interface IntendedChange {
  readonly path: TreePath;
  readonly isDeep: boolean;
  /** It comes or goes. */
  readonly isMembership: boolean;
}

export interface Locks {
  /**
   * Rejects with HttpError 423 when a lock is in the way whose token the request does not give, 412 when its `If` field does
   * not hold, 400 when that is malformed, and with what a change was ended with that may not go on. Asked before content is
   * read, and again in the last moment.
   */
  check(request: HttpRequest, changes: readonly IntendedChange[]): Promise<void>;
  /** The same, and nobody gets a lock on any of it until `act` is over. Rejects as `check` does, and as `act` does. */
  during<T>(request: HttpRequest, changes: readonly IntendedChange[], act: () => Promise<T>): Promise<T>;
}

export const NO_LOCKS: Locks = {
  check: async ({ change }) => change?.check(),
  during: async ({ change }, _changes, act) => {
    change?.check();
    return act();
  },
};
