import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../../../main/terminal/argument-error.ts';
import { parseArguments } from '../../../main/terminal/arguments.ts';
import { certificateSentence, handshakeSentence } from '../../../main/terminal/encryption-choice.ts';

const encryptionOf = (...args: readonly string[]): unknown => {
  const parsed = parseArguments(args);
  return parsed.kind === 'share' ? parsed.serving.encryption : undefined;
};

const FAILED = { visitor: '192.168.1.5', address: '192.168.1.5', code: 'ECONNRESET' };

describe('https on the command line', () => {
  it.each<[readonly string[], unknown]>([
    [[], undefined],
    [['--tls'], { isOnly: false }],
    [['--tls-only'], { isOnly: true }],
    [['--tls-cert', 'c.pem', '--tls-key', 'k.pem'], { isOnly: false, files: { cert: 'c.pem', key: 'k.pem' } }],
    [['--tls-only', '--tls-cert=c', '--tls-key=k'], { isOnly: true, files: { cert: 'c', key: 'k' } }],
  ])('%j', (args, encryption) => {
    expect(encryptionOf(...args)).toEqual(encryption);
  });

  it.each([
    [['--tls-cert', 'x'], /--tls-cert goes with --tls-key/],
    [['--tls', '--tls-key', 'x'], /--tls-key goes with --tls-cert/],
    [['--tls-cert', '', '--tls-key', 'x'], /is empty/],
  ])('%j is a mistake', (args, sentence) => {
    expect(() => encryptionOf(...args)).toThrow(sentence);
    expect(() => encryptionOf(...args)).toThrow(ArgumentError);
  });
});

describe('what is said', () => {
  it('of an authority that is damaged names the file and the way on, and no control characters', () => {
    const sentence = certificateSentence({ kind: 'authority', problem: 'damaged', file: '/a\u001b[2J/authority.pem' });
    expect(sentence).toMatch(/is damaged\. Put it back from a backup, or move the file away/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the point.
    expect(sentence).not.toMatch(/\u001b/);
  });

  it.each([
    ['distrust', /does not trust this computer yet/],
    ['too-old', /nothing newer than TLS 1\.1/],
    ['slow', /not finished in time/],
    ['broken', /\(ECONNRESET\)/],
  ] as const)('of a handshake that failed since it was %s', (reason, sentence) => {
    expect(handshakeSentence({ ...FAILED, reason })).toMatch(sentence);
  });
});
