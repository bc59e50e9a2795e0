/** What the window keeps of one share for as long as there is that share: its log, its transfers, what they come to. */
import type { ShareId } from '../../main/ipc/app-state.ts';
import type { Bridge } from '../../main/ipc/contract.ts';
import { ExternalStore } from '../base/external-store.ts';
import { createSlice, FrameQueue, nextSlice } from '../base/scheduling.ts';
import { LogFeed } from '../log/log-feed.ts';
import { LogModel } from '../log/log-model.ts';
import { OpenedLog } from '../log/opened-log.ts';
import { LogSummary } from './log-summary.ts';
import { TallyStore } from './tally-store.ts';
import { TransferStore } from './transfer-store.ts';

/** What a session is made with. */
export interface ShareSessionOptions {
  readonly bridge: Bridge;
  readonly share: ShareId;
  /** Told when a call was rejected: a bug. */
  readonly onError: (error: unknown) => void;
}

/** Transfers are followed from the start, for the list of shares shows them; the log once it was first looked at. */
export class ShareSession {
  readonly glance = new LogSummary();
  readonly transfers: TransferStore;
  readonly tally: TallyStore;
  readonly model: LogModel;
  readonly feed: LogFeed;
  /** The saved log that is looked at instead of the live one, if any. */
  readonly opened: OpenedLog;
  /** Whether a person asked for the log before anybody had come. */
  readonly isLogWanted = new ExternalStore(false);
  /** Whether its check is open: several places lead there. */
  readonly isChecking = new ExternalStore(false);
  #isFollowed = false;

  constructor({ bridge, share, onError }: ShareSessionOptions) {
    this.tally = new TallyStore(bridge, share);
    this.transfers = new TransferStore(bridge, share, (news) => this.glance.sampled(news, Date.now()));
    this.model = new LogModel({ createSlice, nextSlice, tap: this.glance });
    const createQueue = (work: () => void): FrameQueue => new FrameQueue(work);
    this.feed = new LogFeed({ source: bridge, share, model: this.model, createQueue, onError });
    this.opened = new OpenedLog(bridge, onError);
    this.transfers.start();
  }

  /** Whether the log was looked at, and is followed since then. */
  get isFollowed(): boolean {
    return this.#isFollowed;
  }

  /** The share is looked at: from now on its log is followed, also while another share is shown. */
  follow(): void {
    if (this.#isFollowed) return;
    this.#isFollowed = true;
    this.feed.start();
  }

  /** The share is gone. */
  end(): void {
    this.transfers.stop();
    this.tally.stop();
    this.feed.stop();
    this.opened.close();
  }
}
