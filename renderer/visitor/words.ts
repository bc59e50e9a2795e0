/** The page's words: each language is a file of its own, of which a visitor gets one. */
import type { AddingWords } from '../../main/words/en/adding.ts';
import type { Words } from '../../main/words/en/visitor.ts';
import { keepDirection } from '../../main/words/keep-direction.ts';
import type { LanguageTag } from '../../main/words/languages.ts';
import { languageOf } from '../../main/words/languages.ts';

type Files<T> = Readonly<Record<string, () => Promise<T>>>;

const VISITOR: Files<Words> = import.meta.glob<Words>('../../main/words/*/visitor.ts', { import: 'words' });
const ADDING: Files<AddingWords> = import.meta.glob<AddingWords>('../../main/words/*/adding.ts', { import: 'words' });

export function pageLanguage(): LanguageTag {
  return languageOf(document.documentElement.lang) ?? 'en';
}

export function loadWords(): Promise<Words> {
  return load(VISITOR, 'visitor');
}

/** For who may add files. */
export function loadAddingWords(): Promise<AddingWords> {
  return load(ADDING, 'adding');
}

async function load<T>(files: Files<T>, name: string): Promise<T> {
  const language = pageLanguage();
  const file = files[`../../main/words/${language.toLowerCase()}/${name}.ts`];
  if (file === undefined) throw new Error(`There are no words of the page's language: ${language}`);
  return keepDirection(await file(), language);
}
