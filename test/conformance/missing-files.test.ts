/** What can't be taken is not left out in silence: archives, lists of checksums, listings and the log say so. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, copyFile, mkdir, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PYTHON } from '../support/python.ts';
import { ask } from '../support/raw-client.ts';
import { run } from '../support/run.ts';
import { serveFiles, serveFolder } from '../support/server.ts';
import { letFilesSettle } from '../support/settled.ts';
import type { Tree } from '../support/temp-folder.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const NOTE = 'MISSING FILES.txt';
const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;

/** Somebody who is neither root nor the owner of the files. */
const NOBODY = 65_534;

const CONSOLE = path.resolve('dist/main/console.cjs');

/** By name; reads zip and tar with Python's own modules. */
const READ = `
import io, json, sys, tarfile, zipfile
data = open(sys.argv[1], 'rb').read()
if zipfile.is_zipfile(io.BytesIO(data)):
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    found = {i.filename: archive.read(i).decode('utf-8') for i in archive.infolist()}
else:
    archive = tarfile.open(fileobj=io.BytesIO(data))
    found = {m.name: archive.extractfile(m).read().decode('utf-8') if m.isfile() else '' for m in archive}
print(json.dumps(found))
`;

async function read(octets: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const file = path.join(await createTempFolder(), 'archive');
  await writeFile(file, octets);
  const { stdout, stderr } = await run(PYTHON, ['-c', READ, file]);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

/** A folder with one of each that can't be taken by anybody. */
async function createOddFolder(): Promise<string> {
  const folder = await createTempFolder({ 'a.txt': 'a', sub: { 'b.txt': 'b' } });
  await symlink('/etc/hostname', path.join(folder, 'out'));
  await symlink('nowhere', path.join(folder, 'sub', 'dangling'));
  await symlink('..', path.join(folder, 'sub', 'up'));
  await run('mkfifo', [path.join(folder, 'pipe')]);
  return folder;
}

describe.skipIf(!isLinux).each(['zip', 'tar'])('an archive that lacks something: ?%s', { timeout: 60_000 }, (kind) => {
  it('names what and why in a text at its root, in a field, and in the log', async () => {
    const server = await serveFolder(await createOddFolder());
    const response = await ask(server.port, `GET /?${kind}`);
    expect(response.field('porthole-missing')).toBe('4');
    expect(response.content.byteLength).toBe(Number(response.field('content-length')));
    const { [NOTE]: note, ...rest } = await read(response.content);
    expect(
      Object.keys(rest)
        .map((name) => name.replace(/\/$/, ''))
        .sort(),
    ).toEqual(['a.txt', 'sub', 'sub/b.txt']);
    expect(note).toMatch(/leads out[^:]*:\n {2}out\n {2}sub\/dangling\n/);
    expect(note).toMatch(/lies in[^:]*:\n {2}sub\/up\n/);
    expect(note).toMatch(/Neither a file nor a folder[^:]*:\n {2}pipe\n/);
    expect((await server.ended(1)).map(({ ending }) => ending)).toEqual(['lacking']);
  });

  it('has no such text, and no such field, when it has all', async () => {
    const server = await serveFolder(await createTempFolder({ 'a.txt': 'a', '.hidden': 'h' }));
    const response = await ask(server.port, `GET /?${kind}`);
    expect(Object.keys(await read(response.content))).toEqual(['a.txt']);
    expect(response.field('porthole-missing')).toBe(undefined);
    expect((await server.ended(1)).map(({ ending }) => ending)).toEqual(['complete']);
  });

  it.each(['out', 'pipe'])('says so of a name that was chosen: %s', async (name) => {
    const server = await serveFolder(await createOddFolder());
    const archive = await read((await ask(server.port, `GET /?${kind}&name=${name}`)).content);
    expect(archive).toEqual({ [NOTE]: expect.stringContaining(`  ${name}\n`) });
  });

  it.each([
    ['a file', { [NOTE]: 'mine' }],
    ['a file in other letters', { 'Missing Files.TXT': 'mine' }],
    ['a folder', { [NOTE]: {} }],
  ] satisfies [string, Tree][])('does not take the name of %s', async (_, tree) => {
    const folder = await createTempFolder(tree);
    await run('mkfifo', [path.join(folder, 'pipe')]);
    const archive = await read((await ask((await serveFolder(folder)).port, `GET /?${kind}`)).content);
    expect(Object.keys(archive)).toHaveLength(2);
    expect(archive['MISSING FILES (2).txt']).toContain('pipe');
  });

  it('comes to the same octets from any offset on, also with many names missing', async () => {
    const folder = await createTempFolder({ 'a.txt': 'a' });
    for (let number = 0; number < 600; number++) await symlink('/', path.join(folder, `link-${number}`));
    const { port } = await serveFolder(folder);
    const whole = await ask(port, `GET /?${kind}`);
    const { [NOTE]: note } = await read(whole.content);
    expect(note?.match(/ {2}link-/g)).toHaveLength(500);
    expect(note).toContain('and 100 more');
    const tag = whole.field('etag') ?? '';
    for (const share of [0.001, 0.01, 0.3, 0.7, 0.95, 0.99, 0.999]) {
      const start = Math.ceil(whole.content.byteLength * share);
      const part = await ask(port, `GET /?${kind}`, { Range: `bytes=${start}-`, 'If-Range': tag });
      expect(part.status).toBe(206);
      expect(part.content.equals(whole.content.subarray(start))).toBe(true);
    }
  });

  it('is another archive when what was missing can be had, and the reverse', async () => {
    const folder = await createTempFolder({ 'a.txt': 'a', other: { 'x.txt': 'x' } });
    await symlink('other/later.txt', path.join(folder, 'link'));
    await utimes(folder, 1e9, 1e9);
    letFilesSettle();
    const { port } = await serveFolder(folder);
    const target = `GET /?${kind}&name=link`;
    const before = await ask(port, target);
    await writeFile(path.join(folder, 'other', 'later.txt'), 'now');
    const after = await ask(port, target);
    await rm(path.join(folder, 'other', 'later.txt'));
    const again = await ask(port, target);
    expect(Object.keys(await read(before.content))).toEqual([NOTE]);
    expect(await read(after.content)).toEqual({ link: 'now' });
    expect(again.content.equals(before.content)).toBe(true);
    expect(after.field('etag')).not.toBe(before.field('etag'));
  });

  it('tells of single files that are shared together', async () => {
    const folder = await createTempFolder({ 'a.txt': 'a', 'b.txt': 'b' });
    const { port } = await serveFiles({ paths: ['a.txt', 'b.txt'].map((name) => path.join(folder, name)) });
    await rm(path.join(folder, 'b.txt'));
    for (const selection of ['', '&name=a.txt&name=b.txt']) {
      const archive = await read((await ask(port, `GET /?${kind}${selection}`)).content);
      expect(archive).toEqual({ 'a.txt': 'a', [NOTE]: expect.stringContaining('  b.txt\n') });
    }
    expect((await ask(port, `GET /?${kind}&name=c.txt`)).status).toBe(404);
  });
});

/** Holds a lease on a file, as file servers do: whoever opens it without waiting is refused. */
const HOLD = `
import fcntl, os, signal, sys
signal.signal(signal.SIGIO, signal.SIG_IGN)
file = os.open(sys.argv[1], os.O_RDWR)
fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK)
print('held', flush=True)
sys.stdin.read()
`;

async function hold(file: string): Promise<() => Promise<void>> {
  const child = spawn(PYTHON, ['-c', HOLD, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(child.stdout, 'data');
  return async () => {
    child.stdin.end();
    await once(child, 'exit');
  };
}

describe.skipIf(!isLinux)('a file that looks well and can not be opened', { timeout: 60_000 }, () => {
  it.each(['zip', 'tar', 'sha256sums'])(
    'is cut at first and named then, for as long as that lasts: ?%s',
    async (kind) => {
      const folder = await createTempFolder({ 'a.txt': 'a', 'b.txt': 'b' });
      const server = await serveFolder(folder);
      const letGo = await hold(path.join(folder, 'b.txt'));
      const url = `http://127.0.0.1:${server.port}/?${kind}`;
      const download = async () => Buffer.from(await (await fetch(url)).arrayBuffer());
      await expect(download()).rejects.toThrow();
      if (kind === 'sha256sums') {
        expect((await download()).toString()).toMatch(/^[\da-f]{64} {2}a\.txt\n$/);
        expect((await ask(server.port, 'GET /?sha256sums')).field('porthole-missing')).toBe('1');
      } else {
        const { [NOTE]: note, ...rest } = await read(await download());
        expect(rest).toEqual({ 'a.txt': 'a' });
        expect(note).toMatch(/could not open[^:]*:\n {2}b\.txt\n/);
      }
      expect((await server.ended(2)).at(-1)?.ending).toBe('lacking');
      await letGo();
      const all = await download();
      expect(all.toString('latin1')).not.toContain('MISSING');
      expect(all.toString('latin1')).toContain('b.txt');
    },
  );
});

const DIG = `
import os, sys
os.chdir(sys.argv[1])
for _ in range(18):
    os.mkdir(sys.argv[2])
    os.chdir(sys.argv[2])
open('deep.txt', 'w').close()
`;

describe.skipIf(!isLinux)('a path that is longer than the system takes', { timeout: 60_000 }, () => {
  it.each(['zip', 'tar'])('is told of, and what is above it is there: ?%s', async (kind) => {
    const folder = await createTempFolder({ 'a.txt': 'a' });
    const name = 'long'.repeat(60);
    // Only by going there step by step one comes so far down.
    onTestFinished(async () => void (await run('rm', ['-rf', path.join(folder, name)])));
    expect(await run(PYTHON, ['-c', DIG, folder, name])).toMatchObject({ status: 0, stderr: '' });
    const server = await serveFolder(folder);
    const response = await ask(server.port, `GET /?${kind}`);
    const { [NOTE]: note, 'a.txt': file } = await read(response.content);
    expect(file).toBe('a');
    expect(note).toMatch(/path is too long[^:]*:\n {2}long/);
    expect((await ask(server.port, 'GET /?sha256sums')).field('porthole-missing')).toBe('1');
    expect(server.bugs).toEqual([]);
  });
});

describe.skipIf(!isLinux)('a list of checksums that lacks something', () => {
  it('says so in a field, and is read by every program', { timeout: 60_000 }, async () => {
    const folder = await createOddFolder();
    const server = await serveFolder(folder);
    const response = await ask(server.port, 'GET /?sha256sums');
    expect(response.field('porthole-missing')).toBe('4');
    await writeFile(path.join(folder, '.sums'), response.content);
    for (const program of ['sha256sum -c --strict', 'busybox sha256sum -c', 'shasum -a 256 -c']) {
      const { status, stdout, stderr } = await run('sh', ['-c', `cd "$0" && ${program} .sums`, folder]);
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'a.txt: OK\nsub/b.txt: OK\n', stderr: '' });
    }
    expect((await server.ended(1)).map(({ ending }) => ending)).toEqual(['lacking']);
  });
});

/** Shares a folder in the terminal as an account that may not read everything. */
async function shareAsNobody(...paths: readonly string[]) {
  const place = await createTempFolder();
  await chmod(place, 0o755);
  // With the threads that it starts from beside it.
  const bundles = (await readdir(path.dirname(CONSOLE))).filter((name) => name.endsWith('.cjs'));
  for (const name of bundles) await copyFile(path.join(path.dirname(CONSOLE), name), path.join(place, name));
  const child = spawn(
    process.execPath,
    [path.join(place, 'console.cjs'), ...paths, '--port', '0', '--bind', '127.0.0.1'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: place,
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  await expect.poll(() => stdout, { timeout: 30_000 }).toMatch(/at http:\S+/);
  return { port: Number(/at http:\S+:(\d+)\//.exec(stdout)?.[1]), stderr: () => stderr };
}

async function createGuardedFolder(): Promise<string> {
  const folder = await createTempFolder({ 'a.txt': 'a', 'secret.txt': 's', closed: { 'c.txt': 'c' }, sub: {} });
  if (isRoot) await chown(folder, NOBODY, NOBODY);
  await mkdir(path.join(folder, 'sub', 'deep'));
  await writeFile(path.join(folder, 'sub', 'deep', 'key'), 'k');
  await chmod(folder, 0o755);
  for (const [name, mode] of [
    ['secret.txt', 0],
    ['closed', 0],
    ['sub/deep/key', 0],
  ] as const) {
    await chmod(path.join(folder, name), mode);
  }
  onTestFinished(() => chmod(path.join(folder, 'closed'), 0o755));
  return folder;
}

/** Dates in HTTP have no smaller unit. */
async function untilNextSecond(): Promise<void> {
  const second = Math.floor(Date.now() / 1000);
  await expect.poll(() => Math.floor(Date.now() / 1000), { timeout: 5_000, interval: 50 }).toBeGreaterThan(second);
}

describe.skipIf(!isLinux)('what this account may not read', { timeout: 60_000 }, () => {
  it('is named in archives, lists, listings and the terminal, until it may be read', async () => {
    const folder = await createGuardedFolder();
    const { port, stderr } = await shareAsNobody(folder);
    const archive = await read((await ask(port, 'GET /?zip')).content);
    expect(Object.keys(archive).sort()).toEqual([NOTE, 'a.txt', 'sub/', 'sub/deep/']);
    expect(archive[NOTE]).toMatch(/No permission[^:]*:\n {2}closed\n {2}secret.txt\n {2}sub\/deep\/key\n/);
    await expect.poll(stderr).toMatch(/\/\?zip lacked what could not be read/);

    const chosen = await read((await ask(port, 'GET /?tar&name=secret.txt')).content);
    expect(chosen).toEqual({ [NOTE]: expect.stringContaining('secret.txt') });
    expect((await ask(port, 'GET /?sha256sums')).field('porthole-missing')).toBe('3');

    const page = (await ask(port, 'GET /', { Accept: 'text/html', 'User-Agent': 'Mozilla/5.0' })).text;
    expect(page.match(/class="place unreadable"/g)).toHaveLength(2);
    expect(page).toContain('missing from downloads of the whole folder');
    const { entries } = JSON.parse((await ask(port, 'GET /?json')).text);
    const unreadable = entries.filter(({ readable }: { readable?: boolean }) => readable === false);
    expect(unreadable.map(({ name }: { name: string }) => name)).toEqual(['closed', 'secret.txt']);

    // The folder does not change by that, nor does any time of what is in it.
    const lacking = await ask(port, 'GET /?zip');
    const since = { 'If-Modified-Since': lacking.field('last-modified') ?? '' };
    expect((await ask(port, 'GET /?zip', since)).status).toBe(304);
    await untilNextSecond();
    await chmod(path.join(folder, 'secret.txt'), 0o644);
    const whole = await ask(port, 'GET /?zip', since);
    expect(whole.status).toBe(200);
    expect((await read(whole.content))['secret.txt']).toBe('s');
    expect(whole.field('etag')).not.toBe(lacking.field('etag'));
    expect((await ask(port, 'GET /?zip', { 'If-None-Match': whole.field('etag') ?? '' })).status).toBe(304);
  });

  it('is marked among single files that are shared together too', async () => {
    const folder = await createGuardedFolder();
    const names = ['a.txt', 'secret.txt'];
    const { port } = await shareAsNobody(...names.map((name) => path.join(folder, name)));
    const { entries } = JSON.parse((await ask(port, 'GET /?json')).text);
    const told = entries.map(({ name, readable = true }: { name: string; readable?: boolean }) => [name, readable]);
    expect(told).toEqual([
      ['a.txt', true],
      ['secret.txt', false],
    ]);
    const page = (await ask(port, 'GET /', { Accept: 'text/html', 'User-Agent': 'Mozilla/5.0' })).text;
    expect(page.match(/class="place unreadable"/g)).toHaveLength(1);
    expect(page).toContain('missing from downloads of the whole folder');
    expect((await ask(port, 'GET /secret.txt')).status).toBe(403);
    const archive = await read((await ask(port, 'GET /?zip')).content);
    expect(archive).toEqual({ 'a.txt': 'a', [NOTE]: expect.stringMatching(/No permission[^:]*:\n {2}secret\.txt/) });
  });
});
