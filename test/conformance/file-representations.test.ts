/** What a file's answer carries: media type, codings, names to save under, options (RFC 9110 §8, §12; RFC 6266). */
import { closeSync, ftruncateSync, openSync, statSync, utimesSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ask } from '../support/raw-client.ts';
import { serveFolder, serveTree } from '../support/server.ts';
import { letFilesSettle } from '../support/settled.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const TEXT = 'All work and no play makes Jack a dull boy.\n'.repeat(100);

describe('RFC 9110 §8.3: media types', () => {
  it.each([
    ['a.txt', 'text/plain; charset=utf-8'],
    ['a.html', 'text/html; charset=utf-8'],
    ['a.HTML', 'text/html; charset=utf-8'],
    ['a.mjs', 'text/javascript; charset=utf-8'],
    ['a.json', 'application/json; charset=utf-8'],
    ['a.svg', 'image/svg+xml'],
    ['a.png', 'image/png'],
    ['a.mp4', 'video/mp4'],
    ['a.tar.gz', 'application/gzip'],
    ['a.wasm', 'application/wasm'],
    ['a.unheard-of', 'text/plain; charset=utf-8'],
    ['Makefile', 'text/plain; charset=utf-8'],
    ['html', 'text/plain; charset=utf-8'],
  ])('%s: %s', async (name, type) => {
    const { port } = await serveTree({ [name]: 'x' });
    const response = await ask(port, `GET /${name}`);
    expect(response.field('Content-Type')).toBe(type);
    expect(response.field('X-Content-Type-Options')).toBe('nosniff');
    expect(response.field('Content-Encoding')).toBeUndefined();
  });
});

describe('RFC 9110 §8.8: validators', () => {
  it('has a strong entity tag that changes with every write, even when the time is set back', async () => {
    const { port, folder } = await serveTree({ 'a.bin': 'one' });
    const path = join(folder, 'a.bin');
    const time = statSync(path).mtime;
    const before = (await ask(port, 'GET /a.bin')).field('ETag') ?? '';
    const descriptor = openSync(path, 'w');
    writeSync(descriptor, 'two');
    closeSync(descriptor);
    utimesSync(path, time, time);
    const after = (await ask(port, 'GET /a.bin')).field('ETag') ?? '';
    expect(before).toMatch(/^"[!#-~]+"$/);
    expect(after).not.toBe(before);
  });

  it('§8.8.2.1 tells no Last-Modified later than Date', async () => {
    const { port, folder } = await serveTree({ 'a.bin': 'one' });
    utimesSync(join(folder, 'a.bin'), new Date(), new Date(Date.now() + 86_400_000));
    const response = await ask(port, 'GET /a.bin');
    expect(Date.parse(response.field('Last-Modified') ?? '')).toBeLessThanOrEqual(
      Date.parse(response.field('Date') ?? ''),
    );
  });
});

