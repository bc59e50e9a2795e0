/** What each error status means to a person. */
import type { ErrorText } from '../words/en/errors.ts';
import type { LanguageTag } from '../words/languages.ts';
import { siteWords } from './site-words.ts';

/** undefined for a status that has no words of its own. */
export function findErrorText(status: number, language: LanguageTag): ErrorText | undefined {
  const texts: Readonly<Record<number, ErrorText>> = siteWords(language).errors.texts;
  return texts[status];
}

/** Words for the way back to the root of what is shared; undefined where it would lead nowhere new. */
export function findWayBack(status: number, language: LanguageTag): string | undefined {
  return status === 403 || status === 404 ? siteWords(language).errors.wayBack : undefined;
}
