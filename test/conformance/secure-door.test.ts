/** http and https come by one port: what is secured how, who is shut out before it, and what becomes of handshakes that are none. */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { ConnectionOptions, TLSSocket } from 'node:tls';
import { connect as connectSecured } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HandshakeFailure } from '../../main/net/tls-acceptor.ts';
import { BREAKING, LINGERING, recordHello } from '../load/broken-handshakes.mjs';
import { countAllDescriptors } from '../support/descriptors.ts';
import { eventually } from '../support/eventually.ts';
import { createGate, Greeter, handlerOf, streamResponse } from '../support/handlers.ts';
import { PYTHON } from '../support/python.ts';
import { requestText } from '../support/raw-client.ts';
import { run } from '../support/run.ts';
import { serveHandler, serveTree } from '../support/server.ts';
import type { TestIdentity } from '../support/tls-identity.ts';
import { makeTestIdentity, testIdentity } from '../support/tls-identity.ts';

const REQUEST = requestText('GET /hall HTTP/1.1', 'Host: localhost', 'Connection: close');
/** Long before any test gives up. */
const QUICK = { handshakeTimeoutMs: 200 };

/** As `openssl s_client` begins: enough of a ClientHello to wait for the rest. */
const HALF_A_HELLO = Buffer.from('16030100f8010000f40303', 'hex');
const SSL_2_HELLO = Buffer.from('802e0100020015000000100100800700c0030080060040020080040080', 'hex');

/** Times that each kind of handshake breaks off; ten thousand of them by `npm run load -- handshakes`. */
const ROUNDS = 5;

function countTimers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}

async function serveSecured(
  identity: TestIdentity,
  options: Parameters<typeof serveHandler>[1] = {},
): Promise<Awaited<ReturnType<typeof serveHandler>> & { readonly failures: readonly HandshakeFailure[] }> {
  const failures: HandshakeFailure[] = [];
  const door = { ...options.door, failed: (failure: HandshakeFailure) => void failures.push(failure) };
  return { ...(await serveHandler(new Greeter(), { ...options, identity: identity.leaf, door })), failures };
}

function open(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  return socket;
}

async function secure(port: number, options: ConnectionOptions): Promise<TLSSocket> {
  const socket = connectSecured({ port, host: '127.0.0.1', ...options });
  onTestFinished(() => void socket.destroy());
  await once(socket, 'secureConnect');
  return socket;
}

/** However it ends. */
async function closed(socket: Socket): Promise<void> {
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
}

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('latin1').on('data', (part: string) => {
    text += part;
  });
  await closed(socket);
  return text;
}

