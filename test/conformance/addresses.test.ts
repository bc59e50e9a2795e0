/** Who may come by address, and for whom proxies ask: over real sockets, in the log and in what is answered. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { textResponse } from '../../main/http/request-handler.ts';
import { eventually } from '../support/eventually.ts';
import { ask, RawClient } from '../support/raw-client.ts';
import { runShare } from '../support/running-share.ts';
import { serveHandler } from '../support/server.ts';

/** What arrives on a connection from this address before it is closed: nothing where nobody is let in. */
async function knock(port: number, localAddress: string): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', localAddress });
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  let received = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    received += text;
  });
  socket.write('GET /a.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  await once(socket, 'close');
  return received.slice(0, 'HTTP/1.1 200'.length);
}

describe('allow and deny', () => {
  it('close connections from elsewhere before the first octet, and log nothing of them', async () => {
    const share = await runShare({ 'a.txt': 'hello' }, { allow: ['127.0.0.0/28'], deny: ['127.0.0.3'] });
    expect(await knock(share.port, '127.0.0.2')).toBe('HTTP/1.1 200');
    expect(await knock(share.port, '127.0.0.3')).toBe('');
    expect(await knock(share.port, '127.0.0.77')).toBe('');
    expect(share.entries.map(({ visitor, status }) => [visitor, status])).toEqual([['127.0.0.2', 200]]);
  });

  it('hold at once in a running share: connections that rest are closed, and what runs is finished', async () => {
    const share = await runShare({ 'a.txt': 'hello' });
    const client = await RawClient.connect(share.port, '127.0.0.2');
    await client.send('GET /a.txt HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await client.response();
    await share.change({ deny: ['127.0.0.2'] });
    expect((await client.closed()).closing).toBe('ended');
    expect(await knock(share.port, '127.0.0.2')).toBe('');
    await share.change({});
    expect(await knock(share.port, '127.0.0.2')).toBe('HTTP/1.1 200');
  });
});

describe('a proxy', () => {
  it('that is not believed changes nothing, and is told of once', async () => {
    const share = await runShare({ 'a.txt': 'hello' }, { deny: ['8.8.8.8'], allow: [] });
    const fields = { 'X-Forwarded-For': '8.8.8.8', 'X-Forwarded-Host': 'evil.example.org' };
    for (let times = 0; times < 3; times++) expect((await ask(share.port, 'GET /a.txt', fields)).status).toBe(200);
    expect(share.entries.map(({ visitor }) => visitor)).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1']);
    const suspicions = share.events.filter(({ kind }) => kind === 'proxy-suspected');
    expect(suspicions).toEqual([{ kind: 'proxy-suspected', address: '127.0.0.1' }]);
  });

  it('that is believed has its visitors logged, let in and shut out by their own addresses', async () => {
    const share = await runShare({ 'a.txt': 'hello' }, { deny: ['192.0.2.66'], proxies: ['127.0.0.1'] });
    const statusFor = async (visitor: string): Promise<number> =>
      (await ask(share.port, 'GET /a.txt', { 'X-Forwarded-For': visitor })).status;
    expect(await statusFor('10.9.9.9, 192.0.2.7')).toBe(200);
    expect(await statusFor('192.0.2.66')).toBe(403);
    share.share.setBlocked(['192.0.2.7']);
    expect(await statusFor('192.0.2.7')).toBe(403);
    expect(await statusFor('192.0.2.8')).toBe(200);
    expect(share.entries.map(({ visitor, status }) => [visitor, status])).toEqual([
      ['192.0.2.7', 200],
      ['192.0.2.66', 403],
      ['192.0.2.7', 403],
      ['192.0.2.8', 200],
    ]);
    expect(share.events.some(({ kind }) => kind === 'proxy-suspected')).toBe(false);
  });

  it('that hides for whom it asks gets nothing where only some may come', async () => {
    const share = await runShare({ 'a.txt': 'hello' }, { allow: ['127.0.0.1'], proxies: ['127.0.0.1'] });
    expect((await ask(share.port, 'GET /a.txt', { Forwarded: 'for=unknown' })).status).toBe(403);
    expect((await ask(share.port, 'GET /a.txt')).status).toBe(200);
  });

  it('does not make a name ours by forwarding it, nor by having been asked under it', async () => {
    const share = await runShare({ 'a.txt': 'hello' }, { hosts: ['files.example.org'], proxies: ['127.0.0.1'] });
    const statusFor = async (host: string, forwarded: string): Promise<number> => {
      const fields = { Host: host, 'X-Forwarded-For': '192.0.2.7', 'X-Forwarded-Host': forwarded };
      return (await ask(share.port, 'GET /a.txt', fields)).status;
    };
    expect(await statusFor('localhost', 'files.example.org')).toBe(200);
    expect(await statusFor('localhost', 'evil.example.org')).toBe(421);
    expect(await statusFor('evil.example.org', 'files.example.org')).toBe(421);
  });

  it('may be believed from the next request on', async () => {
    const share = await runShare({ 'a.txt': 'hello' });
    const client = await RawClient.connect(share.port);
    const request = 'GET /a.txt HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.7\r\n\r\n';
    await client.send(request);
    await client.responses(1);
    await share.change({ proxies: ['127.0.0.1'] });
    await client.send(request);
    await client.responses(2);
    await eventually(() => expect(share.entries.map(({ visitor }) => visitor)).toEqual(['127.0.0.1', '192.0.2.7']));
  });
});

describe('what bounds one visitor', () => {
  const LIMITS = { socketLimits: { maxConnections: 6, maxConnectionsPerVisitor: 2 } };
  const hello = { respond: () => textResponse('hello') };
  const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

  async function openedBy(port: number, count: number): Promise<number> {
    const clients = await Promise.all(Array.from({ length: count }, () => RawClient.connect(port)));
    const answered = clients.map(async (client) => {
      client.socket.on('error', () => undefined);
      await client.send(REQUEST).catch(() => undefined);
      return client.response().then(
        () => 1,
        () => 0,
      );
    });
    return (await Promise.all(answered)).reduce<number>((sum, one) => sum + one, 0);
  }

  it('does not bound a proxy, which asks for many', async () => {
    const { port } = await serveHandler(hello, { ...LIMITS, isProxy: (address) => address === '127.0.0.1' });
    expect(await openedBy(port, 5)).toBe(5);
  });

  it('bounds everybody else', async () => {
    const { port } = await serveHandler(hello, { ...LIMITS, isProxy: () => false });
    expect(await openedBy(port, 5)).toBe(2);
  });
});
