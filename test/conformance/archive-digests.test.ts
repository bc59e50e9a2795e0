/** Digests: Repr-Digest (RFC 9530) for one file, SHA256SUMS for a folder. */
import { createHash } from 'node:crypto';
import { symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { descriptorsClosed } from '../support/descriptors.ts';
import { ask, RawClient } from '../support/raw-client.ts';
import { run } from '../support/run.ts';
import { serveTree } from '../support/server.ts';
import { createSparseFile } from '../support/sparse-file.ts';

const LARGE = Buffer.alloc(2_000_000, 'some text that is too large to be kept in memory ');
const WANTED = { 'Want-Repr-Digest': 'sha-256=10' };

function digestField(octets: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(octets).digest('base64')}:`;
}

describe('Repr-Digest', () => {
  test.each(['small.txt', 'large.bin', 'empty'])(
    'is that of the whole representation, for GET and HEAD: %s',
    async (name) => {
      const tree = { 'small.txt': 'hello', 'large.bin': LARGE, empty: '' };
      const server = await serveTree(tree);
      const expected = digestField(Buffer.from(tree[name as keyof typeof tree]));
      for (const method of ['GET', 'HEAD', 'GET']) {
        expect((await ask(server.port, `${method} /${name}`, WANTED)).field('repr-digest')).toBe(expected);
      }
      await descriptorsClosed(server.folder);
    },
  );

  test('stays that of the whole when a part is sent', async () => {
    const server = await serveTree({ 'large.bin': LARGE });
    const part = await ask(server.port, 'GET /large.bin', { ...WANTED, Range: 'bytes=5-9' });
    expect(part.status).toBe(206);
    expect(part.field('repr-digest')).toBe(digestField(LARGE));
  });

  test('is that of the coded octets when they are sent (RFC 9530 §3)', async () => {
    const text = 'text that shrinks '.repeat(500);
    const server = await serveTree({ 'a.txt': text, 'b.txt': text, 'b.txt.br': brotliCompressSync(text) });
    for (const name of ['a.txt', 'b.txt']) {
      const coded = await ask(server.port, `GET /${name}`, { ...WANTED, 'Accept-Encoding': 'br' });
      expect(coded.field('content-encoding')).toBe('br');
      expect(brotliDecompressSync(coded.content).toString()).toBe(text);
      expect(coded.field('repr-digest')).toBe(digestField(coded.content));
      expect((await ask(server.port, `GET /${name}`, WANTED)).field('repr-digest')).toBe(
        digestField(Buffer.from(text)),
      );
    }
  });

  test('follows the file', async () => {
    const server = await serveTree({ 'a.txt': 'first' });
    expect((await ask(server.port, 'GET /a.txt', WANTED)).field('repr-digest')).toBe(digestField(Buffer.from('first')));
    await writeFile(path.join(server.folder, 'a.txt'), 'second');
    expect((await ask(server.port, 'GET /a.txt', WANTED)).field('repr-digest')).toBe(
      digestField(Buffer.from('second')),
    );
  });

  test.each([
    ['sha-256=1', true],
    ['sha-512=3, sha-256=10, unixsum=0', true],
    ['sha-256=0, sha-256=5', true],
    ['sha-256=5;p=1', true],
    ['sha-256=0', false],
    ['sha-256=11', false],
    ['sha-256', false],
    ['sha-256=?1', false],
    ['sha-512=5', false],
    ['md5=5', false],
    ['', false],
  ])('Want-Repr-Digest: %s', async (value, isSent) => {
    const server = await serveTree({ 'a.txt': 'hello' });
    const { status, ...response } = await ask(server.port, 'GET /a.txt', { 'Want-Repr-Digest': value });
    expect(status).toBe(200);
    expect(response.field('repr-digest') !== undefined).toBe(isSent);
  });

  test('is not sent unasked, also when it is known', async () => {
    const server = await serveTree({ 'a.txt': 'hello' });
    await ask(server.port, 'GET /a.txt', WANTED);
    expect((await ask(server.port, 'GET /a.txt')).field('repr-digest')).toBeUndefined();
  });

  test('a GET of a large file does not wait for it; HEAD does, and then a GET has it', async () => {
    const server = await serveTree({});
    await createSparseFile(server.folder, 'large.bin', 20 * 1024 * 1024);
    const range = { ...WANTED, Range: 'bytes=0-0' };
    expect((await ask(server.port, 'GET /large.bin', range)).field('repr-digest')).toBeUndefined();
    const expected = digestField(Buffer.alloc(20 * 1024 * 1024));
    expect((await ask(server.port, 'HEAD /large.bin', WANTED)).field('repr-digest')).toBe(expected);
    expect((await ask(server.port, 'GET /large.bin', range)).field('repr-digest')).toBe(expected);
    await descriptorsClosed(server.folder);
  });
});

describe('folder/?sha256sums', () => {
  test('is what sha256sum -c accepts, whatever the names', async () => {
    const names = {
      'a.txt': 'a',
      'back\\slash': 'b',
      'new\nline': 'c',
      'carriage\rreturn': 'd',
      ' space ': 'e',
      中文: 'f',
    };
    const server = await serveTree({
      ...names,
      sub: { deeper: { 'large.bin': LARGE } },
      empty: '',
      hollow: {},
      '.hidden': 'x',
    });
    await writeFile(Buffer.concat([Buffer.from(`${server.folder}/bad`), Buffer.from([0xff])]), 'g');
    await symlink('/etc/hostname', path.join(server.folder, 'outside'));
    const response = await ask(server.port, 'GET /?sha256sums');
    expect(response.status).toBe(200);
    expect(response.field('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.field('content-disposition')).toBe('attachment; filename="SHA256SUMS"');
    const lines = response.content.toString().split('\n');
    // The link that leads out is named in a comment.
    expect(lines.filter((line) => !line.startsWith('#'))).toHaveLength(Object.keys(names).length + 3 + 1);
    const sums = path.join(server.folder, 'SHA256SUMS');
    await writeFile(sums, response.content);
    const check = await run('sh', ['-c', 'cd "$0" && sha256sum --strict --quiet -c SHA256SUMS', server.folder]);
    expect(check).toEqual({ status: 0, stdout: '', stderr: '' });
    await descriptorsClosed(server.folder);
  });

  test('of a selection has just what was chosen', async () => {
    const server = await serveTree({ 'a.txt': 'a', 'b.txt': 'b', sub: { 'c.txt': 'c' } });
    const { text } = await ask(server.port, 'GET /?sha256sums&name=sub&name=a.txt');
    expect(text.split('\n').map((line) => line.slice(66))).toEqual(['a.txt', 'sub/c.txt', '']);
  });

  test('tells the same digest as Repr-Digest, made once', async () => {
    const server = await serveTree({ 'large.bin': LARGE });
    const { text } = await ask(server.port, 'GET /?sha256sums');
    expect(text).toBe(`${createHash('sha256').update(LARGE).digest('hex')}  large.bin\n`);
    expect((await ask(server.port, 'GET /?sha256sums')).text).toBe(text);
  });

  test('is cut when a file changes before it is read', async () => {
    const server = await serveTree({ 'z.txt': 'before' });
    await createSparseFile(server.folder, 'a.bin', 200 * 1024 * 1024);
    const client = await RawClient.connect(server.port);
    await client.send('GET /?sha256sums HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await client.until('\r\n\r\n');
    await utimes(path.join(server.folder, 'z.txt'), 1e9, 1e9);
    expect(await server.ended(1)).toMatchObject([{ ending: 'cut' }]);
    await descriptorsClosed(server.folder);
  });

  test('stops when the visitor leaves', async () => {
    const server = await serveTree({});
    await createSparseFile(server.folder, 'a.bin', 4 * 1024 ** 3);
    const client = await RawClient.connect(server.port);
    await client.send('GET /?sha256sums HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await client.until('\r\n\r\n');
    client.reset();
    expect(await server.ended(1)).toMatchObject([{ ending: 'aborted' }]);
    await descriptorsClosed(server.folder);
  });
});
