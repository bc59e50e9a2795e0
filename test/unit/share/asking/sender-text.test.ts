import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellableName, tellablePath } from '../../../../main/share/asking/sender-text.ts';

describe('a name among words of ours', () => {
  it.each([
    ['Anna', 'Anna'],
    ['  Anna   Maria ', 'Anna Maria'],
    ['安娜', '安娜'],
    ['Zoe\u0308', 'Zoë'],
    ['', ''],
    [' \u200b\u3164 ', ''],
    ['Anna (192.168.1.1, iPhone) wants to', 'Anna 192.168.1.1 iPhone wants to'],
    ['“Porthole”', 'Porthole'],
    ['An\u200bna\u00ad', 'Anna'],
    ['a\u202eb', 'ab'],
    ['e\u200d\u0301', 'é'],
    ['a\nb\tc', 'a b c'],
    ['a\u0007b', 'a\u2407b'],
    ['\ud800x', '\ufffdx'],
    [`a${'\u0301'.repeat(200)}`, 'á\u0301\u0301\u0301'],
    ['👩‍💻', '👩💻'],
  ])('%j is told as %j', (name, told) => {
    expect(tellableName(name)).toBe(told);
  });

  it('is one short line whatever it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 200 }), (codes) => {
        const name = codes.map((code) => String.fromCodePoint(code)).join('');
        const told = tellableName(name);
        expect([...told].length).toBeLessThanOrEqual(41);
        expect(told).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}()"“”:]|^\s|\s$|\p{Cs}/u);
      }),
    );
  });
});

describe('a path in a list', () => {
  it('shows what turns or hides it, and keeps its end', () => {
    expect(tellablePath('trip/a\u202egpj.exe')).toBe('trip/a\ufffdgpj.exe');
    expect(tellablePath('a\u200bb.jpg')).toBe('a\ufffdb.jpg');
    expect(tellablePath(`${'d/'.repeat(500)}photo.jpg`)).toMatch(/^….{231}photo\.jpg$/);
  });
});
