/** Whoever is refused learns it before they have sent what they wanted to send, and can read it (RFC 9110 §10.1.1, RFC 9112 §9.6). */
import { describe, expect, it } from 'vitest';
import { HttpError } from '../../main/http/http-error.ts';
import { toDetails } from '../../main/share/exchange-record.ts';
import { createGate, handlerOf, readText } from '../support/handlers.ts';
import { RawClient, requestText } from '../support/raw-client.ts';
import { run } from '../support/run.ts';
import { serveHandler, serveTree } from '../support/server.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { until } from '../support/until.ts';

const MEBIBYTE = 1024 * 1024;
const GIBIBYTE = 1024 * MEBIBYTE;
const HOST = 'Host: localhost';

/** What curl was answered with, and how much it had sent. */
async function uploadWithCurl(port: number, options: readonly string[]): Promise<[status: string, sent: number]> {
  const file = await createSparseFile(await createTempFolder({}), 'large.bin', GIBIBYTE);
  // No faster than a network: on the loopback interface curl hands 2.5 MB to the system before it could have read anything.
  const pace = ['--limit-rate', '1M'];
  const written = ['-w', '%{http_code} %{size_upload}', '-o', '/dev/null'];
  const { stdout } = await run('curl', [
    '-sS',
    ...pace,
    ...written,
    ...options,
    '-T',
    file,
    `http://127.0.0.1:${port}/x`,
  ]);
  const [status = '', sent = ''] = stdout.split(' ');
  return [status, Number(sent)];
}

/** Each as curl would send it. */
const WAYS: readonly (readonly [way: string, options: readonly string[]])[] = [
  ['that waits for 100 Continue', ['--expect100-timeout', '10']],
  ['that does not wait', ['-H', 'Expect:']],
  ['in chunks', ['-H', 'Expect:', '-H', 'Transfer-Encoding: chunked']],
  ['to HTTP/1.0', ['-0']],
];

describe('an upload of 1 GiB', () => {
  it.each(WAYS)('%s is refused before 1 MiB of it was sent', async (_, options) => {
    const { port, ended } = await serveTree({});
    const [status, sent] = await uploadWithCurl(port, options);
    expect(status).toBe('405');
    expect(sent).toBeLessThan(MEBIBYTE);
    expect(await ended(1)).toMatchObject([{ status: 405, ending: 'complete' }]);
  });

  it.each([401, 403, 404, 413, 507])('is refused as early with %i', async (status) => {
    const refusal = handlerOf(() => {
      throw new HttpError(status);
    });
    const { port } = await serveHandler(refusal);
    const [answered, sent] = await uploadWithCurl(port, ['-H', 'Expect:']);
    expect(answered).toBe(String(status));
    expect(sent).toBeLessThan(MEBIBYTE);
  });

  it('is too large for a route that takes a little, which says so as early', async () => {
    const { port } = await serveHandler(
      handlerOf(async (request) => {
        await readText(request);
        return { status: 204, fields: [], body: { kind: 'empty' } };
      }),
    );
    for (const [, options] of WAYS.slice(0, 2)) {
      const [status, sent] = await uploadWithCurl(port, options);
      expect(status).toBe('413');
      expect(sent).toBeLessThan(MEBIBYTE);
    }
  });
});

describe('a refusal', () => {
  it('comes before any of the content, and the connection goes on behind a small one', async () => {
    const { port } = await serveTree({ 'a.txt': 'hello' });
    const client = await RawClient.connect(port);
    await client.send(requestText('PUT /x HTTP/1.1', HOST, 'Content-Length: 5'));
    const refused = await client.response();
    expect([refused.status, refused.field('Connection')]).toEqual([405, undefined]);
    await client.send(`12345${requestText('GET /a.txt HTTP/1.1', HOST)}`);
    expect((await client.responses(2))[1]?.text).toBe('hello');
  });

  it('is not lost to somebody who reads only when all is sent', async () => {
    const { port } = await serveTree({});
    const client = await RawClient.connect(port);
    client.socket.pause();
    await client.send(requestText('PUT /x HTTP/1.1', HOST, `Content-Length: ${32 * MEBIBYTE}`));
    for (let count = 0; count < 32; count++) await client.send(Buffer.alloc(MEBIBYTE));
    client.socket.resume();
    const { responses, closing } = await client.closed();
    expect(responses.map(({ status }) => status)).toEqual([405]);
    expect(closing).toBe('ended');
  });

  it('does not wait for a handler that takes long, nor does the visitor count as late', async () => {
    const gate = createGate();
    const { port } = await serveHandler(
      handlerOf(async () => {
        await gate.opened;
        throw new HttpError(403);
      }),
    );
    const client = await RawClient.connect(port);
    await client.send(requestText('PUT /x HTTP/1.1', HOST, 'Content-Length: 100000'), Buffer.alloc(100_000 - 1));
    gate.open();
    expect((await client.response()).status).toBe(403);
  });
});

describe('octets received', () => {
  it('are counted in the exchange while it runs, and its observer is told of them', async () => {
    let taken = 0;
    const { port, exchanges, receiving, ended } = await serveHandler(
      handlerOf(async (request) => {
        for await (const data of request.content) taken += data.byteLength;
        return { status: 201, fields: [], body: { kind: 'empty' } };
      }),
    );
    const client = await RawClient.connect(port);
    await client.send(requestText('POST / HTTP/1.1', HOST, 'Transfer-Encoding: chunked'), '5\r\nhello\r\n');
    await until(() => taken === 5);
    expect(receiving).toEqual([]);
    await client.send('6\r\n world\r\n');
    await until(() => receiving.length === 1);
    await client.send('0\r\n\r\n');
    await client.response();
    await ended(1);
    expect(exchanges.map((exchange) => toDetails(exchange).receivedBytes)).toEqual([11]);
    expect(receiving).toEqual(exchanges);
  });

  it('are none of what is refused, however much of it is read over behind the answer', async () => {
    const { port, exchanges, ended } = await serveTree({});
    const client = await RawClient.connect(port);
    await client.send(requestText('PUT /x HTTP/1.1', HOST, 'Content-Length: 50000'));
    await client.response();
    await client.send(Buffer.alloc(50_000), requestText('PUT /x HTTP/1.1', HOST, 'Content-Length: 5000000'));
    await client.responses(2);
    await ended(2);
    expect(exchanges.map(({ receivedBytes }) => receivedBytes)).toEqual([0, 0]);
  });
});

describe('a route that takes content', () => {
  it('sets its own bounds, and takes it no faster than it reads', async () => {
    let taken = 0;
    const { port } = await serveHandler(
      handlerOf(async (request) => {
        for await (const data of request.content.read({ maxBytes: 64 * MEBIBYTE, leastBytes: 1 })) {
          taken += data.byteLength;
        }
        return { status: 201, fields: [], body: { kind: 'empty' } };
      }),
    );
    const client = await RawClient.connect(port);
    await client.send(requestText('PUT /x HTTP/1.1', HOST, `Content-Length: ${8 * MEBIBYTE}`, 'Expect: 100-continue'));
    await client.until('100 Continue');
    await client.send(Buffer.alloc(8 * MEBIBYTE));
    expect((await client.response()).status).toBe(201);
    expect(taken).toBe(8 * MEBIBYTE);
    await client.send(requestText('PUT /x HTTP/1.1', HOST, `Content-Length: ${65 * MEBIBYTE}`));
    expect((await client.responses(2))[1]?.status).toBe(413);
  });
});
