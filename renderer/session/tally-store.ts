/** What changes with every request of one share: its totals, and how its log on disk is doing. Followed also while nobody looks. */
import type { ShareId, ShareState } from '../../main/ipc/app-state.ts';
import type { Bridge, Notices } from '../../main/ipc/contract.ts';
import { ExternalStore } from '../base/external-store.ts';

export type Tally = Omit<Notices['tally'], 'share'>;

export class TallyStore {
  /** The newest that is known; undefined while that is what the share's state says. */
  readonly newest = new ExternalStore<Tally | undefined>(undefined);
  readonly #unsubscribe: () => void;

  constructor(source: Pick<Bridge, 'onTally'>, share: ShareId) {
    this.#unsubscribe = source.onTally((notice) => {
      if (notice.share === share) this.newest.set(notice);
    });
  }

  /** A state that comes is the newer truth. */
  takeState({ totals, logFile }: Pick<ShareState, 'totals' | 'logFile'>): void {
    this.newest.set({ totals, logFile });
  }

  stop(): void {
    this.#unsubscribe();
  }
}
