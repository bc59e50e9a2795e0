/** What one share receives, and the person who is asked before. Lives as long as the share does. */
import { Receiving } from '../../receiving/receiving.ts';
import type { ShareEvent } from '../share-event.ts';
import type { ShareSetup } from '../share-status.ts';
import { TrashRequests } from '../trash-requests.ts';
import { Asking } from './ask-sharer.ts';
import type { Answer } from './question.ts';
import { SharePolicy } from './share-policy.ts';

export interface AskedReceivingMeans {
  readonly tell: (event: ShareEvent) => void;
  /** Whether somebody who comes in, or comes by a link, may do this. */
  readonly isAllowed: (right: 'add' | 'change') => boolean;
}

export class AskedReceiving {
  readonly receiving: Receiving;
  readonly trash: TrashRequests;
  readonly #asking: Asking;
  readonly #policy: SharePolicy;

  constructor({ tell, isAllowed }: AskedReceivingMeans) {
    this.#asking = new Asking({
      asked: (question) => tell({ kind: 'asked', question }),
      ended: (id, end) => tell({ kind: 'question-ended', id, end }),
    });
    this.#policy = new SharePolicy(this.#asking);
    this.trash = new TrashRequests(tell);
    this.receiving = new Receiving({
      dispose: () => (this.trash.isThere ? (what, remover) => this.trash.dispose(what, remover) : undefined),
      isOpen: () => isAllowed('add') || isAllowed('change'),
      mayChange: () => isAllowed('change'),
      policy: this.#policy,
      arrived: (arrival) => tell({ kind: 'arrived', arrival }),
    });
  }

  setUp({ receiving, hasTrash = false }: Pick<ShareSetup, 'receiving' | 'hasTrash'>): void {
    this.#policy.setChoice(receiving);
    this.trash.isThere = hasTrash;
  }

  answer(answer: Answer): void {
    this.#asking.answer(answer);
  }

  /** What this visitor (as of `visitorKey`) asks is declined. */
  dismiss(visitor: string): void {
    this.#asking.dismiss(visitor);
  }

  declineAll(): void {
    this.#asking.declineAll();
  }
}