describe('RFC 9110 §12.5.3: codings beside the files of a site', () => {
  const SITE = { directory: { site: 'on' } } as const;
  const TREE = {
    'a.txt': TEXT,
    'a.txt.br': 'BR',
    'a.txt.gz': 'GZ',
    'a.txt.zst': 'ZSTD',
    'b.txt': TEXT,
    'b.txt.gz': 'GZ',
  };

  it.each([
    ['/a.txt', 'br, gzip, zstd', 'br', 'BR'],
    ['/a.txt', 'gzip, zstd', 'zstd', 'ZSTD'],
    ['/a.txt', 'gzip', 'gzip', 'GZ'],
    ['/a.txt', 'gzip;q=0.9, br;q=0.1', 'gzip', 'GZ'],
    ['/a.txt', 'br;q=0, *', 'zstd', 'ZSTD'],
    ['/b.txt', 'br;q=0.9, gzip;q=0.1', 'gzip', 'GZ'],
    ['/a.txt', 'identity', undefined, TEXT],
    ['/a.txt', 'identity;q=1, gzip;q=0.5', undefined, TEXT],
    ['/a.txt', '', undefined, TEXT],
    ['/a.txt.gz', 'gzip', undefined, 'GZ'],
  ])('%s for %j: %s', async (path, acceptEncoding, coding, text) => {
    const { port } = await serveTree(TREE, SITE);
    const response = await ask(port, `GET ${path}`, { 'Accept-Encoding': acceptEncoding });
    expect([response.field('Content-Encoding'), response.text]).toEqual([coding, text]);
    if (path === '/a.txt') {
      expect(response.field('Vary')).toBe('Accept-Encoding');
      expect(response.field('Content-Type')).toBe('text/plain; charset=utf-8');
    }
  });

  it('§8.8.3.3 has an entity tag of its own for each coding, which revalidates and resumes that one only', async () => {
    const { port } = await serveTree(TREE, SITE);
    const tags = new Map<string, string>();
    for (const coding of ['br', 'gzip', 'zstd', 'identity']) {
      tags.set(coding, (await ask(port, 'GET /a.txt', { 'Accept-Encoding': coding })).field('ETag') ?? '');
    }
    expect(new Set(tags.values()).size).toBe(4);
    const tag = tags.get('gzip') ?? '';
    const statusOf = async (coding: string): Promise<number> =>
      (await ask(port, 'GET /a.txt', { 'Accept-Encoding': coding, 'If-None-Match': tag })).status;
    expect([await statusOf('gzip'), await statusOf('br'), await statusOf('identity')]).toEqual([304, 200, 200]);
    const part = { Range: 'bytes=1-1', 'If-Range': tag };
    const resumed = await ask(port, 'GET /a.txt', { ...part, 'Accept-Encoding': 'gzip' });
    expect([resumed.status, resumed.text, resumed.field('Content-Range')]).toEqual([206, 'Z', 'bytes 1-1/2']);
    expect((await ask(port, 'GET /a.txt', { ...part, 'Accept-Encoding': 'br' })).status).toBe(200);
  });

  it('leaves out one that is older than its file', async () => {
    const { port, folder } = await serveTree({ 'a.txt': TEXT, 'a.txt.br': 'old' }, SITE);
    const old = new Date(Date.now() - 60_000);
    utimesSync(join(folder, 'a.txt.br'), old, old);
    const response = await ask(port, 'GET /a.txt', { 'Accept-Encoding': 'br' });
    expect(brotliDecompressSync(response.content).toString()).toBe(TEXT);
  });
});

describe('RFC 9110 §8.4: coding on the way', () => {
  it.each([
    ['fresh', false],
    ['kept in memory', true],
  ])('encodes text, a file %s', async (_, isKept) => {
    const { port } = await serveTree({ 'a.txt': TEXT });
    if (isKept) letFilesSettle();
    const plain = await ask(port, 'GET /a.txt');
    for (const [accept, decode] of [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
      ['gzip;q=0.5, br;q=0.4', gunzipSync],
    ] as const) {
      const response = await ask(port, 'GET /a.txt', { 'Accept-Encoding': accept });
      expect(decode(response.content).toString()).toBe(TEXT);
      expect(response.field('Vary')).toBe('Accept-Encoding');
      expect(response.field('ETag')).not.toBe(plain.field('ETag'));
      const tag = response.field('ETag') ?? '';
      const again = await ask(port, 'GET /a.txt', { 'Accept-Encoding': accept, 'If-None-Match': tag });
      expect([again.status, again.field('Vary')]).toEqual([304, 'Accept-Encoding']);
      const part = await ask(port, 'GET /a.txt', { 'Accept-Encoding': accept, Range: 'bytes=2-9', 'If-Range': tag });
      expect([part.status, part.content]).toEqual([206, response.content.subarray(2, 10)]);
      const head = await ask(port, 'HEAD /a.txt', { 'Accept-Encoding': accept });
      expect(head.field('Content-Length')).toBe(String(response.content.length));
    }
    expect(plain.field('Vary')).toBe('Accept-Encoding');
    expect(plain.text).toBe(TEXT);
  });

  it.each([
    ['what is no text', 'a.png', TEXT],
    ['what is too small to gain', 'a.txt', 'tiny'],
    ['what is too large to wait for', 'a.txt', TEXT.repeat(300)],
  ])('does not encode %s', async (_, name, content) => {
    const { port } = await serveTree({ [name]: content });
    const response = await ask(port, `GET /${name}`, { 'Accept-Encoding': 'gzip, br' });
    expect([response.field('Content-Encoding'), response.text]).toEqual([undefined, content]);
  });

  it('does not encode when switched off', async () => {
    const { port } = await serveTree({ 'a.txt': TEXT, 'a.txt.br': 'BR' }, { directory: { compresses: false } });
    const response = await ask(port, 'GET /a.txt', { 'Accept-Encoding': 'gzip, br' });
    expect([response.field('Content-Encoding'), response.text]).toEqual([undefined, TEXT]);
  });
});

