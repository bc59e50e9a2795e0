/** The language of an answer to a person (RFC 9110 §12.5.4). */

import type { LanguageTag } from '../words/languages.ts';
import { languageOf } from '../words/languages.ts';
import { parsePreferences } from './accept.ts';

/** @param acceptLanguage undefined or without a language that is spoken here: English */
export function selectLanguage(acceptLanguage: string | undefined): LanguageTag {
  const ranges = parsePreferences(acceptLanguage ?? '')
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { value } of ranges) {
    // Any language is fine (RFC 4647 §2.1).
    const language = value === '*' ? 'en' : languageOf(value);
    if (language) return language;
  }
  return 'en';
}
