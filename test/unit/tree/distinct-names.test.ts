import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toVisibleNames } from '../../../main/tree/distinct-names.ts';

describe('toVisibleNames', () => {
  it.each([
    ['keeps names that differ', ['/a/one.jpg', '/b/two.jpg'], ['one.jpg', 'two.jpg']],
    [
      'numbers equal ones in the order given',
      ['/a/p.jpg', '/b/p.jpg', '/c/p.jpg'],
      ['p.jpg', 'p (2).jpg', 'p (3).jpg'],
    ],
    [
      'passes over a number that is taken',
      ['/a/p.jpg', '/a/p (2).jpg', '/b/p.jpg'],
      ['p.jpg', 'p (2).jpg', 'p (3).jpg'],
    ],
    [
      'numbers a numbered name again',
      ['/a/p.jpg', '/b/p.jpg', '/a/p (2).jpg'],
      ['p.jpg', 'p (2).jpg', 'p (2) (2).jpg'],
    ],
    ['takes letter case for no difference', ['/a/Photo.JPG', '/b/photo.jpg'], ['Photo.JPG', 'photo (2).jpg']],
    [
      'takes forms of one letter for no difference',
      ['/a/\u00e9.txt', '/b/e\u0301.txt'],
      ['\u00e9.txt', 'e\u0301 (2).txt'],
    ],
    ['keeps the whole extension-less name', ['/a/README', '/b/README'], ['README', 'README (2)']],
    ['takes no leading dot for an extension', ['/a/.env', '/b/.env'], ['.env', '.env (2)']],
  ])('%s', (_rule, paths, names) => {
    expect(toVisibleNames(paths)).toEqual(names);
  });

  it('gives no name twice, and keeps names when more files follow', () => {
    const names = fc.constantFrom('a.txt', 'A.txt', 'a (2).txt', 'a (3).txt', 'b', 'a (2) (2).txt');
    fc.assert(
      fc.property(fc.array(names, { maxLength: 30 }), names, (list, another) => {
        const paths = list.map((name, index) => join('/', `${index}`, name));
        const visible = toVisibleNames(paths);
        expect(new Set(visible.map((name) => name.toLowerCase())).size).toBe(paths.length);
        expect(toVisibleNames([...paths, join('/last', another)]).slice(0, -1)).toEqual(visible);
      }),
    );
  });
});
