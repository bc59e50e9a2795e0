/** Single files as one flat folder: all that a folder has, and nothing else of the folders where the files lie. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DirectoryOptions } from '../../main/site/site-options.ts';
import { PYTHON } from '../support/python.ts';
import { ask } from '../support/raw-client.ts';
import { run } from '../support/run.ts';
import type { TestServer } from '../support/server.ts';
import { serveFiles } from '../support/server.ts';
import { letFilesSettle } from '../support/settled.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = resolve('dist/main/console.cjs');
const SECRET = 'TOP SECRET';
const LARGE = Buffer.alloc(1_500_000, 'large and boring ');

interface Place extends TestServer {
  /** Where everything lies. */
  readonly folder: string;
}

/** Four files from two folders, with others beside them that are not shared. */
async function servePlace(options: Partial<DirectoryOptions> = {}): Promise<Place> {
  const folder = await createTempFolder({
    one: { 'photo.txt': 'first', 'secret.txt': SECRET, '.env': 'shown, since it was chosen', sub: { 'a.txt': SECRET } },
    two: { 'photo.txt': 'second', 'large.bin': LARGE, 'index.html': SECRET },
  });
  const paths = ['one/photo.txt', 'two/photo.txt', 'two/large.bin', 'one/.env'].map((path) => join(folder, path));
  return { ...(await serveFiles({ paths, name: 'For Ann' }, { directory: options })), folder };
}

const HTML = { Accept: 'text/html' };

async function listedNames({ port }: TestServer): Promise<string[]> {
  const { entries } = JSON.parse((await ask(port, 'GET /?json')).text) as { readonly entries: { name: string }[] };
  return entries.map(({ name }) => name);
}

describe('a set of files', () => {
  it('is a flat folder in every form that a listing has', async () => {
    const place = await servePlace();
    expect(await listedNames(place)).toEqual(['.env', 'large.bin', 'photo (2).txt', 'photo.txt']);
    const page = await ask(place.port, 'GET /', HTML);
    expect(page.text).toContain('<title>For Ann</title>');
    expect(page.text).toContain('href="photo%20%282%29.txt"');
    const plain = await ask(place.port, 'GET /');
    expect(plain.text).toContain('photo%20%282%29.txt');
    const bySize = await ask(place.port, 'GET /?sort=size&order=desc', HTML);
    expect(bySize.text.indexOf('large.bin')).toBeLessThan(bySize.text.indexOf('photo.txt'));
    for (const { text } of [page, plain, bySize]) expect(text).not.toContain(place.folder);
  });

  it('gives each file its own content under its own name', async () => {
    const { port } = await servePlace();
    expect((await ask(port, 'GET /photo.txt')).text).toBe('first');
    expect((await ask(port, 'GET /photo%20(2).txt')).text).toBe('second');
    expect((await ask(port, 'GET /.env')).text).toBe('shown, since it was chosen');
    const download = await ask(port, 'GET /photo%20(2).txt?download');
    expect(download.field('content-disposition')).toContain('photo (2).txt');
  });

  it('has ranges, conditional requests, HEAD, digests and codings', async () => {
    const { port } = await servePlace();
    const whole = await ask(port, 'GET /large.bin', { 'Want-Repr-Digest': 'sha-256=1' });
    expect(whole.field('repr-digest')).toBe(`sha-256=:${createHash('sha256').update(LARGE).digest('base64')}:`);
    const part = await ask(port, 'GET /large.bin', { Range: 'bytes=-5' });
    expect([part.status, part.content]).toEqual([206, LARGE.subarray(-5)]);
    expect((await ask(port, 'GET /large.bin', { Range: 'bytes=2000000-' })).status).toBe(416);
    const head = await ask(port, 'HEAD /photo.txt');
    expect([head.field('content-length'), head.content.byteLength]).toEqual(['5', 0]);
    const tag = head.field('etag') ?? '';
    expect((await ask(port, 'GET /photo.txt', { 'If-None-Match': tag })).status).toBe(304);
    expect((await ask(port, 'GET /photo.txt', { 'If-Match': '"other"' })).status).toBe(412);
    expect((await ask(port, 'GET /', { ...HTML, 'Accept-Encoding': 'gzip' })).field('content-encoding')).toBe('gzip');
  });

  it('is searched', async () => {
    const { port } = await servePlace();
    const found = JSON.parse((await ask(port, 'GET /?search=PHOTO&json')).text);
    expect(found).toMatchObject({ entries: [{ name: 'photo (2).txt' }, { name: 'photo.txt' }], complete: true });
    expect(JSON.parse((await ask(port, 'GET /?search=secret&json')).text).entries).toEqual([]);
  });

  it.each(['zip', 'tar'] as const)('is one %s, of a length that is told and from any octet on', async (kind) => {
    const { port } = await servePlace();
    const whole = await ask(port, `GET /?${kind}`);
    expect(whole.field('content-length')).toBe(`${whole.content.byteLength}`);
    expect(whole.field('content-disposition')).toBe(`attachment; filename="For Ann.${kind}"`);
    const tag = whole.field('etag') ?? '';
    const rest = await ask(port, `GET /?${kind}`, { Range: 'bytes=700001-', 'If-Range': tag });
    expect([rest.status, rest.content.equals(whole.content.subarray(700_001))]).toEqual([206, true]);
    const folder = await createTempFolder({ archive: whole.content });
    const file = join(folder, 'archive');
    const unpacking = {
      zip: [PYTHON, '-m', 'zipfile', '-e', file, folder],
      tar: ['tar', '-xf', file, '-C', folder],
    };
    const [program = '', ...args] = unpacking[kind];
    expect(await run(program, args)).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(folder).sort()).toEqual(['.env', 'archive', 'large.bin', 'photo (2).txt', 'photo.txt']);
    expect(readFileSync(join(folder, 'photo (2).txt'), 'utf8')).toBe('second');
  });

  it('is selected from, and nothing else is', async () => {
    const { port } = await servePlace();
    const one = await ask(port, 'GET /?tar&name=photo%20(2).txt');
    expect(one.field('content-disposition')).toBe('attachment; filename="photo (2).txt.tar"');
    expect(one.text).not.toContain('first');
    expect((await ask(port, 'GET /?zip&name=photo.txt&name=secret.txt')).status).toBe(404);
    expect((await ask(port, 'GET /?zip&name=sub')).status).toBe(404);
  });

  it('has checksums that sha256sum takes', async () => {
    const { port, folder } = await servePlace();
    const file = join(folder, 'two', 'SUMS');
    writeFileSync(file, (await ask(port, 'GET /?sha256sums&name=large.bin')).content);
    const { status, stdout } = await run('sh', ['-c', 'cd "$1" && sha256sum -c SUMS', 'sh', join(folder, 'two')]);
    expect([status, stdout]).toEqual([0, 'large.bin: OK\n']);
  });

  it('shows no page in place of the list, unless it is said to be a site', async () => {
    const folder = await createTempFolder({ 'index.html': '<p>page', '404.html': '<p>nothing', 'a.txt': 'a' });
    const paths = ['index.html', '404.html', 'a.txt'].map((name) => join(folder, name));
    const plain = await serveFiles({ paths });
    expect((await ask(plain.port, 'GET /', HTML)).text).toContain('<title>Shared files</title>');
    expect((await ask(plain.port, 'GET /missing', HTML)).text).not.toContain('<p>nothing');
    expect((await ask(plain.port, 'GET /index.html')).field('content-security-policy')).toMatch(
      /^sandbox allow-same-origin;/,
    );
    const site = await serveFiles({ paths }, { directory: { site: 'on' } });
    expect((await ask(site.port, 'GET /', HTML)).text).toBe('<p>page');
    expect((await ask(site.port, 'GET /missing', HTML)).text).toBe('<p>nothing');
  });
});

