import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FIELD_LINES, MAX_FIELD_SECTION_BYTES, MAX_REQUEST_LINE_BYTES } from '../../../main/http/head-limits.ts';
import { HttpError } from '../../../main/http/http-error.ts';
import type { RequestHead } from '../../../main/http/message.ts';
import { HeadParser, parseFieldLine, parseRequestLine } from '../../../main/http1/head-parser.ts';

/** The status of the HttpError that `act` throws; 0 when it throws none. */
function statusOf(act: () => unknown): number {
  try {
    act();
    return 0;
  } catch (error) {
    if (error instanceof HttpError) return error.status;
    throw error;
  }
}

describe('parseRequestLine', () => {
  it.each([
    ['GET / HTTP/1.1', { method: 'GET', target: '/', version: '1.1' }],
    ['GET / HTTP/1.0', { method: 'GET', target: '/', version: '1.0' }],
    ['get /a?b=c HTTP/1.1', { method: 'get', target: '/a?b=c', version: '1.1' }],
    ['OPTIONS * HTTP/1.1', { method: 'OPTIONS', target: '*', version: '1.1' }],
    ['GET http://example.org/ HTTP/1.1', { method: 'GET', target: 'http://example.org/', version: '1.1' }],
    ["!#$%&'*+-.^_`|~ / HTTP/1.1", { method: "!#$%&'*+-.^_`|~", target: '/', version: '1.1' }],
    ['GET /[]^{|} HTTP/1.1', { method: 'GET', target: '/[]^{|}', version: '1.1' }],
    ['GET /?[]^{|}\\`"<> HTTP/1.1', { method: 'GET', target: '/?[]^{|}\\`"<>', version: '1.1' }],
    ['GET http://a/?\\ HTTP/1.1', { method: 'GET', target: 'http://a/?\\', version: '1.1' }],
    ['GET /\u00c3\u00a4 HTTP/1.1', { method: 'GET', target: '/\u00c3\u00a4', version: '1.1' }],
    // RFC 9110 §6.2: a higher minor version is answered as the highest that we have.
    ['GET / HTTP/1.2', { method: 'GET', target: '/', version: '1.1' }],
    ['GET / HTTP/1.9', { method: 'GET', target: '/', version: '1.1' }],
  ])('reads %j', (line, expected) => {
    expect(parseRequestLine(line)).toEqual(expected);
  });

  it.each([
    ['', 400],
    ['GET', 400],
    ['GET ', 400],
    ['GET /', 400],
    ['GET / ', 400],
    ['GET  HTTP/1.1', 400],
    ['GET  / HTTP/1.1', 400],
    ['GET / HTTP/1.1 ', 400],
    ['GET /a b HTTP/2.0', 400],
    ['GET / HTTP/2.0 HTTP/1.1', 400],
    ['GET /  HTTP/1.1', 400],
    ['GET\t/\tHTTP/1.1', 400],
    ['GET / HTTP/1.1 ', 400],
    ['GET /a b HTTP/1.1', 400],
    ['GET /a\tb HTTP/1.1', 400],
    ['GET /\x00 HTTP/1.1', 400],
    ['GET /\x7f HTTP/1.1', 400],
    ['GET /#top HTTP/1.1', 400],
    ['GET /\\ HTTP/1.1', 400],
    ['GET /<x> HTTP/1.1', 400],
    ['GET /"x" HTTP/1.1', 400],
    ['GET /`x` HTTP/1.1', 400],
    ['GET /?#x HTTP/1.1', 400],
    ['GET /?a b HTTP/1.1', 400],
    ['GET /?\x00 HTTP/1.1', 400],
    ['GET /?\x7f HTTP/1.1', 400],
    ['GET /?\x1f HTTP/1.1', 400],
    ['G@T / HTTP/1.1', 400],
    ['G(T / HTTP/1.1', 400],
    ['\u00c4 / HTTP/1.1', 400],
    ['GET / http/1.1', 400],
    ['GET / HTTP/1', 400],
    ['GET / HTTP/1.', 400],
    ['GET / HTTP/.1', 400],
    ['GET / HTTP/11.1', 400],
    ['GET / HTTP/1.10', 400],
    ['GET / HTTP/1,1', 400],
    ['GET / HTTP/-1.1', 400],
    ['GET / HTTP /1.1', 400],
    ['GET / ICY/1.1', 400],
    ['GET / HTTP/0.9', 505],
    ['GET / HTTP/2.0', 505],
    ['GET / HTTP/3.0', 505],
    ['PRI * HTTP/2.0', 505],
    [`${'A'.repeat(65)} / HTTP/1.1`, 501],
  ])('refuses %j with %i', (line, status) => {
    expect(statusOf(() => parseRequestLine(line))).toBe(status);
  });
});

