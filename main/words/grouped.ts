import type { LanguageTag } from './languages.ts';
import { languageFacts } from './languages.ts';

/**
 * A whole number with its thousands apart, such as 12,345. By hand: the first number that a process formats by a locale's
 * rules keeps its event loop for dozens of milliseconds, and a visitor is waiting.
 */
export function grouped(count: number, language: LanguageTag): string {
  const { numbers, locale } = languageFacts(language);
  const digits = String(count);
  if (digits.length < numbers.groupedFrom) return digits;
  // 12,34,567: the thousands, then hundreds of them.
  const places = locale === 'hi' ? /\B(?=\d{3}$|(?:\d{2})+\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  return digits.replace(places, numbers.separator);
}
