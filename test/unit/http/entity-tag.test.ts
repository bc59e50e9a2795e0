import { describe, expect, it } from 'vitest';
import { isStrongMatch, isWeakMatch, parseEntityTag, parseEntityTagList } from '../../../main/http/entity-tag.ts';

const strong = (opaque: string) => ({ weak: false, opaque });
const weak = (opaque: string) => ({ weak: true, opaque });

describe('parseEntityTag (RFC 9110 §8.8.3)', () => {
  it.each([
    ['"a"', strong('a')],
    ['""', strong('')],
    ['W/"a"', weak('a')],
    ['"a,b"', strong('a,b')],
    ['"!#\\~\u0080\u00ff"', strong('!#\\~\u0080\u00ff')],
    ['w/"a"', undefined],
    ['W/a', undefined],
    ['a', undefined],
    ['"a', undefined],
    ['a"', undefined],
    ['"a b"', undefined],
    ['"a\x7f"', undefined],
    ['"a""b"', undefined],
    ['"a" ', undefined],
    ['*', undefined],
    ['', undefined],
  ])('%j', (text, expected) => {
    expect(parseEntityTag(text)).toEqual(expected);
  });
});

describe('parseEntityTagList', () => {
  it.each([
    ['*', '*'],
    ['"a"', [strong('a')]],
    ['"a", W/"b","c"', [strong('a'), weak('b'), strong('c')]],
    [', ,"a",\t,"b",', [strong('a'), strong('b')]],
    ['"a,b", "c"', [strong('a,b'), strong('c')]],
    ['"a", b, "c"', [strong('a')]],
    ['"a" "b"', []],
    ['"a", *', [strong('a')]],
    ['*, "a"', []],
    ['a', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(parseEntityTagList(text)).toEqual(expected);
  });
});

describe('comparison (RFC 9110 §8.8.3.2)', () => {
  it.each([
    [weak('1'), weak('1'), false, true],
    [weak('1'), weak('2'), false, false],
    [weak('1'), strong('1'), false, true],
    [strong('1'), weak('1'), false, true],
    [strong('1'), strong('1'), true, true],
    [strong('a'), strong('A'), false, false],
  ])('%j and %j', (a, b, isStrong, isWeak) => {
    expect([isStrongMatch(a, b), isWeakMatch(a, b)]).toEqual([isStrong, isWeak]);
  });
});