describe('parseFieldLine', () => {
  it.each([
    ['Host: a', 'Host', 'a'],
    ['Host:a', 'Host', 'a'],
    ['Host: \t a \t ', 'Host', 'a'],
    ['X:', 'X', ''],
    ['X:  ', 'X', ''],
    ['X: a:b', 'X', 'a:b'],
    ['X: a \t b', 'X', 'a \t b'],
    ['X: \u00e4\u00ff', 'X', '\u00e4\u00ff'],
    ["!#$%&'*+-.^_`|~0aZ: 1", "!#$%&'*+-.^_`|~0aZ", '1'],
  ])('reads %j', (line, name, value) => {
    expect(parseFieldLine(line)).toEqual([name, value]);
  });

  it.each([
    [''],
    ['Host'],
    [': a'],
    ['Host : a'],
    ['Host\t: a'],
    [' Host: a'],
    ['\tHost: a'],
    ['Ho st: a'],
    ['Ho"st: a'],
    ['Ho(st): a'],
    ['H\u00f6st: a'],
    ['Host\x00: a'],
    ['X: a\x00b'],
    ['X: a\rb'],
    ['X: a\nb'],
    ['X: a\x0bb'],
    ['X: a\x1fb'],
    ['X: a\x7fb'],
  ])('refuses %j with 400', (line) => {
    expect(statusOf(() => parseFieldLine(line))).toBe(400);
  });
});

/** What a parser made of all octets: heads and where they ended, or the status it refuses with. */
function readAll(pieces: readonly string[]): { readonly heads: readonly unknown[]; readonly refused: number } {
  const parser = new HeadParser();
  const heads: unknown[] = [];
  const keep = ({ fields, ...head }: RequestHead): void => {
    heads.push({ ...head, lines: fields.lines });
  };
  const refused = statusOf(() => {
    for (const piece of pieces) {
      let position = 0;
      for (;;) {
        const result = parser.read(piece, position);
        if (!result) break;
        keep(result.head);
        position = result.position;
      }
    }
  });
  return { heads, refused };
}

const LONG_TARGET = `/${'a'.repeat(MAX_REQUEST_LINE_BYTES)}`;
const LONG_VALUE = 'v'.repeat(MAX_FIELD_SECTION_BYTES);

const MESSAGES: readonly string[] = [
  'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
  '\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nX:  y  \r\n\r\nGET /2 HTTP/1.0\r\n\r\n',
  'GET / HTTP/1.1\nHost: a\n\n',
  '\nGET / HTTP/1.1\r\n\r\n',
  'GET / HTTP/1.1\r\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n',
  'GET / HTTP/1.1\r\n\tHost: a\r\n\r\n',
  'GET / HTTP/1.1\r\nHost : a\r\n\r\n',
  ' GET / HTTP/1.1\r\n\r\n',
  'GET /\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  `GET ${LONG_TARGET} HTTP/1.1\r\n\r\n`,
  `${'M'.repeat(20_000)}`,
  `GET / HTTP/1.1\r\nX: ${LONG_VALUE}\r\n\r\n`,
  `GET / HTTP/1.1\r\nX: ${LONG_VALUE}\rz\r\n\r\n`,
  `GET / HTTP/1.1\r\n${'X: y\r\n'.repeat(MAX_FIELD_LINES + 1)}\r\n`,
  '\r\n'.repeat(20),
];

