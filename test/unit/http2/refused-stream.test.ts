/** Refusals of streams: told to whoever asked, at no more cost than that. */
import { once } from 'node:events';
import type { ServerHttp2Stream } from 'node:http2';
import { connect, constants, createServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { refuseStream } from '../../../main/http2/refused-stream.ts';

it('a refused stream ends with REFUSED_STREAM, others of the session are answered, and no error is made for each', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const errors: unknown[] = [];
  server.on('stream', (stream: ServerHttp2Stream, { ':path': path }) => {
    stream.on('error', (error) => errors.push(error));
    if (path === '/refused') refuseStream(stream);
    else stream.respond({ ':status': 204 }, { endStream: true });
  });
  const session = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const ask = async (path: string, method = 'GET'): Promise<number | undefined> => {
    const stream = session.request({ ':path': path, ':method': method });
    stream.on('error', () => undefined).resume();
    if (method === 'GET') stream.end();
    // An error comes first, which is what is asked for.
    await new Promise((resolve) => stream.once('close', resolve));
    return stream.rstCode;
  };
  try {
    expect(await Promise.all([ask('/refused'), ask('/'), ask('/refused', 'PUT')])).toEqual([
      constants.NGHTTP2_REFUSED_STREAM,
      constants.NGHTTP2_NO_ERROR,
      constants.NGHTTP2_REFUSED_STREAM,
    ]);
    expect(await ask('/')).toBe(constants.NGHTTP2_NO_ERROR);
    expect(errors).toHaveLength(2);
    expect(new Set(errors).size).toBe(1);
  } finally {
    session.destroy();
    server.close();
  }
});
