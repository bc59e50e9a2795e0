import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileKind } from '../../../main/site/page-contract/file-kinds.ts';
import { sortNaturally } from '../../../main/text/natural-order.ts';
import { visibleName } from '../../../main/text/visible-name.ts';
import { formatSize } from '../../../main/words/format-size.ts';
import { languageOf } from '../../../main/words/languages.ts';

const sorted = (names: readonly string[], language = 'en'): string[] => sortNaturally(names, (name) => name, language);

describe('the order of names', () => {
  test.each([
    [['b10', 'b2', 'b1']],
    [['Zebra', 'apple', 'Mango']],
    [['file-100.txt', 'file-20.txt', 'file-3.txt', 'file.txt']],
    [['1.10.0', '1.9.0', '1.2.0']],
    [['x', 'X', 'x1', 'X01']],
    [['photo 2 (1)', 'photo 10', 'photo 2']],
  ])('counts and ignores case, with keys as with a collator: %s', (names) => {
    const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    const byCollator = [...names].sort((a, b) => collator.compare(a, b) || (a < b ? -1 : 1));
    expect(sorted(names)).toEqual(byCollator);
  });

  test('of Chinese names is by their sound for those who speak it', () => {
    expect(sorted(['照片', '北京', '上海'], 'zh-CN')).toEqual(['北京', '上海', '照片']);
  });

  test('puts numbers of any length in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.bigInt(0n, 10n ** 30n)), (numbers) => {
        const ordered = [...numbers].sort((a, b) => (a < b ? -1 : 1)).map((number) => `page ${number}`);
        expect(sorted(numbers.map((number) => `page ${number}`))).toEqual(ordered);
      }),
    );
  });

  test('does not depend on the order that the names came in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (names) => {
        expect(sorted([...names].reverse())).toEqual(sorted(names));
      }),
    );
  });
});

describe('a name that is shown', () => {
  test.each([
    ['plain name.txt', 'plain name.txt'],
    ['two\nlines\r\t', 'two␊lines␍␉'],
    ['invoice\u202Egpj.exe', 'invoice\ufffdgpj.exe'],
    ['\u2066a\u2069\u200f\u061c', '\ufffda\ufffd\ufffd\ufffd'],
    ['delete\x7f\x9b', 'delete␡\ufffd'],
    ['שלום 照片 👩‍👩‍👧', 'שלום 照片 👩‍👩‍👧'],
  ])('%j is %j', (name, shown) => {
    expect(visibleName(name)).toBe(shown);
  });
});

describe('the kind of a file', () => {
  test.each([
    ['video.mp4', 'video/mp4', 'video'],
    ['index.ts', 'video/mp2t', 'code'],
    ['README.md', 'text/markdown', 'markdown'],
    ['README', 'application/octet-stream', 'text'],
    ['Makefile', 'application/octet-stream', 'code'],
    ['drawing.svg', 'image/svg+xml', 'image'],
    ['notes.unknown', 'application/octet-stream', 'file'],
    ['.zip', 'application/octet-stream', 'file'],
    ['BACKUP.TAR', 'application/x-tar', 'archive'],
  ])('%s is %s: %s', (name, mediaType, kind) => {
    expect(fileKind(name, mediaType)).toBe(kind);
  });
});

describe('a size', () => {
  test.each([
    [0, '0\u00a0B'],
    [999, '999\u00a0B'],
    [1000, '1.00\u00a0kB'],
    [12_345, '12.3\u00a0kB'],
    [999_600, '1.00\u00a0MB'],
    [5_400_000_000, '5.40\u00a0GB'],
    [123_456_789_000_000_000, '123\u00a0PB'],
  ])('%d is %s', (octets, text) => {
    expect(formatSize(octets, 'en')).toBe(text);
  });
});

describe('the language', () => {
  test.each([
    ['en-GB', 'en'],
    ['zh', 'zh-CN'],
    ['zh-Hant-TW', 'zh-TW'],
    ['zh-Hans-TW', 'zh-CN'],
    ['zh-HK', 'zh-TW'],
    ['de-AT', 'de'],
    ['fr-CA', 'fr'],
    ['FR', 'fr'],
    ['fro', undefined],
    ['hi-IN', 'hi'],
    ['hi-Latn-IN', 'hi'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt-BR', 'pt-BR'],
    ['nl', undefined],
    ['*', undefined],
    ['zhuang', undefined],
    ['C', undefined],
    ['', undefined],
  ])('of %s is %s', (range, tag) => {
    expect(languageOf(range)).toBe(tag);
  });
});
