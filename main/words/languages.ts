/** The languages that Porthole speaks: each is a folder of words here and a name in this list. */

/** Each by its own name: who can't read the others has to find it. The tags (BCP 47) are also those of pages. */
export const LANGUAGE_NAMES = { en: 'English', 'zh-CN': '简体中文' } as const;

export type LanguageTag = keyof typeof LANGUAGE_NAMES;

/** Whether a text is the tag of a language, letter for letter. */
export function isLanguageTag(text: string): text is LanguageTag {
  return Object.hasOwn(LANGUAGE_NAMES, text);
}

/** In the order in which they are offered. */
export const LANGUAGE_CHOICES: readonly LanguageChoice[] = [
  'system',
  ...(Object.keys(LANGUAGE_NAMES) as LanguageTag[]),
];

/** What a person chose: a language, or that of the system. */
export type LanguageChoice = 'system' | LanguageTag;

/** Which language is meant by each primary language subtag that is spoken. */
const BY_SUBTAG: Readonly<Record<string, LanguageTag>> = { en: 'en', zh: 'zh-CN' };

/** The language that a BCP 47 tag means; undefined for those that are not spoken, and for what is no tag. */
export function languageOf(tag: string): LanguageTag | undefined {
  const subtag = /^[a-z]{2,3}(?=-|$)/i.exec(tag)?.[0].toLowerCase() ?? '';
  return Object.hasOwn(BY_SUBTAG, subtag) ? BY_SUBTAG[subtag] : undefined;
}

/** The language of a choice; for `system` that of `systemLanguage`, a BCP 47 tag, where it is spoken, else English. */
export function chosenLanguage(choice: LanguageChoice, systemLanguage: string): LanguageTag {
  return choice === 'system' ? (languageOf(systemLanguage) ?? 'en') : choice;
}
