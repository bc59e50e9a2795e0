/** What one share receives, and the person who is asked before. Lives as long as the share does. */
import { Receiving } from '../../receiving/receiving.ts';
import type { ShareEvent } from '../share-event.ts';
import type { ReceivingChoice } from '../status.ts';
import { Asking } from './asking.ts';
import type { Answer } from './question.ts';
import { SharePolicy } from './share-policy.ts';

export interface AskedReceivingMeans {
  readonly tell: (event: ShareEvent) => void;
  /** Whether somebody who comes in, or comes by a link, may do this. */
  readonly isAllowed: (right: 'add' | 'change') => boolean;
}

export class AskedReceiving {
  readonly receiving: Receiving;
  readonly #asking: Asking;
  readonly #policy: SharePolicy;

  constructor({ tell, isAllowed }: AskedReceivingMeans) {
    this.#asking = new Asking({
      asked: (question) => tell({ kind: 'asked', question }),
      ended: (id, end) => tell({ kind: 'question-ended', id, end }),
    });
    this.#policy = new SharePolicy(this.#asking);
    this.receiving = new Receiving({
      isOpen: () => isAllowed('add') || isAllowed('change'),
      mayChange: () => isAllowed('change'),
      policy: this.#policy,
      arrived: (arrival) => tell({ kind: 'arrived', arrival }),
    });
  }

  /** See SharePolicy. */
  setChoice(choice: ReceivingChoice | undefined): void {
    this.#policy.setChoice(choice);
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
