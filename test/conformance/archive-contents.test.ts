/** What is in an archive, told as JSON without unpacking it. */
import { appendFile, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { descriptorsClosed } from '../support/descriptors.ts';
import { PYTHON } from '../support/python.ts';
import { ask } from '../support/raw-client.ts';
import { run } from '../support/run.ts';
import type { FolderServer } from '../support/server.ts';
import { serveTree } from '../support/server.ts';

interface Contents {
  readonly format: string;
  readonly end: string;
  readonly entries: readonly { readonly name: string; readonly type: string; readonly size?: number }[];
}

const LONG = `${'long'.repeat(60)}.txt`;

/** A folder `files`, and beside it what the program makes of it. */
async function serveArchive(name: string, command: string, ...args: readonly string[]): Promise<FolderServer> {
  const server = await serveTree({
    files: { 'a.txt': 'hello', sub: { [LONG]: 'long' }, hollow: {}, '中文.txt': 'text' },
  });
  await run('ln', ['-s', 'a.txt', path.join(server.folder, 'files', 'link')]);
  const archive = path.join(server.folder, name);
  const { status, stderr } = await run('sh', [
    '-c',
    `cd "$0" && "$@"`,
    path.join(server.folder, 'files'),
    command,
    ...args,
    archive,
    '.',
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return server;
}

async function contentsOf(server: FolderServer, name: string): Promise<Contents> {
  const response = await ask(server.port, `GET /${name}?contents`);
  expect(response.status).toBe(200);
  expect(response.field('content-type')).toBe('application/json');
  await descriptorsClosed(server.folder);
  expect(server.bugs).toEqual([]);
  return JSON.parse(response.content.toString());
}

describe.each([
  ['x.zip', 'zip', ['zip', '-qry']],
  ['x.zip', 'zip', ['7z', 'a', '-bso0', '-snl']],
  ['x.tar', 'tar', ['tar', '--format=gnu', '-cf']],
  ['x.tar', 'tar', ['tar', '--format=pax', '-cf']],
  ['x.tgz', 'tar.gz', ['tar', '-czf']],
  ['x.tar.gz', 'tar.gz', ['tar', '-czf']],
] as const)('%s?contents of what %s makes', (name, format, [command, ...args]) => {
  test(`tells names, kinds and sizes: ${command} ${args.join(' ')}`, async () => {
    const server = await serveArchive(name, command, ...args);
    const contents = await contentsOf(server, name);
    expect(contents).toMatchObject({ format, end: 'complete' });
    const found = contents.entries.map((entry) => ({ ...entry, name: entry.name.replace(/^\.\//, '') }));
    for (const expected of [
      { name: 'a.txt', type: 'file', size: 5 },
      { name: 'hollow/', type: 'folder' },
      { name: `sub/${LONG}`, type: 'file', size: 4 },
      { name: '中文.txt', type: 'file', size: 4 },
    ]) {
      expect(found).toContainEqual(expect.objectContaining(expected));
    }
    expect(found.find((entry) => entry.name === 'link')?.type).toBe('link');
  });
});

test('our own archives are among those that can be listed', async () => {
  const server = await serveTree({ sub: { 'a.txt': 'hello' } });
  for (const kind of ['zip', 'tar']) {
    const { content } = await ask(server.port, `GET /sub/?${kind}`);
    await writeFile(path.join(server.folder, `x.${kind}`), content);
    const { end, entries } = await contentsOf(server, `x.${kind}`);
    expect({ end, entries }).toMatchObject({ end: 'complete', entries: [{ name: 'a.txt', type: 'file', size: 5 }] });
  }
});

describe('a damaged archive', () => {
  test.each([
    ['x.zip', ['zip', '-qr']],
    ['x.tar', ['tar', '-cf']],
    ['x.tgz', ['tar', '-czf']],
  ] as const)('%s that is cut off tells what can still be read', async (name, [command, args]) => {
    const server = await serveArchive(name, command, args);
    const file = path.join(server.folder, name);
    await truncate(file, Math.floor((await stat(file)).size / 3));
    expect(await contentsOf(server, name)).toMatchObject({ end: 'damaged' });
  });

  test.each(['x.zip', 'x.tar', 'x.tgz'])('%s that is none is damaged', async (name) => {
    const server = await serveTree({ [name]: Buffer.alloc(5_000, 'not an archive ') });
    expect(await contentsOf(server, name)).toMatchObject({ end: 'damaged', entries: [] });
  });

  test('a tar that promises a header of 2 TiB is not believed', async () => {
    const server = await serveArchive('x.tar', 'tar', '-cf');
    const file = path.join(server.folder, 'x.tar');
    const block = (await readFile(file)).subarray(0, 512);
    block.write('L', 156, 'latin1');
    block.set([0x80, 0, 0, 0, 0, 0, 0x02, 0, 0, 0, 0, 0], 124);
    block.write('        ', 148, 'latin1');
    const sum = block.reduce((total, octet) => total + octet, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    await writeFile(file, block);
    expect(await contentsOf(server, 'x.tar')).toEqual({ format: 'tar', end: 'damaged', entries: [] });
  });
});

test('names that lead upwards are told as they are: nothing is unpacked', async () => {
  const server = await serveTree({ files: { 'a.txt': 'x' } });
  const script =
    'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], "w")\nz.writestr("../../evil", "x")\nz.writestr("/abs", "")';
  await run(PYTHON, ['-c', script, path.join(server.folder, 'x.zip')]);
  const { entries } = await contentsOf(server, 'x.zip');
  expect(entries.map(({ name }) => name)).toEqual(['../../evil', '/abs']);
});

test('more than 10,000 entries are cut', async () => {
  const server = await serveTree({});
  const script =
    'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], "w")\nfor i in range(10001): z.writestr(str(i), "")';
  await run(PYTHON, ['-c', script, path.join(server.folder, 'x.zip')]);
  const { end, entries } = await contentsOf(server, 'x.zip');
  expect({ end, count: entries.length }).toEqual({ end: 'cut', count: 10_000 });
});

test('follows the file: another archive under the same name is told anew, the same one is known', async () => {
  const server = await serveArchive('x.tar', 'tar', '-cf');
  const first = await ask(server.port, 'GET /x.tar?contents');
  const tag = first.field('etag') ?? '';
  expect((await ask(server.port, 'GET /x.tar?contents', { 'If-None-Match': tag })).status).toBe(304);
  await rm(path.join(server.folder, 'x.tar'));
  await appendFile(path.join(server.folder, 'x.tar'), Buffer.alloc(1024));
  expect(await contentsOf(server, 'x.tar')).toEqual({ format: 'tar', end: 'complete', entries: [] });
});

test('a file that is no archive has no contents to tell', async () => {
  const server = await serveTree({ 'a.txt': 'text' });
  expect((await ask(server.port, 'GET /a.txt?contents')).status).toBe(404);
  expect((await ask(server.port, 'GET /a.txt')).text).toBe('text');
  expect((await ask(server.port, 'GET /a.txt?contents')).status).toBe(404);
  await descriptorsClosed(server.folder);
});
