import { describe, expect, it } from 'vitest';
import type { ContentCoding } from '../../../main/http/accept.ts';
import { mediaTypeWeight, parsePreferences, selectCoding } from '../../../main/http/accept.ts';

describe('parsePreferences (RFC 9110 §12.4.2)', () => {
  it.each([
    ['gzip', [{ value: 'gzip', weight: 1 }]],
    ['GZIP;Q=0.5', [{ value: 'gzip', weight: 0.5 }]],
    [
      'a ; q=0.123 , b;q=0',
      [
        { value: 'a', weight: 0.123 },
        { value: 'b', weight: 0 },
      ],
    ],
    [
      'a;q=1.000;x=y, b;x=y;q=0.',
      [
        { value: 'a', weight: 1 },
        { value: 'b', weight: 0 },
      ],
    ],
    [
      'a;q=0.1234, b;q=2, c;q=-1, d;q=',
      [
        { value: 'a', weight: 1 },
        { value: 'b', weight: 1 },
        { value: 'c', weight: 1 },
        { value: 'd', weight: 1 },
      ],
    ],
    ['', []],
  ])('%j', (value, expected) => {
    expect(parsePreferences(value)).toEqual(expected);
  });
});

describe('mediaTypeWeight (RFC 9110 §12.5.1)', () => {
  it.each([
    [undefined, 1],
    ['*/*', 1],
    ['text/*;q=0.5', 0.5],
    ['text/html;q=0.4, text/*;q=0.5, */*;q=0.6', 0.4],
    ['*/*;q=0.6, text/*;q=0.5', 0.5],
    ['application/json', 0],
    ['text/html;q=0, */*', 0],
    ['TEXT/HTML', 1],
    ['text/plain', 0],
    ['', 0],
  ])('text/html in %j: %d', (accept, expected) => {
    expect(mediaTypeWeight(accept, 'text/html')).toBe(expected);
  });
});

describe('selectCoding (RFC 9110 §12.5.3)', () => {
  const ALL: readonly ContentCoding[] = ['br', 'zstd', 'gzip'];

  it.each<[string | undefined, ContentCoding]>([
    [undefined, 'identity'],
    ['', 'identity'],
    ['identity', 'identity'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['deflate', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, zstd', 'zstd'],
    ['GZip', 'gzip'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['gzip;q=0.001', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['gzip;q=0, *', 'br'],
    ['br;q=0, zstd;q=0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['*;q=0, gzip', 'gzip'],
    ['identity;q=0, gzip', 'gzip'],
    ['identity;q=0', 'identity'],
    ['identity;q=1, gzip;q=0.5', 'identity'],
    ['identity;q=0.5, gzip;q=0.5', 'gzip'],
    ['identity, *;q=0.1', 'identity'],
    ['gzip;q=0.5, gzip;q=0', 'gzip'],
  ])('%j: %s', (acceptEncoding, expected) => {
    expect(selectCoding(acceptEncoding, ALL)).toBe(expected);
  });

  it('chooses only among what is offered', () => {
    expect(selectCoding('br, gzip;q=0.1', ['gzip'])).toBe('gzip');
    expect(selectCoding('br', [])).toBe('identity');
  });
});
