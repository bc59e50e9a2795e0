import { describe, expect, test } from 'vitest';
import { hasScripts } from '../../../../main/site/pages/page-scripts.ts';

const of = (text: string): boolean => hasScripts([Buffer.from(text)]);

describe('a page has scripts', () => {
  test.each([
    '<script>run()</script>',
    '<SCRIPT SRC=a.js></SCRIPT>',
    '<script type="module" src="a.js"></script>',
    "<script type='text/javascript'>",
    '<script type=application/javascript>',
    '<script type="">',
    '<script\n  src="a.js"',
    '<svg:script href="a.js"/>',
    '<button onclick="run()">',
    '<img src="x"onerror=run()>',
    '<svg/onload=run()>',
    '<a href="javascript:run()">',
    "<a href= ' JavaScript:run()'>",
    '<!-- a --><script>run()</script>',
    '<!-- a <!-- b --><script>run()</script>',
  ])('%s', (text) => {
    expect(of(text)).toBe(true);
    expect(hasScripts([Buffer.from(`\ufeff${text}`, 'utf16le')])).toBe(true);
    expect(hasScripts([Buffer.from('<p>'), Buffer.from(text)])).toBe(true);
  });
});

describe('a page has none', () => {
  test.each([
    '',
    '<p>A script runs on load = now</p>',
    '<script type="application/ld+json">{}</script>',
    '<script type=text/template>',
    '<scripture>',
    '<p>onclick="run()"</p>',
    '<p data-button="a">',
    '<a href="a.html#javascript:">',
    '<!-- <script>run()</script> -->',
    '<!-- <script>run()</script>',
    '&lt;script>run()&lt;/script>',
    'a < b script > c',
  ])('%s', (text) => {
    expect(of(text)).toBe(false);
  });
});

test('however a page is made, the time to look at it grows with its length only', () => {
  const length = 64 * 1024;
  const hostile = [
    '<',
    '<a',
    '<!--',
    '<script',
    '<a =',
    '<a = ',
    ' on',
    '<a onabc',
    '<a type=',
    '<a onabc ',
    '<a:',
  ].flatMap((start) => [
    start.repeat(length / start.length),
    start + ' '.repeat(length),
    start.padEnd(4000).repeat(16),
  ]);
  const started = performance.now();
  for (const text of hostile) of(text);
  expect(performance.now() - started).toBeLessThan(3000);
});
