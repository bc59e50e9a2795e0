/** How long a connection lives, and in which order it is answered (RFC 9112 §9). */
import { describe, expect, it } from 'vitest';
import { textResponse } from '../../main/http/request-handler.ts';
import { createGate, Greeter, handlerOf, streamResponse } from '../support/handlers.ts';
import { RawClient, requestText, talk } from '../support/raw-client.ts';
import { SHORT_LIMITS, serveHandler, serveTree } from '../support/server.ts';

const HOST = 'Host: localhost';
const TREE = { 'a.txt': 'hello', 'b.txt': 'world' };

const get = (path: string, ...fields: readonly string[]): string =>
  requestText(`GET ${path} HTTP/1.1`, HOST, ...fields);

describe('RFC 9112 §9.3: persistence', () => {
  it.each([
    ['HTTP/1.1', [], true],
    ['HTTP/1.1', ['Connection: close'], false],
    ['HTTP/1.1', ['Connection: keep-alive, Close'], false],
    ['HTTP/1.1', ['Connection: upgrade', 'Upgrade: websocket'], true],
    ['HTTP/1.0', [], false],
    ['HTTP/1.0', ['Connection: Keep-Alive'], true],
    ['HTTP/1.0', ['Connection: keep-alive', 'Connection: close'], false],
  ])('%s with %j: %s', async (version, fields, persists) => {
    const { port } = await serveTree(TREE);
    const client = await RawClient.connect(port);
    await client.send(requestText(`GET /a.txt ${version}`, HOST, ...fields));
    const response = await client.response();
    expect(response.text).toBe('hello');
    if (persists) {
      expect(response.field('Connection')).toBe(version === 'HTTP/1.0' ? 'keep-alive' : undefined);
      await client.send(get('/b.txt', 'Connection: close'));
    } else {
      expect(response.field('Connection')).toBe('close');
    }
    const { responses } = await client.closed();
    expect(responses.map(({ text }) => text)).toEqual(persists ? ['hello', 'world'] : ['hello']);
  });

  it('answers nothing behind the request that closes', async () => {
    const { port } = await serveTree(TREE);
    const { responses, rest } = await talk(port, get('/a.txt', 'Connection: close') + get('/b.txt'));
    expect(responses.map(({ text }) => text)).toEqual(['hello']);
    expect(rest).toHaveLength(0);
  });

  it('closes after so many requests when that is limited, and says so', async () => {
    const { port } = await serveTree(TREE, { limits: { maxRequestsPerConnection: 3 } });
    const { responses } = await talk(port, get('/a.txt').repeat(5));
    expect(responses.map((response) => response.field('Connection'))).toEqual([undefined, undefined, 'close']);
  });

  it('has no limit by default', async () => {
    const { port } = await serveTree(TREE);
    const client = await RawClient.connect(port);
    await client.send(get('/missing').repeat(400));
    expect(await client.responses(400)).toHaveLength(400);
  });

  it('ends a stream of unknown length by closing for HTTP/1.0, in chunks for HTTP/1.1', async () => {
    const stream = handlerOf(() =>
      streamResponse(
        (async function* () {
          yield Buffer.from('one');
          yield Buffer.alloc(0);
          yield Buffer.from('two');
        })(),
      ),
    );
    const { port } = await serveHandler(stream);
    const old = await talk(port, 'GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n');
    expect(old.responses[0]).toMatchObject({ text: 'onetwo' });
    expect(old.responses[0]?.field('Connection')).toBe('close');
    expect(old.responses[0]?.field('Transfer-Encoding')).toBeUndefined();
    const current = await talk(port, get('/') + get('/', 'Connection: close'));
    expect(current.responses.map(({ text }) => text)).toEqual(['onetwo', 'onetwo']);
    expect(current.responses[0]?.field('Transfer-Encoding')).toBe('chunked');
  });
});

describe('RFC 9112 §9.3.2: pipelining', () => {
  it('answers in order, whatever takes how long', async () => {
    const gates = new Map([0, 1, 2].map((index) => [`/${index}`, createGate()]));
    const asked: string[] = [];
    const { port } = await serveHandler(
      handlerOf(async ({ path }) => {
        asked.push(path);
        await gates.get(path)?.opened;
        return textResponse(path);
      }),
    );
    const client = await RawClient.connect(port);
    await client.send(get('/0') + get('/1') + get('/2') + get('/3'));
    gates.get('/2')?.open();
    gates.get('/1')?.open();
    gates.get('/0')?.open();
    expect((await client.responses(4)).map(({ text }) => text)).toEqual(['/0', '/1', '/2', '/3']);
    expect(asked).toEqual(['/0', '/1', '/2', '/3']);
  });

  it('answers everything that came before a half-close (RFC 9112 §9.6)', async () => {
    const { port } = await serveTree(TREE);
    const client = await RawClient.connect(port);
    client.socket.end(get('/a.txt') + get('/b.txt') + get('/missing') + get('/a.txt'));
    const { responses, rest } = await client.closed();
    expect(responses.map(({ status, text }) => (status === 200 ? text : status))).toEqual([
      'hello',
      'world',
      404,
      'hello',
    ]);
    expect(rest).toHaveLength(0);
  });

  it('answers a mix of methods, contents and errors', async () => {
    const { port } = await serveTree(TREE);
    const client = await RawClient.connect(port);
    await client.send(
      get('/a.txt'),
      requestText('HEAD /a.txt HTTP/1.1', HOST),
      `${requestText('POST / HTTP/1.1', HOST, 'Content-Length: 39')}GET /b.txt HTTP/1.1\r\nHost: smuggled\r\n\r\n`,
      `${requestText('PUT /x HTTP/1.1', HOST, 'Transfer-Encoding: chunked')}3\r\nGET\r\n0\r\n\r\n`,
      requestText('OPTIONS * HTTP/1.1', HOST),
      get('/missing'),
      get('/b.txt', 'Connection: close'),
    );
    const { responses, rest } = await client.closed(['GET', 'HEAD']);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 405, 405, 204, 404, 200]);
    expect(responses[1]?.field('Content-Length')).toBe('5');
    expect(rest).toHaveLength(0);
  });

  it('stops reading ahead while a request is being answered, and goes on afterwards', async () => {
    const gate = createGate();
    const { port } = await serveHandler(
      handlerOf(async () => {
        await gate.opened;
        return textResponse('.');
      }),
    );
    // Far more than is kept for later (MAX_PIPELINED_BYTES).
    const count = 2_000;
    const client = await RawClient.connect(port);
    const sent = client.send(get('/', `X: ${'x'.repeat(400)}`).repeat(count));
    gate.open();
    await sent;
    expect(await client.responses(count)).toHaveLength(count);
  });
});

