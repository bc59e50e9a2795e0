/** HTTP/2 (RFC 9113) on the port of a secured share: the same answers as by HTTP/1.1, each on a stream of its own. */
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { HttpError } from '../../main/http/http-error.ts';
import { eventually } from '../support/eventually.ts';
import { createGate, handlerOf } from '../support/handlers.ts';
import { answerOf, openHttp2, request } from '../support/http2-client.ts';
import type { ServerOptions } from '../support/server.ts';
import { SHORT_LIMITS, serveHandler, serveTree } from '../support/server.ts';
import { testIdentity } from '../support/tls-identity.ts';
import { until } from '../support/until.ts';

const CANCEL = 0x8;
const LARGE = Buffer.alloc(3_000_000, 'octets');
const TREE = { 'a.txt': 'a letter', 'large.bin': LARGE, folder: { 'b.txt': 'bee' } };

async function serveSecured(options: ServerOptions = {}) {
  const { leaf } = await testIdentity();
  return serveTree(TREE, { identity: leaf, ...options });
}

describe('a request by HTTP/2', () => {
  it('is answered and logged as what it is', async () => {
    const { port, ended, exchanges } = await serveSecured();
    const session = await openHttp2(port);
    expect(session.alpnProtocol).toBe('h2');
    const { status, fields, content, code } = await request(session, { ':path': '/a.txt?x', cookie: ['a=1', 'b=2'] });
    expect([status, content.toString(), code]).toEqual([200, 'a letter', 0]);
    expect(fields).toMatchObject({ 'content-length': '8', 'accept-ranges': 'bytes', server: 'Porthole' });
    expect(await ended(1)).toMatchObject([
      { method: 'GET', target: '/a.txt?x', version: 'HTTP/2.0', status: 200, ending: 'complete', exchange: 1 },
    ]);
    const [exchange] = exchanges;
    expect(exchange?.requestHead).toBe(`GET /a.txt?x HTTP/2\r\nhost: 127.0.0.1:${port}\r\ncookie: a=1; b=2\r\n\r\n`);
    expect(exchange?.responseHead).toMatch(/^HTTP\/2 200\r\ndate: .*\r\ncontent-length: 8\r\n\r\n$/s);
    expect(exchange?.contentBytes).toBe(8);
  });

  it.each([
    ['HEAD', '/large.bin', {}, 200, 0],
    ['GET', '/large.bin', {}, 200, 3_000_000],
    ['GET', '/large.bin', { range: 'bytes=5-' }, 206, 2_999_995],
    ['GET', '/large.bin', { range: 'bytes=3000000-' }, 416, undefined],
    ['GET', '/a.txt', { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' }, 304, 0],
    ['GET', '/folder', {}, 301, undefined],
    ['GET', '/folder/', { accept: 'application/json' }, 200, undefined],
    ['GET', '/none', {}, 404, undefined],
    ['OPTIONS', '*', {}, 204, 0],
    ['TRACE', '/', {}, 405, undefined],
    ['BREW', '/', {}, 501, undefined],
    ['GET', '/../etc/passwd', {}, 400, undefined],
    ['GET', '/%2e%2e/etc/passwd', {}, 400, undefined],
    ['GET', '/', { expect: 'the unexpected' }, 417, undefined],
    ['GET', '/', { ':authority': 'evil.example' }, 421, undefined],
    ['GET', '/', { ':authority': '127.0.0.1', host: 'localhost' }, 400, undefined],
    ['GET', '/', { ':scheme': 'http' }, 421, undefined],
  ])('%s %s with %j gets %i', async (method, path, fields, expected, length) => {
    const { port, ended } = await serveSecured();
    const { status, content } = await request(await openHttp2(port), { ':method': method, ':path': path, ...fields });
    expect(status).toBe(expected);
    if (length !== undefined) expect(content.byteLength).toBe(length);
    expect(await ended(1)).toMatchObject([{ status: expected, ending: 'complete' }]);
  });
});

describe('content by HTTP/2', () => {
  const echo = handlerOf(async (request) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request.content.read({ maxBytes: 10_000_000, leastBytes: 1 })) chunks.push(chunk);
    return { status: 200, fields: [], body: { kind: 'bytes', bytes: Buffer.concat(chunks) } };
  });

  it('arrives whole, with and without a length, after 100 where that is waited for', async () => {
    const { leaf } = await testIdentity();
    const { port, ended } = await serveHandler(echo, { identity: leaf });
    const session = await openHttp2(port);
    const length = { 'content-length': LARGE.byteLength };
    const put = { ':method': 'PUT' };
    const plain = await request(session, put, LARGE);
    const counted = await request(session, { ...put, ...length }, LARGE);
    const waiting = await request(session, { ...put, ...length, expect: '100-continue' }, LARGE);
    for (const { status, content } of [plain, counted, waiting]) {
      expect([status, content.equals(LARGE)]).toEqual([200, true]);
    }
    expect([plain.interim, waiting.interim]).toEqual([[], [100]]);
    expect((await ended(3)).map(({ ending }) => ending)).toEqual(['complete', 'complete', 'complete']);
  });

  it('that nobody wants is refused at once, and the connection goes on', async () => {
    const { port, ended } = await serveSecured();
    const session = await openHttp2(port);
    const refused = session.request({ ':method': 'PUT', ':path': '/new.txt', 'content-length': 10_000_000 });
    refused.write(Buffer.alloc(1_000));
    const { status, code } = await answerOf(refused);
    expect([status, code]).toEqual([405, 0]);
    expect((await request(session, { ':path': '/a.txt' })).content.toString()).toBe('a letter');
    expect((await ended(2)).map(({ ending }) => ending)).toEqual(['complete', 'complete']);
  });

  it('that is too much is refused with 413', async () => {
    const { leaf } = await testIdentity();
    const { port } = await serveHandler(echo, { identity: leaf });
    const session = await openHttp2(port);
    const fields = { ':method': 'PUT', 'content-length': 20_000_000 };
    const refused = session.request(fields);
    expect((await answerOf(refused)).status).toBe(413);
  });

  it('that stops coming is given up', async () => {
    const { leaf } = await testIdentity();
    const { port, ended } = await serveHandler(echo, { identity: leaf, limits: SHORT_LIMITS });
    const stream = (await openHttp2(port)).request({ ':method': 'PUT' });
    stream.write('a beginning');
    expect((await answerOf(stream)).status).toBe(408);
    expect(await ended(1)).toMatchObject([{ status: 408 }]);
  });
});

