/** What whoever runs `npm run gallery` wants to see; in a check nobody looks at pictures, and a few states are measured. */
import type { LanguageTag } from '../../main/words/languages.ts';
import { isLanguageTag, LANGUAGE_TAGS } from '../../main/words/languages.ts';

export type Theme = 'light' | 'dark';
const THEMES: readonly Theme[] = ['light', 'dark'];

/** Whether pictures are taken. */
export const IS_GALLERY = process.env.GALLERY === 'all';

/** States by their names; undefined for all of them. */
export const CHOSEN_STATES: readonly string[] | undefined = process.env.GALLERY_ONLY?.split(',');

/** Languages whose words are long, tall or run the other way. */
const LONGEST: readonly LanguageTag[] = ['ar', 'de', 'hi', 'ru'];

/** What a check measures of the states in other languages: the fullest ones, and what once had no room, in the languages in which it had least. */
const SAMPLE: Readonly<Record<string, readonly LanguageTag[]>> = {
  sharing: LONGEST,
  settings: LONGEST,
  'qr-code': ['zh-CN'],
  'share-limits': ['fr', 'pt-BR'],
  filters: ['fr'],
  glance: ['pt-BR'],
};

const wanted = process.env.GALLERY_LANGUAGE;

/** Whether the words of some languages are measured, and nothing else is looked at. */
export const IS_OF_LANGUAGES = wanted !== undefined;

const unknown = wanted === 'all' ? undefined : wanted?.split(',').find((tag) => !isLanguageTag(tag));
if (unknown !== undefined) throw new Error(`There is no language ${unknown}: choose of ${LANGUAGE_TAGS.join(', ')}.`);

/** The languages whose words are measured. */
export const CHOSEN_LANGUAGES: readonly LanguageTag[] = LANGUAGE_TAGS.filter((tag) => {
  if (wanted === undefined) return LONGEST.includes(tag);
  return wanted === 'all' || wanted.split(',').includes(tag);
});

/** Those in which the words of a state of the window are measured. */
export function chosenLanguages(state: string): readonly LanguageTag[] {
  return IS_OF_LANGUAGES ? CHOSEN_LANGUAGES : (SAMPLE[state] ?? []);
}

/** The themes of the pictures: those that were asked for, else `usual`. */
export function chosenThemes(usual: readonly Theme[]): readonly Theme[] {
  const theme = process.env.GALLERY_THEME;
  return theme === undefined ? usual : THEMES.filter((one) => theme === 'both' || theme === one);
}