describe('RFC 9112 §9.5: timeouts', () => {
  it('closes an idle connection without a word', async () => {
    const { port, entries } = await serveTree(TREE, { limits: SHORT_LIMITS });
    const client = await RawClient.connect(port);
    await client.send(get('/a.txt'));
    await client.response();
    const { responses, rest, closing } = await client.closed();
    expect([responses.length, rest.length, closing]).toEqual([1, 0, 'ended']);
    expect(entries).toHaveLength(1);
  });

  it('closes a connection on which nothing, or only empty lines, ever arrived', async () => {
    const { port, entries } = await serveTree(TREE, { limits: SHORT_LIMITS });
    const silent = await RawClient.connect(port);
    const empty = await RawClient.connect(port);
    await empty.send('\r\n\r\n');
    for (const client of [silent, empty]) {
      expect(await client.closed()).toMatchObject({ responses: [], closing: 'ended' });
    }
    expect(entries).toHaveLength(0);
  });

  it.each([
    ['a request line', 'GET / HT'],
    ['a field section', 'GET / HTTP/1.1\r\nHost: localhost\r\nX'],
    ['counted content', `${requestText('POST / HTTP/1.1', HOST, 'Content-Length: 5')}hel`],
    ['chunked content', `${requestText('POST / HTTP/1.1', HOST, 'Transfer-Encoding: chunked')}5\r\nhel`],
  ])('answers 408 to %s that stays unfinished, and closes (RFC 9110 §15.5.9)', async (_, text) => {
    const { port, ended } = await serveHandler(new Greeter(), { limits: SHORT_LIMITS });
    const { responses, rest } = await talk(port, text);
    expect(responses.map(({ status }) => status)).toEqual([408]);
    expect(responses[0]?.field('Connection')).toBe('close');
    expect(rest).toHaveLength(0);
    expect(await ended(1)).toMatchObject([{ status: 408, ending: 'complete' }]);
  });

  it('counts from the first octet of a head, however steadily the others arrive', async () => {
    const { port } = await serveTree(TREE, { limits: SHORT_LIMITS });
    const client = await RawClient.connect(port);
    const drip = setInterval(() => client.socket.write('X'), 20);
    client.socket.write('GET / HTTP/1.1\r\nX');
    const { responses } = await client.closed();
    clearInterval(drip);
    expect(responses.map(({ status }) => status)).toEqual([408]);
  });

  it('bounds content that trickles in for ever', async () => {
    const { port } = await serveHandler(new Greeter(), { limits: SHORT_LIMITS });
    const client = await RawClient.connect(port);
    const drip = setInterval(() => client.socket.write('x'), 20);
    client.socket.write(requestText('POST / HTTP/1.1', HOST, 'Content-Length: 100000'));
    const { responses } = await client.closed();
    clearInterval(drip);
    expect(responses.map(({ status }) => status)).toEqual([408]);
  });

  it('lets a handler take its time', async () => {
    const gate = createGate();
    const { port } = await serveHandler(
      handlerOf(async () => {
        await gate.opened;
        return textResponse('at last');
      }),
      { limits: SHORT_LIMITS },
    );
    const client = await RawClient.connect(port);
    await client.send(get('/'));
    // Longer than every limit: another connection's timeout is the clock.
    const other = await RawClient.connect(port);
    await other.closed();
    gate.open();
    expect((await client.response()).text).toBe('at last');
  });

  it('cuts a visitor who accepts nothing, as timed out', async () => {
    const { port, ended } = await serveTree({ 'big.bin': Buffer.alloc(24 * 1024 * 1024) }, { limits: SHORT_LIMITS });
    const client = await RawClient.connect(port);
    client.socket.pause();
    await client.send(get('/big.bin'));
    const [entry] = await ended(1);
    expect(entry).toMatchObject({ status: 200, ending: 'timed-out' });
    expect(entry?.contentBytes).toBeLessThan(24 * 1024 * 1024);
  });
});
