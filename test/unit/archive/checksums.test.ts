import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Checksum, Checksums } from '../../../main/archive/crc-checksums.ts';
import { updateCrc32 } from '../../../main/base/crc32.ts';

describe('CRC-32', () => {
  test.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j', (text, expected) => {
    expect(updateCrc32(0, Buffer.from(text))).toBe(expected);
  });

  test('Electron 25 has no crc32 of its own: the library comes to the same', async () => {
    const { buf } = await import('crc-32');
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
        const whole = updateCrc32(0, Buffer.concat([first, second]));
        expect(buf(second, buf(first, 0)) >>> 0).toBe(whole);
        expect(updateCrc32(updateCrc32(0, first), second)).toBe(whole);
      }),
    );
  });
});

describe('the checksum of a file whose octets pass', () => {
  test('is the same however they are cut, repeated or out of order', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.array(fc.tuple(fc.nat(200), fc.nat(200))),
        (octets, stretches) => {
          const checksum = new Checksum();
          for (const [a, b] of stretches) {
            const [start, end] = [Math.min(a, b, octets.length), Math.min(Math.max(a, b), octets.length)];
            checksum.add(start, octets.subarray(start, end));
            expect(checksum.value).toBe(updateCrc32(0, octets.subarray(0, checksum.covered)));
          }
          checksum.add(0, octets);
          expect(checksum.covered).toBe(octets.length);
        },
      ),
    );
  });

  test('a stretch behind a gap tells nothing', () => {
    const checksum = new Checksum();
    checksum.add(5, Buffer.from('later'));
    expect(checksum.covered).toBe(0);
  });

  test('only one caller reads at a time', async () => {
    const checksum = new Checksum();
    let reads = 0;
    const read = async (): Promise<void> => {
      reads++;
      checksum.add(checksum.covered, Buffer.from('octets'));
    };
    await Promise.all([checksum.advance(read), checksum.advance(read)]);
    expect(reads).toBe(1);
    await checksum.advance(read);
    expect(checksum.covered).toBe(12);
  });

  test('is kept by the version of the file, the latest 300,000 of them', () => {
    const checksums = new Checksums();
    const first = checksums.of('first');
    first.add(0, Buffer.from('x'));
    for (let index = 0; index < 299_999; index++) checksums.of(`file ${index}`);
    expect(checksums.of('first')).toBe(first);
    checksums.of('one more');
    expect(checksums.of('first')).toBe(first);
    expect(checksums.of('file 0').covered).toBe(0);
    checksums.forget('first');
    expect(checksums.of('first')).not.toBe(first);
  });
});
