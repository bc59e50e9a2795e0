/** Many visitors, and bad ones: bounds hold, good visitors are served, nothing is left behind. */
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countAllDescriptors, descriptorsClosed } from '../support/descriptors.ts';
import { ask, RawClient, requestText } from '../support/raw-client.ts';
import { SHORT_LIMITS, serveTree } from '../support/server.ts';
import { until } from '../support/until.ts';

const HOST = 'Host: localhost';
const GET = requestText('GET /a.txt HTTP/1.1', HOST);
const TREE = { 'a.txt': 'hello' };

function connectMany(port: number, count: number, address?: string): Promise<RawClient[]> {
  return Promise.all(Array.from({ length: count }, () => RawClient.connect(port, address)));
}

describe('connections', () => {
  it('are bounded in all; who leaves makes room', async () => {
    const { port } = await serveTree(TREE, {
      socketLimits: { maxConnections: 3, maxConnectionsPerVisitor: 3 },
    });
    const [first, ...others] = await connectMany(port, 3);
    const refused = await RawClient.connect(port);
    expect((await refused.closed()).responses).toEqual([]);
    for (const client of others) {
      await client.send(GET);
      expect((await client.response()).text).toBe('hello');
    }
    first?.reset();
    let next: RawClient;
    do {
      next = await RawClient.connect(port);
      await next.send(GET).catch(() => undefined);
    } while ((await next.responses(1).catch(() => [])).length === 0);
    expect((await next.response()).text).toBe('hello');
  });

  it('are bounded for each visitor: one visitor never shuts the others out', async () => {
    const { port } = await serveTree(TREE, { socketLimits: { maxConnectionsPerVisitor: 2 } });
    await connectMany(port, 2);
    const third = await RawClient.connect(port);
    expect((await third.closed()).responses).toEqual([]);
    const other = await RawClient.connect(port, '127.0.0.2');
    await other.send(GET);
    expect((await other.response()).text).toBe('hello');
  });

  it('of whoever has most are let go for others, idle ones first, however many come', async () => {
    const { port } = await serveTree(TREE, { socketLimits: { maxConnections: 40 } });
    const [one, two] = [await connectMany(port, 20, '127.0.0.2'), await connectMany(port, 20, '127.0.0.3')];
    const [busy] = one;
    await busy?.send('GET /a.txt HTTP/1.1\r\n');
    for (let address = 10; address < 40; address += 1) {
      const visitor = await RawClient.connect(port, `127.0.0.${address}`);
      await visitor.send(GET);
      expect((await visitor.response()).text).toBe('hello');
    }
    await busy?.send(`${HOST}\r\n\r\n`);
    expect((await busy?.response())?.text).toBe('hello');
    const left = [...one, ...two].filter(({ socket }) => !socket.destroyed && !socket.readableEnded);
    expect(left.length).toBeLessThan(20);
  });

  it('that read nothing shut nobody out', async () => {
    const { port } = await serveTree(
      { ...TREE, 'big.bin': 'x'.repeat(4_000_000) },
      { socketLimits: { maxConnections: 12 } },
    );
    for (const address of ['127.0.0.2', '127.0.0.3']) {
      for (const client of await connectMany(port, 6, address)) {
        client.socket.pause();
        await client.send(requestText('GET /big.bin HTTP/1.1', HOST));
      }
    }
    const visitors = await connectMany(port, 3, '127.0.0.9');
    for (const visitor of visitors) {
      await visitor.send(GET);
      expect((await visitor.response()).text).toBe('hello');
    }
  });

  it('that stay unfinished are closed by their deadline, while a normal visitor is served', async () => {
    const { port, ended } = await serveTree(TREE, {
      limits: { ...SHORT_LIMITS, headTimeoutMs: 700, idleTimeoutMs: 5_000, lingerTotalTimeoutMs: 5_000 },
    });
    const senders: RawClient[] = [];
    const drip = setInterval(() => {
      for (const sender of senders) sender.socket.write('x');
    }, 50);
    const connected = Array.from({ length: 300 }, async () => {
      const sender = await RawClient.connect(port);
      // At once: where connections are secured, the others take longer than a head may.
      sender.socket.write('GET /a.txt HTTP/1.1\r\nX-Slow: ');
      senders.push(sender);
    });
    await Promise.all(connected);
    const visitor = await RawClient.connect(port);
    for (let count = 1; count <= 20; count++) {
      await visitor.send(GET);
      await visitor.responses(count);
    }
    const replies = await Promise.all(senders.map((sender) => sender.closed()));
    clearInterval(drip);
    expect(new Set(replies.map(({ responses }) => responses[0]?.status))).toEqual(new Set([408]));
    const entries = await ended(320);
    expect(entries.filter(({ status }) => status === 200)).toHaveLength(20);
  });
});

