/** What all parts of the page share. */
import type { Words } from '../../main/words/en/visitor.ts';
import type { LanguageTag } from '../../main/words/languages.ts';
import { languageOf } from '../../main/words/languages.ts';
import { WORDS } from '../../main/words/visitor-words.ts';

export interface Context {
  readonly language: LanguageTag;
  readonly words: Words;
  /** In the visitor's zone; empty for what is no time. */
  readonly formatDate: (time: number) => string;
  readonly formatTimeOfDay: (time: number) => string;
  /** The folder can be taken as one zip file. */
  readonly offersZip: boolean;
}

export function createContext(): Context {
  const language = languageOf(document.documentElement.lang) ?? 'en';
  const region = language === 'en' ? navigator.language : language;
  return {
    language,
    words: WORDS[language],
    formatDate: formatterOf(region, { dateStyle: 'medium' }),
    formatTimeOfDay: formatterOf(region, { timeStyle: 'short' }),
    offersZip: 'zip' in document.body.dataset,
  };
}

function formatterOf(region: string, options: Intl.DateTimeFormatOptions): (time: number) => string {
  const format = new Intl.DateTimeFormat(region, options);
  return (time) => (Number.isNaN(time) ? '' : format.format(time));
}
