import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onlyLink, splitLinks } from '../../../main/text/note-links.ts';

const links = (text: string): readonly (string | undefined)[] =>
  splitLinks(text).flatMap(({ href }) => (href === undefined ? [] : [href]));

describe('the links of a text', () => {
  it.each([
    ['https://example.org', ['https://example.org/']],
    ['HTTP://EXAMPLE.org/A', ['http://example.org/A']],
    ['mailto:ada@example.org', ['mailto:ada@example.org']],
    ['See https://example.org/a, or http://example.org/b.', ['https://example.org/a', 'http://example.org/b']],
    ['(https://example.org/wiki/Foo_(bar))', ['https://example.org/wiki/Foo_(bar)']],
    ['https://example.org/?q=1&r=2#x', ['https://example.org/?q=1&r=2#x']],
    ['见 https://example.org/甲。', ['https://example.org/%E7%94%B2']],
    ['"https://example.org/a"', ['https://example.org/a']],
  ])('%j leads to %j', (text, wanted) => {
    expect(links(text)).toEqual(wanted);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT://example.org/%0aalert(1)',
    'data:text/html,<b>',
    'file:///etc/passwd',
    'ftp://example.org/',
    'vbscript:x',
    'tel:123',
    'xhttps://example.org',
    'https://',
    'https:///',
    'mailto:',
    'http://[',
    `https://example.org/${'a'.repeat(3_000)}`,
    'example.org',
  ])('%j leads nowhere', (text) => {
    expect(links(text)).toEqual([]);
    expect(onlyLink(text)).toBeUndefined();
  });

  it('are the whole text only when there is nothing else', () => {
    expect(onlyLink(' https://example.org/a\n')).toBe('https://example.org/a');
    expect(onlyLink('https://example.org/a b')).toBeUndefined();
    expect(onlyLink('https://example.org/a.')).toBeUndefined();
    expect(onlyLink('')).toBeUndefined();
  });

  const piece = fc.constantFrom(
    'https://',
    'http://a.b/',
    'mailto:',
    'x',
    ' ',
    ')',
    '(',
    '.',
    '\n',
    '<',
    '"',
    '\u202e',
  );
  it('leave no character out, whatever it holds', () => {
    const texts = fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const parts = splitLinks(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const { href } of parts) expect(href ?? 'http:').toMatch(/^(https?|mailto):/);
      }),
    );
  });

  it('are found in no more time than the text is long', () => {
    const started = performance.now();
    splitLinks(`https://${')'.repeat(100_000)}`);
    splitLinks('https://a '.repeat(10_000));
    splitLinks('.'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
