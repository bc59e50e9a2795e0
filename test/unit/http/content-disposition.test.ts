import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAttachment } from '../../../main/http/content-disposition.ts';
import { isFieldValue } from '../../../main/http/fields.ts';

describe('formatAttachment (RFC 6266, RFC 8187)', () => {
  it.each([
    ['a.txt', 'attachment; filename="a.txt"'],
    ['a b;c,d=e.txt', 'attachment; filename="a b;c,d=e.txt"'],
    ['a"b\\c.txt', `attachment; filename="a_b_c.txt"; filename*=UTF-8''a%22b%5Cc.txt`],
    // Some programs decode escapes in the plain form, so it has none.
    ['100%.txt', `attachment; filename="100_.txt"; filename*=UTF-8''100%25.txt`],
    ['\u00e4.txt', `attachment; filename="_.txt"; filename*=UTF-8''%C3%A4.txt`],
    ['\u{1f600}.png', `attachment; filename="_.png"; filename*=UTF-8''%F0%9F%98%80.png`],
    ["it's (1).txt\n", `attachment; filename="it's (1).txt_"; filename*=UTF-8''it%27s%20%281%29.txt%0A`],
    ['!#$&+-.^_`|~*', 'attachment; filename="!#$&+-.^_`|~*"'],
    ['*\u20ac', `attachment; filename="*_"; filename*=UTF-8''%2A%E2%82%AC`],
  ])('%j', (name, expected) => {
    expect(formatAttachment(name)).toBe(expected);
  });

  it('is a valid field value that gives any name back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const value = formatAttachment(name);
        expect(isFieldValue(value)).toBe(true);
        const [, plain] = /^attachment; filename="([^"\\%]*)"/.exec(value) ?? [];
        const [, extended] = /; filename\*=UTF-8''((?:[\w!#$&+.^`|~-]|%[\dA-F]{2})*)$/.exec(value) ?? [];
        expect(extended === undefined ? plain : decodeURIComponent(extended)).toBe(name);
      }),
    );
  });
});
