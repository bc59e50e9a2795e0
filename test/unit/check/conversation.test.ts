import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { KeyedCertificate } from '../../../main/certificates/certificate-messages.ts';
import { holdConversation } from '../../../main/check/conversation.ts';
import type { AddressReport } from '../../../main/check/report.ts';
import { testIdentity } from '../../support/tls-identity.ts';

const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello';

async function listen(accept: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => accept(socket.on('error', () => undefined))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function ask(url: string, timeoutMs = 5_000): Promise<{ report: AddressReport; progress: AddressReport[] }> {
  const progress: AddressReport[] = [];
  const onProgress = (report: AddressReport): unknown => progress.push(report);
  const target = { url, kind: 'lan', interfaceName: 'eth0' } as const;
  return { report: await holdConversation(target, { version: '1.2.3', timeoutMs, onProgress }), progress };
}

async function listenSecured({ cert, key }: KeyedCertificate): Promise<number> {
  const server = createSecureServer({ cert, key }, (socket) => socket.once('data', () => socket.end(ANSWER)));
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const answering = (answer: string): Promise<number> =>
  listen((socket) => socket.once('data', () => socket.end(answer)));
const kinds = ({ steps }: AddressReport): string[] => steps.map(({ kind }) => kind);

describe('a conversation', () => {
  it('is told step by step, with both heads as they went over the wire', async () => {
    const port = await answering(ANSWER);
    const { report, progress } = await ask(`http://127.0.0.1:${port}/`);
    expect(kinds(report)).toEqual(['connected', 'sent', 'first-byte', 'head', 'closed']);
    expect(report).toMatchObject({ outcome: 'answered', kind: 'lan', interfaceName: 'eth0' });
    expect(report.steps.at(-2)).toMatchObject({ status: 200 });
    expect(report.steps.at(-1)).toMatchObject({ bytes: 5 });
    expect(report.requestHead).toBe(
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUser-Agent: Porthole-check/1.2.3\r\nAccept: */*\r\nConnection: close\r\n\r\n`,
    );
    expect(report.responseHead).toBe(ANSWER.slice(0, -5));
    expect(progress.map(({ steps }) => steps.length)).toEqual([0, 1, 2, 4, 5]);
    expect(progress.every(({ outcome }) => outcome === 'talking')).toBe(true);
    const times = report.steps.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('asks for the path and query of the URL', async () => {
    const port = await answering(ANSWER);
    const { report } = await ask(`http://127.0.0.1:${port}/a%20b/?zip`);
    expect(report.requestHead).toMatch(/^GET \/a%20b\/\?zip HTTP\/1\.1\r\n/);
  });

  it('knows a head that comes octet by octet', async () => {
    const port = await listen((socket) => {
      socket.setNoDelay(true);
      socket.once('data', async () => {
        for (const character of ANSWER) await new Promise((resolve) => socket.write(character, resolve));
        socket.end();
      });
    });
    const { report } = await ask(`http://127.0.0.1:${port}/`);
    expect(kinds(report)).toEqual(['connected', 'sent', 'first-byte', 'head', 'closed']);
    expect(report.responseHead).toBe(ANSWER.slice(0, -5));
  });

  it('stops reading when it has seen enough', async () => {
    const port = await listen((socket) => {
      const more = (): void => {
        if (!socket.destroyed) socket.write('x'.repeat(65_536), more);
      };
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\n\r\n', more));
    });
    const { report } = await ask(`http://127.0.0.1:${port}/`);
    expect(report.outcome).toBe('answered');
    expect(kinds(report).at(-1)).toBe('closed');
  });

  it.each<[string, string, AddressReport['outcome']]>([
    ['an error page', 'HTTP/1.1 404 Not Found\r\n\r\n', 'answered'],
    ['HTTP/1.0', 'HTTP/1.0 200 OK\r\n\r\nhello', 'answered'],
    ['a server that does not know the name', 'HTTP/1.1 421 Misdirected Request\r\n\r\n', 'other-host'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', 'not-http'],
    ['another protocol that looks like a head', '220 mail.example ESMTP\r\n\r\n', 'not-http'],
    ['nothing', '', 'not-http'],
    ['half a head', 'HTTP/1.1 200 OK\r\nContent-', 'not-http'],
  ])('with %s', async (_, answer, outcome) => {
    expect((await ask(`http://127.0.0.1:${await answering(answer)}/`)).report.outcome).toBe(outcome);
  });

  it('is encrypted where the URL is https:, and goes on whatever the certificate is', async () => {
    const { leaf } = await testIdentity();
    const port = await listenSecured(leaf);
    const { report } = await ask(`https://127.0.0.1:${port}/`);
    expect(report.outcome).toBe('answered');
    expect(kinds(report)).toEqual(['connected', 'secured', 'sent', 'first-byte', 'head', 'closed']);
    expect(report.steps[1]).toMatchObject({ protocol: expect.stringMatching(/^TLSv1\.[23]$/) });
    expect(report.certificate).toMatchObject({ issuer: 'unknown', complaints: ['unknown-authority'] });
    expect(report.responseHead).toBe(ANSWER.slice(0, -5));
  });

  it.each<[string, string, AddressReport['outcome']]>([
    ['a plain server', ANSWER, 'not-encrypted'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', 'not-encrypted'],
  ])('by https with %s', async (_, answer, outcome) => {
    const { report } = await ask(`https://127.0.0.1:${await answering(answer)}/`);
    expect([report.outcome, report.requestHead, report.certificate]).toEqual([outcome, '', undefined]);
  });

  it('by https with a server that never finishes the handshake', async () => {
    const port = await listen((socket) => onTestFinished(() => void socket.destroy()));
    expect((await ask(`https://127.0.0.1:${port}/`, 100)).report.outcome).toBe('silent');
  });

  it('with a server that hangs up', async () => {
    const port = await listen((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect((await ask(`http://127.0.0.1:${port}/`)).report).toMatchObject({ outcome: 'broken' });
  });

  it('with a server that says nothing', async () => {
    const port = await listen((socket) => onTestFinished(() => void socket.destroy()));
    expect((await ask(`http://127.0.0.1:${port}/`, 100)).report.outcome).toBe('silent');
  });

  it('with nobody', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    server.close();
    await once(server, 'close');
    const port = typeof address === 'object' && address ? address.port : 0;
    const { report } = await ask(`http://127.0.0.1:${port}/`);
    expect(report).toMatchObject({ outcome: 'refused', steps: [{ kind: 'failed', code: 'ECONNREFUSED' }] });
  });

  it('with a name that nobody has', async () => {
    expect((await ask('http://nobody.invalid/')).report.outcome).toBe('unknown-name');
  });

  it('by IPv6', async () => {
    expect((await ask('http://[::1]:1/')).report.outcome).toMatch(/^(?:refused|unreachable)$/);
  });
});
