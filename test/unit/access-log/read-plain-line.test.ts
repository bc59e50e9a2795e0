import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldRest } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import { formatEntry } from '../../../main/access-log/log-line-formats.ts';
import { parseLine, parseLogTime } from '../../../main/access-log/parse-line.ts';
import { PlainLine } from '../../../main/access-log/read-plain-line.ts';
import type { Span } from '../../../main/access-log/text-table.ts';
import { ENTRY } from '../../support/entries.ts';

type Told = Pick<
  AccessLogEntry,
  | 'time'
  | 'visitor'
  | 'method'
  | 'target'
  | 'version'
  | 'status'
  | 'contentBytes'
  | 'referrer'
  | 'userAgent'
  | 'identity'
>;

const plainLine = new PlainLine(parseLogTime);

/** What the line says, and where the next one begins; undefined when it is not plain. */
function readPlain(line: string): { readonly told: Told; readonly next: number } | undefined {
  const octets = Buffer.from(`${line}\n`);
  const next = plainLine.read(octets, 0);
  if (next === -1) return undefined;
  const { time, status, contentBytes, ...spans } = plainLine;
  const text = ({ start, end }: Span): string => octets.toString('utf8', start, end);
  const { visitor, method, target, version, referrer, userAgent, identity } = spans;
  return {
    told: {
      time,
      status,
      contentBytes,
      visitor: text(visitor),
      method: text(method),
      target: text(target),
      version: text(version),
      referrer: text(referrer),
      userAgent: text(userAgent),
      ...toldRest({ identity: text(identity), receivedBytes: 0, keptAs: '', tls: '' }),
    },
    next,
  };
}

const LINES: readonly string[] = [
  formatEntry(ENTRY, 'combined'),
  formatEntry({ ...ENTRY, visitor: 'fd00::7', referrer: 'http://192.168.1.2:8000/', contentBytes: 0 }, 'combined'),
  formatEntry({ ...ENTRY, status: 499 }, 'common'),
  '10.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326 "http://x/" "Mözilla" 0.003 "more"',
  '10.0.0.1 - - [10/Oct/2000:13:55:59 -0700] "GET /a.gif HTTP/2.0" 304 -',
];

describe('PlainLine', () => {
  it.each(LINES)('reads %s', (line) => {
    const read = readPlain(line);
    expect(parseLine(line, 1)).toMatchObject(read?.told ?? { time: 'not read' });
    expect(read?.next).toBe(Buffer.byteLength(line) + 1);
  });

  it.each([{ receivedBytes: 52_428_800, keptAs: 'photo (2).jpg' }, { receivedBytes: 3 }])(
    'leaves what tells of content that came to the parser of all lines: %j',
    (told) => {
      expect(readPlain(formatEntry({ ...ENTRY, ...told }, 'combined'))).toBeUndefined();
    },
  );

  it('reads nothing else than what the parser of all lines reads, whatever is changed in a line', () => {
    const characters = fc.constantFrom(...' "[]\\-/:%\t\r\0\x7f09aZ.é\u00a0', '');
    const changes = fc.array(fc.record({ at: fc.nat(120), by: characters }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...LINES), changes, (line, made) => {
        const letters = [...line];
        for (const { at, by } of made) letters[at % letters.length] = by;
        const changed = letters.join('');
        const read = readPlain(changed);
        if (read !== undefined) expect(parseLine(changed.replace(/\r$/, ''), 1)).toMatchObject(read.told);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['a second that there is not', '10.0.0.1 - - [10/Oct/2000:13:55:60 -0700] "GET / HTTP/1.0" 200 1'],
    ['a month that there is not', '10.0.0.1 - - [10/Okt/2000:13:55:36 -0700] "GET / HTTP/1.0" 200 1'],
    ['an escaped quote', '10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0" 200 1 "-" "a \\" b"'],
    ['a request line that is none', '10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "nonsense" 400 0'],
    ['a line that ends early', '10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HT'],
    ['nothing', ''],
    ['an object', formatEntry(ENTRY, 'json')],
  ])('leaves %s to others', (_, line) => {
    expect(readPlain(line)).toBeUndefined();
  });

  it('knows the time of each line, in whichever order they come', () => {
    const line = (time: string): string => `10.0.0.1 - - [${time}] "GET / HTTP/1.0" 200 1`;
    const times = ['10/Oct/2000:13:55:36 -0700', '10/Oct/2000:13:55:09 -0700', '10/Oct/2000:13:55:09 +0200'];
    for (const time of [...times, '11/Oct/2000:13:55:09 +0200', ...times]) {
      expect(readPlain(line(time))?.told.time).toBe(parseLogTime(time));
    }
  });
});
