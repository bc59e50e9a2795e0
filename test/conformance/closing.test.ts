/** The last response arrives, whatever the visitor is still sending (RFC 9112 §9.6), and waiting clients are told to go on. */
import { describe, expect, it } from 'vitest';
import { createGate, ECHO, Greeter, handlerOf, readText, streamResponse } from '../support/handlers.ts';
import { RawClient, requestText, talk } from '../support/raw-client.ts';
import { SHORT_LIMITS, serveHandler, serveTree } from '../support/server.ts';
import { IS_OVER_TLS } from '../support/tls-identity.ts';
import { until } from '../support/until.ts';

const HOST = 'Host: localhost';
const MEGABYTE = 1024 * 1024;

describe('RFC 9112 §9.6: lingering', () => {
  it.each([
    ['405 while a counted content still comes', requestText('POST / HTTP/1.1', HOST, 'Content-Length: 9000000'), 405],
    ['405 while chunks still come', requestText('PUT / HTTP/1.1', HOST, 'Transfer-Encoding: chunked'), 405],
    ['400 behind which megabytes follow', 'GET / HTTP/1.1\nbroken\r\n\r\n', 400],
    [
      '400 for Content-Length twice',
      requestText('PUT / HTTP/1.1', HOST, 'Content-Length: 1', 'Content-Length: 2'),
      400,
    ],
    ['501 for a coding that we lack', requestText('PUT / HTTP/1.1', HOST, 'Transfer-Encoding: x, chunked'), 501],
  ])('%s', async (_, head, status) => {
    const { port } = await serveTree({});
    const client = await RawClient.connect(port);
    // All of it is sent before anything is read, as simple clients do.
    client.socket.pause();
    await client.send(head, Buffer.alloc(9_000_000 - 1, 'x'));
    client.socket.resume();
    const { responses, closing } = await client.closed();
    expect(responses.map((response) => response.status)).toEqual([status]);
    expect(closing).toBe('ended');
  });

  it.each([
    ['a handler that takes content', () => serveHandler(new Greeter()), 400],
    ['a handler that refuses it', () => serveTree({}), 405],
  ])('answers a request that is cut short by a half-close: %s', async (_, serveCase, status) => {
    const { port } = await serveCase();
    for (const [text, expected] of [
      ['GET / HTTP/1.1\r\nHost: loc', 400],
      [`${requestText('POST / HTTP/1.1', HOST, 'Content-Length: 5')}hel`, status],
      [`${requestText('POST / HTTP/1.1', HOST, 'Transfer-Encoding: chunked')}5\r\nhello\r\n`, status],
    ] as const) {
      const client = await RawClient.connect(port);
      client.socket.end(text, 'latin1');
      const { responses, rest } = await client.closed();
      expect(responses.map((response) => response.status)).toEqual([expected]);
      expect(rest).toHaveLength(0);
    }
  });

  it('sends the whole response after a half-close', async () => {
    const content = Buffer.alloc(5 * MEGABYTE, 'abcdefg');
    const { port, ended } = await serveTree({ 'big.bin': content });
    const client = await RawClient.connect(port);
    client.socket.end(requestText('GET /big.bin HTTP/1.1', HOST));
    const { responses } = await client.closed();
    expect(responses[0]?.content.equals(content)).toBe(true);
    expect(await ended(1)).toMatchObject([{ ending: 'complete', contentBytes: content.length }]);
  });

  it('closes a connection whose visitor never does', async () => {
    const { port, service } = await serveTree({ 'a.txt': 'hello' }, { limits: SHORT_LIMITS });
    const client = await RawClient.connect(port);
    await client.send(requestText('POST /a.txt HTTP/1.1', HOST, 'Content-Length: 9'));
    await client.closed();
    // The client's half stays open, and more may come; the server's own deadline ends it.
    expect(service.visitors).toBe(1);
    await until(() => service.visitors === 0);
  });
});

