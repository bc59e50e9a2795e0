import { win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FolderEntryName } from '../../../main/archive/entry-names.ts';
import { EntryNames } from '../../../main/archive/entry-names.ts';
import { HARMLESS } from '../../../main/archive/harmless-names.ts';

function toHarmless(names: readonly FolderEntryName[]): FolderEntryName[] {
  const harmless = new EntryNames(HARMLESS);
  for (const name of names) harmless.claim(name);
  return names.map((name) => harmless.add(name));
}

/** Windows finds nothing but a name in it, and that of no device. */
function isPlain(text: string): boolean {
  const { root, dir, base } = win32.parse(text);
  const isPlace = /^[. ]*$/.test(text) || root !== '' || dir !== '' || base !== text;
  return !isPlace && !/^(?:con|nul|prn|aux|(?:com|lpt)\d)[. ]*(?::|$)|\p{Cc}|:\$/iu.test(text);
}

describe('a name in a tar', () => {
  test.each([
    'photo.jpg',
    '中文 文件.txt',
    '1699999999.M1P2.host:2,S',
    'backup-2026-01-01T12:30:45.tar',
    'File::Spec.3pm.gz',
    'what? a "name" <x>|*.txt',
    'aux.c',
    'com1.log',
    'console.log',
    'R.E.M.',
    ' spaces ',
    '.bashrc',
    '...and',
    'A.txt',
    '-rf',
    '~',
  ])('%j is kept', (name) => {
    expect(toHarmless([name])).toEqual([name]);
  });

  test.each([
    ['a\\..\\..\\evil', 'a_.._.._evil'],
    ['..\\evil', '.._evil'],
    ['\\evil', '_evil'],
    ['\\\\server\\share', '__server_share'],
    ['x\\.git\\hooks\\post-checkout', 'x_.git_hooks_post-checkout'],
    ['C:evil', 'C_evil'],
    ['c:\\evil', 'c__evil'],
    ['z:2', 'z_2'],
    [':2', '_2'],
    ['::2', '__2'],
    ['setup.exe:Zone.Identifier', 'setup.exe_Zone.Identifier'],
    ['a.txt::$DATA', 'a.txt__$DATA'],
    ['a:2:$DATA', 'a_2_$DATA'],
    ['ab:2:$DATA', 'ab:2_$DATA'],
    ['a.txt:', 'a.txt_'],
    ['a.txt:::x', 'a.txt___x'],
    ['CON', 'CON_'],
    ['nul. ', 'nul_. '],
    ['com1:2', 'com1_:2'],
    ['lpt\u00b9', 'lpt\u00b9_'],
    ['.. ', '___'],
    ['...', '___'],
    [' ', '_'],
    ['line\nbreak', 'line_break'],
    ['\u001b[2Jcleared', '_[2Jcleared'],
    ['\u009b2Jcleared', '_2Jcleared'],
  ])('%j is written as %j', (name, harmless) => {
    expect(toHarmless([name])).toEqual([harmless]);
  });

  test('that is no text keeps its octets but for those that do harm', () => {
    expect(toHarmless([Buffer.from([0x61, 0xff, 0x9b])])).toEqual([Buffer.from([0x61, 0xff, 0x9b])]);
    expect(toHarmless([Buffer.from([0xff, 0x5c, 0x2e, 0x2e])])).toEqual([Buffer.from([0xff, 0x5f, 0x2e, 0x2e])]);
  });

  test('that had to be changed never takes the place of another', () => {
    expect(toHarmless(['a\\b', 'a\nb', 'a_b', 'a_b (2)'])).toEqual(['a_b (3)', 'a_b (4)', 'a_b', 'a_b (2)']);
    expect(toHarmless(['A', 'a'])).toEqual(['A', 'a']);
  });

  test('whatever it is, leads nowhere else on any system, and no two are the same', { timeout: 60_000 }, () => {
    const part = fc.constantFrom('a', 'C', ':', '\\', '..', '.', ' ', '$DATA', 'con', '2', '\u0001', '_', ' (2)', 'é');
    const name = fc
      .oneof(
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.array(part, { minLength: 1 }).map((parts) => parts.join('')),
      )
      .filter((text) => !/[/\0]/.test(text) && !/^\.\.?$/.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(name), (names) => {
        const harmless = toHarmless(names).map(String);
        expect(harmless.filter((text) => !isPlain(text))).toEqual([]);
        expect(new Set(harmless).size).toBe(names.length);
      }),
    );
  });
});
