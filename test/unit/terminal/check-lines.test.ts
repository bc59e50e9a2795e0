import { describe, expect, it } from 'vitest';
import type { AddressReport, CheckOutcome } from '../../../main/check/report.ts';
import { formatStep, isReachable, verdictSentence } from '../../../main/terminal/check-lines.ts';

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

  it('says plainly what was not tried on an encrypted connection', () => {
    expect(verdictSentence({ ...REPORT, url: 'https://desk.local/' })).toMatch(/encrypted, and was not tried/);
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
