/** Which language the window speaks. */

import type { Words } from '../../main/words/en/window.ts';
import { words as plainEnglish } from '../../main/words/en/window.ts';
import { keepDirection } from '../../main/words/keep-direction.ts';
import type { LanguageChoice, LanguageTag } from '../../main/words/languages.ts';
import { chosenLanguage, languageFacts, languageOf } from '../../main/words/languages.ts';
import type { Formats } from './number-and-time-formats.ts';
import { createFormats } from './number-and-time-formats.ts';

export interface Language {
  /** Of the words: the page's `lang`. */
  readonly tag: LanguageTag;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Words;
  readonly formats: Formats;
}

/** Each language is a file of its own, of which the window fetches one. English is part of it. */
const FILES = import.meta.glob<Words>(['../../main/words/*/window.ts', '!../../main/words/en/window.ts'], {
  import: 'words',
});

const english = keepDirection(plainEnglish, 'en');
const loaded = new Map<LanguageTag, Words>([['en', english]]);

export function isLoaded(tag: LanguageTag): boolean {
  return loaded.has(tag);
}

/** Makes sure that `resolveLanguage` finds the words. */
export async function loadLanguage(tag: LanguageTag): Promise<void> {
  const load = FILES[`../../main/words/${tag.toLowerCase()}/window.ts`];
  if (!loaded.has(tag) && load !== undefined) loaded.set(tag, keepDirection(await load(), tag));
}

/**
 * The language that was chosen, or the system's when it is one that the window speaks, else English; also English while its
 * words are not loaded. Numbers and dates follow the system's region where its language is the one spoken.
 */
export function resolveLanguage(choice: LanguageChoice, systemLanguage: string): Language {
  const chosen = chosenLanguage(choice, systemLanguage);
  const tag = loaded.has(chosen) ? chosen : 'en';
  const { direction, locale } = languageFacts(tag);
  const region = languageOf(systemLanguage) === tag ? withDigitsOf(locale, systemLanguage) : locale;
  const words = loaded.get(tag) ?? english;
  return { tag, direction, words, formats: createFormats(region, words.units) };
}

/** Where a language is written with certain digits here, its regions are too. */
function withDigitsOf(locale: string, region: string): string {
  const { numberingSystem } = new Intl.Locale(locale);
  return numberingSystem === undefined ? region : new Intl.Locale(region, { numberingSystem }).toString();
}
