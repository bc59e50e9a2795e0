/** What the app does beside its window while the shares work: it notifies, and keeps the computer awake. */

import type { LogBatch } from '../../access-log/batch.ts';
import { visitorsOf } from '../../access-log/batch.ts';
import type { Transfer } from '../../access-log/transfer.ts';
import type { AppState, ShareId, StopCause } from '../../ipc/app-state.ts';
import { isThisComputer } from '../../share/network/this-computer.ts';
import type { ShareListeners } from '../../share/share-event.ts';
import type { RefusedVisitor } from '../../share/share-status.ts';
import type { Trouble } from '../../share/trouble/trouble.ts';
import type { Activity } from '../shares/activity-sum.ts';
import { KeepAwake } from '../system/keep-awake.ts';
import { NotifiableEvents } from './notifiable-events.ts';
import type { Notifier } from './notifier.ts';

export class ShareMonitor {
  readonly #notifier: Notifier;
  readonly #notifiable: NotifiableEvents;
  readonly #keepAwake = new KeepAwake();
  #known: readonly ShareId[] = [];
  /** Shares where somebody has to prove who they are. */
  #private: ReadonlySet<ShareId> = new Set();

  /** `nameOf` knows shares that were removed a moment ago, too: their last downloads may go on. */
  constructor(notifier: Notifier, nameOf: (share: ShareId) => string) {
    this.#notifier = notifier;
    this.#notifiable = new NotifiableEvents(isThisComputer, nameOf);
  }

  logged(share: ShareId, batch: LogBatch): void {
    // Who is still outside has not come.
    if (!this.#private.has(share)) this.#notifier.tell(this.#notifiable.visited(share, visitorsOf(batch)));
  }

  transferred(share: ShareId, transfers: readonly Transfer[]): void {
    this.#notifier.tell(this.#notifiable.transferred(share, transfers, Date.now()));
  }

  ended(share: ShareId, cause: StopCause): void {
    this.#notifier.tell(this.#notifiable.ended(share, cause));
  }

  /** What visitors of a share want to add, and have added. */
  hearReceiving(share: ShareId): Pick<ShareListeners, 'asked' | 'question-ended' | 'arrived'> {
    return {
      asked: ({ question }) => this.#notifier.tell(this.#notifiable.asked(share, question)),
      'question-ended': ({ id }) => this.#notifier.questionEnded(share, id),
      arrived: ({ arrival }) => this.#notifier.tell(this.#notifiable.arrived(share, arrival)),
    };
  }

  refused(share: ShareId, visitors: readonly RefusedVisitor[]): void {
    const addresses = visitors.map(({ address }) => address);
    this.#notifier.tell(this.#notifiable.refused(share, addresses));
  }

  troubled(share: ShareId, { kind, visitor }: Trouble): void {
    const isGuessing = kind === 'guessing';
    this.#notifier.tell(this.#notifiable[isGuessing ? 'guessed' : 'troubled'](share, visitor));
  }

  /** Somebody proved who they are. */
  entered(share: ShareId, visitor: string): void {
    this.#notifier.tell(this.#notifiable.entered(share, visitor));
  }

  /** The shares or the preferences are others now, or the shares are busier or less busy: `activity` is their sum. */
  update({ shares, preferences }: Pick<AppState, 'shares' | 'preferences'>, activity: Activity): void {
    for (const { id, status } of shares) if (status.state === 'stopped') this.#notifiable.stopped(id);
    this.#private = new Set(shares.filter(({ entry }) => entry === 'secret').map(({ id }) => id));
    const ids = shares.map(({ id }) => id);
    for (const id of this.#known) if (!ids.includes(id)) this.#notifiable.removed(id);
    this.#known = ids;
    this.#keepAwake.update(preferences.keepAwake && activity.runningTransfers > 0);
  }

  /** Tells nothing more, and lets the computer sleep. */
  close(): void {
    this.#notifier.close();
    this.#keepAwake.update(false);
  }
}
