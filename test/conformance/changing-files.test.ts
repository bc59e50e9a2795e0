/** A file that changes while it is sent: nobody gets a wrong one that looks complete, and no descriptor stays open. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  openSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { descriptorsClosed } from '../support/descriptors.ts';
import { ask, RawClient, requestText } from '../support/raw-client.ts';
import type { FolderServer } from '../support/server.ts';
import { serveTree } from '../support/server.ts';
import { IS_OVER_TLS } from '../support/tls-identity.ts';

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

function fieldOf(client: RawClient, name: string): string {
  return new RegExp(`${name}: (.*)\r`).exec(client.rest.toString('latin1'))?.[1] ?? '';
}

function writeAt(path: string, position: number, text: string): void {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, text, position);
  closeSync(descriptor);
}

describe('a file that changes while it is sent', () => {
  it.each<[string, (path: string) => void]>([
    ['is truncated', (path) => truncateSync(path, SIZE / 2)],
    ['is emptied', (path) => truncateSync(path, 0)],
    ['is written over', (path) => writeFileSync(path, Buffer.alloc(10, 1), { flag: 'r+' })],
    ['is touched', (path) => utimesSync(path, new Date(), new Date(Date.now() + 5_000))],
    ['is replaced in place by something longer', (path) => writeFileSync(path, Buffer.alloc(SIZE + 1, 1))],
    [
      'grows, and its beginning is written over',
      (path) => {
        appendFileSync(path, 'more');
        writeFileSync(path, Buffer.alloc(10, 1), { flag: 'r+' });
      },
    ],
    [
      'is written over in the middle, and grows',
      (path) => {
        writeAt(path, SIZE / 2, 'patched');
        appendFileSync(path, 'more');
      },
    ],
    [
      'loses its end and gets another one',
      (path) => {
        truncateSync(path, SIZE - 10);
        appendFileSync(path, 'another end, which is longer');
      },
    ],
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

  it.each([[[]], [['Range: bytes=5-']]])('is sent as it was when it only grows: %j', async (fields) => {
    const { server, path, client } = await startDownload(...fields);
    const tag = fieldOf(client, 'ETag');
    const growing = setInterval(() => appendFileSync(path, 'more'), 20);
    onTestFinished(() => clearInterval(growing));
    appendFileSync(path, 'more');
    client.socket.resume();
    const { responses } = await client.closed();
    expect((await server.ended(1))[0]?.ending).toBe('complete');
    const content = responses[0]?.content ?? Buffer.alloc(0);
    expect(content.equals(Buffer.alloc(fields.length === 0 ? SIZE : SIZE - 5))).toBe(true);
    clearInterval(growing);
    const after = await ask(server.port, 'HEAD /big.bin', { 'If-None-Match': tag });
    expect(after.status).toBe(200);
    expect(Number(after.field('Content-Length'))).toBeGreaterThan(SIZE);
    expect(after.field('ETag')).not.toBe(tag);
    await descriptorsClosed(server.folder);
  });

  it('is sent as it was in several ranges when it only grows', async () => {
    const { server, path, client } = await startDownload('Range: bytes=0-40000000,50000000-');
    appendFileSync(path, 'more');
    client.socket.resume();
    expect((await client.closed()).responses.length).toBe(1);
    expect((await server.ended(1))[0]?.ending).toBe('complete');
    await descriptorsClosed(server.folder);
  });

  it('never seems complete in several ranges either', async () => {
    const { server, path, client } = await startDownload('Range: bytes=0-40000000,50000000-');
    writeAt(path, SIZE / 2, 'patched');
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

describe('a log that goes on', () => {
  /** Appends as fast as it can, in turns with the server. */
  function keepGrowing(path: string): () => void {
    let isOver = false;
    const grow = (): void => {
      if (isOver) return;
      appendFileSync(path, 'one more line\n');
      setImmediate(grow);
    };
    setImmediate(grow);
    const stop = (): void => {
      isOver = true;
    };
    onTestFinished(stop);
    return stop;
  }

  it.each([
    ['/x.log', {}],
    ['/x.log', { Range: 'bytes=100-' }],
    ['/x.log', { Range: 'bytes=0-9,100-,30-40' }],
    ['/x.log?download', {}],
    ['/x.log', { 'Want-Repr-Digest': 'sha-256=1' }],
    ['/x.log', { 'Accept-Encoding': 'gzip' }],
  ])('is sent whole each time: %s %j', async (target, fields) => {
    for (const size of [20_000, 900_000, 3_000_000]) {
      const server = await serveTree({ 'x.log': 'a line of it\n'.repeat(size / 13) });
      const stop = keepGrowing(join(server.folder, 'x.log'));
      for (let round = 0; round < 3; round++) {
        const response = await ask(server.port, `GET ${target}`, fields);
        expect([200, 206]).toContain(response.status);
        const digest = response.field('Repr-Digest');
        const sum = createHash('sha256').update(response.content).digest('base64');
        if (digest !== undefined) expect(digest).toBe(`sha-256=:${sum}:`);
      }
      stop();
      expect((await server.ended(3)).map(({ ending }) => ending)).toEqual(new Array(3).fill('complete'));
      expect(server.bugs).toEqual([]);
    }
  });

  it('has a line among the checksums', async () => {
    const server = await serveTree({ 'x.log': 'a line\n', 'y.txt': 'y' });
    const stop = keepGrowing(join(server.folder, 'x.log'));
    const { text } = await ask(server.port, 'GET /?sha256sums');
    stop();
    expect(text).toMatch(/^[\da-f]{64} {2}x\.log\n[\da-f]{64} {2}y\.txt\n$/);
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
    // Whoever leaves right behind their handshake may not have been heard.
    const entries = await ended(IS_OVER_TLS ? count - count / 3 : count);
    expect(entries.filter(({ ending }) => ending === 'cut' || ending === 'timed-out')).toEqual([]);
    await descriptorsClosed(folder);
  });

  it('are closed after a person pressed Disconnect', async () => {
    const { server, client } = await startDownload();
    server.service.disconnect({ connection: 1, exchange: 1, visitor: '127.0.0.1' });
    client.socket.resume();
    await client.closed();
    expect(await server.ended(1)).toMatchObject([{ ending: 'disconnected' }]);
    await descriptorsClosed(server.folder);
  });

  it('are closed after the share has stopped', async () => {
    const { server, client } = await startDownload();
    await server.service.close(0);
    client.socket.resume();
    await client.closed();
    expect(await server.ended(1)).toMatchObject([{ ending: 'disconnected' }]);
    await descriptorsClosed(server.folder);
  });
});
