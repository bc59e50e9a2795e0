/** The language of an answer to a person (RFC 9110 §12.5.4). */

import type { LanguageTag } from '../words/languages.ts';
import { LANGUAGE_TAGS, languageOf } from '../words/languages.ts';
import { parsePreferences } from './accept.ts';

/** @param acceptLanguage undefined or without a language that is spoken here: English */
export function selectLanguage(acceptLanguage: string | undefined): LanguageTag {
  const preferences = parsePreferences(acceptLanguage ?? '');
  const wanted = preferences.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  for (const { value } of wanted) {
    const language = value === '*' ? firstUnnamed(preferences) : languageOf(value);
    if (language) return language;
  }
  return 'en';
}

/** What `*` means: any language that no other range means (RFC 4647 §2.1, §3.3.1), whether that wants it or refuses it. */
function firstUnnamed(preferences: readonly { readonly value: string }[]): LanguageTag | undefined {
  return LANGUAGE_TAGS.find((tag) => !preferences.some(({ value }) => names(value, tag)));
}

function names(range: string, tag: LanguageTag): boolean {
  return languageOf(range) === tag || `${tag.toLowerCase()}-`.startsWith(`${range.toLowerCase()}-`);
}
