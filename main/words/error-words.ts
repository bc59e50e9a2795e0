/** What each error status means to a person, in the languages of the error pages. */
import type { ErrorText, ErrorTexts } from './en/errors.ts';
import * as en from './en/errors.ts';
import type { LanguageTag } from './languages.ts';
import * as zhCn from './zh-cn/errors.ts';

interface ErrorWords {
  readonly texts: ErrorTexts;
  /** Where a person goes from a page of which there is none. */
  readonly wayBack: string;
}

const WORDS: Readonly<Record<LanguageTag, ErrorWords>> = { en, 'zh-CN': zhCn };

/** undefined for a status that has no words of its own. */
export function findErrorText(status: number, language: LanguageTag): ErrorText | undefined {
  const texts: Readonly<Record<number, ErrorText>> = WORDS[language].texts;
  return texts[status];
}

/** Words for the way back to the root of what is shared; undefined where it would lead nowhere new. */
export function findWayBack(status: number, language: LanguageTag): string | undefined {
  return status === 403 || status === 404 ? WORDS[language].wayBack : undefined;
}