describe('streams of a connection', () => {
  it('are each ended, logged and disconnected for themselves', async () => {
    const { port, ended, service } = await serveSecured();
    const session = await openHttp2(port);
    const left = session.request({ ':path': '/large.bin' });
    await once(left, 'response');
    left.close(CANCEL);
    expect(await ended(1)).toMatchObject([{ ending: 'aborted', exchange: 1 }]);
    const kept = session.request({ ':path': '/large.bin' });
    await once(kept, 'response');
    service.review(({ context }) => (context.visitor === '127.0.0.1' ? 'ends' : 'goes-on'));
    expect((await answerOf(kept)).code).toBe(CANCEL);
    expect((await ended(2))[1]).toMatchObject({ ending: 'disconnected', exchange: 2 });
    expect((await request(session, { ':path': '/a.txt' })).status).toBe(200);
  });

  it('end with an answer where what is sent on them is not allowed any more, and the others go on', async () => {
    const { leaf } = await testIdentity();
    const begun = new Set<string>();
    const handler = handlerOf(async ({ path, content }) => {
      for await (const _ of content) begun.add(path);
      return { status: 200, fields: [], body: { kind: 'empty' } };
    });
    const { port, service } = await serveHandler(handler, { identity: leaf });
    const session = await openHttp2(port);
    const streams = ['/ended', '/kept'].map((path) => session.request({ ':method': 'PUT', ':path': path }));
    for (const stream of streams) stream.write('a beginning');
    await until(() => begun.size === streams.length);
    service.review(({ path }) => (path === '/ended' ? new HttpError(403) : 'goes-on'));
    streams[1]?.end();
    const answers = await Promise.all(streams.map((stream) => answerOf(stream)));
    expect(answers.map(({ status }) => status)).toEqual([403, 200]);
    expect((await request(session, { ':path': '/' })).status).toBe(200);
  });

  it('are ended one by one by a person, of two that run, and of no other visitor', async () => {
    const { port, ended, service } = await serveSecured();
    const session = await openHttp2(port);
    const [unwanted, wanted] = [session.request({ ':path': '/large.bin' }), session.request({ ':path': '/large.bin' })];
    await Promise.all([once(unwanted, 'response'), once(wanted, 'response')]);
    service.disconnect({ connection: 1, exchange: 1, visitor: '192.0.2.7' });
    service.disconnect({ connection: 1, exchange: 3, visitor: '127.0.0.1' });
    service.disconnect({ connection: 2, exchange: 2, visitor: '127.0.0.1' });
    service.disconnect({ connection: 1, exchange: 1, visitor: '127.0.0.1' });
    expect((await answerOf(unwanted)).code).toBe(CANCEL);
    expect((await answerOf(wanted)).content.equals(LARGE)).toBe(true);
    expect((await ended(2)).map(({ exchange, ending }) => [exchange, ending])).toEqual([
      [1, 'disconnected'],
      [2, 'complete'],
    ]);
  });

  it('are finished when the server stops, and no more are begun', async () => {
    const gate = createGate();
    const { leaf } = await testIdentity();
    const handler = handlerOf(async () => {
      await gate.opened;
      return { status: 200, fields: [], body: { kind: 'bytes', bytes: Buffer.from('in the end') } };
    });
    const { port, service } = await serveHandler(handler, { identity: leaf });
    const session = await openHttp2(port);
    const answer = request(session, {});
    await once(session, 'remoteSettings');
    await new Promise((resolve) => session.ping(resolve));
    const goneAway = once(session, 'goaway');
    const drained = service.drain();
    await goneAway;
    gate.open();
    expect((await answer).content.toString()).toBe('in the end');
    await drained;
  });

  it('end with the connection, as cut, when its visitor is shut out', async () => {
    const { port, ended, service } = await serveSecured();
    const session = await openHttp2(port);
    const stream = session.request({ ':path': '/large.bin' });
    await once(stream, 'response');
    service.disconnectVisitor('127.0.0.1');
    await answerOf(stream);
    expect(await ended(1)).toMatchObject([{ ending: 'disconnected' }]);
    await eventually(() => expect(session.destroyed).toBe(true));
  });

  it('do not wait for a large one', async () => {
    const { port } = await serveSecured();
    const session = await openHttp2(port);
    const large = session.request({ ':path': '/large.bin' });
    await once(large, 'response');
    // It is not read: what its window lets through is on its way, and all else waits.
    for (let index = 0; index < 20; index += 1) {
      expect((await request(session, { ':path': '/a.txt' })).content.toString()).toBe('a letter');
    }
    expect((await answerOf(large)).content.equals(LARGE)).toBe(true);
  });
});
