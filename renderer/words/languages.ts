/** Which language the window speaks. */
import type { LanguageChoice } from '../../main/ipc/contract.ts';
import type { Words } from './en.ts';
import { en } from './en.ts';
import type { Formats } from './formats.ts';
import { createFormats } from './formats.ts';
import { zhCn } from './zh-cn.ts';

export interface Language {
  /** BCP 47 tag of the words: the page's `lang`. */
  readonly tag: 'en' | 'zh-CN';
  readonly words: Words;
  readonly formats: Formats;
}

/** Each language by its own name: who can't read the others has to find it. */
export const LANGUAGE_NAMES: Readonly<Record<Language['tag'], string>> = { en: 'English', 'zh-CN': '简体中文' };

/**
 * The language that was chosen, or the system's when it is one that the window speaks, else English. Numbers and dates
 * follow the system's region where its language is the one spoken.
 */
export function resolveLanguage(choice: LanguageChoice, systemLanguage: string): Language {
  const system = languageOf(systemLanguage);
  const tag = choice === 'system' ? (system ?? 'en') : choice;
  const words = tag === 'zh-CN' ? zhCn : en;
  return { tag, words, formats: createFormats(system === tag ? systemLanguage : tag, words.units) };
}

function languageOf(tag: string): Language['tag'] | undefined {
  let language: string;
  try {
    language = new Intl.Locale(tag).language;
  } catch {
    // Not a language tag, such as the `C` locale of a bare Unix system.
    return undefined;
  }
  if (language === 'zh') return 'zh-CN';
  return language === 'en' ? 'en' : undefined;
}
