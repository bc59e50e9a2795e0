/** What all parts of the page share. */
import type { Words } from '../../main/visitor/words/en.ts';
import type { LanguageTag } from '../../main/visitor/words/languages.ts';
import { languageFor, WORDS } from '../../main/visitor/words/languages.ts';

export interface Context {
  readonly language: LanguageTag;
  readonly words: Words;
  /** Date and time of day, in the visitor's zone. */
  readonly formatTime: (time: number) => string;
  /** The folder can be taken as one zip file. */
  readonly offersZip: boolean;
}

export function createContext(): Context {
  const language = languageFor(document.documentElement.lang) ?? 'en';
  const format = new Intl.DateTimeFormat(language === 'en' ? navigator.language : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return {
    language,
    words: WORDS[language],
    formatTime: (time) => (Number.isNaN(time) ? '' : format.format(time)),
    offersZip: 'zip' in document.body.dataset,
  };
}
