import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitName } from '../../../renderer/ui/name-parts.ts';

/** Of each kind that matters: letters, marks, pairs of surrogates, joiners, separators. */
const CHARACTERS = fc.constantFrom(
  'a',
  '7',
  '.',
  '/',
  ' ',
  '家',
  'é',
  'ب',
  'و',
  '\u0301',
  '\u200d',
  '\u{1F3D6}',
  '\u{1F3FD}',
);

describe('splitName', () => {
  test.each([
    ['DSC_0412.jpg', 'DSC', '_0412.jpg'],
    ['/Holiday 2026/DSC_0412.jpg', '/Holiday 2026/DSC', '_0412.jpg'],
    ['Folder of the year 12', 'Folder of the ye', 'ar 12'],
    ['archive-2026.backup.tar.gz', 'archive-2026.backu', 'p.tar.gz'],
    ['an end. And no extension', 'an end. And no exte', 'nsion'],
    ['.configuration', '.configur', 'ation'],
    ['ab.abcdefgh', 'ab.abc', 'defgh'],
    ['abc.abcdefg', '', 'abc.abcdefg'],
    ['holi day.jpeg', 'hol', 'i day.jpeg'],
    ['全家福与旅行照片合集二〇二六', '全家福与旅行照片合集二', '〇二六'],
    ['家族旅行の写真アルバム2026.jpg', '家族旅行の写真アルバ', 'ム2026.jpg'],
    ['사진 모음과 여행 기록', '사진 모음과 여행', ' 기록'],
  ])('%j keeps what tells it apart at its end', (name, start, end) => {
    expect(splitName(name)).toEqual({ start, end });
  });

  test('a short name stays whole', () => {
    expect(splitName('notes.txt')).toEqual({ start: 'notes.txt', end: '' });
  });

  test('an end that would be longer than the name is the name', () => {
    const name = '\u{1F3D6}\u{1F3D6}.abcd\u{1F3D6}a';
    expect(splitName(name)).toEqual({ start: '', end: name });
  });

  test.each([
    ['a pair of surrogates', 'holiday \u{1F3D6}2026', '\u{1F3D6}2026'],
    ['a letter and its accent', 'le voyage de\u0301te\u0301x', 'e\u0301te\u0301x'],
    [
      'an emoji of several',
      `photos of ${'\u{1F468}\u200d\u{1F469}\u200d\u{1F467}'}1234`,
      '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}1234',
    ],
    ['a word of Arabic script', 'هذا الجهاز لا يثق بهذا الكمبيوتر بعد', 'تر بعد'],
    ['an Arabic letter and its marks', 'صُوَرُ العَائِلَةِ كُلِّهَا', 'كُلِّهَا'],
  ])('%s is never cut apart', (_, name, end) => {
    expect(splitName(name).end).toBe(end);
  });

  test('both parts together are the name, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(CHARACTERS, { maxLength: 40 }), (characters) => {
        const name = characters.join('');
        const { start, end } = splitName(name);
        expect(start + end).toBe(name);
        // Half a pair can't be encoded.
        expect(() => encodeURIComponent(end)).not.toThrow();
      }),
    );
  });
});
