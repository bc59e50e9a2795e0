/** A folder as one zip or tar: what programs read from it, and the same octets from any offset on. */
import { createHash } from 'node:crypto';
import { appendFile, chmod, mkdir, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HttpRequest, HttpResponse } from '../../main/http/message.ts';
import { randomTagKey } from '../../main/site/files/entity-tags.ts';
import { countDescriptors, descriptorsClosed } from '../support/descriptors.ts';
import { PROPERTY_SEED } from '../support/property-seed.ts';
import { PYTHON } from '../support/python.ts';
import { ask, RawClient } from '../support/raw-client.ts';
import { run } from '../support/run.ts';
import type { FolderServer } from '../support/server.ts';
import { SHORT_LIMITS, serveFolder, serveHandler, serveTree } from '../support/server.ts';
import { letFilesSettle } from '../support/settled.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import type { Tree } from '../support/temp-folder.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const TREE = {
  'a.txt': 'hello\n',
  'empty.txt': '',
  'large.bin': Buffer.alloc(700_000, 'large and boring '),
  '中文 文件.txt': 'text',
  hollow: {},
  sub: { 'b.txt': 'sub\n', deeper: { [`${'long'.repeat(50)}.txt`]: 'long name' } },
};

/** Reads names and contents with Python's own modules, and has it check what can be checked. */
const READ_ARCHIVE = `
import hashlib, io, json, sys, tarfile, zipfile
data = open(sys.argv[1], 'rb').read()
found = {}
if zipfile.is_zipfile(io.BytesIO(data)):
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    for info in archive.infolist():
        found[info.filename] = None if info.is_dir() else hashlib.sha256(archive.read(info)).hexdigest()
else:
    archive = tarfile.open(fileobj=io.BytesIO(data))
    for info in archive:
        name = info.name + '/' if info.isdir() else info.name
        found[name] = None if info.isdir() else hashlib.sha256(archive.extractfile(info).read()).hexdigest()
print(json.dumps(found))
`;

async function save(octets: Uint8Array, name: string): Promise<string> {
  const file = path.join(await createTempFolder(), name);
  await writeFile(file, octets);
  return file;
}

