/** Programs that speak HTTP/2 get what is shared: the same octets as by HTTP/1.1, many at a time on one connection. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { serveReceiving } from '../support/receiving-server.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { testIdentity } from '../support/tls-identity.ts';

const CONTENT = Buffer.from(Array.from({ length: 700_000 }, (_, index) => (index * 31) & 255));

/** It asks for compressed content by itself. */
const PLAIN = ['-H', 'accept-encoding: identity'];

async function serveSecured() {
  const { authority, leaf } = await testIdentity();
  const out = await createTempFolder({ 'ca.pem': authority, 'sent.bin': CONTENT });
  const tree = { 'large.bin': CONTENT, 'small.txt': 'x'.repeat(1024) };
  const server = await serveReceiving(tree, { identity: leaf, rights: 'add' });
  const curl = ['-sS', '--http2', '--noproxy', '*', '--cacert', path.join(out, 'ca.pem')];
  return { ...server, url: `https://127.0.0.1:${server.port}`, out, curl };
}

const digest = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

it('curl gets, resumes and sends files', async () => {
  const { url, out, curl, folder, ended } = await serveSecured();
  const got = path.join(out, 'got.bin');
  const told = ['-w', '%{http_version} %{http_code} '];
  const first = await run('curl', [...curl, ...told, '-r', '0-99999', '-o', got, `${url}/large.bin`]);
  const rest = await run('curl', [...curl, ...told, '-C', '-', '-o', got, `${url}/large.bin`]);
  const sent = await run('curl', [
    ...curl,
    ...told,
    '-T',
    path.join(out, 'sent.bin'),
    `${url}/`,
    '-o',
    `${got}.answer`,
  ]);
  expect([first.stdout, rest.stdout, sent.stdout]).toEqual(['2 206 ', '2 206 ', '2 201 ']);
  expect(digest(await readFile(got))).toBe(digest(CONTENT));
  expect(digest(await readFile(path.join(folder, 'sent.bin')))).toBe(digest(CONTENT));
  expect((await ended(3)).map(({ version, ending }) => [version, ending])).toEqual(
    Array.from({ length: 3 }, () => ['HTTP/2.0', 'complete']),
  );
});

it('nghttp gets several files on one connection, whole', async () => {
  const { url, ended } = await serveSecured();
  const paths = ['/large.bin', '/small.txt'];
  const { status, stdout } = await run('nghttp', ['-nv', '--no-dep', ...PLAIN, ...paths.map((each) => url + each)]);
  expect(status).toBe(0);
  expect(stdout.match(/:status: 200/g)).toHaveLength(2);
  const entries = await ended(2);
  expect(entries.map(({ connection, ending }) => [connection, ending])).toEqual([
    [1, 'complete'],
    [1, 'complete'],
  ]);
});

it('h2load gets a thousand, and small ones come with the end of their stream in one frame', async () => {
  const { url, ended, bugs } = await serveSecured();
  const { status, stdout } = await run('h2load', ['-n', '1000', '-c', '4', '-m', '50', `${url}/small.txt`]);
  expect(status).toBe(0);
  expect(stdout).toContain('1000 succeeded, 0 failed, 0 errored');
  expect(stdout).toMatch(/traffic: .* \(1024000\) data/);
  expect((await ended(1_000)).every(({ ending }) => ending === 'complete')).toBe(true);
  const frames = await run('nghttp', ['-nv', '--no-dep', ...PLAIN, `${url}/small.txt`]);
  expect(frames.stdout.match(/recv DATA frame <length=\d+, flags=0x\d\d/g)).toEqual([
    'recv DATA frame <length=1024, flags=0x01',
  ]);
  expect(bugs).toEqual([]);
});
