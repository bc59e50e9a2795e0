/** What octets prove: that they are text, and in which encoding; what can't be proven is not claimed. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookAtOctets } from '../../../main/files/text-octets.ts';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const SENTENCE = 'Grüße, 你好, привет 👋\n';

describe('octets that are', () => {
  test.each<[string, Buffer, boolean, string | undefined]>([
    ['nothing', Buffer.alloc(0), true, 'utf-8'],
    ['ASCII', Buffer.from('all: build\n\tmake\r\n'), true, 'utf-8'],
    ['UTF-8', Buffer.from(SENTENCE), true, 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SENTENCE}`), true, 'utf-8'],
    ['UTF-8 cut within a character, as of a file being written', Buffer.from(SENTENCE).subarray(0, -3), true, 'utf-8'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${SENTENCE}`, 'utf16le'), true, 'utf-16le'],
    ['UTF-16 of the other order with a mark', utf16be(`\ufeff${SENTENCE}`), true, 'utf-16be'],
    ['UTF-16 of Chinese with a mark', Buffer.from('\ufeff你好世界', 'utf16le'), true, 'utf-16le'],
    ['UTF-16 without a mark', Buffer.from('name;size\r\n', 'utf16le'), true, 'utf-16le'],
    ['UTF-16 of the other order without a mark', utf16be('name;size\r\n'), true, 'utf-16be'],
    ['UTF-16 of Chinese without a mark', Buffer.from('你好，世界！今天天气很好。\n', 'utf16le'), true, 'utf-16le'],
    ['UTF-16 of Russian without a mark', utf16be('Привет, как дела?\r\n'), true, 'utf-16be'],
    ['UTF-16 of emoji without a mark', Buffer.from('👋🎉👍🚀 ok\n', 'utf16le'), true, 'utf-16le'],
    ['samples of sound', hex('f3ff 1200 0d01 e8fe 2a02 11fd 0700 91ff 38e0 c8db'), false, undefined],
    ['GBK', hex('c4e3 bac3 cac0 bde7 0a'), true, undefined],
    ['Shift_JIS', hex('82b1 82f1 82c9 82bf 82cd 0a'), true, undefined],
    ['windows-1251', hex('cff0e8e2e5f2 20 ece8f0 0a'), true, undefined],
    ['windows-1252', hex('47 72 fc df 65'), true, undefined],
    ['windows-1252 with its only accent at the end', hex('63 61 66 e9'), true, undefined],
    ['ISO-2022-JP, which is ASCII to the eye', hex('1b2442 2433 2473 1b2842 0a'), true, undefined],
    ['a log with colours', Buffer.from('\u001b[32mok\u001b[0m done\n'), true, 'utf-8'],
    ['one wrong octet among UTF-8', Buffer.concat([Buffer.from(SENTENCE), hex('ff')]), true, undefined],
    ['a gzip file', gzipSync(SENTENCE.repeat(9)), false, undefined],
    ['a program', hex('7f454c46 02010100 0000000000000000'), false, undefined],
    ['a PNG picture', hex('89504e47 0d0a1a0a 0000000d 49484452'), false, undefined],
    ['a piece of an MPEG transport stream', hex('47400010 0000b00d 0001c100'), false, undefined],
    ['UTF-32, which browsers do not read', hex('fffe0000 41000000'), false, undefined],
    ['numbers of two octets each', hex('0100 0200 0300 0400 0500 0600'), false, undefined],
    ['a mark before what is no UTF-16', hex('fffe 0100 0200 0300 0400 00d8 00d8 00d8'), false, undefined],
  ])('%s', (_, octets, isText, encoding) => {
    expect(lookAtOctets([octets])).toMatchObject({ isText, encoding });
  });

  test('UTF-8 cut anywhere are UTF-8, and pieces from the middle too', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const cuts = fc.tuple(text, fc.nat(400), fc.nat(400)).map(([string, start, length]) => {
      const octets = Buffer.from(`text ü ${string.replaceAll(/\p{Cc}/gu, ' ')}`);
      return [octets, start % octets.byteLength, length] as const;
    });
    fc.assert(
      fc.property(cuts, ([octets, start, length]) => {
        expect(lookAtOctets([octets.subarray(0, Math.max(8, start))]).encoding).toBe('utf-8');
        const piece = octets.subarray(start, start + length);
        expect(lookAtOctets([Buffer.from('text ü'), piece]).encoding).toBe('utf-8');
      }),
    );
  });

  test('ASCII at the beginning and something else further on claim nothing', () => {
    expect(lookAtOctets([Buffer.from('plain'), hex('c4e3 bac3 41 c4e3 bac3')]).encoding).toBeUndefined();
    expect(lookAtOctets([Buffer.concat([Buffer.alloc(100_000, 'a'), hex('c4e3 bac3 0a')])]).encoding).toBeUndefined();
  });
});
