/** Sizes for people, in decimal units. */
import type { LanguageTag } from './languages.ts';
import { languageFacts } from './languages.ts';

/** Three significant digits, such as `12.4 MB`, with a no-break space. */
export function formatSize(octets: number, language: LanguageTag): string {
  const { decimal, sizeUnits } = languageFacts(language).numbers;
  let value = octets;
  let unit = 0;
  // 999.5 would be written as 1000.
  while (value >= 999.5 && unit < sizeUnits.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const number = unit === 0 ? String(value) : value.toFixed(fractionDigits(value)).replace('.', decimal);
  return `${number}\u00a0${sizeUnits[unit] ?? ''}`;
}

/** Three significant digits, as far as the value's rounding leaves them. */
export function fractionDigits(value: number): number {
  if (value < 9.995) return 2;
  return value < 99.95 ? 1 : 0;
}
