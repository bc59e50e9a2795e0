import createQrCode from 'qrcode-generator';
import { describe, expect, test } from 'vitest';
import { readableTarget } from '../../../main/access-log/readable-target.ts';
import type { CertificateFault } from '../../../main/share/encryption/encryption.ts';
import type { ShareProblem } from '../../../main/share/share-status.ts';
import { words as en } from '../../../main/words/en/window.ts';
import { drawQrCode } from '../../../renderer/qr/qr-code.ts';
import { askedPortOf, describeProblem } from '../../../renderer/share/problem-sentence.ts';
import { parseAddress, parsePort } from '../../../renderer/share/share-address.ts';
import { appWith, RUNNING } from '../../support/window/scenes.ts';

describe('a port', () => {
  test.each([
    ['0', 0],
    ['80', 80],
    [' 8000 ', 8000],
    ['65535', 65_535],
    ['65536', undefined],
    ['99999', undefined],
    ['-1', undefined],
    ['8e3', undefined],
    ['80.5', undefined],
    ['0x50', undefined],
    ['', undefined],
    ['٨٠', undefined],
    [':8081', 8081],
    ['http://192.0.2.2:8081/a?b#c', 8081],
    ['https://192.0.2.2:8443', 8443],
    ['http://192.0.2.2/', 80],
    ['192.0.2.2:8081', 8081],
    ['[::1]:8081/', 8081],
    ['https://192.0.2.2/', undefined],
    ['http://192.0.2.2:99999/', undefined],
    ['photos', undefined],
  ])('typed as %j', (text, expected) => {
    expect(parsePort(text)).toBe(expected);
  });
});

describe('an address', () => {
  test.each([
    ['http://192.168.1.20:8000/', { scheme: 'http://', host: '192.168.1.20', port: 8000, hasPort: true }],
    ['http://[fd00::1]:8000/', { scheme: 'http://', host: '[fd00::1]', port: 8000, hasPort: true }],
    ['http://192.168.1.20/', { scheme: 'http://', host: '192.168.1.20', port: 80, hasPort: false }],
  ])('%s', (url, expected) => {
    expect(parseAddress(url)).toEqual(expected);
  });
});

