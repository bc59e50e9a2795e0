/** What a person can do from a notification itself, without opening the window. */

import type { Words } from '../../words/app-words.ts';
import type { AppAction } from '../model/app-action.ts';
import type { NotifiableEvent } from './notifiable-events.ts';

export interface NotificationOffer {
  /** For the notification server. */
  readonly id: string;
  readonly label: string;
  readonly action: AppAction;
}

/** Of events of one kind. None where it is not clear what a button would be about. */
export function offersOf(events: readonly NotifiableEvent[], { receiving }: Words): readonly NotificationOffer[] {
  const [first] = events;
  if (first?.question !== undefined && events.length === 1) {
    const answer = { kind: 'answer', share: first.share, question: first.question } as const;
    return [
      { id: 'accept', label: receiving.accept, action: { ...answer, verdict: 'accept' } },
      { id: 'decline', label: receiving.decline, action: { ...answer, verdict: 'decline' } },
    ];
  }
  return first?.kind === 'arrived' ? offersOfArrived(first.share, events, receiving) : [];
}

function offersOfArrived(
  share: string,
  events: readonly NotifiableEvent[],
  words: Words['receiving'],
): readonly NotificationOffer[] {
  const arrivals = events.map(({ arrival }) => arrival).filter((arrival) => arrival !== undefined);
  const last = arrivals.at(-1);
  if (last === undefined || events.some((event) => event.share !== share)) return [];
  const show = { id: 'show', label: words.showInFolder, action: { kind: 'show-received', share, file: last } } as const;
  // Of very many only the last are known one by one, and what took another file's place is not to be had back.
  const isWhole = events.every(({ sent }) => sent?.files === 1);
  const files = arrivals.filter(({ hasReplaced }) => !hasReplaced);
  if (!isWhole || files.length === 0) return [show];
  return [show, { id: 'undo', label: words.undo, action: { kind: 'undo-received', share, files } }];
}
