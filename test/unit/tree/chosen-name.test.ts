import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeGoodName, NameError } from '../../../main/tree/chosen-name.ts';
import { numberedName } from '../../../main/tree/numbered-name.ts';

const RULES = { platform: 'linux', showsHidden: false } as const;
const good = (name: string | Buffer, rules: Parameters<typeof makeGoodName>[1] = RULES): string =>
  makeGoodName(name, rules).name;

describe('makeGoodName', () => {
  const REFUSED: readonly (readonly [why: string, name: string | Buffer])[] = [
    ['empty', ''],
    ['not-text', Buffer.from([0xff, 0x41])],
    ['not-text', 'a\ud800b'],
    ['separator', 'a/b'],
    ['separator', '../a'],
    ['separator', 'a\\b'],
    ['separator', '..\\a'],
    ['control-character', 'a\0b'],
    ['control-character', 'a\nb'],
    ['control-character', 'a\u007f'],
    ['control-character', 'a\u0085b'],
    ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(
      (code) => ['direction', `a${String.fromCodePoint(code)}gpj.exe`] as const,
    ),
    ['ending', '.'],
    ['ending', '..'],
    ['ending', '...'],
    ['ending', 'a.'],
    ['ending', 'a '],
    ['ending', ' '],
    ['reserved', 'a:b'],
    ['reserved', 'C:'],
    ['reserved', 'a.txt::$DATA'],
    ...[
      'CON',
      'con',
      'PRN',
      'AUX',
      'NUL',
      'nul.txt',
      'COM1',
      'com9.tar.gz',
      'LPT1',
      'COM\u00b9',
      'lpt\u00b3.x',
      'CONIN$',
      'conout$',
    ].map((name) => ['reserved', name] as const),
  ];

  it.each(REFUSED)('refuses as %s: %j', (fault, name) => {
    expect(() => good(name)).toThrow(NameError);
    expect(() => good(name)).toThrow(expect.objectContaining({ fault, status: 400 }));
  });

  const MADE_GOOD: readonly (readonly [rule: string, name: string, made: string])[] = [
    ['composed', 'u\u0308ber.txt', '\u00fcber.txt'],
    ['without a dot before it', '.htaccess', '_.htaccess'],
    ['without a dot that nobody sees before it', '\u200c.git', '_\u200c.git'],
    ['not one of our own', '.Porthole-Upload-x', '_.Porthole-Upload-x'],
    ['as it is', 'a b~.txt', 'a b~.txt'],
    ['as it is: console', 'console.log', 'console.log'],
    ['as it is: com10', 'com10', 'com10'],
    ['shortened before its ending', `${'a'.repeat(300)}.jpg`, `${'a'.repeat(251)}.jpg`],
    ['shortened by whole characters', `${'\u{1f600}'.repeat(70)}.jpeg`, `${'\u{1f600}'.repeat(62)}.jpeg`],
    ['shortened where its ending is none', `a.${'b'.repeat(300)}`, `a.${'b'.repeat(253)}`],
  ];

  it.each(MADE_GOOD)('gives a name %s', (_rule, name, made) => {
    expect(good(name)).toBe(made);
  });

  it('leaves a dot before a name where such names are shared, and never one of our own', () => {
    const shown = { platform: 'linux', showsHidden: true } as const;
    expect([good('.gitignore', shown), good('.porthole-uploads', shown)]).toEqual(['.gitignore', '_.porthole-uploads']);
  });

  it.each(['a?', 'a*b', '<a>', 'a|b', '"a"'])('refuses what Windows has no place for on Windows only: %s', (name) => {
    expect(good(name)).toBe(name);
    expect(() => good(name, { platform: 'win32', showsHidden: false })).toThrow(NameError);
  });

  const anyName = fc.string({ unit: 'binary', maxLength: 400 });

  it('gives names that fit, climb nowhere, and are good once more', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        let made: string;
        try {
          made = good(name);
        } catch (error) {
          expect(error).toBeInstanceOf(NameError);
          return;
        }
        expect(Buffer.byteLength(made)).toBeLessThanOrEqual(255);
        expect(made).not.toMatch(/^\.|[/\\:\0]|[. ]$/);
        expect(good(made)).toBe(made);
      }),
    );
  });

  it('numbers a name before its ending, so that it still fits', () => {
    expect(numberedName('a.tar.gz', 2)).toBe('a (2).tar.gz');
    expect(numberedName('README', 3)).toBe('README (3)');
    expect(Buffer.byteLength(numberedName(`${'\u00e4'.repeat(126)}.jpg`, 1234))).toBeLessThanOrEqual(255);
  });
});
