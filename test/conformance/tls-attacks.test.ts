/** Clients that misuse TLS, or break it off: what they get, what is left of them, and what is taken for whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import type { ConnectionOptions, TLSSocket } from 'node:tls';
import { connect as connectSecured } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { createGate, Greeter, handlerOf, readText, streamResponse } from '../support/handlers.ts';
import { requestText } from '../support/raw-client.ts';
import type { TestServer } from '../support/server.ts';
import { serveHandler } from '../support/server.ts';
import { makeTestIdentity, testIdentity } from '../support/tls-identity.ts';

const REQUEST = requestText('GET /hall HTTP/1.1', 'Host: localhost', 'Connection: close');
const GREETING = /^HTTP\/1\.1 200 .*Hello from \/hall/s;

async function serve(): Promise<TestServer> {
  return await serveHandler(new Greeter(), { identity: (await testIdentity()).leaf });
}

async function secure(port: number, options: ConnectionOptions = {}): Promise<TLSSocket> {
  const { authority } = await testIdentity();
  const socket = connectSecured({ port, host: '127.0.0.1', ca: authority, ...options });
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'secureConnect');
  return socket;
}

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('latin1').on('data', (part: string) => {
    text += part;
  });
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
  return text;
}

async function ask(socket: Socket): Promise<string> {
  socket.write(REQUEST);
  return await readAll(socket);
}

/** The port of a relay that sends what comes for the share in segments of so many octets. */
async function segmenting(port: number, octets: number): Promise<number> {
  const relay = createServer((client) => {
    const share = connect({ port, host: '127.0.0.1', noDelay: true });
    for (const socket of [client, share]) {
      socket.on('error', () => undefined);
      onTestFinished(() => void socket.destroy());
    }
    share.pipe(client);
    void (async () => {
      for await (const chunk of client as AsyncIterable<Buffer>) {
        for (let at = 0; at < chunk.length; at += octets) {
          await new Promise((resolve) => share.write(chunk.subarray(at, at + octets), resolve));
        }
      }
      share.end();
    })().catch(() => undefined);
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  onTestFinished(() => void relay.close());
  return (relay.address() as AddressInfo).port;
}

interface OpenSsl {
  readonly told: () => string;
  readonly type: (text: string) => void;
  readonly ended: Promise<void>;
}

/** `openssl s_client`, to be talked to. */
function openssl(port: number, ...args: readonly string[]): OpenSsl {
  const child = spawn('openssl', ['s_client', '-connect', `127.0.0.1:${port}`, '-servername', 'localhost', ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let told = '';
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('latin1').on('data', (text: string) => {
      told += text;
    });
  }
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(() => undefined);
  return { told: () => told, type: (text) => void child.stdin.write(text), ended };
}

describe('a handshake', () => {
  it('with a ClientHello of several records, in hundreds of segments, comes about', async () => {
    const { port } = await serve();
    const names = Array.from({ length: 700 }, (_, index) => `${index}`.padStart(40, 'x'));
    const socket = await secure(await segmenting(port, 97), {
      ALPNProtocols: [...names, 'http/1.1'],
      servername: 'localhost',
    });
    expect(socket.alpnProtocol).toBe('http/1.1');
    expect(await ask(socket)).toMatch(GREETING);
  });

  it('in the midst of a connection is refused (TLS 1.2), and whoever asks for it harms nobody', async () => {
    const { port } = await serve();
    const client = openssl(port, '-tls1_2');
    client.type('R\n');
    await client.ended;
    expect(client.told()).toMatch(/RENEGOTIATING.*no renegotiation/s);
    expect(await ask(await secure(port))).toMatch(GREETING);
  });

  it('that goes on where another left off is as good as one of its own, as often as it comes, and ends with the certificate', async () => {
    const { port, service } = await serve();
    const first = await secure(port, { maxVersion: 'TLSv1.3' });
    const session = once(first, 'session') as Promise<[Buffer]>;
    expect(await ask(first)).toMatch(GREETING);
    const [ticket] = await session;
    for (const _ of ['once', 'again']) {
      const resumed = await secure(port, { session: ticket });
      expect(resumed.isSessionReused()).toBe(true);
      expect(await ask(resumed)).toMatch(GREETING);
    }
    const other = await makeTestIdentity();
    service.setIdentity(other.leaf);
    const fresh = await secure(port, { session: ticket, ca: other.authority });
    expect(fresh.isSessionReused()).toBe(false);
  });
});

describe('TLS 1.3', () => {
  it('takes nothing before the handshake is over (0-RTT), which could be sent again by others', async () => {
    const { port } = await serve();
    const client = openssl(port, '-tls1_3');
    client.type(REQUEST);
    await client.ended;
    expect(client.told()).toContain('Max Early Data: 0');
    expect(client.told()).not.toMatch(/Max Early Data: [1-9]/);
  });

  it('asks for new keys again and again, and stays as it was for all others', async () => {
    const { port, service } = await serve();
    const client = openssl(port, '-tls1_3');
    for (let round = 1; round <= 40; round++) {
      client.type('K\n');
      await eventually(() => expect(client.told().match(/KEYUPDATE/g)?.length).toBe(round));
    }
    expect(await ask(await secure(port))).toMatch(GREETING);
    client.type('Q\n');
    await client.ended;
    await eventually(() => expect(service.visitors).toBe(0));
  });
});

describe('half of a connection that is closed', () => {
  it.each(['TLSv1.2', 'TLSv1.3'] as const)('is no reason to leave a request unanswered: %s', async (version) => {
    const { port } = await serve();
    const socket = await secure(port, { minVersion: version, maxVersion: version });
    socket.allowHalfOpen = true;
    socket.end(requestText('GET /hall HTTP/1.1', 'Host: localhost'));
    expect(await readAll(socket)).toMatch(GREETING);
  });
});

describe('an upload', () => {
  const HEAD = ['PUT /a HTTP/1.1', 'Host: localhost', 'Content-Length: 100000'] as const;

  it.each<[string, (socket: TLSSocket, raw: Socket) => void]>([
    ['with close_notify', (socket) => void socket.end()],
    ['without one', (_, raw) => void raw.end()],
    ['with a reset', (_, raw) => void raw.resetAndDestroy()],
  ])('that ends before all of it came is never taken for whole: %s', async (_, leave) => {
    const outcomes: string[] = [];
    const begun = createGate();
    const handler = handlerOf(async (request) => {
      begun.open();
      await readText(request).then(
        () => outcomes.push('whole'),
        () => outcomes.push('broken off'),
      );
      return new Greeter().respond(request);
    });
    const { port, ended } = await serveHandler(handler, { identity: (await testIdentity()).leaf });
    const raw = connect(port, '127.0.0.1');
    raw.on('error', () => undefined);
    const socket = await secure(port, { socket: raw, servername: 'localhost' });
    await new Promise((resolve) => socket.write(requestText(...HEAD) + 'x'.repeat(50_000), resolve));
    await begun.opened;
    leave(socket, raw);
    const [entry] = await ended(1);
    await eventually(() => expect(outcomes).toEqual(['broken off']));
    expect(entry?.ending === 'complete' && entry.status < 400).toBe(false);
    expect(entry?.tls).toBe('TLSv1.3');
  });
});

describe('a download', () => {
  it.each<[string, (socket: TLSSocket, raw: Socket) => void]>([
    ['with close_notify and a reset', (socket) => void socket.destroy()],
    ['with a reset', (_, raw) => void raw.resetAndDestroy()],
  ])('that its visitor leaves reads as broken off in the log: %s', async (_, leave) => {
    const handler = handlerOf(() => streamResponse(endless()));
    const { port, ended } = await serveHandler(handler, { identity: (await testIdentity()).leaf });
    const raw = connect(port, '127.0.0.1');
    raw.on('error', () => undefined);
    const socket = await secure(port, { socket: raw, servername: 'localhost' });
    socket.write(requestText('GET / HTTP/1.1', 'Host: localhost'));
    await once(socket, 'data');
    leave(socket, raw);
    const [entry] = await ended(1);
    expect(entry?.ending).toBe('aborted');
  });
});

async function* endless(): AsyncGenerator<Buffer> {
  for (;;) {
    yield Buffer.alloc(65_536);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
