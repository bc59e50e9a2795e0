import { describe, expect, it } from 'vitest';
import type { ClientComplaint, SeenCertificate } from '../../../main/check/certificate.ts';
import type { AddressReport, CheckOutcome } from '../../../main/check/report.ts';
import { certificateLines } from '../../../main/terminal/check-certificate.ts';
import { formatStep, isReachable, verdictSentence } from '../../../main/terminal/check-lines.ts';

const DAY = 86_400_000;

const REPORT: AddressReport = {
  url: 'http://desk.local:8000/',
  kind: 'lan',
  interfaceName: '',
  outcome: 'answered',
  steps: [{ kind: 'head', atMs: 3, status: 200 }],
  requestHead: 'GET / HTTP/1.1\r\nHost: desk.local\r\n\r\n',
  responseHead: 'HTTP/1.1 200 OK\r\nX: a\x1b[31m\r\n\r\n',
};

describe('formatStep', () => {
  it('writes heads line by line, and lets nothing act on the terminal', () => {
    expect(formatStep({ kind: 'sent', atMs: 0.42, bytes: 36 }, REPORT)).toEqual([
      '     0.4 ms  sent the request, 36 bytes',
      '             > GET / HTTP/1.1',
      '             > Host: desk.local',
    ]);
    expect(formatStep({ kind: 'head', atMs: 12.3, status: 200 }, REPORT)).toEqual([
      '    12.3 ms  the head of the answer is complete',
      '             < HTTP/1.1 200 OK',
      '             < X: a\u241b[31m',
    ]);
  });
});

describe('the verdict', () => {
  it.each<[CheckOutcome, boolean, string]>([
    ['answered', true, 'It answers, with status 200. '],
    ['other-host', false, 'A server is there, but it does not answer to the name desk.local:8000. '],
    ['not-http', false, 'Something is at desk.local on port 8000, but it does not speak HTTP.'],
    ['not-encrypted', false, 'Something is at desk.local on port 8000, but there is no https with it: '],
    ['refused', false, 'Nothing accepts connections at desk.local on port 8000: '],
    ['silent', false, 'Nothing came back from desk.local on port 8000: '],
    ['unreachable', false, 'There is no way to desk.local from here: '],
    ['unknown-name', false, 'The name desk.local is not known here; '],
    ['broken', false, 'The connection to desk.local on port 8000 broke off.'],
  ])('%s', (outcome, reachable, beginning) => {
    const report = { ...REPORT, outcome };
    expect(verdictSentence(report).slice(0, beginning.length)).toBe(beginning);
    expect(isReachable(report)).toBe(reachable);
  });

  it('is no good one where clients refuse the certificate, but one where a device has yet to trust its issuer', () => {
    const certificate = (...complaints: readonly ClientComplaint[]): SeenCertificate => ({
      ...{ names: ['desk.local'], validFrom: 0, validTo: 5 * DAY, issuer: 'own', issuerName: 'Porthole', complaints },
    });
    const report = { ...REPORT, url: 'https://desk.local/' };
    const refused = { ...report, certificate: certificate('expired') };
    expect(verdictSentence(refused)).toBe('It answers, but clients refuse its certificate.');
    expect(isReachable(refused)).toBe(false);
    expect(isReachable({ ...report, certificate: certificate() })).toBe(true);
    expect(isReachable({ ...report, certificate: certificate('unknown-authority') })).toBe(true);
  });

  it('comes with the names of the certificate, the days that are left, and what a client would say, without control characters', () => {
    const certificate: SeenCertificate = {
      ...{ names: ['desk.local', '192.168.1.20', 'a\u001b[2J'], validFrom: 0, validTo: 5.5 * DAY, issuer: 'unknown' },
      issuerName: 'Some\u0007one',
      complaints: ['not-covered', 'unknown-authority'],
    };
    const lines = certificateLines({ ...REPORT, url: 'https://phone.local:8000/', certificate }, 0);
    expect(lines[0]).toMatch(/^Certificate for desk\.local, 192\.168\.1\.20, a/);
    expect(lines[1]).toMatch(/^Valid from 1970-01-01 to 1970-01-06 \(5 days left\), issued by Some/);
    expect(lines[2]).toMatch(/not for phone\.local\./);
    expect(lines[3]).toMatch(/http:\/\/phone\.local:8000\/~porthole\/trust/);
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
    expect(certificateLines(REPORT, 0)).toEqual([]);
  });

  it('says that browsers refuse the port, where they do', () => {
    const report = { ...REPORT, url: 'http://desk.local:6000/' };
    expect(verdictSentence(report)).toBe(
      'It answers, but browsers refuse to open port 6000: choose another one for the share.',
    );
  });

  it('tells of an answer that is an error', () => {
    const report = { ...REPORT, steps: [{ kind: 'head', atMs: 3, status: 404 } as const] };
    expect(verdictSentence(report)).toBe('It answers, but with status 404.');
    expect(isReachable(report)).toBe(true);
  });
});
