/** When a link ends, as the window says it. */
import { describe, expect, test } from 'vitest';
import { linkSentence } from '../../../renderer/links/link-sentence.ts';
import { resolveLanguage } from '../../../renderer/words/languages.ts';
import { createFormats } from '../../../renderer/words/number-and-time-formats.ts';
import { useTimeZone } from '../../support/time-zone.ts';
import { createScenes } from '../../support/window/scenes.ts';

const ENGLISH = resolveLanguage('en', 'en-GB');
const [LINK] = createScenes(0).links.state.shares[0]?.links ?? [];

/** With common blanks in place of those at which no line breaks. */
function sentence(now: string, ends: string): string {
  if (LINK === undefined) throw new Error('The scene has no link');
  // Formats keep the zone in which they were made.
  const english = { ...ENGLISH, formats: createFormats('en-GB', ENGLISH.words.units) };
  const endless = { ...LINK, downloads: undefined, done: 1 };
  const said = linkSentence({ ...endless, ends: new Date(ends).getTime() }, english, new Date(now).getTime());
  return said.replaceAll('\u00a0', ' ');
}

describe('a link says what people may do by it', () => {
  test.each([
    ['a link for looking: its downloads', {}, '2 of 5 · does not end'],
    ['a drop box: what came', { right: 'add', added: 12_000_000 }, 'can only add · 12.0 MB added · does not end'],
    ['a drop box that nobody used', { right: 'add' }, 'can only add · does not end'],
    [
      'what may still be added',
      { right: 'look-and-add', quota: 1e9, added: 4e8 },
      'can look and add · 2 of 5 · 600 MB of 1.00 GB left · does not end',
    ],
    ['that nothing may', { right: 'add', quota: 1e9, added: 1e9 }, 'can only add · full · does not end'],
    ['that they may change', { right: 'change' }, 'can change and delete · 2 of 5 · does not end'],
  ] as const)('%s', (_, link, said) => {
    if (LINK === undefined) throw new Error('The scene has no link');
    // What belongs together stands in one line.
    const shown = linkSentence({ ...LINK, ends: undefined, ...link }, ENGLISH, 0).replaceAll('\u00a0', ' ');
    expect(shown).toBe(said);
  });
});

test('what separates facts begins no line', () => {
  if (LINK === undefined) throw new Error('The scene has no link');
  expect(linkSentence(LINK, ENGLISH, 0)).toMatch(/\S\u00a0· \S/);
});

describe('a link ends', () => {
  test.each([
    ['today, just before midnight', '2026-11-26T00:00', '2026-11-26T23:59', 'today 23:59'],
    ['tomorrow, at midnight', '2026-11-26T23:59', '2026-11-27T00:00', 'tomorrow 00:00'],
    ['tomorrow, in its last minute', '2026-11-26T00:00', '2026-11-27T23:59', 'tomorrow 23:59'],
    ['on a day after tomorrow', '2026-11-26T23:59', '2026-11-28T00:00', '28 Nov, 00:00'],
    ['tomorrow, in another year', '2026-12-31T23:59', '2027-01-01T12:00', 'tomorrow 12:00'],
    ['today, on a day of 25 hours', '2026-10-25T00:30', '2026-10-25T23:30', 'today 23:30'],
    ['tomorrow, late on the day after one of 25 hours', '2026-10-25T00:10', '2026-10-26T23:50', 'tomorrow 23:50'],
    ['tomorrow, after a day of 23 hours', '2027-03-28T00:30', '2027-03-29T00:10', 'tomorrow 00:10'],
    ['tomorrow, on a day of 23 hours', '2027-03-27T23:30', '2027-03-28T00:10', 'tomorrow 00:10'],
    ['two days later, with one of 23 hours between', '2027-03-27T23:30', '2027-03-29T00:10', '29 Mar, 00:10'],
  ])('%s', (_, now, ends, said) => {
    useTimeZone('Europe/Berlin');
    expect(sentence(now, ends)).toBe(`1 download · ends ${said}`);
  });

  test('tomorrow in zones whose days begin at one o’clock', () => {
    useTimeZone('America/Santiago');
    expect(sentence('2026-09-05T23:30', '2026-09-06T01:10')).toBe('1 download · ends tomorrow 01:10');
    expect(sentence('2026-09-06T01:10', '2026-09-06T23:10')).toBe('1 download · ends today 23:10');
  });
});
