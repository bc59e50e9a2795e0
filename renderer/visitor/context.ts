/** What all parts of the page share. */

import type { Words } from '../../main/words/en/visitor.ts';
import type { LanguageTag } from '../../main/words/languages.ts';
import { languageOf } from '../../main/words/languages.ts';
import { WORDS } from '../../main/words/visitor-words.ts';
import type { Formats } from './formats.ts';
import { createFormats } from './formats.ts';

export interface Context extends Formats {
  readonly language: LanguageTag;
  readonly words: Words;
  /** The folder can be taken as one zip file. */
  readonly offersZip: boolean;
}

export function createContext(): Context {
  const language = languageOf(document.documentElement.lang) ?? 'en';
  return {
    language,
    words: WORDS[language],
    ...createFormats(language),
    offersZip: 'zip' in document.body.dataset,
  };
}
