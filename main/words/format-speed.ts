/** Speeds for people, as they are read in passing. */
import type { LanguageTag } from './languages.ts';
import { languageFacts } from './languages.ts';

/** Two digits are enough, and change less often. */
export function formatSpeed(bytesPerSecond: number, language: LanguageTag): string {
  const [value, unit] =
    bytesPerSecond < 1_000_000
      ? [bytesPerSecond / 1000, 'kilobyte-per-second']
      : [bytesPerSecond / 1_000_000, 'megabyte-per-second'];
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 2 } as const;
  return new Intl.NumberFormat(languageFacts(language).locale, options).format(value);
}