describe('RFC 9110 §14: files over 4 GiB', () => {
  const SIZE = 5 * 1024 ** 3 + 7;

  it('answers any part of them, and tells their size', async () => {
    const folder = await createTempFolder();
    const descriptor = openSync(join(folder, 'huge.bin'), 'w');
    ftruncateSync(descriptor, SIZE);
    writeSync(descriptor, 'beyond', 4 * 1024 ** 3 + 1);
    writeSync(descriptor, 'end', SIZE - 3);
    closeSync(descriptor);
    const { port } = await serveFolder(folder);
    expect((await ask(port, 'HEAD /huge.bin')).field('Content-Length')).toBe(String(SIZE));
    const part = await ask(port, 'GET /huge.bin', { Range: 'bytes=4294967297-4294967302' });
    expect([part.text, part.field('Content-Range')]).toEqual(['beyond', `bytes 4294967297-4294967302/${SIZE}`]);
    const suffix = await ask(port, 'GET /huge.bin', { Range: 'bytes=-3' });
    expect(suffix.text).toBe('end');
    const parts = await ask(port, 'GET /huge.bin', { Range: 'bytes=0-0,4294967297-4294967302,-3' });
    expect(parts.text).toContain(`bytes ${SIZE - 3}-${SIZE - 1}/${SIZE}\r\n\r\nend\r\n--`);
  });
});

