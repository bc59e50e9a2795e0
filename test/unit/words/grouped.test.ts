import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grouped } from '../../../main/words/grouped.ts';
import { LANGUAGE_TAGS, languageFacts } from '../../../main/words/languages.ts';

it.each(LANGUAGE_TAGS)('whole numbers are written as %s writes them', (language) => {
  const format = new Intl.NumberFormat(languageFacts(language).locale);
  for (const count of [0, 1, 12, 123, 999, 1_000, 9_999, 12_345, 123_456, 1_234_567]) {
    expect(grouped(count, language)).toBe(format.format(count));
  }
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(grouped(count, language)).toBe(format.format(count));
    }),
  );
});