describe('RFC 9112 §9.6: a visitor who has said that nothing follows', () => {
  const LAST = requestText('GET /big.bin HTTP/1.1', HOST, 'Connection: close');
  const LARGE = Buffer.alloc(5 * MEGABYTE, 'abcdefg');
  /** As usual: nobody waits for so long here. */
  const limits = { lingerTimeoutMs: 600_000, lingerTotalTimeoutMs: 600_000 };

  it.each([
    ['an answer from memory', requestText('GET /a.txt HTTP/1.1', HOST, 'Connection: close'), 5],
    ['an answer from the disk', LAST, LARGE.byteLength],
    ['an answer to HTTP/1.0', requestText('GET /big.bin HTTP/1.0'), LARGE.byteLength],
    ['a head alone', requestText('HEAD /big.bin HTTP/1.1', HOST, 'Connection: close'), 0],
  ])('gets all of %s, and is not waited for', async (_, request, length) => {
    const { port, service, ended } = await serveTree({ 'a.txt': 'hello', 'big.bin': LARGE }, { limits });
    const client = await RawClient.connect(port);
    client.socket.pause();
    await client.send(request);
    client.socket.resume();
    const { responses, closing } = await client.closed([request.slice(0, request.indexOf(' '))]);
    expect(closing).toBe('ended');
    expect(responses.map(({ status, content }) => [status, content.byteLength])).toEqual([[200, length]]);
    expect(await ended(1)).toMatchObject([{ ending: 'complete', contentBytes: length }]);
    // The client's half is still open. What is secured closes in more steps.
    if (!IS_OVER_TLS) await until(() => service.visitors === 0);
  });

  it.each([
    ['goes on all the same', `${LAST}${'x'.repeat(100)}`],
    ['sends content', requestText('POST / HTTP/1.1', HOST, 'Connection: close', 'Content-Length: 9000000')],
  ])('is waited for who %s', async (_, request) => {
    const { port, service } = await serveTree({ 'big.bin': LARGE }, { limits });
    const client = await RawClient.connect(port);
    await client.send(request);
    const { closing } = await client.closed();
    expect(closing).toBe('ended');
    expect(service.visitors).toBe(1);
    client.socket.end();
    await until(() => service.visitors === 0);
  });
});

describe('RFC 9110 §10.1.1: 100-continue', () => {
  const EXPECT = 'Expect: 100-continue';

  it('tells the client to go on when the content is wanted', async () => {
    const { port } = await serveHandler(new Greeter());
    const client = await RawClient.connect(port);
    await client.send(requestText('POST / HTTP/1.1', HOST, 'Content-Length: 5', EXPECT));
    await client.until('HTTP/1.1 100 Continue\r\n\r\n');
    await client.send('hello', requestText('GET /x HTTP/1.1', HOST, 'Connection: close'));
    const { responses } = await client.closed();
    expect(responses.map(({ text, interim }) => [text, interim])).toEqual([
      ['You said hello\n', [100]],
      ['Hello from /x\n', []],
    ]);
  });

  it('answers at once, and closes, when it is not', async () => {
    const { port } = await serveTree({});
    const { responses } = await talk(port, requestText('PUT /a HTTP/1.1', HOST, 'Content-Length: 5', EXPECT));
    expect(responses.map(({ status, interim }) => [status, interim])).toEqual([[405, []]]);
    expect(responses[0]?.field('Connection')).toBe('close');
  });

  it('says nothing behind the head of a response that does not need the content', async () => {
    const { port } = await serveHandler(
      handlerOf((request) =>
        streamResponse(
          (async function* () {
            yield Buffer.from('first');
            yield* request.content;
          })(),
        ),
      ),
    );
    const client = await RawClient.connect(port);
    await client.send(requestText('POST / HTTP/1.1', HOST, 'Content-Length: 5', EXPECT));
    await client.until('first');
    await client.send('hello');
    expect((await client.closed()).responses).toMatchObject([{ status: 200, text: 'firsthello', interim: [] }]);
  });

  it('answers at once when the content would be too large', async () => {
    const { port } = await serveHandler(new Greeter());
    const { responses } = await talk(port, requestText('POST / HTTP/1.1', HOST, 'Content-Length: 99999999', EXPECT));
    expect(responses.map(({ status, interim }) => [status, interim])).toEqual([[413, []]]);
  });

  it.each([
    ['does not say it to HTTP/1.0', 'POST / HTTP/1.0', 'Content-Length: 5'],
    ['does not say it when there is no content', 'POST / HTTP/1.1', 'Content-Length: 0'],
  ])('%s', async (_, requestLine, length) => {
    const { port } = await serveHandler(new Greeter());
    const text = requestText(requestLine, HOST, length, EXPECT, 'Connection: close');
    const { responses } = await talk(port, length.endsWith('5') ? `${text}hello` : text);
    expect(responses).toMatchObject([{ status: 200, interim: [] }]);
  });

  it('takes content that comes unasked', async () => {
    const { port } = await serveHandler(
      handlerOf(async (request) => {
        const text = await readText(request);
        return { status: 200, fields: [], body: { kind: 'bytes', bytes: Buffer.from(text) } };
      }),
    );
    const head = requestText('POST / HTTP/1.1', HOST, 'Transfer-Encoding: chunked', EXPECT, 'Connection: close');
    const { responses } = await talk(port, `${head}5\r\nhello\r\n0\r\n\r\n`);
    expect(responses).toMatchObject([{ status: 200, text: 'hello' }]);
  });
});

