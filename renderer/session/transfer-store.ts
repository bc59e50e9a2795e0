/** The transfers of one share as the window shows them: follows the news, and lets finished ones go in time. */

import type { Download } from '../../main/access-log/download.ts';
import { isOver } from '../../main/access-log/download.ts';
import { dropOld, mergeTransfers, nextExpiry } from '../../main/access-log/download-list.ts';
import type { Transfer } from '../../main/access-log/transfer.ts';
import type { ShareId } from '../../main/ipc/app-state.ts';
import type { Bridge } from '../../main/ipc/contract.ts';
import { ExternalStore } from '../base/external-store.ts';

export interface TransferState {
  readonly downloads: readonly Download[];
  /** How many visitors have a connection open. */
  readonly visitors: number;
  /** Octets per second of all running transfers. */
  readonly bytesPerSecond: number;
  /** How often the main process has told something: four times a second while transfers run. */
  readonly news: number;
}

const NONE: TransferState = { downloads: [], visitors: 0, bytesPerSecond: 0, news: 0 };

export class TransferStore {
  readonly state = new ExternalStore<TransferState>(NONE);
  readonly #source: Pick<Bridge, 'onTransfers'>;
  readonly #share: ShareId;
  #unsubscribe: (() => void) | undefined;
  #timer: number | undefined;
  #news = 0;

  /** `onNews` sees what the main process tells of this share. */
  constructor(
    source: Pick<Bridge, 'onTransfers'>,
    share: ShareId,
    private readonly onNews: (transfers: readonly Transfer[]) => void,
  ) {
    this.#source = source;
    this.#share = share;
  }

  start(): void {
    this.#unsubscribe ??= this.#source.onTransfers((notice) => {
      if (notice.share !== this.#share) return;
      this.#news += 1;
      this.onNews(notice.transfers);
      const shown = this.state.get().downloads;
      this.#show(mergeTransfers(shown, notice.transfers, Date.now()), notice.visitors);
    });
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    window.clearTimeout(this.#timer);
  }

  /** Takes the finished ones out of the list. */
  clearFinished(): void {
    const { downloads, visitors } = this.state.get();
    this.#show(
      downloads.filter((download) => !isOver(download)),
      visitors,
    );
  }

  #show(downloads: readonly Download[], visitors: number): void {
    const running = downloads.flatMap((download) => download.running);
    const bytesPerSecond = running.reduce((sum, one) => sum + one.bytesPerSecond, 0);
    this.state.set({ downloads, visitors, bytesPerSecond, news: this.#news });
    window.clearTimeout(this.#timer);
    const expiry = nextExpiry(downloads);
    if (expiry !== undefined) this.#timer = window.setTimeout(this.#expire, Math.max(0, expiry - Date.now()));
  }

  readonly #expire = (): void => {
    const { downloads, visitors } = this.state.get();
    this.#show(dropOld(downloads, Date.now()), visitors);
  };
}