describe('the first octet tells', () => {
  it('what is spoken: both answer on one port', async () => {
    const identity = await testIdentity();
    const { port, exchanges, ended } = await serveSecured(identity);
    const plain = open(port);
    plain.write(REQUEST);
    expect(await readAll(plain)).toMatch(/^HTTP\/1\.1 200 .*Hello from \/hall/s);
    const secured = await secure(port, { ca: identity.authority });
    secured.write(REQUEST);
    expect(await readAll(secured)).toMatch(/^HTTP\/1\.1 200 .*Hello from \/hall/s);
    await ended(2);
    expect(exchanges.map(({ request }) => request?.context.scheme)).toEqual(['http', 'https']);
    expect(exchanges.map(({ peer }) => peer.security?.protocol)).toEqual([undefined, 'TLSv1.3']);
  });

  it('and comes octet by octet', async () => {
    const { port } = await serveSecured(await testIdentity());
    const plain = open(port);
    for (const octet of REQUEST) plain.write(octet);
    expect(await readAll(plain)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('garbage that is no text is closed without a word, and what is text gets its 400', async () => {
    const { port, failures } = await serveSecured(await testIdentity());
    const secondVersion = open(port);
    secondVersion.write(SSL_2_HELLO);
    expect(await readAll(secondVersion)).toBe('');
    const nonsense = open(port);
    nonsense.end('what is this\r\n\r\n');
    expect(await readAll(nonsense)).toMatch(/^HTTP\/1\.1 400 /);
    await eventually(() => expect(failures).toEqual([{ remoteAddress: '127.0.0.1', code: 'NO_TLS' }]));
  });
});

describe('a handshake', () => {
  it.each([
    ['no octet at all', Buffer.alloc(0), []],
    ['one octet and silence', Buffer.from([0x16]), ['ETIMEDOUT']],
    ['half a ClientHello', HALF_A_HELLO, ['ETIMEDOUT']],
  ])('that does not end is closed in time: %s', async (_, octets, codes) => {
    const { port, failures, service } = await serveSecured(await testIdentity(), { door: QUICK });
    const socket = open(port);
    socket.write(octets);
    expect(await readAll(socket)).toBe('');
    await eventually(() => expect(failures.map(({ code }) => code)).toEqual(codes));
    await eventually(() => expect(service.visitors).toBe(0));
  });

  it('that comes drop by drop has no more time', async () => {
    const { port, failures } = await serveSecured(await testIdentity(), { door: QUICK });
    const socket = open(port);
    const drops = setInterval(() => socket.write(Buffer.from([0])), 20);
    onTestFinished(() => clearInterval(drops));
    socket.write(HALF_A_HELLO);
    await closed(socket);
    await eventually(() => expect(failures.map(({ code }) => code)).toEqual(['ETIMEDOUT']));
  });

  it('that breaks off leaves nothing behind, of whatever kind it is', async () => {
    const { port, failures, service } = await serveSecured(await testIdentity(), { door: QUICK });
    const breaker = { port, hello: await recordHello() };
    const held = (): number[] => [countAllDescriptors(), countTimers()];
    const [descriptors = 0, timers = 0] = held();
    const all = [...Object.values(BREAKING), ...Object.values(LINGERING)];
    await Promise.all(all.flatMap((breakOff) => Array.from({ length: ROUNDS }, () => breakOff(breaker))));
    await eventually(() => expect(service.visitors).toBe(0));
    expect(failures.length).toBeGreaterThan(ROUNDS);
    await eventually(() => {
      const now = held();
      // Of the test's own, some come and go; of what is left of each, there would be as many as rounds at least.
      expect(now[0]).toBeLessThan(descriptors + ROUNDS);
      expect(now[1]).toBeLessThan(timers + ROUNDS);
    });
    const secured = await secure(port, { ca: (await testIdentity()).authority });
    secured.write(REQUEST);
    expect(await readAll(secured)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it.each([
    ['TLS 1.1', { maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }],
    ['a cipher without authentication', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256' }],
    ['a cipher without forward secrecy', { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' }],
    ['a protocol that is not ours', { ALPNProtocols: ['ftp'] }],
  ] as const)('with %s is refused', async (_, options) => {
    const { port, failures } = await serveSecured(await testIdentity());
    const socket = connectSecured({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options });
    onTestFinished(() => void socket.destroy());
    await expect(once(socket, 'secureConnect')).rejects.toThrow();
    await eventually(() => expect(failures).toHaveLength(1));
    expect(failures[0]?.code).toMatch(/^ERR_SSL_|ECONNRESET/);
  });

  it('agrees on HTTP/1.1 by ALPN', async () => {
    const identity = await testIdentity();
    const { port } = await serveSecured(identity);
    const socket = await secure(port, { ca: identity.authority, ALPNProtocols: ['http/1.1'] });
    expect(socket.alpnProtocol).toBe('http/1.1');
  });

  it('of whoever may not come does not begin', async () => {
    const { port, failures } = await serveSecured(await testIdentity(), { admits: () => false });
    const socket = connectSecured({ port, host: '127.0.0.1', rejectUnauthorized: false });
    await expect(once(socket, 'secureConnect')).rejects.toThrow();
    expect(failures).toEqual([]);
  });

  it('counts among the connections of its visitor', async () => {
    const limits = { maxConnections: 100, maxConnectionsPerVisitor: 3 };
    const identity = await testIdentity();
    const { port } = await serveSecured(identity, { socketLimits: limits });
    const begun = [open(port), open(port), open(port)];
    for (const socket of begun) socket.write(HALF_A_HELLO);
    await Promise.all(begun.map((socket) => once(socket, 'connect')));
    const fourth = open(port);
    expect(await readAll(fourth)).toBe('');
    begun[0]?.destroy();
    await eventually(async () => {
      const socket = await secure(port, { ca: identity.authority });
      socket.destroy();
    });
  });

  it('is ended when the share stops', async () => {
    const { port, service } = await serveSecured(await testIdentity());
    const socket = open(port);
    socket.write(HALF_A_HELLO);
    await once(socket, 'connect');
    await eventually(() => expect(service.visitors).toBe(1));
    await service.close(60_000);
    expect(await readAll(socket)).toBe('');
  });
});

describe('another certificate', () => {
  it('holds for new connections, and cuts none', async () => {
    const [first, second] = await Promise.all([makeTestIdentity(), makeTestIdentity()]);
    const gate = createGate();
    const handler = handlerOf((request) =>
      request.path === '/slow'
        ? streamResponse(
            (async function* () {
              yield Buffer.from('begun, ');
              await gate.opened;
              yield Buffer.from('and ended');
            })(),
          )
        : new Greeter().respond(request),
    );
    const { port, service } = await serveHandler(handler, { identity: first.leaf });
    const running = await secure(port, { ca: first.authority });
    running.write(requestText('GET /slow HTTP/1.1', 'Host: localhost', 'Connection: close'));
    await once(running, 'data');
    service.setIdentity(second.leaf);
    const socket = connectSecured({ port, host: '127.0.0.1', ca: first.authority });
    await expect(once(socket, 'secureConnect')).rejects.toThrow();
    await secure(port, { ca: second.authority });
    gate.open();
    expect(await readAll(running)).toContain('and ended');
  });

  it('that belongs to another key is not taken', async () => {
    const [first, second] = await Promise.all([makeTestIdentity(), makeTestIdentity()]);
    const { port, service } = await serveSecured(first);
    expect(() => service.setIdentity({ cert: second.leaf.cert, key: first.leaf.key })).toThrow();
    await secure(port, { ca: first.authority });
  });

  it('none at all leaves what runs, and new connections are plain', async () => {
    const identity = await testIdentity();
    const { port, service } = await serveSecured(identity);
    const running = await secure(port, { ca: identity.authority });
    service.setIdentity(undefined);
    running.write(REQUEST);
    expect(await readAll(running)).toMatch(/^HTTP\/1\.1 200 /);
    const socket = connectSecured({ port, host: '127.0.0.1', ca: identity.authority });
    await expect(once(socket, 'secureConnect')).rejects.toThrow();
  });
});

/** Fails where the end came without a close_notify (RFC 8446 §6.1), as Node does not. */
const READ_TO_THE_END = `
import socket, ssl, sys
context = ssl.create_default_context(cadata=sys.argv[2])
with socket.create_connection(('127.0.0.1', int(sys.argv[1]))) as raw:
    with context.wrap_socket(raw, server_hostname='localhost', suppress_ragged_eofs=False) as secured:
        secured.sendall(sys.argv[3].encode())
        octets = 0
        try:
            while True:
                part = secured.recv(65536)
                if not part: break
                octets += len(part)
            print('ended', octets)
        except (ssl.SSLError, ConnectionError) as error:
            print('cut')
`;

describe('the end', () => {
  async function readToTheEnd(port: number, request: string): Promise<string> {
    const { authority } = await testIdentity();
    const { stdout, stderr } = await run(PYTHON, ['-c', READ_TO_THE_END, String(port), authority, request]);
    expect(stderr).toBe('');
    return stdout.trim();
  }

  it('of a response that has arrived is one in order', async () => {
    const { leaf } = await testIdentity();
    const { port } = await serveTree({ 'a.txt': 'x'.repeat(100_000) }, { identity: leaf });
    const request = requestText('GET /a.txt HTTP/1.1', 'Host: localhost', 'Connection: close');
    expect(await readToTheEnd(port, request)).toMatch(/^ended 100\d{3}$/);
  });

  it.each(['HTTP/1.1', 'HTTP/1.0'])('of one that was cut is none: %s', async (version) => {
    const { leaf } = await testIdentity();
    const broken = handlerOf(() =>
      streamResponse(
        (async function* () {
          yield Buffer.from('begun');
          await Promise.resolve();
          throw new Error('the drive is gone');
        })(),
      ),
    );
    const { port } = await serveHandler(broken, { identity: leaf });
    const request = requestText(`GET / ${version}`, 'Host: localhost', 'Connection: close');
    expect(await readToTheEnd(port, request)).toBe('cut');
  });
});