async function readArchive(octets: Uint8Array): Promise<Readonly<Record<string, string | null>>> {
  const { status, stdout, stderr } = await run(PYTHON, ['-c', READ_ARCHIVE, await save(octets, 'archive')]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As if nothing had been added to the folder, or taken away, for long. */
async function letTimesSettle(folder: string): Promise<void> {
  await utimes(folder, 1e9, 1e9);
  letFilesSettle();
}

async function namesIn(octets: Uint8Array): Promise<string[]> {
  return Object.keys(await readArchive(octets));
}

async function download(server: FolderServer, target: string, fields: Readonly<Record<string, string>> = {}) {
  return ask(server.port, `GET ${target}`, fields);
}

describe.each(['zip', 'tar'])('folder/?%s', (kind) => {
  test('holds files, folders and empty folders with their contents', async () => {
    const server = await serveTree(TREE);
    const response = await download(server, `/?${kind}`);
    const { status, content } = response;
    expect(status).toBe(200);
    expect(response.field('content-type')).toBe(kind === 'zip' ? 'application/zip' : 'application/x-tar');
    expect(response.field('content-disposition')).toBe(
      `attachment; filename="${path.basename(server.folder)}.${kind}"`,
    );
    expect(response.field('etag')).toMatch(/^"[\w-]+"$/);
    expect(await namesIn(content)).toEqual([
      'a.txt',
      'empty.txt',
      'hollow/',
      'large.bin',
      'sub/',
      'sub/b.txt',
      'sub/deeper/',
      `sub/deeper/${'long'.repeat(50)}.txt`,
      '中文 文件.txt',
    ]);
  });

  test('comes to the same files when it is unpacked', async () => {
    const server = await serveTree(TREE);
    const { content } = await download(server, `/?${kind}`);
    const [file, target] = [await save(content, `x.${kind}`), await createTempFolder()];
    const [command, args] =
      kind === 'zip' ? ['unzip', ['-q', file, '-d', target]] : ['tar', ['xf', file, '-C', target]];
    expect(await run(command as string, args as string[])).toMatchObject({ status: 0, stderr: '' });
    expect(await run('diff', ['-r', server.folder, target])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('leaves out what visitors do not see: hidden names, links to outside, links that would never end', async () => {
    const outside = await createTempFolder({ 'secret.txt': 'secret' });
    const server = await serveTree({ '.hidden': 'x', '.git': { config: 'x' }, sub: { 'a.txt': 'a' } });
    await symlink(outside, path.join(server.folder, 'outside'));
    await symlink(path.join(outside, 'secret.txt'), path.join(server.folder, 'secret'));
    await symlink('..', path.join(server.folder, 'sub', 'up'));
    await symlink('sub/a.txt', path.join(server.folder, 'inside'));
    await run('mkfifo', [path.join(server.folder, 'pipe')]);
    const { content } = await download(server, `/?${kind}`);
    // What a visitor might look for in vain is named in a note (missing-files.test.ts).
    expect(await namesIn(content)).toEqual(['inside', 'sub/', 'sub/a.txt', 'MISSING FILES.txt']);
  });

  test('a selection holds just what was chosen, as forms and as programs write it', async () => {
    const server = await serveTree({ 'a b': { 'c.txt': 'c' }, 'd+e': 'd', other: 'o' });
    const form = await download(server, `/?${kind}=&name=a+b&name=d%2Be`);
    expect(await namesIn(form.content)).toEqual(['a b/', 'a b/c.txt', 'd+e']);
    const program = await download(server, `/?${kind}&name=a%20b`);
    expect(await namesIn(program.content)).toEqual(['a b/', 'a b/c.txt']);
    expect(program.field('content-disposition')).toBe(`attachment; filename="a b.${kind}"`);
  });

  test.each(['missing', '.hidden', 'sub%2Fa.txt', '..', '%2e%2e', '.', 'sub/'])(
    'a selection of %s is refused',
    async (name) => {
      const server = await serveTree({ '.hidden': 'x', sub: { 'a.txt': 'a' } });
      const { status } = await download(server, `/?${kind}&name=${name}`);
      expect([400, 404]).toContain(status);
    },
  );

  test('an empty folder is an empty archive', async () => {
    const server = await serveTree({});
    const { status, content } = await download(server, `/?${kind}`);
    expect(status).toBe(200);
    expect(await namesIn(content)).toEqual([]);
  });

  test('HEAD tells the length of GET, and a known entity tag is answered with 304', async () => {
    const server = await serveTree(TREE);
    const whole = await download(server, `/?${kind}`);
    const head = await ask(server.port, `HEAD /?${kind}`);
    expect(head.field('content-length')).toBe(String(whole.content.length));
    expect(head.field('etag')).toBe(whole.field('etag'));
    const again = await download(server, `/?${kind}`, { 'If-None-Match': whole.field('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('any range has the same octets, also from a server that has read nothing yet', async () => {
    // A share keeps its key for entity tags when it is started anew.
    const directory = { tags: { key: randomTagKey(), isForReplicas: false } };
    const { folder } = await serveTree(TREE);
    const { port } = await serveFolder(folder, { directory });
    const whole = await ask(port, `GET /?${kind}`);
    const size = whole.content.length;
    const ifRange = whole.field('etag') ?? '';
    await fc.assert(
      fc.asyncProperty(fc.nat(size - 1), fc.oneof(fc.nat(2_000), fc.constant(size)), async (first, length) => {
        const fresh = await serveFolder(folder, { directory });
        const last = Math.min(size - 1, first + length);
        const part = await download(fresh, `/?${kind}`, { Range: `bytes=${first}-${last}`, 'If-Range': ifRange });
        expect(part.status).toBe(206);
        expect(part.field('content-range')).toBe(`bytes ${first}-${last}/${size}`);
        expect(part.content.equals(whole.content.subarray(first, last + 1))).toBe(true);
      }),
      { numRuns: 40, seed: PROPERTY_SEED },
    );
  });

  test('several ranges come as multipart/byteranges', async () => {
    const server = await serveTree(TREE);
    const whole = await download(server, `/?${kind}`);
    const response = await download(server, `/?${kind}`, { Range: 'bytes=0-9,700000-700009,-7' });
    const { status, content } = response;
    expect(status).toBe(206);
    const [, boundary] = /boundary=(\w+)/.exec(response.field('content-type') ?? '') ?? [];
    const parts = content.toString('latin1').split(`--${boundary}`).slice(1, -1);
    const expected = [
      whole.content.subarray(0, 10),
      whole.content.subarray(700_000, 700_010),
      whole.content.subarray(-7),
    ];
    expect(parts.map((part) => part.slice(part.indexOf('\r\n\r\n') + 4, -2))).toEqual(
      expected.map((octets) => octets.toString('latin1')),
    );
  });

  test('a download that broke off goes on where it stopped: curl -C -', async () => {
    const server = await serveTree(TREE);
    const url = `http://127.0.0.1:${server.port}/?${kind}`;
    const whole = await download(server, `/?${kind}`);
    const file = await save(whole.content.subarray(0, 123_456), 'part');
    expect(await run('curl', ['-sS', '-C', '-', '-o', file, url])).toMatchObject({ status: 0 });
    expect(await run('cmp', [file, await save(whole.content, 'whole')])).toMatchObject({ status: 0 });
    expect(server.entries.at(-1)).toMatchObject({ status: 206, contentBytes: whole.content.length - 123_456 });
  });

  test.each<[string, (folder: string) => Promise<void>]>([
    ['a file that grows', (folder) => writeFile(path.join(folder, 'a.txt'), 'hello again\n')],
    ['a file with another time', (folder) => utimes(path.join(folder, 'a.txt'), 1e9, 1e9)],
    ['a new file', (folder) => writeFile(path.join(folder, 'sub', 'new.txt'), '')],
    ['a file that is gone', (folder) => rm(path.join(folder, 'a.txt'))],
    ['another name', (folder) => rename(path.join(folder, 'a.txt'), path.join(folder, 'z.txt'))],
    ['a new folder', (folder) => mkdir(path.join(folder, 'new'))],
  ])('%s makes another archive: a resumed download begins anew', async (_, change) => {
    const server = await serveTree(TREE);
    const before = await download(server, `/?${kind}`);
    await change(server.folder);
    const after = await download(server, `/?${kind}`, { Range: 'bytes=100-', 'If-Range': before.field('etag') ?? '' });
    expect(after.status).toBe(200);
    expect(after.field('etag')).not.toBe(before.field('etag'));
  });

  test('is cut, not wrong, when a file changes while it is sent', async () => {
    const server = await serveTree({ 'a.txt': 'first' });
    await createSparseFile(server.folder, 'b.bin', 64 * 1024 * 1024);
    await writeFile(path.join(server.folder, 'c.txt'), 'last');
    const client = await RawClient.connect(server.port);
    await client.send(`GET /?${kind} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await client.until('\r\n\r\n');
    client.socket.pause();
    await writeFile(path.join(server.folder, 'c.txt'), 'changed');
    client.socket.resume();
    const [entry] = await server.ended(1);
    expect(entry).toMatchObject({ status: 200, ending: 'cut' });
    await descriptorsClosed(server.folder);
    expect(server.bugs).toEqual([]);
  });

  /** A visitor who has taken the beginning of an archive that a large file keeps from ending. */
  async function begin(tree: Tree, largeBytes = 16 * 1024 * 1024) {
    const server = await serveTree(tree);
    await createSparseFile(server.folder, 'b.bin', largeBytes);
    await letTimesSettle(server.folder);
    const client = await RawClient.connect(server.port);
    await client.send(`GET /?${kind} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    await client.until('\r\n\r\n');
    client.socket.pause();
    const tag = /ETag: (.*)\r/.exec(client.rest.toString('latin1'))?.[1] ?? '';
    return { server, client, tag };
  }

  /** Names between which the visitor waits: a file that was opened already, and one whose turn is far. */
  const OPENED = 'b.log';
  const WAITING = 'z.log';
  const BETWEEN = { c1: '1', c2: '2', c3: '3', c4: '4', c5: '5', c6: '6' };

  test('is whole when files in it only grow: each as it was when it was planned', async () => {
    const large = 'a line\n'.repeat(30_000);
    const { server, client } = await begin({ ...BETWEEN, 'a.log': large, [OPENED]: 'one\n', [WAITING]: large });
    for (const name of ['a.log', OPENED, WAITING]) await appendFile(path.join(server.folder, name), 'two\n');
    client.socket.resume();
    const { responses } = await client.closed();
    expect((await server.ended(1))[0]?.ending).toBe('complete');
    const read = await readArchive(responses[0]?.content ?? Buffer.alloc(0));
    expect([read[OPENED], read[WAITING]]).toEqual([sha256('one\n'), sha256(large)]);
    await descriptorsClosed(server.folder);
  });

  test.each<[string, (file: string) => Promise<void>]>([
    ['written anew and longer', (file) => writeFile(file, 'another one, and longer\n')],
    ['written anew in its length', (file) => writeFile(file, 'uno\n')],
    ['truncated', (file) => truncate(file, 1)],
  ])('is cut when a file in it is %s', async (_, change) => {
    for (const name of [OPENED, WAITING]) {
      const { server, client } = await begin({ ...BETWEEN, [name]: 'one\n' });
      await change(path.join(server.folder, name));
      client.socket.resume();
      expect([name, (await server.ended(1))[0]?.ending]).toEqual([name, 'cut']);
      await descriptorsClosed(server.folder);
    }
  });

  test('is cut when a file in it is replaced by a longer one', async () => {
    const { server, client } = await begin({ ...BETWEEN, [WAITING]: 'one\n' });
    await writeFile(path.join(server.folder, 'new'), 'one\nand more\n');
    await rename(path.join(server.folder, 'new'), path.join(server.folder, WAITING));
    client.socket.resume();
    expect((await server.ended(1))[0]?.ending).toBe('cut');
  });

  test.each([true, false])(
    'that broke off goes on with the same octets when a log in it grew; If-Range: %s',
    async (isNamed) => {
      const { server, client, tag } = await begin({ 'a.log': 'one\n', 'c.log': 'one\n' }, 1024 * 1024);
      const begun = await download(server, `/?${kind}`, { Range: 'bytes=0-99' });
      client.reset();
      await server.ended(2);
      for (const name of ['a.log', 'c.log']) await appendFile(path.join(server.folder, name), 'two\n');
      const ifRange: Readonly<Record<string, string>> = isNamed ? { 'If-Range': tag } : {};
      const rest = await download(server, `/?${kind}`, { Range: 'bytes=100-', ...ifRange });
      expect([rest.status, rest.field('etag')]).toEqual([206, tag]);
      const read = await readArchive(Buffer.concat([begun.content, rest.content]));
      expect([read['a.log'], read['c.log']]).toEqual([sha256('one\n'), sha256('one\n')]);
      const anew = await download(server, `/?${kind}`);
      expect(anew.field('etag')).not.toBe(tag);
      expect((await readArchive(anew.content))['c.log']).toBe(sha256('one\ntwo\n'));
    },
  );

  test('closes every file when the visitor leaves', async () => {
    const server = await serveTree({ 'a.txt': 'a', 'c.txt': 'c', 'd.txt': 'd', 'e.txt': 'e' });
    await createSparseFile(server.folder, 'b.bin', 256 * 1024 * 1024);
    for (const range of ['bytes=0-', 'bytes=100000000-', 'bytes=200000000-']) {
      const client = await RawClient.connect(server.port);
      await client.send(`GET /?${kind} HTTP/1.1\r\nHost: localhost\r\nRange: ${range}\r\n\r\n`);
      await client.until('\r\n\r\n');
      client.socket.pause();
      await expect.poll(() => countDescriptors(server.folder), { interval: 5 }).toBeGreaterThan(0);
      client.reset();
      await descriptorsClosed(server.folder);
    }
    expect((await server.ended(3)).map(({ ending }) => ending)).toEqual(['aborted', 'aborted', 'aborted']);
  });
});

test('folder/?zip writes sizes past 4 GiB in their Zip64 forms', async () => {
  const server = await serveTree({ 'a.txt': 'a', 'z.txt': 'z' });
  const size = 4 * 1024 ** 3 + 5;
  await createSparseFile(server.folder, 'm.bin', size);
  const head = await ask(server.port, 'HEAD /?zip');
  const length = Number(head.field('content-length'));
  expect(length).toBeGreaterThan(size);
  // The header before the large file, without its octets: a Zip64 field tells that the descriptor has eight octets each.
  const start = await download(server, '/?zip', { Range: 'bytes=0-300' });
  expect(start.content.includes(Buffer.from([1, 0, 16, 0, ...new Array(16).fill(0)]))).toBe(true);
});

test('folder/?zip writes each name so that it can be unpacked everywhere; ?tar keeps those that do no harm', async () => {
  const server = await serveTree({ 'what?': '1', 'A.txt': '2', 'a.txt': '3', 'back\\slash': '4' });
  await writeFile(Buffer.concat([Buffer.from(`${server.folder}/bad`), Buffer.from([0xff])]), '5');
  const zip = await download(server, '/?zip');
  expect(await namesIn(zip.content)).toEqual(['A.txt', 'a (2).txt', 'back_slash', 'bad%FF', 'what_']);
  const tar = await download(server, '/?tar');
  expect(await namesIn(tar.content)).toEqual(['A.txt', 'a.txt', 'back_slash', 'bad\udcff', 'what?']);
});

test('folder/?zip keeps times and what may be run', async () => {
  const server = await serveTree({ 'run.sh': 'true' });
  const file = path.join(server.folder, 'run.sh');
  await chmod(file, 0o755);
  await utimes(file, 1_234_567_891, 1_234_567_891);
  for (const kind of ['zip', 'tar']) {
    const { content } = await download(server, `/?${kind}`);
    const [archive, target] = [await save(content, `x.${kind}`), await createTempFolder()];
    const [command, args] =
      kind === 'zip' ? ['unzip', ['-q', archive, '-d', target]] : ['tar', ['xf', archive, '-C', target]];
    await run(command as string, args as string[]);
    const { stdout } = await run('stat', ['-c', '%Y %A', path.join(target, 'run.sh')]);
    expect(stdout).toBe('1234567891 -rwxr-xr-x\n');
  }
});

test('7z finds nothing wrong', async () => {
  const server = await serveTree(TREE);
  const { content } = await download(server, '/?zip');
  const { status, stdout } = await run('7z', ['t', await save(content, 'x.zip')]);
  expect(status).toBe(0);
  expect(stdout).toContain('Everything is Ok');
  expect(stdout).not.toMatch(/warning/i);
});

test('a producer that shows by empty chunks that it works is not taken for a visitor who takes nothing', async () => {
  const limits = { ...SHORT_LIMITS, sendTimeoutMs: 700 };
  async function* produce(isAtWork: boolean): AsyncGenerator<Uint8Array, void, void> {
    const until = performance.now() + 3 * limits.sendTimeoutMs;
    while (performance.now() < until) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isAtWork) yield new Uint8Array();
    }
    yield Buffer.from('done');
  }
  const respond = ({ path: target }: HttpRequest): HttpResponse => {
    const chunks = produce(target === '/working');
    return { status: 200, fields: [], body: { kind: 'stream', length: 4, chunks } };
  };
  const server = await serveHandler({ respond }, { limits });
  expect((await ask(server.port, 'GET /working')).text).toBe('done');
  await expect(ask(server.port, 'GET /silent')).rejects.toThrow();
  expect((await server.ended(2)).map(({ ending }) => ending)).toEqual(['complete', 'timed-out']);
});
