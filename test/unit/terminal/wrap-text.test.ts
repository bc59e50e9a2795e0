import { describe, expect, it } from 'vitest';
import { columnsOf, wrapText } from '../../../main/terminal/wrap-text.ts';

describe('the columns of a text', () => {
  it.each([
    ['abc', 3],
    ['フォルダー', 10],
    ['폴더', 4],
    ['e\u0301', 1],
    ['\u2068a\u2069', 1],
    ['مجلد', 4],
  ])('%s: %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('wrapped text', () => {
  it('ends its lines at blanks', () => {
    expect(wrapText('one two three', 8)).toEqual(['one two', 'three']);
  });

  it('ends them between ideographs, never before punctuation that closes and never within a word', () => {
    expect(wrapText('共有する。README を見る', 8)).toEqual(['共有す', 'る。', 'README', 'を見る']);
  });

  it('keeps what can not be broken, and a text that fits', () => {
    expect(wrapText('--link=PATH x', 4)).toEqual(['--link=PATH', 'x']);
    expect(wrapText('', 4)).toEqual(['']);
  });

  it('loses nothing but the blanks at the ends of lines', () => {
    const text = 'Portholeの「共有」は、http://192.168.1.20:8000/ で（既定値: 8000）開けます…';
    for (let columns = 4; columns < 60; columns += 1) {
      const joined = wrapText(text, columns).join('').replaceAll(' ', '');
      expect(joined).toBe(text.replaceAll(' ', ''));
    }
  });
});
