/** Shares that were removed a moment ago, kept whole so that removing them can be undone. */
import type { ShareId } from '../../ipc/app-state.ts';
import type { AppShare } from './app-share.ts';

/** Longer than the window offers to undo. */
const KEPT_MS = 60_000;

export interface RemovedShare {
  readonly share: AppShare;
  /** Its place in the list. */
  readonly index: number;
  /** Whether it was on. */
  readonly wasSharing: boolean;
}

interface Kept extends RemovedShare {
  readonly timer: NodeJS.Timeout;
}

/** Each is closed for good a minute after it was removed. */
export class RemovedShares {
  readonly #kept = new Map<ShareId, Kept>();

  keep(removed: RemovedShare): void {
    const { id } = removed.share;
    const timer = setTimeout(() => void this.#letGo(id), KEPT_MS);
    this.#kept.set(id, { ...removed, timer });
  }

  /** undefined when it is not kept any more. */
  find(id: ShareId): AppShare | undefined {
    return this.#kept.get(id)?.share;
  }

  /** Gives a share back; throws when it is not kept any more. */
  take(id: ShareId): RemovedShare {
    const kept = this.#kept.get(id);
    if (kept === undefined) throw new Error(`There is no removed share ${id}`);
    this.#kept.delete(id);
    clearTimeout(kept.timer);
    return kept;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#kept.keys()].map((id) => this.#letGo(id)));
  }

  async #letGo(id: ShareId): Promise<void> {
    await this.take(id).share.close();
  }
}