const OUTSIDE: readonly string[] = [
  '/secret.txt',
  '/one/secret.txt',
  '/one/photo.txt',
  '/one/',
  '/sub/',
  '/sub/a.txt',
  '/photo.txt/',
  '/photo.txt/secret.txt',
  '/PHOTO.TXT',
  '/photo%20(3).txt',
  '/index.html',
  '/__proto__',
  '/%ff',
];

describe('nothing else', () => {
  it.each(OUTSIDE)('%s', async (target) => {
    const { port, bugs } = await servePlace();
    const response = await ask(port, `GET ${target}`);
    expect(response.status).toBe(404);
    expect(response.text).not.toContain(SECRET);
    expect(bugs).toEqual([]);
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/photo.txt/../secret.txt'])('%s', async (target) => {
    const { port } = await servePlace();
    expect((await ask(port, `GET ${target}`)).status).toBe(400);
  });

  it('follows a link that was listed to where it led when sharing began, and no further', async () => {
    const folder = await createTempFolder({ 'log.1': 'one', 'secret.txt': SECRET });
    const link = join(folder, 'latest.log');
    symlinkSync('log.1', link);
    const server = await serveFiles({ paths: [link] });
    expect((await ask(server.port, 'GET /latest.log')).text).toBe('one');
    rmSync(link);
    symlinkSync('secret.txt', link);
    expect((await ask(server.port, 'GET /latest.log')).text).toBe('one');
  });

  it('takes no link that is put in the place of a file, nor of a folder on the way to it', async () => {
    const place = await servePlace();
    const { port, folder } = place;
    expect((await ask(port, 'GET /photo.txt')).text).toBe('first');
    rmSync(join(folder, 'one/photo.txt'));
    symlinkSync('secret.txt', join(folder, 'one/photo.txt'));
    renameSync(join(folder, 'two'), join(folder, 'moved'));
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other/photo.txt'), SECRET);
    symlinkSync('other', join(folder, 'two'));
    for (const target of ['/photo.txt', '/photo%20(2).txt', '/?tar', '/?sha256sums', '/', '/?json']) {
      expect((await ask(port, `GET ${target}`)).text).not.toContain(SECRET);
    }
    expect((await ask(port, 'GET /photo.txt')).status).toBe(404);
    expect((await ask(port, 'GET /photo%20(2).txt')).status).toBe(404);
    expect(await listedNames(place)).toEqual(['.env']);
  });

  it('opens no pipe, device or folder in the place of a file', async () => {
    const place = await servePlace();
    const path = join(place.folder, 'one/photo.txt');
    rmSync(path);
    expect((await run('mkfifo', [path])).status).toBe(0);
    expect((await ask(place.port, 'GET /photo.txt')).status).toBe(404);
    rmSync(path);
    mkdirSync(path);
    expect((await ask(place.port, 'GET /photo.txt')).status).toBe(404);
    expect((await ask(place.port, 'GET /photo.txt/')).status).toBe(404);
    expect(await listedNames(place)).not.toContain('photo.txt');
  });
});

