/** Says what becomes of what visitors offer: asks the person who shares where that is wanted, and finds the folder it goes to. */
import type { RequestContext } from '../../http/request-context.ts';
import type { Admission, Offer, ReceivingPolicy, Verdict } from '../../receiving/receiving-policy.ts';
import type { ReceivingChoice, ReceivingPlace } from '../share-status.ts';
import type { Asking, Decision } from './ask-sharer.ts';
import { folderOfSender } from './sender-folder.ts';

const REASONS = {
  declined: 'by-person',
  'no-answer': 'no-answer',
  'too-many': 'not-now',
  'too-soon': 'not-now',
  'taken-back': 'no-answer',
} as const;

export class SharePolicy implements ReceivingPolicy {
  #choice: ReceivingChoice | undefined;

  constructor(
    private readonly asking: Asking,
    private readonly now: () => number = Date.now,
  ) {}

  /** undefined where nobody is there who could be asked: then all is taken that rights allow. */
  setChoice(choice: ReceivingChoice | undefined): void {
    this.#choice = choice;
    this.asking.setWants(choice === undefined ? false : choice.asksFirst);
  }

  admit(offer: Offer): Admission {
    const { context, sender, files, withdrawn } = offer;
    const outcome = this.asking.ask(context, sender, files);
    if (outcome.kind !== 'asked') return this.#verdictOf(outcome, offer);
    if (withdrawn.aborted) outcome.takeBack();
    else withdrawn.addEventListener('abort', outcome.takeBack, { once: true });
    const verdict = outcome.decision.then((decision) => {
      withdrawn.removeEventListener('abort', outcome.takeBack);
      return this.#verdictOf(decision, offer);
    });
    return { state: 'asked', verdict };
  }

  ownFolder(context: RequestContext): string | undefined {
    if (this.#placeFor(context) === 'here') return undefined;
    return folderOfSender(context, { name: '', device: '' }, this.now());
  }

  #verdictOf(decision: Decision, { context, sender, folder, files }: Offer): Verdict {
    if (decision.kind === 'declined') return { state: 'declined', reason: REASONS[decision.reason] };
    const taken = [...files.keys()].filter(decision.takes);
    const own = this.#placeFor(context) === 'sender-folder' ? [folderOfSender(context, sender, this.now())] : [];
    const place = { state: 'accepted', folder: [...folder, ...own] } as const;
    return taken.length === files.length ? place : { ...place, files: taken };
  }

  /** Whoever comes by a link has a folder of their own unless a person wants it otherwise; who may change what is there means that. */
  #placeFor({ link, rights }: RequestContext): ReceivingPlace {
    if (this.#choice === undefined) return 'here';
    return this.#choice.into ?? (link === undefined || rights === 'change' ? 'here' : 'sender-folder');
  }
}