describe('memory', () => {
  it('is not held by slow readers, however large the file', async () => {
    const { port, folder, service } = await serveTree({ 'big.bin': '' });
    truncateSync(join(folder, 'big.bin'), 64 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    const clients = await connectMany(port, 100);
    for (const client of clients) {
      client.socket.pause();
      client.socket.write(requestText('GET /big.bin HTTP/1.1', HOST));
    }
    // The last of them has its head: all the others are well under way.
    clients.at(-1)?.socket.resume();
    await clients.at(-1)?.until('\r\n\r\n');
    clients.at(-1)?.socket.pause();
    // Two small buffers each, and the pool.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 128 * 1024 + 40 * 1024 * 1024);
    for (const client of clients) client.reset();
    await until(() => service.visitors === 0);
    await descriptorsClosed(folder);
  });

  it('is not filled by a visitor who asks without reading the answers', async () => {
    const { port, ended } = await serveTree({ 'a.txt': 'x'.repeat(500_000) }, { limits: SHORT_LIMITS });
    const before = process.memoryUsage().arrayBuffers;
    const client = await RawClient.connect(port);
    client.socket.pause();
    for (let count = 0; count < 200; count++) client.socket.write(GET.repeat(50));
    const entries = await ended(2);
    await until(() => entries.at(-1)?.ending === 'timed-out');
    expect(entries.length).toBeLessThan(40);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
  });
});

describe('a flood of aborted downloads', () => {
  it('leaves nothing behind', async () => {
    const { port, folder, service, ended } = await serveTree({ 'big.bin': 'x'.repeat(3_000_000), ...TREE });
    const before = countAllDescriptors();
    const count = 300;
    for (let round = 0; round < count / 50; round++) {
      const clients = await connectMany(port, 50);
      await Promise.all(
        clients.map(async (client, index) => {
          await client.send(requestText('GET /big.bin HTTP/1.1', HOST));
          if (index % 2 === 0) await client.until('\r\n\r\n');
          client.reset();
        }),
      );
    }
    await until(() => service.visitors === 0);
    await descriptorsClosed(folder);
    expect(countAllDescriptors()).toBeLessThanOrEqual(before);
    expect((await ended(1)).every(({ ending }) => ending === 'aborted' || ending === 'complete')).toBe(true);
    expect((await ask(port, 'GET /a.txt')).text).toBe('hello');
  });
});

describe('closing the server', () => {
  it('lets running exchanges finish, and ends idle connections at once', async () => {
    const { port, folder, service } = await serveTree({ 'big.bin': '', ...TREE });
    truncateSync(join(folder, 'big.bin'), 32 * 1024 * 1024);
    const [idle, busy] = await connectMany(port, 2);
    await idle?.send(GET);
    await idle?.response();
    await busy?.send(requestText('GET /big.bin HTTP/1.1', HOST));
    await busy?.until('\r\n\r\n');
    busy?.socket.pause();
    const closed = service.close(10_000);
    expect((await idle?.closed())?.closing).toBe('ended');
    idle?.socket.end();
    busy?.socket.resume();
    const reply = await busy?.closed();
    expect(reply?.responses[0]?.content.length).toBe(32 * 1024 * 1024);
    busy?.socket.end();
    await closed;
    await expect(RawClient.connect(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('thousands of requests, good and bad', () => {
  const GOOD = [
    GET,
    requestText('GET /a.txt HTTP/1.1', HOST, 'Range: bytes=0-0,3-3'),
    requestText('GET /a.txt HTTP/1.1', HOST, 'If-None-Match: *'),
    requestText('HEAD /big.bin HTTP/1.1', HOST),
    requestText('GET /missing HTTP/1.1', HOST),
    requestText('GET /%2e%2e/a HTTP/1.1', HOST),
    `${requestText('POST / HTTP/1.1', HOST, 'Content-Length: 5')}hello`,
  ].join('');
  const BAD = [
    'nonsense\r\n\r\n',
    requestText('GET / HTTP/1.1', HOST, HOST),
    `${requestText('PUT / HTTP/1.1', HOST, 'Transfer-Encoding: chunked')}xyz\r\n`,
    requestText('GET /big.bin HTTP/1.1', HOST),
    'GET / HTTP/1.1\r\nX: ',
  ];

  it('leave no descriptor open', async () => {
    const { port, folder, service, entries } = await serveTree({ ...TREE, 'big.bin': Buffer.alloc(2_000_000) });
    const before = countAllDescriptors();
    const rounds = 60;
    for (let round = 0; round < rounds; round++) {
      const clients = await connectMany(port, 5);
      await Promise.all(
        clients.map(async (client, index) => {
          await client.send(GOOD.repeat(2));
          await client.responses(14, ['', '', '', 'HEAD', '', '', '', '', '', '', 'HEAD']);
          await client.send(BAD[index] ?? '');
          client.reset();
        }),
      );
    }
    await until(() => service.visitors === 0);
    await descriptorsClosed(folder);
    expect(entries.length).toBeGreaterThanOrEqual(rounds * 5 * 14);
    expect(countAllDescriptors()).toBeLessThanOrEqual(before);
  });
});
