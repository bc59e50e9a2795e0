/** The sessions of all shares, and how much of the window's memory each log may take. */
import type { ShareId, ShareState } from '../../main/ipc/app-state.ts';
import type { Bridge } from '../../main/ipc/contract.ts';
import { MAX_LOG_ENTRIES } from '../log/log-store.ts';
import { ShareSession } from './share-session.ts';

/** As many as the main process keeps: a log that is read anew is not cut further. */
const MIN_LOG_ENTRIES = 200_000;

export class ShareSessions {
  readonly #bridge: Bridge;
  readonly #onError: (error: unknown) => void;
  readonly #sessions = new Map<ShareId, ShareSession>();

  /** @param onError told when a call was rejected: a bug */
  constructor(bridge: Bridge, onError: (error: unknown) => void) {
    this.#bridge = bridge;
    this.#onError = onError;
  }

  /** The session of a share, which begins when it is first asked for. */
  of(share: ShareId): ShareSession {
    const known = this.#sessions.get(share);
    if (known !== undefined) return known;
    const session = new ShareSession({ bridge: this.#bridge, share, onError: this.#onError });
    this.#sessions.set(share, session);
    return session;
  }

  /** The share is looked at. */
  follow(share: ShareId): void {
    this.of(share).follow();
    this.#shareMemory();
  }

  /** Takes in a new state of all shares: ends the sessions of those that are gone. */
  keep(shares: readonly Pick<ShareState, 'id' | 'totals' | 'logFile'>[]): void {
    const ids = new Set(shares.map(({ id }) => id));
    for (const share of shares) this.#sessions.get(share.id)?.tally.takeState(share);
    for (const [id, session] of this.#sessions) {
      if (ids.has(id)) continue;
      session.end();
      this.#sessions.delete(id);
    }
    this.#shareMemory();
  }

  /** One log may fill the memory that is there for logs; several have to divide it. */
  #shareMemory(): void {
    const followed = [...this.#sessions.values()].filter(({ isFollowed }) => isFollowed);
    const each = Math.max(MIN_LOG_ENTRIES, Math.floor(MAX_LOG_ENTRIES / Math.max(1, followed.length)));
    for (const { model } of followed) model.store.setMaxEntries(each);
  }
}
