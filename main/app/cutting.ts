/**
 * Asks a person before running downloads are cut: once, with what is at stake, and with the offer to wait for them. Nothing is
 * asked when nothing runs.
 */
import type { AppModel } from './app-model.ts';
import type { MainWindow } from './main-window.ts';
import { askPerson } from './message-box.ts';
import type { Stakes } from './stakes.ts';
import type { MessageWords, Words } from './words/words.ts';

export type CutAnswer = 'wait' | 'now' | 'cancel';

/** What is asked where. */
export interface CutQuestion {
  readonly window: Pick<MainWindow, 'browserWindow'>;
  readonly model: Pick<AppModel, 'words'>;
  readonly stakes: Stakes;
  readonly words: (words: Words) => MessageWords<CutAnswer>;
}

/** `now` where nothing is at stake. */
export async function askBeforeCut({ window, model, stakes, words }: CutQuestion): Promise<CutAnswer> {
  if (stakes.downloads === 0) return 'now';
  const question = { type: 'question', words: words(model.words), onEscape: 'cancel' } as const;
  return await askPerson(window.browserWindow, question);
}
