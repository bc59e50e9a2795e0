/** Several things in one line, as the language lists them. */
import type { LanguageTag } from './languages.ts';
import { languageFacts } from './languages.ts';

const formats = new Map<LanguageTag, Intl.ListFormat>();

/** `a, b and c`. */
export function listed(parts: readonly string[], language: LanguageTag): string {
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.ListFormat(languageFacts(language).locale, { type: 'conjunction' });
    formats.set(language, format);
  }
  return format.format(parts);
}
