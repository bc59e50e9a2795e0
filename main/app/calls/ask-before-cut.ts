/**
 * Asks a person before running downloads are cut: once, with what is at stake, and with the offer to wait for them. Nothing is
 * asked when nothing runs.
 */
import type { ShareProblem } from '../../share/share-status.ts';
import type { MessageWords, Words } from '../../words/app-words.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { Stakes } from '../shares/downloads-at-stake.ts';

export type CutAnswer = 'wait' | 'now' | 'cancel';

/** A change of a share that could not be made while something ran. */
export interface StayedShare {
  readonly name: string;
  readonly problem: ShareProblem;
  /** The one that was wanted. */
  readonly port: number;
}

/** What was wanted and can't be had; the port in all other cases. */
const WANTED: { readonly [Problem in ShareProblem]?: 'address' | 'certificate' } = {
  'address-not-available': 'address',
  'no-certificate': 'certificate',
};

/** Says that a share goes on as it was. */
export function tellStayed(dialogs: Dialogs, { name, problem, port }: StayedShare): void {
  const wanted = WANTED[problem] ?? 'port';
  void dialogs.warn(dialogs.words.stayed(name, wanted, port));
}

/** `now` where nothing is at stake. */
export async function askBeforeCut(
  dialogs: Dialogs,
  stakes: Stakes,
  wordsOf: (words: Words) => MessageWords<CutAnswer>,
): Promise<CutAnswer> {
  if (stakes.downloads === 0) return 'now';
  return await dialogs.ask({ type: 'question', words: wordsOf(dialogs.words), onEscape: 'cancel' });
}