describe('HeadParser', () => {
  it('keeps the head as it was sent, without the empty lines before it', () => {
    const raw = 'GET /x HTTP/1.1\r\nHost:  a \r\nx-y:z\r\n\r\n';
    expect(readAll([`\r\n${raw}`]).heads).toEqual([
      {
        method: 'GET',
        target: '/x',
        version: '1.1',
        raw,
        lines: [
          ['Host', 'a'],
          ['x-y', 'z'],
        ],
      },
    ]);
  });

  it.each([
    [`GET ${'/'.padEnd(MAX_REQUEST_LINE_BYTES - 'GET  HTTP/1.1'.length, 'a')} HTTP/1.1\r\n\r\n`, 0],
    [`GET ${'/'.padEnd(MAX_REQUEST_LINE_BYTES - 'GET  HTTP/1.1'.length + 1, 'a')} HTTP/1.1\r\n\r\n`, 414],
    [`GET / HTTP/1.1\r\n${'X: y\r\n'.repeat(MAX_FIELD_LINES)}\r\n`, 0],
    [`GET / HTTP/1.1\r\n${'X: y\r\n'.repeat(MAX_FIELD_LINES + 1)}\r\n`, 431],
    [`GET / HTTP/1.1\r\nX:${'v'.repeat(MAX_FIELD_SECTION_BYTES - 4)}\r\n\r\n`, 0],
    [`GET / HTTP/1.1\r\nX:${'v'.repeat(MAX_FIELD_SECTION_BYTES)}\r\n\r\n`, 431],
    [`${'\r\n'.repeat(8)}GET / HTTP/1.1\r\n\r\n`, 0],
    [`${'\r\n'.repeat(9)}GET / HTTP/1.1\r\n\r\n`, 400],
  ])('draws the line at its limits (case %#: %s)', (text, refused) => {
    expect(readAll([text]).refused).toBe(refused);
  });

  it.each(MESSAGES)('comes to the same result one octet at a time and at every single split (case %#)', (text) => {
    const whole = readAll([text]);
    expect(readAll([...text])).toEqual(whole);
    const step = Math.max(1, Math.floor(text.length / 200));
    for (let split = 1; split < text.length; split += step) {
      expect(readAll([text.slice(0, split), text.slice(split)])).toEqual(whole);
    }
  });

  it('comes to the same result however any octets are split', () => {
    const fragment = fc.oneof(
      fc.constantFrom('GET ', '/', ' HTTP/1.1', '\r\n', '\r', '\n', 'Host: a', ':', ' ', '\x00', '\x80', 'HTTP/2.0'),
      fc.string({ maxLength: 8 }),
    );
    const message = fc
      .array(fragment, { maxLength: 24 })
      .map((parts) => Buffer.from(parts.join('')).toString('latin1'));
    fc.assert(
      fc.property(message, fc.array(fc.nat(12), { maxLength: 12 }), (text, sizes) => {
        const pieces: string[] = [];
        let rest = text;
        for (const size of sizes) {
          pieces.push(rest.slice(0, size));
          rest = rest.slice(size);
        }
        expect(readAll([...pieces, rest])).toEqual(readAll([text]));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a field section that was sent before', () => {
  const LINE = 'GET / HTTP/1.1\r\n';

  /** The fields of each head in the text. */
  function readSections(text: string): RequestHead['fields'][] {
    const parser = new HeadParser();
    const sections: RequestHead['fields'][] = [];
    let position = 0;
    while (position < text.length) {
      const result = parser.read(text, position);
      if (!result) break;
      sections.push(result.head.fields);
      position = result.position;
    }
    return sections;
  }

  it('is not read again, whatever the request line is', () => {
    const section = 'Host: a\r\nAccept: */*\r\n\r\n';
    const [first, second] = readSections(`${LINE}${section}HEAD /other HTTP/1.0\r\n${section}`);
    expect(second).toBe(first);
    expect(second?.lines).toEqual([
      ['Host', 'a'],
      ['Accept', '*/*'],
    ]);
  });

  it.each([
    ['Host: a\r\nAccept: b\r\n\r\n', 'Host: a\r\n\r\n'],
    ['Host: a\r\n\r\n', 'Host: a\r\nAccept: b\r\n\r\n'],
    ['\r\n', 'Host: a\r\n\r\n'],
    ['Host: a\r\n\r\n', 'host: a\r\n\r\n'],
    ['Host: a\r\n\r\n', 'Host:  a\r\n\r\n'],
  ])('is told apart from another that begins like it: %j %j', (one, other) => {
    const [first, second, third] = readSections(LINE + one + LINE + other + LINE + one);
    expect(second).not.toBe(first);
    expect(third?.lines).toEqual(first?.lines);
    expect(second?.lines).toEqual(readSections(LINE + other)[0]?.lines);
  });
});
