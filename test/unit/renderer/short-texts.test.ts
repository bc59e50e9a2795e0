import { expect, test } from 'vitest';
import { shortTexts } from '../../../renderer/log-view/short-texts.ts';

const shown = (...texts: readonly string[]): string[] => [...shortTexts(texts).values()];

test('what has room is shown whole', () => {
  expect(shown('', 'GET', '192.168.100.200', '::1')).toEqual(['', 'GET', '192.168.100.200', '::1']);
});

test('addresses of one network keep their beginning and the end that tells them apart', () => {
  const texts = shown('fd12:3456:789a:1:a8bb:ccff:fedd:1', 'fd12:3456:789a:1:a8bb:ccff:fedd:2');
  expect(texts).toEqual(['fd12:…ff:fedd:1', 'fd12:…ff:fedd:2']);
  expect(texts.every((text) => text.length === 15)).toBe(true);
});

test('what would look like another is shown whole', () => {
  const alike = ['fd12:3456:789a:1:1:ccff:fedd:1', 'fd12:3456:789a:2:1:ccff:fedd:1'];
  expect(shown(...alike, '10.0.0.1')).toEqual([...alike, '10.0.0.1']);
});
