import { describe, expect, test } from 'vitest';
import { words as en } from '../../../main/words/en/window.ts';
import { words as zhCn } from '../../../main/words/zh-cn/window.ts';
import { loadLanguage, resolveLanguage } from '../../../renderer/words/languages.ts';
import { createFormats } from '../../../renderer/words/number-and-time-formats.ts';

const english = createFormats('en', en.units);
const chinese = createFormats('zh-CN', zhCn.units);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('sizes', () => {
  test.each([
    [0, '0 B'],
    [1, '1 B'],
    [999, '999 B'],
    [1000, '1.00 kB'],
    [1049, '1.05 kB'],
    [9_994, '9.99 kB'],
    [9_996, '10.0 kB'],
    [99_940, '99.9 kB'],
    [99_960, '100 kB'],
    [999_400, '999 kB'],
    [999_600, '1.00 MB'],
    [734_003_200, '734 MB'],
    [8_589_934_592, '8.59 GB'],
    [5e15, '5.00 PB'],
    [5e18, '5,000 PB'],
  ])('of %i octets', (octets, expected) => {
    expect(plain(english.bytes(octets))).toBe(expected);
  });

  test('as a speed', () => {
    expect(plain(english.speed(12_450_000))).toBe('12.5 MB/s');
    expect(plain(chinese.speed(12_450_000))).toBe('12.5 MB/秒');
  });
});

describe('durations', () => {
  test.each([
    [0, '0 ms', '0 毫秒'],
    [0.04, '0 ms', '0 毫秒'],
    [0.26, '0.3 ms', '0.3 毫秒'],
    [71.54, '71.5 ms', '71.5 毫秒'],
    [99.96, '100 ms', '100 毫秒'],
    [999.4, '999 ms', '999 毫秒'],
    [999.6, '1.00 s', '1.00 秒'],
    [9_214, '9.21 s', '9.21 秒'],
    [59_940, '59.9 s', '59.9 秒'],
    [59_960, '1 min', '1 分'],
    [125_300, '2 min 5 s', '2 分 5 秒'],
    [3_600_000, '1 h', '1 小时'],
    [7_380_000, '2 h 3 min', '2 小时 3 分'],
  ])('of %d milliseconds', (milliseconds, inEnglish, inChinese) => {
    expect(english.duration(milliseconds)).toBe(inEnglish);
    expect(chinese.duration(milliseconds)).toBe(inChinese);
  });

  test.each([
    [0, '1 s'],
    [0.2, '1 s'],
    [59.1, '1 min'],
    [61, '1 min 1 s'],
    [7_260, '2 h 1 min'],
  ])('to wait for %d seconds, rounded up', (seconds, expected) => {
    expect(english.wait(seconds)).toBe(expected);
  });
});

describe('times', () => {
  const time = new Date(2026, 10, 22, 9, 5, 7, 42).getTime();
  test('have a fixed width and milliseconds', () => {
    expect(english.timeOfDay(time)).toBe('09:05:07.042');
    expect(chinese.timeOfDay(time)).toBe('09:05:07.042');
    expect(english.shortTimeOfDay(time) + english.fractionOfSecond(time)).toBe(english.timeOfDay(time));
  });

  test('have a date where it is needed', () => {
    expect(english.dateTime(time)).toBe('Nov 22, 2026, 09:05:07.042');
    expect(chinese.dateTime(time)).toBe('2026年11月22日 09:05:07.042');
    const dayLater = new Date(2026, 10, 23, 9).getTime();
    expect([english, chinese].map(({ otherDay }) => otherDay(time, dayLater))).toEqual(['Nov 22', '11/22']);
  });
});

describe('the language', () => {
  test.each([
    ['system', 'en-GB', 'en'],
    ['system', 'zh-CN', 'zh-CN'],
    ['system', 'zh-Hans-SG', 'zh-CN'],
    ['system', 'zh-TW', 'zh-TW'],
    ['system', 'fr-CA', 'fr'],
    ['system', 'nl-NL', 'en'],
    ['system', 'C', 'en'],
    ['system', '', 'en'],
    ['system', 'en_US.UTF-8', 'en'],
    ['en', 'zh-CN', 'en'],
    ['zh-CN', 'en-US', 'zh-CN'],
  ] as const)('chosen as %s on a system in %j is %s', async (choice, system, expected) => {
    await loadLanguage(expected);
    expect(resolveLanguage(choice, system).tag).toBe(expected);
  });

  test('writes numbers as the region does when its language is spoken', () => {
    expect(resolveLanguage('system', 'en-IN').formats.number(1_234_567)).toBe('12,34,567');
    expect(resolveLanguage('en', 'de-DE').formats.number(1_234_567)).toBe('1,234,567');
  });

  test('has no sentence that was left in English', () => {
    const sentences = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [value];
    const chineseTexts = sentences(zhCn).filter((text) => typeof text === 'string');
    expect(chineseTexts.length).toBeGreaterThan(80);
    // An example of an address is the same in every language.
    const inWords = chineseTexts.filter((text) => /\p{L}/u.test(text as string));
    expect(inWords.filter((text) => !/\p{Script=Han}/u.test(text as string))).toEqual([]);
  });
});
