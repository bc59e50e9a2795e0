/** Which language the window speaks. */
import type { Words } from '../../main/words/en/window.ts';
import { en } from '../../main/words/en/window.ts';
import type { LanguageChoice, LanguageTag } from '../../main/words/languages.ts';
import { chosenLanguage, languageOf } from '../../main/words/languages.ts';
import { zhCn } from '../../main/words/zh-cn/window.ts';
import type { Formats } from './formats.ts';
import { createFormats } from './formats.ts';

export interface Language {
  /** Of the words: the page's `lang`. */
  readonly tag: LanguageTag;
  readonly words: Words;
  readonly formats: Formats;
}

const WORDS: Readonly<Record<LanguageTag, Words>> = { en, 'zh-CN': zhCn };

/**
 * The language that was chosen, or the system's when it is one that the window speaks, else English. Numbers and dates
 * follow the system's region where its language is the one spoken.
 */
export function resolveLanguage(choice: LanguageChoice, systemLanguage: string): Language {
  const tag = chosenLanguage(choice, systemLanguage);
  const words = WORDS[tag];
  return { tag, words, formats: createFormats(languageOf(systemLanguage) === tag ? systemLanguage : tag, words.units) };
}
