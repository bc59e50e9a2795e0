/** Names in sentences: none turns the text around it. */
import { isolated } from '../text/isolates.ts';
import type { LanguageTag } from './languages.ts';
import { languageFacts } from './languages.ts';

/** Letters that run from right to left, and what makes others do so (Bidi_Class R, AL, and the controls of UAX #9 §2). */
const TURNING =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The words of a language, in which no name turns the text around it: what would do so stands isolated, wherever a word puts
 * it. A language that runs from right to left itself isolates all that it is given (docs/words.md).
 */
export function keepDirection<T>(words: T, language: LanguageTag): T {
  return languageFacts(language).direction === 'rtl' ? words : withNamesApart(words);
}

function withNamesApart<T>(words: T): T {
  if (typeof words === 'function') {
    const word = words as (...values: readonly unknown[]) => unknown;
    return ((...values: readonly unknown[]) => word(...values.map(keptApart))) as T;
  }
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return words;
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, withNamesApart(word)])) as T;
}

function keptApart(value: unknown): unknown {
  if (typeof value === 'string') return TURNING.test(value) ? isolated(value) : value;
  return Array.isArray(value) && value.some((part) => typeof part === 'string' && TURNING.test(part))
    ? value.map(keptApart)
    : value;
}