describe('options', () => {
  it.each([
    ['/a%20%22b%22.txt?download', `attachment; filename="a _b_.txt"; filename*=UTF-8''a%20%22b%22.txt`],
    ['/%E2%82%AC.txt?download=1', `attachment; filename="_.txt"; filename*=UTF-8''%E2%82%AC.txt`],
    ['/plain.txt?download', 'attachment; filename="plain.txt"'],
    ['/plain.txt?downloads', undefined],
    ['/plain.txt', undefined],
  ])('RFC 6266: %s is saved as %s', async (target, disposition) => {
    const { port } = await serveTree({ 'a "b".txt': 'x', '\u20ac.txt': 'x', 'plain.txt': 'x' });
    letFilesSettle();
    for (const _ of ['first', 'again, from memory']) {
      expect((await ask(port, `GET ${target}`)).field('Content-Disposition')).toBe(disposition);
    }
  });

  it('serves a single-page application', async () => {
    const { port } = await serveTree({ 'index.html': 'app', 'real.txt': 'real' }, { directory: { singlePage: true } });
    const page = await ask(port, 'GET /deep/route', { Accept: 'text/html' });
    expect([page.status, page.text]).toEqual([200, 'app']);
    expect((await ask(port, 'GET /real.txt')).text).toBe('real');
    expect((await ask(port, 'GET /missing.json', { Accept: 'application/json' })).status).toBe(404);
  });

  it('answers what is missing with the folder’s own page, as 404', async () => {
    const { port } = await serveTree({ '404.html': 'my page', sub: {} });
    const page = await ask(port, 'GET /missing', { 'If-None-Match': '*', Range: 'bytes=0-0' });
    expect([page.status, page.text]).toEqual([404, 'my page']);
    const head = await ask(port, 'HEAD /sub/missing');
    expect([head.status, head.field('Content-Length')]).toEqual([404, '7']);
    const off = await serveTree({ '404.html': 'my page' }, { directory: { customNotFound: false } });
    expect((await ask(off.port, 'GET /missing')).text).not.toContain('my page');
  });

  it('lets pages of other sites read, when switched on', async () => {
    const { port } = await serveTree({ 'a.txt': 'x' }, { allowsAnyOrigin: true });
    for (const [request, status] of [
      ['GET /a.txt', 200],
      ['OPTIONS /a.txt', 200],
      ['GET /missing', 404],
      // They may read, and change nothing.
      ['PUT /a.txt', 403],
    ] as const) {
      const response = await ask(port, request, { Origin: 'https://elsewhere.example' });
      expect([response.status, response.field('Access-Control-Allow-Origin')]).toEqual([status, '*']);
      expect(response.field('Access-Control-Expose-Headers')).toContain('Content-Range');
      expect(response.field('Access-Control-Expose-Headers')).toContain('Repr-Digest');
    }
    const off = await serveTree({ 'a.txt': 'x' });
    expect((await ask(off.port, 'GET /a.txt')).field('Access-Control-Allow-Origin')).toBeUndefined();
  });

  it.each([
    ['Authorization', 'Authorization'],
    ['authorization,content-type,x-own', 'authorization, content-type, x-own'],
    ['X-A, , X-B', 'X-A, X-B'],
    ['bad name, X-A', 'X-A'],
    [undefined, undefined],
  ])('lets pages of other sites send any field: a preflight for %j names %j', async (wanted, allowed) => {
    const { port } = await serveTree({ 'a.txt': 'x' }, { allowsAnyOrigin: true });
    const response = await ask(port, 'OPTIONS /a.txt', {
      Origin: 'https://elsewhere.example',
      'Access-Control-Request-Method': 'GET',
      ...(wanted === undefined ? {} : { 'Access-Control-Request-Headers': wanted }),
    });
    expect([response.status, response.field('Access-Control-Allow-Origin')]).toEqual([204, '*']);
    expect(response.field('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
    expect(response.field('Access-Control-Allow-Headers')).toBe(allowed);
    expect(response.field('Vary')).toContain('Access-Control-Request-Headers');
  });

  it('answers no preflight of another site unless switched on, nor one for another host', async () => {
    const preflight = { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'GET' };
    const off = await serveTree({ 'a.txt': 'x' });
    const plain = await ask(off.port, 'OPTIONS /a.txt', preflight);
    expect(plain.fields.filter(([name]) => /^access-control/i.test(name))).toEqual([]);
    const on = await serveTree({ 'a.txt': 'x' }, { allowsAnyOrigin: true });
    expect((await ask(on.port, 'OPTIONS /a.txt', { ...preflight, Host: 'evil.example' })).status).toBe(421);
  });

  it('sends a field once that a person gave in place of one of its own', async () => {
    const { port } = await serveTree(
      { 'a.txt': 'x' },
      {
        allowsAnyOrigin: true,
        extraFields: [
          ['Access-Control-Allow-Origin', 'https://a.example'],
          ['cache-control', 'max-age=600'],
        ],
      },
    );
    const valuesOf = async (request: string, name: string): Promise<string[]> =>
      (await ask(port, request)).fields.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value);
    expect(await valuesOf('GET /a.txt', 'access-control-allow-origin')).toEqual(['https://a.example']);
    expect(await valuesOf('GET /a.txt', 'cache-control')).toEqual(['max-age=600']);
    expect(await valuesOf('GET /', 'cache-control')).toEqual(['max-age=600']);
    expect(await valuesOf('GET /missing', 'cache-control')).toEqual(['no-store']);
    expect(await valuesOf('GET //a.txt', 'cache-control')).toEqual(['no-cache']);
  });

  it('adds fields to every response, in place of its own, but never framing', async () => {
    const { port } = await serveTree(
      { 'a.txt': 'x' },
      {
        extraFields: [
          ['X-Extra', '1'],
          ['cache-control', 'max-age=60'],
          ['Vary', 'Origin'],
          ['Content-Length', '999'],
          ['Content-Type', 'text/evil'],
        ],
      },
    );
    const file = await ask(port, 'GET /a.txt');
    expect(file.field('Cache-Control')).toBe('max-age=60');
    expect(file.field('Vary')).toBe('Accept-Encoding, Origin');
    expect(file.field('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(file.text).toBe('x');
    expect((await ask(port, 'GET /missing')).field('X-Extra')).toBe('1');
    expect((await ask(port, 'GET /a.txt', { 'If-None-Match': '*' })).field('X-Extra')).toBe('1');
  });
});