describe('a problem', () => {
  const problems: readonly (readonly [ShareProblem, number | undefined, string, readonly unknown[]])[] = [
    [
      'port-in-use',
      8001,
      'Port 8000 is used by another program.',
      [{ kind: 'use-port', port: 8001 }, { kind: 'try-again' }],
    ],
    [
      'port-in-use',
      undefined,
      'Port 8000 is used by another program.',
      [{ kind: 'use-port', port: 0 }, { kind: 'try-again' }],
    ],
    [
      'port-not-permitted',
      8080,
      'This system does not allow Porthole to use port 8000.',
      [{ kind: 'use-port', port: 8080 }, { kind: 'try-again' }],
    ],
    ['address-not-available', undefined, en.problems.addressNotAvailable, [{ kind: 'try-again' }]],
    ['folder-missing', undefined, en.problems.folderMissing, [{ kind: 'choose-folder' }]],
    ['folder-not-readable', undefined, en.problems.folderNotReadable, [{ kind: 'choose-folder' }]],
    ['not-a-folder', undefined, en.problems.notAFolder, [{ kind: 'choose-folder' }]],
    ['files-missing', undefined, en.problems.filesMissing, [{ kind: 'try-again' }, { kind: 'choose-folder' }]],
    ['worker-died', undefined, en.problems.workerDied, [{ kind: 'restart' }]],
    ['unexpected', undefined, en.problems.unexpected, [{ kind: 'try-again' }, { kind: 'choose-folder' }]],
  ];
  test.each(problems)('%s (free port: %s) is a sentence and offers', (problem, freePort, sentence, offers) => {
    const asked = { port: 8000, otherShare: undefined };
    const described = describeProblem({ state: 'failed', problem, freePort, detail: '' }, asked, en);
    expect(described).toMatchObject({ sentence, offers });
  });

  const keeps = ['try-again', 'without-encryption'];
  test.each<[CertificateFault | undefined, RegExp, readonly string[]]>([
    [
      { kind: 'authority', problem: 'damaged', file: '/a.pem' },
      /^The file \/a\.pem, .* is damaged\.$/,
      ['new-authority', ...keeps],
    ],
    [{ kind: 'authority', problem: 'unreadable', file: '/a.pem' }, /can’t be read/, ['new-authority', ...keeps]],
    [{ kind: 'authority', problem: 'expired', file: '/a.pem' }, /Is the clock right\?/, ['new-authority', ...keeps]],
    [{ kind: 'authority', problem: 'not-kept', file: '/a.pem' }, /Is the disk full/, keeps],
    [{ kind: 'given', problem: 'no-pair', file: '/k.pem' }, /another certificate/, ['try-again', 'own-certificate']],
    [{ kind: 'not-made', detail: 'x' }, /could be made/, keeps],
    [undefined, /There is no certificate/, keeps],
  ])(
    'without a certificate (%j) it is said why, with what gets that out of the way',
    (certificate, sentence, offers) => {
      const status = {
        state: 'failed',
        problem: 'no-certificate',
        freePort: undefined,
        detail: '',
        certificate,
      } as const;
      const described = describeProblem(status, { port: 8000, otherShare: undefined }, en);
      expect(described.sentence).toMatch(sentence);
      expect(described.offers.map(({ kind }) => kind)).toEqual(offers);
    },
  );

  test('a port that another share has is said to be its own', () => {
    const status = { state: 'failed', problem: 'port-in-use', freePort: 8001, detail: '' } as const;
    const [music] = appWith(status, { id: 'music', name: 'Music' }).shares;
    const [photos] = appWith(RUNNING).shares;
    if (music === undefined || photos === undefined) throw new Error('there are no samples');
    const asked = askedPortOf(music, [photos, music]);
    expect(asked).toEqual({ port: 8000, otherShare: 'Photos' });
    expect(describeProblem(status, asked, en)).toMatchObject({
      sentence: 'Port 8000 already belongs to Photos, which you share as well.',
      offers: [{ kind: 'use-port', port: 8001 }, { kind: 'try-again' }],
    });
    expect(askedPortOf(photos, [photos, music])).toEqual({ port: 8000, otherShare: undefined });
  });
});

describe('a target as people read it', () => {
  test.each([
    ['spaces', '/a%20b', '/a b'],
    ['other scripts', '/%E7%85%A7%E7%89%87', '/照片'],
    ['nothing encoded', '/a+b', '/a+b'],
    ['octets that are no UTF-8', '/%ff%fe', '/%ff%fe'],
    ['a stray percent sign', '/100%', '/100%'],
    ['a mixture', '/%41%zz%42', '/A%zzB'],
    ['a line break', '/a%0Ab', '/a%0Ab'],
    ['characters that turn the writing round', '/a%E2%80%AEgpj.exe', '/a%E2%80%AEgpj.exe'],
    ['invisible characters', '/a%E2%80%8Bb', '/a%E2%80%8Bb'],
    ['a raw control character', '/a\u0007b', '/a%07b'],
  ])('with %s', (_, target, expected) => {
    expect(readableTarget(target)).toBe(expected);
  });
});

describe('a QR code', () => {
  test('is drawn module by module, with its quiet zone', () => {
    const url = 'http://192.168.1.20:8000/';
    const { size, path } = drawQrCode(url);
    const code = createQrCode(0, 'M');
    code.addData(url);
    code.make();
    expect(size).toBe(code.getModuleCount() + 8);
    const dark = new Set<string>();
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let column = 0; column < Number(width); column += 1) dark.add(`${Number(x) + column} ${y}`);
    }
    for (let row = 0; row < code.getModuleCount(); row += 1) {
      for (let column = 0; column < code.getModuleCount(); column += 1) {
        expect(dark.has(`${column + 4} ${row + 4}`)).toBe(code.isDark(row, column));
      }
    }
  });
});
