/** Another web site, for one test: pages by their paths, and what was posted to it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface OtherSite {
  /** At 127.0.0.1; a share at `localhost` is another site to it, and one at 127.0.0.1 the same site on another port. */
  readonly url: string;
  readonly port: number;
  /** Texts that were posted, in their order. */
  readonly received: readonly string[];
  close(): Promise<void>;
}

/** @param pages contents by path; a path that ends in `.js` is a script, all others are pages */
export async function serveOtherSite(pages: Readonly<Record<string, string>>, port = 0): Promise<OtherSite> {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') received.push(await text(request));
    const path = request.url ?? '/';
    response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.statusCode = pages[path] === undefined ? 404 : 200;
    response.end(pages[path] ?? '');
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  onTestFinished(close);
  const bound = (server.address() as AddressInfo).port;
  return { url: `http://127.0.0.1:${bound}`, port: bound, received, close };
}