describe('a file of the set', () => {
  it('that vanishes is left out, and comes back when it returns', async () => {
    letFilesSettle();
    const place = await servePlace();
    const path = join(place.folder, 'two/photo.txt');
    expect((await ask(place.port, 'GET /photo%20(2).txt')).text).toBe('second');
    const before = await ask(place.port, 'GET /?zip');
    renameSync(path, `${path}.away`);
    expect((await ask(place.port, 'GET /photo%20(2).txt')).status).toBe(404);
    expect(await listedNames(place)).toEqual(['.env', 'large.bin', 'photo.txt']);
    const fields = { 'If-None-Match': before.field('etag') ?? '' };
    const without = await ask(place.port, 'GET /?zip', fields);
    expect([without.status, without.text.includes('second')]).toEqual([200, false]);
    renameSync(`${path}.away`, path);
    expect((await ask(place.port, 'GET /photo%20(2).txt')).text).toBe('second');
    expect((await ask(place.port, 'GET /?zip', fields)).text).toContain('second');
  });

  it('that is replaced, as editors do when they save, is the new one', async () => {
    letFilesSettle();
    const { port, folder } = await servePlace();
    expect((await ask(port, 'GET /photo.txt')).text).toBe('first');
    writeFileSync(join(folder, 'new'), 'rewritten');
    renameSync(join(folder, 'new'), join(folder, 'one/photo.txt'));
    expect((await ask(port, 'GET /photo.txt')).text).toBe('rewritten');
  });

  it('that is not there yet appears when it comes', async () => {
    const folder = await createTempFolder({ 'a.txt': 'a' });
    const server = await serveFiles({ paths: [join(folder, 'a.txt'), join(folder, 'later.txt')] });
    expect(await listedNames(server)).toEqual(['a.txt']);
    linkSync(join(folder, 'a.txt'), join(folder, 'later.txt'));
    expect((await ask(server.port, 'GET /later.txt')).text).toBe('a');
    expect(await listedNames(server)).toEqual(['a.txt', 'later.txt']);
  });

  it('is shared once when it was listed twice', async () => {
    const folder = await createTempFolder({ 'a.txt': 'a', sub: {} });
    const paths = [join(folder, 'a.txt'), `${folder}/sub/../a.txt`];
    expect(await listedNames(await serveFiles({ paths }))).toEqual(['a.txt']);
  });
});

describe('npm run share -- FILE...', () => {
  it('shares the files, and curl goes on with a download of one of them', async () => {
    const folder = await createTempFolder({ 'large.bin': LARGE, 'notes.txt': 'notes', 'secret.txt': SECRET });
    const [large, notes] = [join(folder, 'large.bin'), join(folder, 'notes.txt')];
    const line = await startConsole([large, notes]);
    const url = /^Sharing 2 files at (http:\S+)$/.exec(line)?.[1] ?? line;
    writeFileSync(join(folder, 'saved'), LARGE.subarray(0, 1_000_000));
    const resumed = await run('curl', ['-sSf', '-C', '-', '-o', join(folder, 'saved'), `${url}large.bin`]);
    expect(resumed).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, 'saved')).equals(LARGE)).toBe(true);
    expect(await run('curl', ['-sS', '-o', '-', '-w', '%{http_code}', `${url}secret.txt`])).toMatchObject({
      stdout: expect.stringMatching(/404$/),
    });
    expect(await startConsole([notes])).toMatch(`Sharing ${notes} at http://127.0.0.1:`);
  });

  it('refuses a folder among files', async () => {
    const folder = await createTempFolder({ 'a.txt': 'a' });
    const { status, stderr } = await run(process.execPath, [CONSOLE, join(folder, 'a.txt'), folder]);
    expect([status, stderr]).toEqual([2, `One folder can be shared, or several files; ${folder} is not a file.\n`]);
  });
});

/** The first line that it writes. */
async function startConsole(paths: readonly string[]): Promise<string> {
  const args = [CONSOLE, ...paths, '--port', '0', '--bind', '127.0.0.1', '--log', 'none'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return line.toString().trimEnd();
}
