import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentHttpDate, formatHttpDate, parseHttpDate } from '../../../main/http/date.ts';

const EXAMPLE = Date.UTC(1994, 10, 6, 8, 49, 37);
const NOW = Date.UTC(2026, 10, 22);

describe('parseHttpDate (RFC 9110 §5.6.7)', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', EXAMPLE],
    ['Sunday, 06-Nov-94 08:49:37 GMT', EXAMPLE],
    ['Sun Nov  6 08:49:37 1994', EXAMPLE],
    ['Sun Nov 16 08:49:37 1994', Date.UTC(1994, 10, 16, 8, 49, 37)],
    ['Thu, 29 Feb 2024 00:00:00 GMT', Date.UTC(2024, 1, 29)],
    ['Fri, 31 Dec 9999 23:59:59 GMT', Date.UTC(9999, 11, 31, 23, 59, 59)],
    ['Tue, 30 Jun 2015 23:59:60 GMT', Date.UTC(2015, 6, 1)],
    // Two digits: more than 50 years ahead is in the past.
    ['Sunday, 22-Nov-76 00:00:00 GMT', Date.UTC(2076, 10, 22)],
    ['Sunday, 22-Nov-77 00:00:00 GMT', Date.UTC(1977, 10, 22)],
    ['Sunday, 22-Nov-00 00:00:00 GMT', Date.UTC(2000, 10, 22)],
    // The day's name is not checked: programs that get it wrong mean the date.
    ['Mon, 06 Nov 1994 08:49:37 GMT', EXAMPLE],
  ])('reads %s', (text, expected) => {
    expect(parseHttpDate(text, NOW)).toBe(expected);
  });

  it.each([
    [''],
    ['0'],
    ['now'],
    ['1994-11-06T08:49:37Z'],
    ['Sun, 06 Nov 1994 08:49:37'],
    ['Sun, 06 Nov 1994 08:49:37 UTC'],
    ['Sun, 06 Nov 1994 08:49:37 +0000'],
    ['sun, 06 nov 1994 08:49:37 gmt'],
    ['Sun, 6 Nov 1994 08:49:37 GMT'],
    ['Sun, 06 Nov 94 08:49:37 GMT'],
    ['Sun, 00 Nov 1994 08:49:37 GMT'],
    ['Sun, 31 Nov 1994 08:49:37 GMT'],
    ['Thu, 29 Feb 2023 00:00:00 GMT'],
    ['Sun, 06 Nov 1994 24:00:00 GMT'],
    ['Sun, 06 Nov 1994 08:60:37 GMT'],
    ['Sun, 06 Nov 1994 08:49:61 GMT'],
    ['Sun, 06 Nov 1994 8:49:37 GMT'],
    ['Sun, 06 Foo 1994 08:49:37 GMT'],
    ['Sunday, 06-Nov-1994 08:49:37 GMT'],
    ['Sun Nov 6 08:49:37 1994'],
    ['Sun Nov  6 08:49:37 1994 GMT'],
    [' Sun, 06 Nov 1994 08:49:37 GMT'],
    ['Sun, 06 Nov 1994 08:49:37 GMT '],
    ['Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT'],
  ])('takes %j for no date', (text) => {
    expect(parseHttpDate(text, NOW)).toBeUndefined();
  });

  it('reads back what formatHttpDate writes', () => {
    const seconds = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31, 23, 59, 59) / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const text = formatHttpDate(second * 1000);
        expect(text).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
        expect(parseHttpDate(text)).toBe(second * 1000);
      }),
    );
  });
});

describe('currentHttpDate', () => {
  it('changes with the second, forwards and backwards', () => {
    expect(currentHttpDate(EXAMPLE + 999)).toBe('Sun, 06 Nov 1994 08:49:37 GMT');
    expect(currentHttpDate(EXAMPLE + 1000)).toBe('Sun, 06 Nov 1994 08:49:38 GMT');
    expect(currentHttpDate(EXAMPLE)).toBe('Sun, 06 Nov 1994 08:49:37 GMT');
  });
});
