import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FieldSection, isFieldValue, isToken, parseList, trimWhitespace } from '../../../main/http/fields.ts';

function section(...lines: readonly (readonly [string, string])[]): FieldSection {
  const fields = new FieldSection();
  for (const [name, value] of lines) fields.append(name, value);
  return fields;
}

describe('isToken', () => {
  it('accepts exactly the token characters of RFC 9110 §5.6.2', () => {
    const accepted = Array.from({ length: 300 }, (_, code) => String.fromCharCode(code)).filter(isToken);
    expect(accepted.join('')).toBe("!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~");
    expect(isToken('')).toBe(false);
    expect(isToken('a b')).toBe(false);
  });
});

describe('isFieldValue', () => {
  it('accepts exactly HTAB, SP, VCHAR and obs-text (RFC 9110 §5.5)', () => {
    const refused = Array.from({ length: 257 }, (_, code) => code).filter((c) => !isFieldValue(String.fromCharCode(c)));
    expect(refused).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, ...Array.from({ length: 22 }, (_, i) => i + 10), 127, 256]);
  });
});

describe('trimWhitespace', () => {
  it.each([
    ['', ''],
    [' \t ', ''],
    [' a b\t', 'a b'],
    ['\u00a0a\u00a0', '\u00a0a\u00a0'],
    ['a\r', 'a\r'],
  ])('makes of %j %j', (text, expected) => {
    expect(trimWhitespace(text)).toBe(expected);
  });
});

describe('FieldSection', () => {
  it('compares names without case and joins repeated lines in order (RFC 9110 §5.2)', () => {
    const fields = section(['Accept', 'a'], ['X-Y', '1'], ['ACCEPT', 'b, c'], ['x-y', '']);
    expect(fields.get('accept')).toBe('a, b, c');
    expect(fields.get('x-y')).toBe('1, ');
    expect(fields.all('x-y')).toEqual(['1', '']);
    expect(fields.get('host')).toBeUndefined();
    expect(fields.has('x-y')).toBe(true);
    expect(fields.has('constructor')).toBe(false);
    expect(fields.lines.map(([name]) => name)).toEqual(['Accept', 'X-Y', 'ACCEPT', 'x-y']);
  });
});

describe('parseList', () => {
  it.each([
    ['', []],
    [',', []],
    [' , ,, ', []],
    ['a', ['a']],
    ['a,b', ['a', 'b']],
    [' a ,\t, b ', ['a', 'b']],
    ['"a,b", c', ['"a,b"', 'c']],
    ['"a\\",b", c', ['"a\\",b"', 'c']],
    ['a;x="b,c", d', ['a;x="b,c"', 'd']],
    ['"open, a', ['"open, a']],
    ['a, "\\', ['a', '"\\']],
    ['a, "b\\', ['a', '"b\\']],
  ])('splits %j', (value, expected) => {
    expect(parseList(value)).toEqual(expected);
  });

  it('loses no character but commas and whitespace', () => {
    const bare = (text: string): string => text.replace(/[, \t]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\\', ',', ' ', '\t', ';') }), (value) => {
        expect(bare(parseList(value).join(''))).toBe(bare(value));
      }),
    );
  });
});
