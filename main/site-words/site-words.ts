/** What visitors read, in the language of each: English is part of the bundle, another one is fetched for its first visitor. */
import { createRequire } from 'node:module';
import { threadScript } from '../base/thread-script.ts';
import { words as plainEnglish } from '../words/en/site.ts';
import { keepDirection } from '../words/keep-direction.ts';
import type { LanguageTag } from '../words/languages.ts';
import type { SiteWords } from '../words/site-words.ts';

/** A bundle of one language (`words` in build-targets.mjs). */
interface LanguageBundle {
  readonly words: SiteWords;
  /** The same words for the visitor's page: file names and their contents. */
  readonly scripts: Readonly<Record<string, string>>;
}

const english = keepDirection(plainEnglish, 'en');
const bundles = new Map<LanguageTag, LanguageBundle>();

export function siteWords(language: LanguageTag): SiteWords {
  return language === 'en' ? english : bundleOf(language).words;
}

/** The scripts with one language's words; none for English, which stand beside the page's own. */
export function wordScripts(language: LanguageTag): LanguageBundle['scripts'] {
  return language === 'en' ? {} : bundleOf(language).scripts;
}

/** Read once in each thread, in a millisecond: fifty shares would carry a dozen languages of words that nobody reads. */
function bundleOf(language: LanguageTag): LanguageBundle {
  let bundle = bundles.get(language);
  if (bundle === undefined) {
    const script = threadScript(`words/${language.toLowerCase()}`);
    try {
      const { words, scripts } = createRequire(script)(script) as LanguageBundle;
      bundle = { words: keepDirection(words, language), scripts };
    } catch {
      // It may be gone for a moment while the program is replaced by a newer one: its visitors read English until then.
      return { words: english, scripts: {} };
    }
    bundles.set(language, bundle);
  }
  return bundle;
}
