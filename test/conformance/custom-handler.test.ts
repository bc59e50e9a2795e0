/** What someone writes who serves something of their own: ten lines of a handler, or a whole application. */
import { describe, expect, it } from 'vitest';
import { formatCommon } from '../../main/access-log/log-line-formats.ts';
import { Gateway } from '../../main/http/gateway.ts';
import { Greeter, handlerOf } from '../support/handlers.ts';
import { ask, RawClient, requestText, talk } from '../support/raw-client.ts';
import { run } from '../support/run.ts';
import { serveHandler } from '../support/server.ts';

const HOST = 'Host: localhost';

describe('a custom handler', () => {
  it('speaks to curl, and its requests show in the access log', async () => {
    const { port, ended } = await serveHandler(new Greeter());
    const got = await run('curl', ['-sS', `http://127.0.0.1:${port}/world`]);
    expect(got).toEqual({ status: 0, stdout: 'Hello from /world\n', stderr: '' });
    const posted = await run('curl', ['-sS', '-d', 'good morning', `http://127.0.0.1:${port}/`]);
    expect(posted.stdout).toBe('You said good morning\n');
    const refused = await run('curl', ['-sSi', '-X', 'DELETE', `http://127.0.0.1:${port}/`]);
    expect(refused.stdout).toMatch(/^HTTP\/1\.1 405 [\s\S]*\r\nAllow: GET, HEAD, POST, OPTIONS\r\n/);
    const lines = (await ended(3)).map((entry) => formatCommon(entry).replace(/\[.*\] /, ''));
    expect(lines[0]).toBe('127.0.0.1 - - "GET /world HTTP/1.1" 200 18');
    expect(lines[1]).toBe('127.0.0.1 - - "POST / HTTP/1.1" 200 22');
    expect(lines[2]).toMatch(/"DELETE \/ HTTP\/1\.1" 405 \d+$/);
  });

  it('answers HEAD and OPTIONS without a line of its own', async () => {
    const { port } = await serveHandler(new Greeter());
    const head = await ask(port, 'HEAD /x');
    expect([head.status, head.field('Content-Length')]).toEqual([200, '14']);
    expect((await ask(port, 'OPTIONS /x')).field('Allow')).toBe('GET, HEAD, POST, OPTIONS');
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('secret detail');
      },
    ],
    ['rejects', () => Promise.reject(new Error('secret detail'))],
    [
      'gives a field that would break out of its line',
      () => ({
        status: 200,
        fields: [['X', 'a\r\nSet-Cookie: b']] as const,
        body: { kind: 'empty' } as const,
      }),
    ],
  ])('that %s is answered with 500 without detail, and the connection goes on', async (_, respond) => {
    const { port, bugs } = await serveHandler(handlerOf(respond));
    const client = await RawClient.connect(port);
    await client.send(requestText('GET / HTTP/1.1', HOST), requestText('GET / HTTP/1.1', HOST));
    const responses = await client.responses(2);
    expect(responses.map(({ status }) => status)).toEqual([500, 500]);
    expect(responses[0]?.text).not.toContain('secret');
    expect(responses[0]?.field('Set-Cookie')).toBeUndefined();
    expect(bugs).toHaveLength(2);
  });
});

describe('the gateway for applications of Request and Response', () => {
  it('hands everything over and back', async () => {
    const application = async (request: Request): Promise<Response> => {
      const { pathname, search } = new URL(request.url);
      const text = await request.text();
      const body = JSON.stringify([request.method, pathname, search, request.headers.get('x-in'), text]);
      return new Response(body, {
        status: 201,
        headers: [
          ['X-Out', '1'],
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=2'],
        ],
      });
    };
    const { port } = await serveHandler(new Gateway(application));
    const text = `${requestText('POST /p?q=1 HTTP/1.1', HOST, 'X-In: y', 'Content-Length: 5', 'Connection: close')}hello`;
    const [response] = (await talk(port, text)).responses;
    expect(response?.status).toBe(201);
    expect(response?.text).toBe('["POST","/p","?q=1","y","hello"]');
    expect(response?.fields.filter(([name]) => name === 'set-cookie').map(([, value]) => value)).toEqual([
      'a=1',
      'b=2',
    ]);
  });

  it('streams requests and responses', async () => {
    const application = (request: Request): Response => new Response(request.body, { headers: { 'X-Echo': '1' } });
    const { port } = await serveHandler(new Gateway(application));
    const client = await RawClient.connect(port);
    await client.send(requestText('POST / HTTP/1.1', HOST, 'Transfer-Encoding: chunked', 'Expect: 100-continue'));
    await client.until('100 Continue');
    await client.send('3\r\none\r\n');
    await client.until('one');
    await client.send('5\r\n, two\r\n0\r\n\r\n');
    expect((await client.response()).text).toBe('one, two');
  });

  it('asks for content only when the application does', async () => {
    const { port } = await serveHandler(new Gateway(() => new Response('no, thanks')));
    const text = requestText('POST / HTTP/1.1', HOST, 'Content-Length: 5', 'Expect: 100-continue', 'Connection: close');
    expect((await talk(port, text)).responses).toMatchObject([{ status: 200, text: 'no, thanks', interim: [] }]);
  });

  it.each([
    ['TRACE / HTTP/1.1', 'localhost', 501],
    ['TRACK / HTTP/1.1', 'localhost', 501],
    ['connect localhost:1 HTTP/1.1', 'localhost', 400],
    ['GET / HTTP/1.1', '1.2.3.999', 400],
    ['HEAD / HTTP/1.1', 'localhost', 200],
    ['OPTIONS * HTTP/1.1', 'localhost', 200],
    ['BREW / HTTP/1.1', 'localhost', 200],
  ])('%s for %s: %i', async (requestLine, host, status) => {
    const { port } = await serveHandler(new Gateway(() => new Response('ok')));
    const client = await RawClient.connect(port);
    await client.send(requestText(requestLine, `Host: ${host}`));
    expect((await client.response(requestLine.split(' ')[0])).status).toBe(status);
  });

  it.each<[string, () => Response, number]>([
    ['a network error', () => Response.error(), 500],
    ['a redirect', () => Response.redirect('http://localhost/elsewhere', 303), 303],
    ['no content', () => new Response(null, { status: 204 }), 204],
    ['a length that is a lie', () => new Response('ok', { headers: { 'Content-Length': 'two' } }), 200],
  ])('answers %s', async (_, application, status) => {
    const { port } = await serveHandler(new Gateway(application));
    expect((await ask(port, 'GET /')).status).toBe(status);
  });
});
