/** Amounts of data as people read them. */
import type { LanguageTag } from './languages.ts';
import { languageFacts } from './languages.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const STEP = 1000;

/** Three digits are enough: `940 MB`. */
export function formatSize(octets: number, language: LanguageTag): string {
  const exponent = octets < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(octets) / 3));
  const unit = UNITS[exponent] ?? 'byte';
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(languageFacts(language).locale, options).format(octets / STEP ** exponent);
}
