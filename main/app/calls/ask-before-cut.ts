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

/** What would be cut, and how that is found out. */
export interface AtStake {
  /** As far as it is known. */
  now(): Stakes;
  /** Resolves when that is what runs at this moment, or can't be known soon. */
  hear(): Promise<void>;
}

/** `now` where nothing is at stake: also where it had only not been heard yet that all is over. */
export async function askBeforeCut(
  dialogs: Dialogs,
  atStake: AtStake,
  wordsOf: (words: Words, stakes: Stakes) => MessageWords<CutAnswer>,
): Promise<CutAnswer> {
  if (atStake.now().downloads === 0) return 'now';
  await atStake.hear();
  const stakes = atStake.now();
  if (stakes.downloads === 0) return 'now';
  return await dialogs.ask({ type: 'question', words: wordsOf(dialogs.words, stakes), onEscape: 'cancel' });
}
