/**
 * The languages that Porthole speaks: each is a folder of words here, named by its tag in lower case, and a line in this list.
 */

import type { NumberFacts } from './number-facts.ts';
import { ARABIC, COMMA, COMMA_FROM_FIVE, FRENCH, POINT, RUSSIAN } from './number-facts.ts';

interface LanguageFacts {
  /** Its own name: who can't read the others has to find it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For numbers, dates and lists (BCP 47). */
  readonly locale: string;
  readonly numbers: NumberFacts;
  /** Which tags mean it (RFC 4647 §3.4), in lower case; the longest that fits decides. */
  readonly ranges: readonly string[];
}

/** In the order in which they are offered. The tags (BCP 47) are also those of pages. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', locale: 'en', numbers: POINT, ranges: ['en'] },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn', numbers: ARABIC, ranges: ['ar'] },
  de: { name: 'Deutsch', direction: 'ltr', locale: 'de', numbers: COMMA, ranges: ['de'] },
  es: { name: 'Español', direction: 'ltr', locale: 'es', numbers: COMMA_FROM_FIVE, ranges: ['es'] },
  fr: { name: 'Français', direction: 'ltr', locale: 'fr', numbers: FRENCH, ranges: ['fr'] },
  hi: { name: 'हिन्दी', direction: 'ltr', locale: 'hi', numbers: POINT, ranges: ['hi'] },
  ja: { name: '日本語', direction: 'ltr', locale: 'ja', numbers: POINT, ranges: ['ja'] },
  ko: { name: '한국어', direction: 'ltr', locale: 'ko', numbers: POINT, ranges: ['ko'] },
  'pt-BR': { name: 'Português (Brasil)', direction: 'ltr', locale: 'pt-BR', numbers: COMMA, ranges: ['pt'] },
  ru: { name: 'Русский', direction: 'ltr', locale: 'ru', numbers: RUSSIAN, ranges: ['ru'] },
  'zh-CN': { name: '简体中文', direction: 'ltr', locale: 'zh-CN', numbers: POINT, ranges: ['zh', 'zh-hans'] },
  'zh-TW': {
    name: '繁體中文',
    direction: 'ltr',
    locale: 'zh-TW',
    numbers: POINT,
    ranges: ['zh-hant', 'zh-tw', 'zh-hk', 'zh-mo', 'yue'],
  },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type LanguageTag = keyof typeof LANGUAGES;

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as readonly LanguageTag[];

export function languageFacts(language: LanguageTag): LanguageFacts {
  return LANGUAGES[language];
}

/** The attributes of a page's root element (HTML, `lang` and `dir`). */
export function languageAttributes(language: LanguageTag): string {
  const { direction } = languageFacts(language);
  return `lang="${language}"${direction === 'rtl' ? ' dir="rtl"' : ''}`;
}

/** Whether a text is the tag of a language, letter for letter. */
export function isLanguageTag(text: string): text is LanguageTag {
  return Object.hasOwn(LANGUAGES, text);
}

/** In the order in which they are offered. */
export const LANGUAGE_CHOICES: readonly LanguageChoice[] = ['system', ...LANGUAGE_TAGS];

/** What a person chose: a language, or that of the system. */
export type LanguageChoice = 'system' | LanguageTag;

const BY_RANGE: ReadonlyMap<string, LanguageTag> = new Map(
  LANGUAGE_TAGS.flatMap((tag) => LANGUAGES[tag].ranges.map((range): [string, LanguageTag] => [range, tag])),
);

/** As much of a tag as decides: language, and what follows it of script and region. */
const DECISIVE = /^([a-z]{2,3})((?:-[a-z\d]{2,8}){0,2})(?=-|$)/;

/** The language that a BCP 47 tag means; undefined for those that are not spoken, and for what is no tag. */
export function languageOf(tag: string): LanguageTag | undefined {
  let range = DECISIVE.exec(tag.toLowerCase())?.[0] ?? '';
  while (range !== '') {
    const language = BY_RANGE.get(range);
    if (language !== undefined) return language;
    range = range.slice(0, Math.max(0, range.lastIndexOf('-')));
  }
  return undefined;
}

/** The language of a choice; for `system` that of `systemLanguage`, a BCP 47 tag, where it is spoken, else English. */
export function chosenLanguage(choice: LanguageChoice, systemLanguage: string): LanguageTag {
  return choice === 'system' ? (languageOf(systemLanguage) ?? 'en') : choice;
}
