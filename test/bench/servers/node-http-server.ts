/** The baseline: what anyone would write on `node:http` in half an hour. `node baseline.mjs FOLDER PORT`; logs to stdout. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const [folder = '.', port = '0'] = process.argv.slice(2);

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const file = path.join(folder, path.normalize(target));
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isFile()) {
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': stats.size,
      'last-modified': stats.mtime.toUTCString(),
    });
    await pipeline(createReadStream(file), response);
  } else {
    response.writeHead(404).end();
  }
  const { method, url, socket } = request;
  console.log(`${socket.remoteAddress} [${new Date().toISOString()}] "${method} ${url}" ${response.statusCode}`);
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy());
});
server.keepAliveTimeout = 65_000;
server.listen(Number(port), '127.0.0.1');
