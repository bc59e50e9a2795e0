import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntryNames } from '../../../main/archive/entry-names.ts';
import { PORTABLE } from '../../../main/archive/portable-names.ts';
import { isWindowsName } from '../../../main/tree/windows-names.ts';

function toPortable(names: readonly (string | Uint8Array)[]): string[] {
  const portable = new EntryNames(PORTABLE);
  for (const name of names) portable.claim(name);
  return names.map((name) => String(portable.add(name)));
}

describe('names in a ZIP file', () => {
  test.each([
    ['photo.jpg', 'photo.jpg'],
    ['中文 文件.txt', '中文 文件.txt'],
    ['what: a "name"?*.txt', 'what_ a _name___.txt'],
    ['a\\b', 'a_b'],
    ['..\\..\\x', '.._.._x'],
    ['line\nbreak', 'line_break'],
    ['dot.', 'dot_'],
    ['dots. .', 'dots___'],
    ['CON', 'CON_'],
    ['nul.txt', 'nul_.txt'],
    ['com1.tar.gz', 'com1_.tar.gz'],
    ['console.log', 'console.log'],
    ['.bashrc', '.bashrc'],
  ])('%j is written as %j', (name, portable) => {
    expect(toPortable([name])).toEqual([portable]);
  });

  test('octets that are not UTF-8 stay visible, the rest stays text', () => {
    expect(toPortable([Buffer.from([0x61, 0xff, 0xc3, 0xa9, 0xe4, 0xb8])])).toEqual(['a%FFé%E4%B8']);
  });

  test('names that a system takes for the same get numbers', () => {
    expect(toPortable(['A.txt', 'a.txt', 'a (2).txt', 'e\u0301', '\u00e9', 'x?', 'x_'])).toEqual([
      'A.txt',
      'a (3).txt',
      'a (2).txt',
      'e\u0301',
      '\u00e9 (2)',
      'x_ (2)',
      'x_',
    ]);
  });

  test('a name that can stay as it is stays, wherever it comes', () => {
    expect(toPortable(['a:b', 'a?b', 'a_b (2)', 'a_b'])).toEqual(['a_b (3)', 'a_b (4)', 'a_b (2)', 'a_b']);
  });

  test('a number does not make a name too long for a file system', () => {
    const [, second] = toPortable([`${'é'.repeat(125)}.jpg`, `${'É'.repeat(125)}.jpg`]);
    expect(Buffer.byteLength(second ?? '')).toBeLessThanOrEqual(255);
    expect(second).toMatch(/ \(2\)\.jpg$/);
  });

  test('whatever comes in, every name means a file to Windows and no two are the same to it', () => {
    const name = fc
      .string({ minLength: 1, unit: 'binary' })
      .filter((text) => !/[/\0]/.test(text) && !/^\.\.?$/.test(text));
    fc.assert(
      fc.property(fc.array(fc.oneof(name, fc.constantFrom('a', 'A', 'a:', 'a?', 'con', 'CON'))), (names) => {
        const portable = toPortable(names);
        expect(portable.filter((text) => !isWindowsName(text))).toEqual([]);
        expect(new Set(portable.map((text) => text.normalize('NFC').toLowerCase())).size).toBe(portable.length);
      }),
    );
  });
});
