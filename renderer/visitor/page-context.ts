/** What all parts of the page share. */

import type { Words } from '../../main/words/en/visitor.ts';
import type { LanguageTag } from '../../main/words/languages.ts';
import type { Formats } from './date-formats.ts';
import { createFormats } from './date-formats.ts';
import { loadWords, pageLanguage } from './words.ts';

export interface Context extends Formats {
  readonly language: LanguageTag;
  readonly words: Words;
  /** The folder can be taken as one zip file. */
  readonly offersZip: boolean;
}

export async function createContext(): Promise<Context> {
  const language = pageLanguage();
  return {
    language,
    words: await loadWords(),
    ...createFormats(language),
    offersZip: 'zip' in document.body.dataset,
  };
}
