/** A file that changes while it is sent: nobody gets a wrong one that looks complete, and no descriptor stays open. */
import { appendFileSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { descriptorsClosed } from '../support/descriptors.ts';
import { ask, RawClient, requestText } from '../support/raw-client.ts';
import type { FolderServer } from '../support/server.ts';
import { serveTree } from '../support/server.ts';

/** More than the buffers of both ends of a loopback connection hold. */
const SIZE = 64 * 1024 * 1024;
const HOST = 'Host: localhost';

interface Download {
  readonly server: FolderServer;
  readonly path: string;
  readonly client: RawClient;
}

/** A visitor who has taken the head and the first octets of a large file, and waits. */
async function startDownload(...fields: readonly string[]): Promise<Download> {
  const server = await serveTree({ 'big.bin': '' });
  const path = join(server.folder, 'big.bin');
  truncateSync(path, SIZE);
  const client = await RawClient.connect(server.port);
  await client.send(requestText('GET /big.bin HTTP/1.1', HOST, 'Connection: close', ...fields));
  await client.until('\r\n\r\n');
  client.socket.pause();
  return { server, path, client };
}

describe('a file that changes while it is sent', () => {
  it.each<[string, (path: string) => void]>([
    ['is truncated', (path) => truncateSync(path, SIZE / 2)],
    ['is emptied', (path) => truncateSync(path, 0)],
    ['grows', (path) => appendFileSync(path, 'more')],
    ['is written over', (path) => writeFileSync(path, Buffer.alloc(10, 1), { flag: 'r+' })],
    ['is touched', (path) => utimesSync(path, new Date(), new Date(Date.now() + 5_000))],
  ])('never seems complete when it %s', async (_, change) => {
    const { server, path, client } = await startDownload();
    change(path);
    client.socket.resume();
    const { responses } = await client.closed();
    expect(responses).toEqual([]);
    const [entry] = await server.ended(1);
    expect(entry).toMatchObject({ status: 200, ending: 'cut' });
    expect(entry?.contentBytes).toBeLessThan(SIZE);
    await descriptorsClosed(server.folder);
  });

  it('never seems complete in several ranges either', async () => {
    const { server, path, client } = await startDownload('Range: bytes=0-40000000,50000000-');
    appendFileSync(path, 'more');
    client.socket.resume();
    expect((await client.closed()).responses).toEqual([]);
    expect(await server.ended(1)).toMatchObject([{ status: 206, ending: 'cut' }]);
    await descriptorsClosed(server.folder);
  });

  it.each<[string, (path: string) => void]>([
    ['is deleted', (path) => rmSync(path)],
    ['is renamed', (path) => renameSync(path, `${path}.old`)],
    [
      'is replaced by another',
      (path) => {
        writeFileSync(`${path}.new`, 'another');
        renameSync(`${path}.new`, path);
      },
    ],
  ])('is sent to its end as it was when it %s', async (_, change) => {
    const { server, path, client } = await startDownload();
    change(path);
    client.socket.resume();
    const { responses } = await client.closed();
    expect(responses[0]?.content.length).toBe(SIZE);
    expect(responses[0]?.content.every((octet) => octet === 0)).toBe(true);
    expect(await server.ended(1)).toMatchObject([{ ending: 'complete', contentBytes: SIZE }]);
    await descriptorsClosed(server.folder);
  });

  it('is not what a resumed download goes on with: If-Range gives the new one', async () => {
    const { server, path, client } = await startDownload();
    const [, tag = ''] = /ETag: ("[^"]+")/.exec(client.rest.toString('latin1')) ?? [];
    client.reset();
    writeFileSync(path, 'new content');
    const response = await ask(server.port, 'GET /big.bin', { Range: 'bytes=5-', 'If-Range': tag });
    expect([response.status, response.text]).toEqual([200, 'new content']);
  });
});

describe('descriptors', () => {
  const TREE = {
    'f.bin': 'x'.repeat(2 * 1024 * 1024),
    'small.txt': 'x'.repeat(3_000),
    'small.txt.br': 'BR',
    '404.html': 'none',
    sub: { 'index.html': 'page' },
  };

  it.each<[string, Readonly<Record<string, string>>, number]>([
    ['GET /f.bin', {}, 200],
    ['HEAD /f.bin', {}, 200],
    ['GET /f.bin', { 'If-None-Match': '*' }, 304],
    ['GET /f.bin', { 'If-Match': '"x"' }, 412],
    ['GET /f.bin', { Range: 'bytes=9999999-' }, 416],
    ['GET /f.bin', { Range: 'bytes=0-9,20-29' }, 206],
    ['GET /f.bin/', {}, 404],
    ['GET /small.txt', { 'Accept-Encoding': 'br' }, 200],
    ['GET /small.txt', { 'Accept-Encoding': 'br', 'If-None-Match': '*' }, 304],
    ['HEAD /small.txt', { 'Accept-Encoding': 'br' }, 200],
    ['GET /small.txt', { 'Accept-Encoding': 'br', 'If-Match': '"x"' }, 412],
    ['GET /small.txt', { 'Accept-Encoding': 'gzip' }, 200],
    ['GET /missing', {}, 404],
    ['HEAD /missing', {}, 404],
    ['GET /sub/', {}, 200],
    ['GET /sub/', { 'If-None-Match': '*' }, 304],
    ['GET /sub', {}, 301],
    ['GET /', {}, 200],
    ['PUT /f.bin', {}, 405],
  ])('are closed after %s with %j', async (request, fields, status) => {
    const { port, folder, bugs } = await serveTree(TREE);
    for (let round = 0; round < 3; round++) expect((await ask(port, request, fields)).status).toBe(status);
    await descriptorsClosed(folder);
    expect(bugs).toEqual([]);
  });

  it('are closed after visitors who leave, at any moment', async () => {
    const { port, folder, ended } = await serveTree(TREE);
    const count = 60;
    for (let index = 0; index < count; index++) {
      const client = await RawClient.connect(port);
      await client.send(requestText('GET /f.bin HTTP/1.1', HOST));
      if (index % 3 === 1) await client.until('HTTP');
      if (index % 3 === 2) await client.until('xxxx');
      client.reset();
    }
    const entries = await ended(count);
    expect(entries.filter(({ ending }) => ending === 'cut' || ending === 'timed-out')).toEqual([]);
    await descriptorsClosed(folder);
  });

  it('are closed after a person pressed Disconnect', async () => {
    const { server, client } = await startDownload();
    server.service.disconnect(1);
    client.socket.resume();
    await client.closed();
    expect(await server.ended(1)).toMatchObject([{ ending: 'cut' }]);
    await descriptorsClosed(server.folder);
  });

  it('are closed after the share has stopped', async () => {
    const { server, client } = await startDownload();
    await server.service.close(0);
    client.socket.resume();
    await client.closed();
    expect(await server.ended(1)).toMatchObject([{ ending: 'cut' }]);
    await descriptorsClosed(server.folder);
  });
});
