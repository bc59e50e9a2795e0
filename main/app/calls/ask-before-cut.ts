/**
 * Asks a person before running downloads are cut: once, with what is at stake, and with the offer to wait for them. Nothing is
 * asked when nothing runs.
 */
import type { ShareProblem } from '../../share/status.ts';
import type { MessageWords, Words } from '../../words/app-words.ts';
import { askPerson } from '../dialogs/message-box.ts';
import type { AppModel } from '../model/app-model.ts';
import type { Stakes } from '../shares/stakes.ts';
import type { MainWindow } from '../window/main-window.ts';

export type CutAnswer = 'wait' | 'now' | 'cancel';

/** What is asked where. */
export interface CutQuestion {
  readonly window: Pick<MainWindow, 'browserWindow'>;
  readonly model: Pick<AppModel, 'words'>;
  readonly stakes: Stakes;
  readonly words: (words: Words) => MessageWords<CutAnswer>;
}

/** A change of a share that could not be made while something ran. */
export interface StayedShare {
  readonly name: string;
  readonly problem: ShareProblem;
  /** The one that was wanted. */
  readonly port: number;
}

/** Says that a share goes on as it was. */
export function tellStayed({ window, model }: Pick<CutQuestion, 'window' | 'model'>, stayed: StayedShare): void {
  const { name, problem, port } = stayed;
  const words = model.words.stayed(name, problem === 'address-not-available' ? 'address' : 'port', port);
  void askPerson(window.browserWindow, { type: 'warning', words, onEscape: 'ok' });
}

/** `now` where nothing is at stake. */
export async function askBeforeCut({ window, model, stakes, words }: CutQuestion): Promise<CutAnswer> {
  if (stakes.downloads === 0) return 'now';
  const question = { type: 'question', words: words(model.words), onEscape: 'cancel' } as const;
  return await askPerson(window.browserWindow, question);
}
