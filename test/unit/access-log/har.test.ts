import { describe, expect, it } from 'vitest';
import { formatHarEntry, formatHarHead, HAR_FOOT } from '../../../main/access-log/har.ts';
import type { AccessLogEntry, ExchangeDetails } from '../../../main/access-log/log-entry.ts';
import { ENTRY } from '../../support/entries.ts';
import { createHarValidator } from '../../support/har-validator.ts';

const ORIGIN = 'http://192.0.2.1:8000';

const validate = createHarValidator();

function archiveOf(...exchanges: { entry: AccessLogEntry; details?: ExchangeDetails }[]) {
  const entries = exchanges.map(({ entry, details }) => formatHarEntry({ entry, details, origin: ORIGIN }));
  return JSON.parse(formatHarHead('0.1.0') + entries.join(',\n') + HAR_FOOT);
}

const DETAILS: ExchangeDetails = {
  sequence: 1,
  requestHead: 'GET /a.txt?q=1&q=%20x HTTP/1.1\r\nHost: photos.local:8000\r\nX-Colon: a: b\r\n\r\n',
  responseHead: 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 5\r\n\r\n',
  acceptedAt: ENTRY.time,
  connectionEnd: { closedBy: undefined, closedAt: undefined },
  receivedBytes: 0,
  remotePort: 51_000,
};

describe('HTTP Archive', () => {
  it('is judged by a schema that refuses what is no archive', () => {
    const archive = archiveOf({ entry: ENTRY });
    archive.log.entries[0].request.url = 'no url';
    delete archive.log.entries[0].timings;
    expect(validate(archive).length).toBeGreaterThan(0);
    expect(validate({})).not.toEqual([]);
  });

  it.each<[string, Partial<AccessLogEntry>]>([
    ['an ordinary exchange', {}],
    ['a malformed request', { method: '', target: '\x16\x03\x01\x00"<>\\', version: '', status: 400 }],
    ['an empty request line', { method: '', target: '', version: '', status: 408 }],
    ['an aborted exchange', { status: 499, ending: 'aborted', contentBytes: 0 }],
    ['a handshake that failed', { method: '', target: '', version: '', status: 499, ending: 'distrusted' }],
    ['a visitor by IPv6', { visitor: '2001:db8::7' }],
    ['a target in absolute-form', { target: 'http://example.com/a?b=c' }],
    ['a target that names no URL', { method: 'CONNECT', target: 'example.com:443' }],
    ['a target of the server as a whole', { method: 'OPTIONS', target: '*' }],
    ['a target that looks like another host', { target: '//evil.example/a' }],
    ['octets in a target', { target: '/caf\xe9?\xff' }],
    ['a user agent in UTF-8', { userAgent: Buffer.from('浏览器').toString('latin1') }],
  ])('is valid with %s', (_, change) => {
    expect(validate(archiveOf({ entry: { ...ENTRY, ...change } }, { entry: ENTRY, details: DETAILS }))).toEqual([]);
  });

  it('tells what was sent and by whom, also where heads are known no more', () => {
    const entry = { ...ENTRY, receivedBytes: 7, keptAs: Buffer.from('é.jpg').toString('latin1'), identity: 'Anna' };
    const [element] = archiveOf({ entry }).log.entries;
    expect(element).toMatchObject({ _keptAs: 'é.jpg', _identity: 'Anna', request: { bodySize: 7 } });
    expect(validate(archiveOf({ entry }))).toEqual([]);
  });

  it('tells a handshake that failed as what it was meant for, and why it failed', () => {
    const [element] = archiveOf({ entry: { ...ENTRY, method: '', target: '', ending: 'too-old' } }).log.entries;
    expect(element).toMatchObject({ _ending: 'too-old', request: { url: 'https://192.0.2.1:8000/' } });
  });

  it('tells requests by https from those by http on the same port, each with its scheme', () => {
    const [secured, plain] = [{ ...ENTRY, tls: 'TLSv1.3' }, ENTRY];
    const archive = archiveOf(
      { entry: secured, details: DETAILS },
      { entry: secured },
      { entry: plain, details: DETAILS },
    );
    expect(validate(archive)).toEqual([]);
    const schemes = archive.log.entries.map((told: { request: { url: string }; _tls?: string }) => [
      new URL(told.request.url).protocol,
      told._tls,
    ]);
    expect(schemes).toEqual([
      ['https:', 'TLSv1.3'],
      ['https:', 'TLSv1.3'],
      ['http:', undefined],
    ]);
  });

  it('is valid without entries', () => {
    expect(validate(archiveOf())).toEqual([]);
  });

  it('tells the exchange as it stood on the wire where that is known', () => {
    const { request, response } = archiveOf({ entry: { ...ENTRY, target: '/a.txt?q=1&q=%20x' }, details: DETAILS }).log
      .entries[0];
    expect(request).toMatchObject({
      url: 'http://photos.local:8000/a.txt?q=1&q=%20x',
      headers: [
        { name: 'Host', value: 'photos.local:8000' },
        { name: 'X-Colon', value: 'a: b' },
      ],
      queryString: [
        { name: 'q', value: '1' },
        { name: 'q', value: ' x' },
      ],
    });
    expect(response).toMatchObject({ statusText: 'Not Found', content: { mimeType: 'text/html; charset=utf-8' } });
  });

  it('tells what the entry knows where the heads are gone', () => {
    const entry = { ...ENTRY, referrer: 'http://x/', durationMs: 10, firstByteMs: 4 };
    expect(archiveOf({ entry }).log.entries[0]).toMatchObject({
      time: 10,
      timings: { send: 0, wait: 4, receive: 6 },
      request: {
        url: `${ORIGIN}/a.txt`,
        headers: [
          { name: 'Referer', value: 'http://x/' },
          { name: 'User-Agent', value: 'curl/7.88.1' },
        ],
      },
      _visitor: '192.0.2.7',
    });
  });

  it('does not let a Host field lead to another URL', () => {
    const details = { ...DETAILS, requestHead: 'GET /a.txt HTTP/1.1\r\nHost: x/y?z\r\n\r\n' };
    expect(archiveOf({ entry: ENTRY, details }).log.entries[0].request.url).toBe(`${ORIGIN}/a.txt`);
  });
});
