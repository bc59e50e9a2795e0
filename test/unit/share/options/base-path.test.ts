import { describe, expect, it } from 'vitest';
import { MAX_BASE_PATH_LENGTH, normalizeBasePath } from '../../../../main/share/base-path.ts';

describe('a base path', () => {
  it.each([
    ['/', '/'],
    ['', '/'],
    ['/files/', '/files/'],
    ['files', '/files/'],
    ['/a/b', '/a/b/'],
    ['/a b/', '/a%20b/'],
    ['/a%20b/', '/a%20b/'],
    ['/文件/', '/%E6%96%87%E4%BB%B6/'],
    ['/100%25/', '/100%25/'],
    ['/~/', undefined],
    ['/~porthole/', undefined],
    ['/%7E/', undefined],
    ['/a//b/', undefined],
    ['//', undefined],
    ['//host/', undefined],
    ['/a/../b/', undefined],
    ['/a/%2e%2E/', undefined],
    ['/./', undefined],
    ['/a%2Fb/', undefined],
    ['/a\\b/', undefined],
    ['/a%5cb/', undefined],
    ['/a?b/', undefined],
    ['/a#b/', undefined],
    ['/100%/', undefined],
    ['/%ff/', undefined],
    ['/a%00/', undefined],
    ['/a\r\nb/', undefined],
    ['/\ud800/', undefined],
    [`/${'a'.repeat(MAX_BASE_PATH_LENGTH)}/`, undefined],
  ])('has one form, or is none: %j', (text, path) => {
    expect(normalizeBasePath(text)).toBe(path);
    if (path !== undefined) expect(normalizeBasePath(path)).toBe(path);
  });
});
