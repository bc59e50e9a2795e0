/**
 * Takes HTTP/1.1 from whatever client a test has, and asks for the same by HTTP/2: each connection has a session of its own, from
 * the client's address, and each request a stream. With it the suites run over HTTP/2 as they are.
 */
import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer, STATUS_CODES } from 'node:http';
import type { ClientHttp2Session, ClientHttp2Stream, IncomingHttpHeaders } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { openHttp2 } from './http2-client.ts';

/** Whether the suites are run over HTTP/2: then test servers are secured, and reached through a bridge. */
export const IS_OVER_HTTP2 = process.env.PORTHOLE_TEST_HTTP2 === '1';

/** Methods that nobody knows: the bridge takes what Node's own parser takes. */
export const UNKNOWN_METHODS = IS_OVER_HTTP2 ? [] : ['FOO'];

/** Leaves tests out where the suites run over HTTP/2. @param reason told to whoever reads it; docs/http.md names them */
export function exceptOverHttp2(reason: string, declare: () => void): void {
  if (reason === '' || !IS_OVER_HTTP2) declare();
}

/** They belong to a connection of HTTP/1.1 (RFC 9113 §8.2.2), or are pseudo-fields here. */
const OF_CONNECTIONS = new Set([
  'connection',
  'host',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
]);
/** Addresses in them are those of the bridge, which is not secured. */
const WITH_ADDRESS = new Set(['origin', 'destination']);
const CANCEL = 0x8;

/** A port that leads to the server on this one. Closed when the test is over. */
export async function bridgeToHttp2(port: number): Promise<number> {
  const sessions = new WeakMap<Socket, Promise<ClientHttp2Session>>();
  const bridge = createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 });
  bridge.on('connection', (socket: Socket) => {
    const session = openHttp2(port, socket.remoteAddress?.replace('::ffff:', ''));
    sessions.set(socket, session);
    session.then(
      (opened) => {
        opened.once('close', () => socket.end());
        socket.once('close', () => opened.close());
      },
      () => socket.destroy(),
    );
  });
  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    sessions.get(request.socket)?.then(
      (session) => passOn(session, request, response),
      () => undefined,
    );
  };
  for (const event of ['request', 'checkContinue', 'checkExpectation']) bridge.on(event, pass);
  await listen(bridge);
  return (bridge.address() as AddressInfo).port;
}

async function listen(bridge: Server): Promise<void> {
  bridge.listen(0, '127.0.0.1');
  await once(bridge, 'listening');
  onTestFinished(() => {
    bridge.close();
    bridge.closeAllConnections();
  });
}

function passOn(session: ClientHttp2Session, request: IncomingMessage, response: ServerResponse): void {
  if (session.closed || session.destroyed) {
    request.socket.destroy();
    return;
  }
  const hasContent = 'content-length' in request.headers || 'transfer-encoding' in request.headers;
  const stream = session.request(fieldsOf(request), { endStream: !hasContent });
  // Fields only, and no content where nothing follows.
  stream.on('headers', (fields) => passInterim(fields, request.socket));
  stream.on('response', (fields) => passResponse(fields, stream, response));
  stream.on('error', () => undefined);
  stream.on('close', () => {
    if (!response.writableEnded && !(stream.readableEnded && stream.rstCode === 0)) request.socket.destroy();
  });
  response.on('close', () => {
    if (!response.writableFinished) stream.close(CANCEL);
  });
  if (hasContent) request.pipe(stream);
}

function fieldsOf({ method, url, headers, rawHeaders }: IncomingMessage): Record<string, string | string[]> {
  const authority = headers.host ?? '';
  const fields: Record<string, string | string[]> = {
    ':method': method ?? 'GET',
    ':path': url ?? '/',
    ':scheme': 'https',
    ':authority': authority,
  };
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    if (OF_CONNECTIONS.has(name)) continue;
    let value = rawHeaders[index + 1] ?? '';
    if (WITH_ADDRESS.has(name)) value = value.replace(`http://${authority}`, `https://${authority}`);
    const known = fields[name];
    fields[name] = known === undefined ? value : [known, value].flat();
  }
  return fields;
}

function passInterim(fields: IncomingHttpHeaders, socket: Socket): void {
  const { ':status': status, ...rest } = fields as Record<string, string | number | string[] | undefined>;
  const lines = Object.entries(rest).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  socket.write(`HTTP/1.1 ${String(status)} ${STATUS_CODES[Number(status)] ?? ''}\r\n${lines.join('')}\r\n`);
}

function passResponse(fields: IncomingHttpHeaders, stream: ClientHttp2Stream, response: ServerResponse): void {
  const { ':status': status, ...rest } = fields as Record<string, string | number | string[] | undefined>;
  response.sendDate = false;
  response.writeHead(
    Number(status),
    Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Record<string, string>,
  );
  response.flushHeaders();
  stream.pipe(response);
}
