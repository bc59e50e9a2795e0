import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import { formatEntry } from '../../../main/access-log/log-line-formats.ts';
import { parseLine } from '../../../main/access-log/parse-line.ts';
import { ENTRY } from '../../support/entries.ts';

/** One octet a character, as they come from the wire. */
const octets = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });
const token = fc.stringMatching(/^[A-Za-z!#$%&'*+.^_`|~-]{1,12}$/);

/** Any text in UTF-8, one octet a character. */
const names = fc.string({ unit: 'binary', minLength: 1 }).map((name) => Buffer.from(name).toString('latin1'));

/** Nobody, or somebody by any name. */
const identities = fc.oneof(
  fc.constant({}),
  names.map((identity) => ({ identity })),
);

/** Nothing came, or something that is kept as something, or refused. A lone hyphen is how one format says nothing. */
const arrivals = fc.oneof(
  fc.constant({}),
  fc.integer({ min: 1, max: 1e15 - 1 }).map((receivedBytes) => ({ receivedBytes })),
  fc
    .tuple(
      fc.integer({ min: 1, max: 1e15 - 1 }),
      names.filter((name) => name !== '-'),
    )
    .map(([receivedBytes, keptAs]) => ({ receivedBytes, keptAs })),
);

const anonymous: fc.Arbitrary<AccessLogEntry> = fc.record({
  sequence: fc.integer({ min: 1 }),
  time: fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000),
  visitor: fc.oneof(fc.ipV4(), fc.ipV6()),
  method: token,
  target: fc.stringMatching(/^\/[!-~]{0,40}$/),
  version: fc.constantFrom('HTTP/1.0', 'HTTP/1.1'),
  status: fc.integer({ min: 100, max: 599 }),
  contentBytes: fc.maxSafeNat(),
  durationMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
  firstByteMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
  ending: fc.constantFrom('complete', 'aborted', 'cut', 'timed-out'),
  referrer: octets,
  userAgent: octets,
  connection: fc.nat(),
  exchange: fc.nat(),
});

const entries = fc
  .tuple(anonymous, identities, arrivals)
  .map(([entry, identity, arrival]): AccessLogEntry => ({ ...entry, ...identity, ...arrival }));

describe('parseLine', () => {
  it('reads back every entry from JSON lines', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(parseLine(formatEntry(entry, 'json'), entry.sequence)).toEqual(entry);
      }),
    );
  });

  it('reads back from Combined Log Format what it tells', () => {
    const told = ({ referrer, userAgent, ...entry }: AccessLogEntry): AccessLogEntry => ({
      ...entry,
      // A lone hyphen is how that format says nothing.
      referrer: referrer === '-' ? '' : referrer,
      userAgent: userAgent === '-' ? '' : userAgent,
      durationMs: 0,
      firstByteMs: 0,
      connection: 0,
      exchange: 0,
      ending: entry.status === 499 ? 'aborted' : 'complete',
    });
    fc.assert(
      fc.property(entries, (entry) => {
        expect(parseLine(formatEntry(entry, 'combined'), entry.sequence)).toEqual(told(entry));
      }),
    );
  });

  it.each([
    [
      'Apache',
      '10.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326 "http://x/" "Mozilla/4.08"',
    ],
    ['nginx', '10.0.0.1 - - [10/Oct/2000:20:55:36 +0000] "GET /a.gif HTTP/1.0" 200 2326 "http://x/" "Mozilla/4.08"'],
  ])('reads lines of %s', (_, line) => {
    expect(parseLine(line, 7)).toMatchObject({
      sequence: 7,
      time: Date.UTC(2000, 9, 10, 20, 55, 36),
      visitor: '10.0.0.1',
      target: '/a.gif',
      contentBytes: 2326,
      referrer: 'http://x/',
      userAgent: 'Mozilla/4.08',
    });
  });

  it('reads Common Log Format, and what was added behind the user agent', () => {
    expect(parseLine('::1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0" 304 -', 1)).toMatchObject({
      visitor: '::1',
      status: 304,
      contentBytes: 0,
      userAgent: '',
    });
    expect(parseLine(`${formatEntry(ENTRY, 'combined')} 0.003 "more"`, 1)).toMatchObject({ userAgent: 'curl/7.88.1' });
  });

  it('keeps a request line that is none as it was sent', () => {
    const malformed = { ...ENTRY, method: '', target: '\x16\x03\x01 "quoted" \\', version: '', status: 400 };
    expect(parseLine(formatEntry(malformed, 'combined'), 1)).toMatchObject({
      method: '',
      target: malformed.target,
      version: '',
    });
  });

  it.each([
    ['nothing', ''],
    ['prose', 'This is not a log.'],
    ['a month that there is not', '10.0.0.1 - - [10/Okt/2000:13:55:36 -0700] "GET / HTTP/1.0" 200 1'],
    ['a quote that does not end', '10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0 200 1'],
    ['half an object', '{"time":"2026-11-22T09:30:15.250Z","visi'],
    ['an object without a time', '{"visitor":"10.0.0.1","status":200}'],
    ['an object without a status', '{"time":"2026-11-22T09:30:15.250Z","visitor":"10.0.0.1"}'],
    ['a list', '[1]'],
  ])('takes %s for no entry', (_, line) => {
    expect(parseLine(line, 1)).toBeUndefined();
  });
});