describe('content and response at the same time', () => {
  it('streams a response made of the request, counted and in chunks', async () => {
    const { port } = await serveHandler(ECHO);
    const content = Buffer.alloc(700_000, 'echo');
    const counted = await talk(
      port,
      requestText('POST / HTTP/1.1', HOST, `Content-Length: ${content.length}`),
      content,
    );
    expect(counted.responses[0]?.content.equals(content)).toBe(true);
    const client = await RawClient.connect(port);
    await client.send(requestText('POST / HTTP/1.1', HOST, 'Transfer-Encoding: chunked', 'Expect: 100-continue'));
    await client.until('100 Continue');
    await client.send('3\r\none\r\n');
    await client.until('one');
    await client.send('3\r\ntwo\r\n0\r\n\r\n');
    expect((await client.closed()).responses).toMatchObject([{ status: 200, text: 'onetwo' }]);
  });

  it('cuts the response when the content it is made of proves malformed', async () => {
    const { port, ended } = await serveHandler(ECHO);
    const client = await RawClient.connect(port);
    await client.send(`${requestText('POST / HTTP/1.1', HOST, 'Transfer-Encoding: chunked')}3\r\none\r\n`);
    await client.until('one');
    await client.send('junk\r\n');
    const { responses } = await client.closed();
    expect(responses).toEqual([]);
    expect(await ended(1)).toMatchObject([{ status: 200, ending: 'cut', contentBytes: 3 }]);
  });

  it('tells a handler that reads too late that the content is gone', async () => {
    const gate = createGate();
    const late: Promise<string>[] = [];
    const { port } = await serveHandler(
      handlerOf((request) => {
        late.push(gate.opened.then(() => readText(request)));
        return { status: 204, fields: [], body: { kind: 'empty' } };
      }),
    );
    const client = await RawClient.connect(port);
    await client.send(`${requestText('POST / HTTP/1.1', HOST, 'Content-Length: 5')}hello`);
    expect((await client.response()).status).toBe(204);
    gate.open();
    await expect(late[0]).rejects.toThrow('before the content was read');
  });

  it('lets the producer of a stream clean up when the visitor leaves', async () => {
    const cleanedUp = createGate();
    const { port, ended } = await serveHandler(
      handlerOf(() =>
        streamResponse(
          (async function* () {
            try {
              for (;;) yield Buffer.alloc(64 * 1024);
            } finally {
              cleanedUp.open();
            }
          })(),
        ),
      ),
    );
    const client = await RawClient.connect(port);
    await client.send(requestText('GET / HTTP/1.1', HOST));
    await client.until('\r\n\r\n');
    client.reset();
    await cleanedUp.opened;
    expect(await ended(1)).toMatchObject([{ status: 200, ending: 'aborted' }]);
  });

  it.each([
    ['fewer octets than it promised', 'abc'],
    ['more octets than it promised', 'abcdefg'],
  ])('never completes a stream of %s', async (_, text) => {
    const { port, ended } = await serveHandler(
      handlerOf(() =>
        streamResponse(
          (async function* () {
            yield Buffer.from(text);
          })(),
          5,
        ),
      ),
    );
    const { responses } = await talk(port, requestText('GET / HTTP/1.1', HOST));
    expect(responses).toEqual([]);
    expect(await ended(1)).toMatchObject([{ ending: 'cut' }]);
  });
});
