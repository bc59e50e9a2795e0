/** The main process's words in each language. */
import type { Words } from './app-words.ts';
import { words as ar } from './ar/app.ts';
import { words as de } from './de/app.ts';
import { words as en } from './en/app.ts';
import { words as es } from './es/app.ts';
import { words as fr } from './fr/app.ts';
import { words as hi } from './hi/app.ts';
import { words as ja } from './ja/app.ts';
import { keepDirection } from './keep-direction.ts';
import { words as ko } from './ko/app.ts';
import type { LanguageChoice, LanguageTag } from './languages.ts';
import { chosenLanguage } from './languages.ts';
import { words as ptBr } from './pt-br/app.ts';
import { words as ru } from './ru/app.ts';
import { words as zhCn } from './zh-cn/app.ts';
import { words as zhTw } from './zh-tw/app.ts';

const WORDS: Readonly<Record<LanguageTag, Words>> = {
  ar,
  de,
  en,
  es,
  fr,
  hi,
  ja,
  ko,
  'pt-BR': ptBr,
  ru,
  'zh-CN': zhCn,
  'zh-TW': zhTw,
};

const resolved = new Map<LanguageTag, Words>();

/** The words of the chosen language; for `system` those nearest to `systemLanguage`, a BCP 47 tag. */
export function resolveWords(choice: LanguageChoice, systemLanguage: string): Words {
  const language = chosenLanguage(choice, systemLanguage);
  let words = resolved.get(language);
  if (words === undefined) {
    words = keepDirection(WORDS[language], language);
    resolved.set(language, words);
  }
  return words;
}
