import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_HEAD, formatCsv } from '../../../main/access-log/csv.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import type { LogFormat } from '../../../main/access-log/log-line-formats.ts';
import { formatEntry, formatLogTime, LOG_FORMATS } from '../../../main/access-log/log-line-formats.ts';

const ENTRY: AccessLogEntry = {
  sequence: 7,
  time: Date.UTC(2026, 10, 22, 9, 41, 30, 250),
  visitor: '192.0.2.1',
  method: 'GET',
  target: '/a%20b?c',
  version: 'HTTP/1.1',
  status: 200,
  contentBytes: 1234,
  durationMs: 1.5,
  firstByteMs: 0.5,
  ending: 'complete',
  referrer: 'http://localhost/',
  userAgent: 'curl/8',
  connection: 3,
  exchange: 2,
};

const TIME = formatLogTime(ENTRY.time);

describe('formatEntry', () => {
  it.each<[LogFormat, Partial<AccessLogEntry>, string]>([
    ['common', {}, `192.0.2.1 - - [${TIME}] "GET /a%20b?c HTTP/1.1" 200 1234`],
    ['common', { contentBytes: 0, status: 304 }, `192.0.2.1 - - [${TIME}] "GET /a%20b?c HTTP/1.1" 304 -`],
    ['common', { visitor: 'fe80::1%eth0' }, `fe80::1 - - [${TIME}] "GET /a%20b?c HTTP/1.1" 200 1234`],
    ['common', { visitor: '2001:db8::1' }, `2001:db8::1 - - [${TIME}] "GET /a%20b?c HTTP/1.1" 200 1234`],
    [
      'common',
      { method: '', version: '', target: 'GET\t/', status: 400 },
      `192.0.2.1 - - [${TIME}] "GET\\x09/" 400 1234`,
    ],
    ['common', { method: '', version: '', target: '', status: 408 }, `192.0.2.1 - - [${TIME}] "-" 408 1234`],
    ['combined', {}, `192.0.2.1 - - [${TIME}] "GET /a%20b?c HTTP/1.1" 200 1234 "http://localhost/" "curl/8"`],
    ['combined', { referrer: '', userAgent: '' }, `192.0.2.1 - - [${TIME}] "GET /a%20b?c HTTP/1.1" 200 1234 "-" "-"`],
    [
      'combined',
      { userAgent: 'a"b\\c\x1b[2J\r\n\x7f\x9b\xe4' },
      `192.0.2.1 - - [${TIME}] "GET /a%20b?c HTTP/1.1" 200 1234 "http://localhost/" "a\\"b\\\\c\\x1b[2J\\x0d\\x0a\\x7f\\x9b\\xe4"`,
    ],
  ])('%s of %j', (format, change, expected) => {
    expect(formatEntry({ ...ENTRY, ...change }, format)).toBe(expected);
  });

  it('writes all there is as JSON', () => {
    const line = formatEntry({ ...ENTRY, target: '/\x9b\x7f"' }, 'json');
    expect(line).toContain('/\\u009b\\u007f\\"');
    expect(JSON.parse(line)).toEqual({ ...ENTRY, target: '/\x9b\x7f"', time: '2026-11-22T09:41:30.250Z' });
  });

  it('is one line of printable characters, whatever a visitor sends', () => {
    const octets = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(octets, octets, fc.constantFrom(...LOG_FORMATS), (target, userAgent, format) => {
        const line = formatEntry({ ...ENTRY, target, userAgent }, format);
        expect(line).toMatch(format === 'json' ? /^[\x20-\x7e\xa0-\xff]+$/ : /^[\x20-\x7e]+$/);
      }),
    );
  });
});

describe('formatLogTime', () => {
  it('is the local time with its zone', () => {
    expect(TIME).toMatch(/^22\/Nov\/2026:\d\d:\d\d:30 [+-]\d{4}$/);
    const [, day, clock, zone] = /^(.{11}):(.{8}) (.{5})$/.exec(TIME) ?? [];
    expect(Date.parse(`${day?.replaceAll('/', ' ')} ${clock} ${zone}`)).toBe(Math.floor(ENTRY.time / 1000) * 1000);
  });
});

describe('who it was', () => {
  it.each([
    [undefined, '-'],
    ['PIN', 'PIN'],
    ['Anna B', 'Anna%20B'],
    ['Zoë "x" \n', 'Zo%C3%AB%20%22x%22%20%0A'],
    ["o'neil", 'o%27neil'],
    ['\ud800', '%EF%BF%BD'],
  ])('%j stands in one word before the time', (identity, word) => {
    const entry = identity === undefined ? ENTRY : { ...ENTRY, identity: Buffer.from(identity).toString('latin1') };
    expect(formatEntry(entry, 'common')).toMatch(new RegExp(`^192\\.0\\.2\\.1 - ${word} \\[`));
  });
});

describe('what was sent', () => {
  const sent: AccessLogEntry = { ...ENTRY, receivedBytes: 52_428_800, keptAs: octetsOf('Fotos/é "2".jpg') };

  it('stands behind what Combined Log Format has: octets, and what they are kept as', () => {
    const line = formatEntry(sent, 'combined');
    expect(line.slice(formatEntry(ENTRY, 'combined').length)).toBe(' 52428800 "Fotos/\\xc3\\xa9 \\"2\\".jpg"');
    expect(formatEntry({ ...ENTRY, receivedBytes: 7 }, 'combined')).toMatch(/" 7 "-"$/);
  });

  it('stands nowhere in Common Log Format, which has no end', () => {
    expect(formatEntry(sent, 'common')).toBe(formatEntry(ENTRY, 'common'));
  });

  it('is readable as JSON, like who it was', () => {
    const line = formatEntry({ ...sent, identity: octetsOf('Zoë') }, 'json');
    expect(JSON.parse(line)).toMatchObject({ receivedBytes: 52_428_800, keptAs: 'Fotos/é "2".jpg', identity: 'Zoë' });
  });

  it('has columns of its own in tables, harmless for spreadsheets', () => {
    const columns = CSV_HEAD.trimEnd().split(',');
    expect(columns.slice(-3)).toEqual(['receivedBytes', 'keptAs', 'tls']);
    expect(formatCsv({ ...sent, keptAs: '=1+1.xls' })).toMatch(/,52428800,'=1\+1\.xls,\r\n$/);
    expect(formatCsv(ENTRY)).toMatch(/,,\r\n$/);
  });
});

function octetsOf(text: string): string {
  return Buffer.from(text).toString('latin1');
}
