import { expect, test } from 'vitest';
import { selectLanguage } from '../../../main/http/select-language.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr-CA, en;q=0.9', 'fr'],
  ['de;q=0.8, fr', 'fr'],
  ['nl, *;q=0.1', 'en'],
  // `*` is any language that no other range names.
  ['*', 'en'],
  ['*;q=0', 'en'],
  ['de, *;q=0', 'de'],
  ['nl, *;q=0', 'en'],
  ['de;q=0, *', 'en'],
  ['en;q=0, *', 'ar'],
  ['en;q=0.5, ar;q=0, *', 'de'],
  ['*, en;q=0, ar;q=0, de;q=0', 'es'],
  ['EN;Q=0, *', 'ar'],
  // A refused region does not refuse the language, nor the other way round.
  ['fr-CA;q=0, fr', 'fr'],
  ['zh;q=0, zh-TW', 'zh-TW'],
  ['zh-TW;q=0, zh', 'zh-CN'],
  // No language that is spoken is wanted: English is better than nothing.
  ['en;q=0', 'en'],
  ['en;q=0, nl', 'en'],
] as const)('Accept-Language: %s asks for %s', (header, language) => {
  expect(selectLanguage(header)).toBe(language);
});

test('a range refuses all that it names: zh;q=0 both ways of writing Chinese', () => {
  const all = 'en, ar, de, es, fr, hi, ja, ko, pt, ru, zh'.replace(/[a-z]+/g, (range) => `${range};q=0`);
  expect(selectLanguage(`${all}, *`)).toBe('en');
});
