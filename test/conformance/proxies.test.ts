/** Real proxies in front of a share: for whom they ask, what they keep, and what comes through them. */
import { describe, expect, it } from 'vitest';
import { basic, cheapHash } from '../support/cheap-hash.ts';
import type { ProxyKind } from '../support/proxies.ts';
import { CACHING_NGINX, CADDY, HAPROXY, NGINX, startProxy, VARNISH } from '../support/proxies.ts';
import { RawClient } from '../support/raw-client.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import type { RunningShare } from '../support/running-share.ts';
import { runShare } from '../support/running-share.ts';

const TRUSTED = { proxies: ['127.0.0.1'] };
const TREE = { 'a.txt': 'hello, world', 'sub/': { 'b.txt': 'bbbbbbbbbb' }, 'big.bin': Buffer.alloc(3_000_000, 7) };

interface Asking {
  readonly from?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

async function ask(port: number, requestLine: string, { from, fields }: Asking = {}): Promise<ParsedResponse> {
  const client = await RawClient.connect(port, from);
  const lines = Object.entries({ Host: `127.0.0.1:${port}`, ...fields }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  await client.send(`${requestLine} HTTP/1.1\r\n${lines.join('')}\r\n`);
  return client.response(requestLine.split(' ')[0]);
}

const visitors = ({ entries }: RunningShare): readonly string[] => entries.map(({ visitor }) => visitor);

describe.each([NGINX, CADDY, HAPROXY])('behind $name', (kind: ProxyKind) => {
  it('a share sees who asks, whoever they pretend to be', async () => {
    const share = await runShare(TREE, { ...TRUSTED, deny: ['127.0.0.9'] });
    const port = await startProxy(kind, [share.port]);
    const pretence = { 'X-Forwarded-For': '192.0.2.1', 'X-Real-IP': '192.0.2.2' };
    expect((await ask(port, 'GET /a.txt', { from: '127.0.0.5', fields: pretence })).text).toBe('hello, world');
    expect((await ask(port, 'GET /a.txt', { from: '127.0.0.6' })).status).toBe(200);
    expect((await ask(port, 'GET /a.txt', { from: '127.0.0.9', fields: pretence })).status).toBe(403);
    expect(visitors(share)).toEqual(['127.0.0.5', '127.0.0.6', '127.0.0.9']);
  });

  it('ranges, conditions and heads come through, on few connections', async () => {
    const share = await runShare(TREE, TRUSTED);
    const port = await startProxy(kind, [share.port]);
    const whole = await ask(port, 'GET /big.bin');
    expect([whole.status, whole.content.length]).toEqual([200, 3_000_000]);
    const tag = whole.field('ETag') ?? '';
    const part = await ask(port, 'GET /big.bin', { fields: { Range: 'bytes=1000-1999', 'If-Range': tag } });
    expect([part.status, part.content.length, part.field('Content-Range')]).toEqual([
      206,
      1_000,
      'bytes 1000-1999/3000000',
    ]);
    expect((await ask(port, 'GET /big.bin', { fields: { 'If-None-Match': tag } })).status).toBe(304);
    expect((await ask(port, 'HEAD /big.bin')).field('Content-Length')).toBe('3000000');
    expect(new Set(share.entries.map(({ connection }) => connection)).size).toBeLessThan(share.entries.length);
  });

  it('a share below a path is whole: pages, redirects, archives and what pages are made of', async () => {
    const share = await runShare(TREE, { ...TRUSTED, basePath: '/files/' });
    const port = await startProxy(kind, [share.port]);
    const page = await ask(port, 'GET /files/', { fields: { Accept: 'text/html' } });
    expect(page.status).toBe(200);
    const [, asset] = /(?:href|src)="([^"]*~porthole[^"]*\.css[^"]*)"/.exec(page.text) ?? [];
    const assetPath = new URL(asset ?? '', 'http://x/files/').pathname;
    expect(assetPath.startsWith('/files/')).toBe(true);
    expect((await ask(port, `GET ${assetPath}`)).status).toBe(200);
    const redirect = await ask(port, 'GET /files/sub');
    expect([redirect.status, new URL(redirect.field('Location') ?? '', `http://127.0.0.1:${port}/`).pathname]).toEqual([
      301,
      '/files/sub/',
    ]);
    expect((await ask(port, 'GET /files/?zip')).content.subarray(0, 2).toString()).toBe('PK');
    expect((await ask(port, 'GET /a.txt')).status).toBe(404);
  });
});

it.each([CACHING_NGINX, VARNISH])(
  'a cache, $name, shows what is there now to whoever may see it',
  async (kind: ProxyKind) => {
    const rules = { ...TRUSTED, deny: ['127.0.0.9'] };
    const share = await runShare(TREE, rules);
    const port = await startProxy(kind, [share.port]);
    expect((await ask(port, 'GET /a.txt', { from: '127.0.0.9' })).status).toBe(403);
    expect((await ask(port, 'GET /a.txt', { from: '127.0.0.5' })).text).toBe('hello, world');
    expect((await ask(port, 'GET /a.txt', { from: '127.0.0.9' })).status).toBe(403);
    await share.replace('a.txt', 'other words');
    expect((await ask(port, 'GET /a.txt', { from: '127.0.0.5' })).text).toBe('other words');

    // Where a person says that it may, it answers by itself, ranges and conditions too.
    await share.change({ ...rules, fields: ['Cache-Control: public, max-age=60'] });
    const asked = share.entries.length;
    const first = await ask(port, 'GET /sub/b.txt');
    const tag = first.field('ETag') ?? '';
    expect([first.text, tag]).toEqual(['bbbbbbbbbb', expect.stringMatching(/^"/)]);
    expect((await ask(port, 'GET /sub/b.txt', { fields: { 'If-None-Match': tag } })).status).toBe(304);
    const part = await ask(port, 'GET /sub/b.txt', { fields: { Range: 'bytes=0-4' } });
    expect([part.status, part.text]).toEqual([206, 'bbbbb']);
    expect(share.entries.length - asked).toBe(1);
  },
);

it.each([CACHING_NGINX, VARNISH])('$name gives no private answer to anybody else', async (kind: ProxyKind) => {
  const secret = { hash: cheapHash('open sesame') };
  const fields = [
    'Cache-Control: public, max-age=60',
    'Expires: Thu, 01 Jan 2099 00:00:00 GMT',
    'CDN-Cache-Control: max-age=60',
  ];
  const share = await runShare(TREE, { ...TRUSTED, entry: 'secret', secret, fields });
  const port = await startProxy(kind, [share.port]);
  const known = { fields: { Authorization: basic('anybody', 'open sesame') } };
  for (const target of ['/a.txt', '/sub/', '/?zip', '/?json', '/missing']) {
    expect((await ask(port, `GET ${target}`)).status).toBe(401);
    expect([200, 404]).toContain((await ask(port, `GET ${target}`, known)).status);
    const stranger = await ask(port, `GET ${target}`);
    expect([stranger.status, stranger.text.includes('hello')]).toEqual([401, false]);
    expect([200, 404]).toContain((await ask(port, `GET ${target}`, known)).status);
  }
});
