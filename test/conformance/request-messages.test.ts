/**
 * What is a request message and what is not. Each case is sent at once and one octet at a time, with a good request
 * behind it: `closes` means that the good one must not be answered any more, since nobody knows where it begins.
 */
import { describe, expect, it } from 'vitest';
import { DirectoryHandler } from '../../main/site/directory-handler.ts';
import { handlerOf, readText } from '../support/handlers.ts';
import { RawClient } from '../support/raw-client.ts';
import { serveHandler, serveTree } from '../support/server.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { OTHER_SCHEME, SCHEME } from '../support/tls-identity.ts';

const PROBE = 'GET /a.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Probe: 1\r\n\r\n';
const HOST = 'Host: localhost\r\n';

type Case = readonly [rule: string, message: string, statuses: readonly number[], end: 'closes' | 'stays'];

const get = (fields: string, target = '/a.txt'): string => `GET ${target} HTTP/1.1\r\n${fields}\r\n`;
const post = (fields: string, content = ''): string => `POST /a.txt HTTP/1.1\r\n${HOST}${fields}\r\n${content}`;
const chunked = (content: string): string => post('Transfer-Encoding: chunked\r\n', content);

const LINES: readonly Case[] = [
  ['RFC 9112 §2.2: an empty line before the request line', `\r\n${get(HOST)}`, [200], 'stays'],
  ['RFC 9112 §2.2: eight empty lines', `${'\r\n'.repeat(8)}${get(HOST)}`, [200], 'stays'],
  ['RFC 9112 §2.2: nine empty lines', `${'\r\n'.repeat(9)}${get(HOST)}`, [400], 'closes'],
  ['RFC 9112 §2.2: a bare LF ends no request line', `GET / HTTP/1.1\n${HOST}\r\n`, [400], 'closes'],
  ['RFC 9112 §2.2: a bare LF ends no field line', 'GET / HTTP/1.1\r\nHost: a\n\r\n', [400], 'closes'],
  ['RFC 9112 §2.2: a bare LF ends no section', `GET / HTTP/1.1\r\n${HOST}\n`, [400], 'closes'],
  ['RFC 9112 §2.2: an empty line of LF alone', `\n${get(HOST)}`, [400], 'closes'],
  ['RFC 9112 §2.2: a bare CR in the request line', 'GET /\r HTTP/1.1\r\n\r\n', [400], 'closes'],
  ['RFC 9112 §2.2: a bare CR behind the request line', `GET / HTTP/1.1\r\r\n${HOST}\r\n`, [400], 'closes'],
  ['RFC 9112 §2.2: a bare CR in a field value', get(`${HOST}X: a\rb\r\n`), [400], 'closes'],
  ['RFC 9112 §2.2: a bare CR before a field line', get(`${HOST}\rX: a\r\n`), [400], 'closes'],
  ['RFC 9112 §2.2: whitespace before the first field line', `GET / HTTP/1.1\r\n ${HOST}\r\n`, [400], 'closes'],
  ['RFC 9112 §2.2: whitespace before the request line', ` ${get(HOST)}`, [400], 'closes'],
  ['RFC 9112 §3: no target', 'GET HTTP/1.1\r\n\r\n', [400], 'closes'],
  ['RFC 9112 §3: HTTP/0.9', 'GET /a.txt\r\n', [400], 'closes'],
  ['RFC 9112 §3: two spaces', `GET  / HTTP/1.1\r\n${HOST}\r\n`, [400], 'closes'],
  ['RFC 9112 §3: tabs for spaces', `GET\t/\tHTTP/1.1\r\n${HOST}\r\n`, [400], 'closes'],
  ['RFC 9112 §3: a space behind the version', `GET / HTTP/1.1 \r\n${HOST}\r\n`, [400], 'closes'],
  ['RFC 9112 §3: a space in the target', get(HOST, '/a b'), [400], 'closes'],
  ['RFC 9112 §3: NUL in the target', get(HOST, '/a\x00b'), [400], 'closes'],
  ['RFC 9112 §3: a fragment', get(HOST, '/a#b'), [400], 'closes'],
  ['RFC 9112 §3: TLS spoken to us', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n', [400], 'closes'],
  ['RFC 9112 §3: SSH spoken to us', 'SSH-2.0-OpenSSH_9.2\r\n', [400], 'closes'],
  ['RFC 9112 §3: a method that is not known', `BREW / HTTP/1.1\r\n${HOST}\r\n`, [501], 'stays'],
  ['RFC 9112 §3: a method of absurd length', `${'M'.repeat(2_000)} / HTTP/1.1\r\n${HOST}\r\n`, [501], 'closes'],
  ['RFC 9112 §3: a method that is no token', `G=T / HTTP/1.1\r\n${HOST}\r\n`, [400], 'closes'],
  ['RFC 9110 §9.1: methods are case-sensitive', `get / HTTP/1.1\r\n${HOST}\r\n`, [501], 'stays'],
  ['RFC 9110 §9.1: the name of a function is no method', `constructor / HTTP/1.1\r\n${HOST}\r\n`, [501], 'stays'],
  ['RFC 9110 §9.1: __proto__ is no method', `__proto__ / HTTP/1.1\r\n${HOST}\r\n`, [501], 'stays'],
  ['RFC 9112 §2.3: HTTP in lower case', `GET / http/1.1\r\n${HOST}\r\n`, [400], 'closes'],
  ['RFC 9112 §2.3: a minor version above', `GET /a.txt HTTP/1.7\r\n${HOST}\r\n`, [200], 'stays'],
  ['RFC 9112 §2.3: two digits', `GET / HTTP/1.10\r\n${HOST}\r\n`, [400], 'closes'],
  ['RFC 9112 §2.3: a major version above', `GET / HTTP/2.0\r\n${HOST}\r\n`, [505], 'closes'],
  ['RFC 9112 §2.3: a major version below', `GET / HTTP/0.9\r\n${HOST}\r\n`, [505], 'closes'],
  ['RFC 9113 §3.4: the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [505], 'closes'],
];

const TARGETS: readonly Case[] = [
  ['RFC 9112 §3.2.1: origin-form with a query', get(HOST, '/a.txt?x=/../y'), [200], 'stays'],
  ['URL §1.3: what browsers leave unencoded in a query', get(HOST, '/a.txt?\\`|^{}[]'), [200], 'stays'],
  ['URL §1.3: what curl and older browsers leave too', get(HOST, '/a.txt?"<>\u00c3\u00a4'), [200], 'stays'],
  ['URL §1.3: the same in absolute-form', get(HOST, `${SCHEME}://localhost/a.txt?"<>\\\``), [200], 'stays'],
  ['RFC 9112 §3: a fragment behind a query', get(HOST, '/a.txt?a#b'), [400], 'closes'],
  ['RFC 9112 §3: a space in a query', get(HOST, '/a.txt?a b'), [400], 'closes'],
  ['RFC 9112 §3: a control character in a query', get(HOST, '/a.txt?a\x01'), [400], 'closes'],
  ['RFC 9112 §3.2.2: absolute-form', get(HOST, `${SCHEME}://localhost/a.txt`), [200], 'stays'],
  [
    'RFC 9112 §3.2.2: absolute-form wins over Host',
    get('Host: evil.example\r\n', `${SCHEME}://localhost/a.txt`),
    [200],
    'stays',
  ],
  ['RFC 9112 §3.2.2: absolute-form for elsewhere', get(HOST, `${SCHEME}://evil.example/a.txt`), [421], 'stays'],
  ['RFC 9112 §3.2.2: absolute-form still needs Host', get('', `${SCHEME}://localhost/a.txt`), [400], 'closes'],
  ['RFC 9110 §4.2.4: userinfo', get(HOST, `${SCHEME}://me@localhost/a.txt`), [400], 'closes'],
  ['RFC 9110 §4.2.1: an empty host', get(HOST, `${SCHEME}:///a.txt`), [400], 'closes'],
  [
    'RFC 9110 §7.4: another scheme than the connection has',
    get(HOST, `${OTHER_SCHEME}://localhost/a.txt`),
    [421],
    'closes',
  ],
  ['RFC 9112 §3.2.3: authority-form is for CONNECT', get(HOST, 'localhost:80'), [400], 'closes'],
  ['RFC 9110 §9.3.6: CONNECT', `CONNECT localhost:80 HTTP/1.1\r\n${HOST}\r\n`, [405], 'stays'],
  ['RFC 9110 §9.3.8: TRACE', `TRACE /a.txt HTTP/1.1\r\n${HOST}\r\n`, [405], 'stays'],
  ['RFC 9112 §3.2.4: asterisk-form', `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`, [204], 'stays'],
  [
    'RFC 9112 §3.2.4: OPTIONS for a whole server',
    `OPTIONS ${SCHEME}://localhost HTTP/1.1\r\n${HOST}\r\n`,
    [204],
    'stays',
  ],
  ['RFC 9112 §3.2.4: asterisk-form is for OPTIONS', get(HOST, '*'), [400], 'closes'],
  ['RFC 9112 §3.2: a relative path', get(HOST, 'a.txt'), [400], 'closes'],
  ['RFC 9112 §3.2: no Host', get(''), [400], 'closes'],
  ['RFC 9112 §3.2: two Hosts', get(`${HOST}${HOST}`), [400], 'closes'],
  ['RFC 9112 §3.2: two different Hosts', get(`${HOST}host: evil.example\r\n`), [400], 'closes'],
  ['RFC 9112 §3.2: a Host that is none', get('Host: a b\r\n'), [400], 'closes'],
  ['RFC 9112 §3.2: a Host with a path', get('Host: localhost/x\r\n'), [400], 'closes'],
  ['RFC 9112 §3.2: a Host with userinfo', get('Host: me@localhost\r\n'), [400], 'closes'],
  ['RFC 9112 §3.2: a Host with a port too high', get('Host: localhost:99999\r\n'), [400], 'closes'],
  ['RFC 9110 §4.2.1: an empty Host', get('Host:\r\n'), [400], 'closes'],
  ['RFC 9112 §3.2: HTTP/1.0 needs no Host', 'GET /a.txt HTTP/1.0\r\nConnection: keep-alive\r\n\r\n', [200], 'stays'],
  ['RFC 9110 §7.2: a Host of ours with any port', get('Host: LOCALHOST:1\r\n'), [200], 'stays'],
];

const FIELDS: readonly Case[] = [
  ['RFC 9112 §5.1: whitespace before the colon', get(`${HOST}X : a\r\n`), [400], 'closes'],
  ['RFC 9112 §5.1: a tab before the colon', get(`${HOST}X\t: a\r\n`), [400], 'closes'],
  ['RFC 9112 §5: no colon', get(`${HOST}X\r\n`), [400], 'closes'],
  ['RFC 9112 §5: no name', get(`${HOST}: a\r\n`), [400], 'closes'],
  ['RFC 9112 §5: a name that is no token', get(`${HOST}X(y): a\r\n`), [400], 'closes'],
  ['RFC 9112 §5: a name beyond ASCII', get(`${HOST}X\u00e9: a\r\n`), [400], 'closes'],
  ['RFC 9112 §5: empty and padded values', get(`${HOST}X:\r\nY: \t \r\nZ: \ta b \r\n`), [200], 'stays'],
  ['RFC 9112 §5.2: obs-fold with a space', get(`${HOST}X: a\r\n b\r\n`), [400], 'closes'],
  ['RFC 9112 §5.2: obs-fold with a tab', get(`${HOST}X: a\r\n\tb\r\n`), [400], 'closes'],
  ['RFC 9110 §5.5: NUL in a value', get(`${HOST}X: a\x00b\r\n`), [400], 'closes'],
  ['RFC 9110 §5.5: a control character in a value', get(`${HOST}X: a\x0bb\r\n`), [400], 'closes'],
  ['RFC 9110 §5.5: obs-text in a value', get(`${HOST}X: \u00e4\u00ff\r\n`), [200], 'stays'],
  ['RFC 9110 §5.4: too many field lines', get(`${HOST}${'X: y\r\n'.repeat(200)}`), [431], 'closes'],
];

const FRAMING: readonly Case[] = [
  ['RFC 9110 §15.5.6: content is read over', post('Content-Length: 5\r\n', 'hello'), [405], 'stays'],
  ['RFC 9112 §6.2: GET may have content', `${get(`${HOST}Content-Length: 5\r\n`)}hello`, [200], 'stays'],
  [
    'RFC 9112 §6.3: doubled Content-Length',
    post('Content-Length: 5\r\nContent-Length: 5\r\n', 'hello'),
    [400],
    'closes',
  ],
  ['RFC 9112 §6.3: a list in Content-Length', post('Content-Length: 5, 5\r\n', 'hello'), [400], 'closes'],
  [
    'RFC 9112 §6.3: different Content-Lengths',
    post('Content-Length: 5\r\ncontent-length: 0\r\n', 'hello'),
    [400],
    'closes',
  ],
  ['RFC 9112 §6.3: a sign in Content-Length', post('Content-Length: +5\r\n', 'hello'), [400], 'closes'],
  ['RFC 9112 §6.3: a negative Content-Length', post('Content-Length: -1\r\n'), [400], 'closes'],
  ['RFC 9112 §6.3: an empty Content-Length', post('Content-Length:\r\n'), [400], 'closes'],
  ['RFC 9112 §6.3: hexadecimal Content-Length', post('Content-Length: 0x5\r\n', 'hello'), [400], 'closes'],
  ['RFC 9110 §8.6: an overflow in Content-Length', post(`Content-Length: ${'9'.repeat(30)}\r\n`), [413], 'closes'],
  ['RFC 9110 §15.5.14: more than is accepted', post('Content-Length: 1048577\r\n'), [413], 'closes'],
  [
    'RFC 9112 §6.1: both framings',
    chunked('0\r\n\r\n').replace('\r\n\r\n', '\r\nContent-Length: 5\r\n\r\n'),
    [400],
    'closes',
  ],
  [
    'RFC 9112 §6.1: an unknown coding before chunked',
    post('Transfer-Encoding: x, chunked\r\n', '0\r\n\r\n'),
    [501],
    'closes',
  ],
  ['RFC 9112 §6.3: chunked not last', post('Transfer-Encoding: chunked, gzip\r\n', '0\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §6.3: chunked missing', post('Transfer-Encoding: gzip\r\n', '0\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §6.3: identity', post('Transfer-Encoding: identity\r\nContent-Length: 0\r\n'), [400], 'closes'],
  ['RFC 9112 §6.1: chunked twice', post('Transfer-Encoding: chunked, chunked\r\n', '0\r\n\r\n'), [400], 'closes'],
  [
    'RFC 9112 §6.1: chunked on two lines',
    post('Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n'),
    [400],
    'closes',
  ],
  [
    'RFC 9112 §6.1: chunked with a vertical tab',
    post('Transfer-Encoding: \x0bchunked\r\n', '0\r\n\r\n'),
    [400],
    'closes',
  ],
  ['RFC 9112 §6.1: chunked in quotes', post('Transfer-Encoding: "chunked"\r\n', '0\r\n\r\n'), [400], 'closes'],
  [
    'RFC 9112 §6.1: chunked in HTTP/1.0',
    'POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    [400],
    'closes',
  ],
  [
    'RFC 9112 §7: chunked in any case',
    post('transfer-encoding: CHUNKED\r\n', '5\r\nhello\r\n0\r\n\r\n'),
    [405],
    'stays',
  ],
  ['RFC 9112 §7.1: leading zeros', chunked('00000000000000000005\r\nhello\r\n0\r\n\r\n'), [405], 'stays'],
  ['RFC 9112 §7.1.1: chunk extensions', chunked('5;a=b ; c="d;e"\r\nhello\r\n0;x\r\n\r\n'), [405], 'stays'],
  ['RFC 9112 §7.1.2: trailer fields', chunked('0\r\nHost: evil\r\nContent-Length: 5\r\n\r\n'), [405], 'stays'],
  ['RFC 9112 §7.1: junk for a size', chunked('xyz\r\nhello\r\n0\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §7.1: a size with 0x', chunked('0x5\r\nhello\r\n0\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §7.1: a signed size', chunked('-5\r\nhello\r\n0\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §7.1: an empty size', chunked('\r\nhello\r\n0\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §7.1: an overflowing size', chunked(`1${'0'.repeat(16)}5\r\nhello\r\n0\r\n\r\n`), [400], 'closes'],
  ['RFC 9112 §7.1: whitespace behind a size', chunked('5 \r\nhello\r\n0\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §7.1: no CRLF behind data', chunked('5\r\nhello0\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §7.1: LF behind data', chunked('5\r\nhello\n0\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §7.1: LF behind a size', chunked('5\nhello\r\n0\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §7.1: data longer than its size', chunked('4\r\nhello\r\n0\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §7.1.1: a bare CR in an extension', chunked('5;a\rb\r\nhello\r\n0\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §7.1.2: a trailer line that is none', chunked('0\r\nX\r\n\r\n'), [400], 'closes'],
  ['RFC 9112 §7.1.2: obs-fold in a trailer', chunked('0\r\nX: a\r\n b\r\n\r\n'), [400], 'closes'],
  ['RFC 9110 §15.5.14: more chunks than accepted', chunked('100001\r\n'), [413], 'closes'],
  ['RFC 9110 §10.1.1: another expectation', get(`${HOST}Expect: a-miracle\r\n`), [417], 'closes'],
];

/** A folder, behind a handler that takes the content of every request before it looks what was asked for. */
async function serveContentTaker(): Promise<number> {
  const directory = await DirectoryHandler.open(await createTempFolder({ 'a.txt': 'hello' }));
  const taker = handlerOf(async (request) => {
    await readText(request);
    return directory.respond(request);
  });
  return (await serveHandler(taker)).port;
}

const serveFolder = async (): Promise<number> => (await serveTree({ 'a.txt': 'hello' })).port;

describe.each([
  ['lines', LINES, serveFolder],
  ['targets', TARGETS, serveFolder],
  ['fields', FIELDS, serveFolder],
  ['framing', FRAMING, serveContentTaker],
])('request messages: %s', (_, cases, serveCase) => {
  it.each(cases)('%s', async (_rule, message, statuses, end) => {
    const port = await serveCase();
    const expected = end === 'stays' ? [...statuses, 200] : statuses;
    const text = message + PROBE;
    for (const pieces of [[text], [...text]]) {
      const client = await RawClient.connect(port);
      await client.send(...pieces).catch(() => undefined);
      const { responses, rest, closing } = await client.closed();
      expect(responses.map(({ status }) => status)).toEqual(expected);
      expect({ rest: rest.length, closing }).toEqual({ rest: 0, closing: 'ended' });
      expect(responses.at(-1)?.field('connection')).toBe('close');
    }
  });
});

/** What is refused for its head alone, whatever its content turns out to be. */
const REFUSED: readonly (readonly [rule: string, message: string, end: Case[3]])[] = [
  ['content of a small length', post('Content-Length: 5\r\n', 'hello'), 'stays'],
  ['small chunks', chunked('5\r\nhello\r\n0\r\n\r\n'), 'stays'],
  ['a length beyond what is read over', post('Content-Length: 65537\r\n'), 'closes'],
  ['a chunk beyond what is read over', chunked('10001\r\n'), 'closes'],
  ['chunks that add up beyond what is read over', chunked(`8000\r\n${'x'.repeat(0x8000)}\r\n8001\r\n`), 'closes'],
  ['a chunk that is none', chunked('xyz\r\nhello\r\n0\r\n\r\n'), 'closes'],
  ['a trailer line that is none', chunked('0\r\nX\r\n\r\n'), 'closes'],
  ['content that the client holds back', post('Expect: 100-continue\r\nContent-Length: 5\r\n'), 'closes'],
];

describe('content of what is refused', () => {
  it.each(REFUSED)('%s: one answer, and the next only where it is known to begin', async (_, message, end) => {
    const port = await serveFolder();
    const expected = end === 'stays' ? [405, 200] : [405];
    const text = message + PROBE;
    for (const pieces of [[text], [...text.slice(0, 200), text.slice(200)]]) {
      const client = await RawClient.connect(port);
      await client.send(...pieces).catch(() => undefined);
      const { responses, rest, closing } = await client.closed();
      expect(responses.map(({ status }) => status)).toEqual(expected);
      expect({ rest: rest.length, closing }).toEqual({ rest: 0, closing: 'ended' });
    }
  });
});
