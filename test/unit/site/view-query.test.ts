import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HttpError } from '../../../main/http/http-error.ts';
import { parseSelection } from '../../../main/site/archives/selection.ts';
import { formatQuery, ViewQuery } from '../../../main/site/view-query.ts';
import { formatSegment } from '../../../main/tree/target-path.ts';

describe('the query of a view', () => {
  test.each([
    [undefined, ''],
    ['', ''],
    ['zip', 'zip'],
    ['zip=', 'zip'],
    ['zip&name=a', 'zip'],
    ['&zip', 'zip'],
    ['name=a&zip', 'name'],
    ['porthole-zip', 'zip'],
    ['porthole-zip&name=a', 'zip'],
    ['&porthole-search=a', 'search'],
    ['porthole-', ''],
    ['zip&porthole-name=a', 'zip'],
  ])('%j means the view %j', (query, view) => {
    expect(new ViewQuery(query).view).toBe(view);
  });

  test.each([
    ['zip', false, 'json'],
    ['porthole-zip', true, 'porthole-json'],
    ['&porthole-zip', true, 'porthole-json'],
    ['name=porthole-zip', false, 'json'],
    [undefined, false, 'json'],
  ])('%j goes by a reserved name: %s; it calls others %j', (text, isReserved, name) => {
    const query = new ViewQuery(text);
    expect([query.isReserved, query.nameOf('json')]).toEqual([isReserved, name]);
  });

  test.each([
    ['porthole-search=a&json', 'a'],
    ['search=a+b%2Bc', 'a b+c'],
    ['search=', ''],
    ['search', ''],
    ['other=x', undefined],
    ['search=%ff', undefined],
    ['search=a=b', 'a=b'],
    ['search=\xc3\xa4%C3%A4', '\u00e4\u00e4'],
    ['search=\xff', undefined],
    ['search=<"\\`|^{}[]>', '<"\\`|^{}[]>'],
  ])('%j has the text %j', (query, text) => {
    expect(new ViewQuery(query).text('search')).toBe(text);
  });
});

test.each([
  ['a=b&c=%C3%a4', 'a=b&c=%C3%a4'],
  ["a:/?@!$'()*+,;=-._~", "a:/?@!$'()*+,;=-._~"],
  ['"<>\\`|^{}[]', '%22%3C%3E%5C%60%7C%5E%7B%7D%5B%5D'],
  ['\xc3\xa4', '%C3%A4'],
])('the query %j stands in a reference as %j', (query, expected) => {
  expect(formatQuery(query)).toBe(expected);
});

describe('a selection', () => {
  test('without names means all', () => {
    expect(parseSelection(new ViewQuery('zip'))).toBeUndefined();
  });

  test('brings back each name to the octet', () => {
    const name = fc.uint8Array({ minLength: 1 }).map((octets) => Buffer.from(octets));
    const allowed = name.filter(
      (octets) =>
        !octets.includes(0x2f) &&
        !octets.includes(0) &&
        !octets.includes(0x5c) &&
        !/^\.\.?$/.test(octets.toString('latin1')),
    );
    fc.assert(
      fc.property(fc.array(allowed, { minLength: 1 }), (names) => {
        const query = `zip&${names.map((octets) => `name=${formatSegment(octets)}`).join('&')}`;
        const parsed = parseSelection(new ViewQuery(query));
        expect(parsed?.map((found) => Buffer.from(found).toString('hex'))).toEqual(
          names.map((octets) => octets.toString('hex')),
        );
      }),
    );
  });

  test.each(['', '/', 'a/b', 'a%2Fb', '..', '%2e%2e', '.', './a', '%2e', 'a/', 'a/.', '%00', '%zz', '..%5cx'])(
    'of %j is refused',
    (value) => {
      expect(() => parseSelection(new ViewQuery(`zip&name=${value}`))).toThrow(HttpError);
    },
  );
});
