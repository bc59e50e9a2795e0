import { describe, expect, it } from 'vitest';
import { isCompressible } from '../../../../main/site/files/content-coding.ts';
import { mediaTypeOf } from '../../../../main/site/files/media-type.ts';

describe('mediaTypeOf', () => {
  it.each([
    ['a.css', 'text/css; charset=utf-8'],
    ['a.b.PDF', 'application/pdf'],
    ['a.xml', 'application/xml'],
    ['a.', 'application/octet-stream'],
    ['.html', 'application/octet-stream'],
    ['html', 'application/octet-stream'],
    ['', 'application/octet-stream'],
    ['a.constructor', 'application/octet-stream'],
    ['a.__proto__', 'application/octet-stream'],
  ])('%j: %s', (name, expected) => {
    expect(mediaTypeOf(name)).toBe(expected);
  });
});

describe('isCompressible', () => {
  it.each([
    ['text/html; charset=utf-8', true],
    ['application/json; charset=utf-8', true],
    ['application/ld+json', true],
    ['image/svg+xml', true],
    ['application/wasm', true],
    ['image/png', false],
    ['video/mp4', false],
    ['application/zip', false],
    ['application/octet-stream', false],
  ])('%s: %s', (type, expected) => {
    expect(isCompressible(type)).toBe(expected);
  });
});
