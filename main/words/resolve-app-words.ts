/** The main process's words in each language. */
import type { Words } from './app-words.ts';
import { words as en } from './en/app.ts';
import { words as es } from './es/app.ts';
import type { LanguageChoice, LanguageTag } from './languages.ts';
import { chosenLanguage } from './languages.ts';
import { words as zhCn } from './zh-cn/app.ts';

const WORDS: Readonly<Record<LanguageTag, Words>> = { en, es, 'zh-CN': zhCn };

/** The words of the chosen language; for `system` those nearest to `systemLanguage`, a BCP 47 tag. */
export function resolveWords(choice: LanguageChoice, systemLanguage: string): Words {
  return WORDS[chosenLanguage(choice, systemLanguage)];
}
