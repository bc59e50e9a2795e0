/** The viewer reads text in the encodings that people's files are in, as the system's own converter writes them. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { guessEncodings } from '../../../../renderer/visitor/text/encoding-guess.ts';
import { decodeText } from '../../../../renderer/visitor/text/text-decoding.ts';

const encode = (text: string, encoding: string): Buffer =>
  execFileSync('iconv', ['-f', 'utf-8', '-t', encoding], { input: text });

const CHINESE = '这是一个测试文件。\n项目,数量,价格\n苹果,三,五元\n';
const JAPANESE = 'これはテストです。日本語の文章を読みます。\n';
const RUSSIAN = 'Привет, как дела? Это тестовый файл на русском языке.\n';

describe('text in', () => {
  test.each([
    ['UTF-8', CHINESE],
    ['GBK', CHINESE],
    ['GBK', '你好世界'],
    ['GB18030', `${CHINESE}𠮷`],
    ['BIG5', '這是一個測試檔案，用繁體中文寫成。\n'],
    ['SHIFT_JIS', JAPANESE],
    ['SHIFT_JIS', 'こんにちは'],
    ['EUC-JP', JAPANESE],
    ['ISO-2022-JP', JAPANESE],
    ['EUC-KR', '안녕하세요. 이것은 한국어 테스트 파일입니다.\n'],
    ['CP1251', RUSSIAN],
    ['CP1251', 'Привет мир'],
    ['KOI8-R', RUSSIAN],
    ['CP1252', 'Grüße aus München, schöne Straße – café\n'],
    ['CP1252', 'café'],
  ])('%s is read: %s', async (encoding, text) => {
    expect(await decodeText(encode(text, encoding), 'text/plain')).toBe(text);
  });

  test.each([
    ['text/plain; charset=gbk', 'GBK', 'Привет'],
    ['text/plain; charset="windows-1251"', 'CP1251', 'Я'],
    ['text/plain; charset=utf-16le', 'UTF-16LE', 'name;size'],
    ['text/plain', 'UTF-16', 'with a mark'],
    ['text/plain', 'UTF-32', 'with a mark, 你好 👋'],
    ['text/plain; charset=no-such-thing', 'UTF-8', 'ü'],
  ])('what is told, by %s, is believed', async (contentType, encoding, text) => {
    expect(await decodeText(encode(text, encoding), contentType)).toBe(text);
  });

  test.each(['UTF-16LE', 'UTF-16BE', 'UTF-32LE', 'UTF-32BE'])(
    'a mark of %s is believed, and cut ends are left out',
    async (encoding) => {
      const octets = encode('\ufeffGrüße, 你好', encoding);
      expect(await decodeText(octets, 'text/plain')).toBe('Grüße, 你好');
      const [head = ''] = (await decodeText(octets.subarray(0, -1), 'text/plain')).split('\ufffd');
      expect(head).toBe('Grüße, 你');
    },
  );

  test('what is no character in UTF-32 is shown as that', async () => {
    expect(await decodeText(Buffer.from('fffe000041000000ffffffff00d80000', 'hex'), 'text/plain')).toBe(
      'A\ufffd\ufffd',
    );
  });

  test.each([
    ['<?xml version="1.0" encoding="windows-1251"?><a>Ж</a>', 'CP1251'],
    ['@charset "shift_jis"; /* 表 */', 'SHIFT_JIS'],
    ['#!/usr/bin/python\n# -*- coding: koi8-r -*-\nprint("Ю")\n', 'KOI8-R'],
  ])('what it says of itself is believed: %s', async (text, encoding) => {
    expect(await decodeText(encode(text, encoding), 'text/plain')).toBe(text);
  });

  test('a beginning that was cut within a character is read without it', async () => {
    expect(await decodeText(Buffer.from('Grüße').subarray(0, 5), 'text/plain')).toBe('Grü');
    const gbk = encode(CHINESE, 'GBK');
    expect(await decodeText(gbk.subarray(0, -2), 'text/plain; charset=gbk')).toContain('苹果');
  });

  test('a few octets are read as the visitor’s language is written', () => {
    const octets = Buffer.from('c4e3', 'hex');
    expect(guessEncodings(octets, ['zh-CN'])).toContain('gb18030');
    expect(guessEncodings(octets, ['uk'])).toContain('windows-1251');
  });
});
