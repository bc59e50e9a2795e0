/** Nothing outside of the folder, and nothing hidden in it, gets out, whatever the target looks like. */
import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask, RawClient, requestText } from '../support/raw-client.ts';
import type { FolderServer, ServerOptions } from '../support/server.ts';
import { serveFolder, serveTree } from '../support/server.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { SCHEME } from '../support/tls-identity.ts';

const SECRET = 'TOP SECRET';

/** A shared folder with secrets beside and in it. */
async function serveBesideSecrets(options: ServerOptions = {}): Promise<FolderServer & { readonly outside: string }> {
  const outside = await createTempFolder({
    'secret.txt': SECRET,
    'share-2': { 'secret.txt': SECRET, 'secret-name.txt': '' },
    share: {
      'a.txt': 'public',
      sub: { 'b.txt': 'public too' },
      '.env': SECRET,
      '.git': { config: SECRET },
      sub2: { '.hidden': { 'c.txt': SECRET } },
    },
  });
  return { ...(await serveFolder(join(outside, 'share'), options)), outside };
}

const CLIMBING: readonly (readonly [target: string, statuses: readonly number[]])[] = [
  ['/..', [400]],
  ['/../', [400]],
  ['/../secret.txt', [400]],
  ['/../share-2/secret.txt', [400]],
  ['/sub/../../secret.txt', [400]],
  ['/sub/../a.txt', [400]],
  ['/./a.txt', [200]],
  ['/sub/.', [200]],
  ['/./.env', [404]],
  ['/./../secret.txt', [400]],
  ['/%2e/%2e%2e/secret.txt', [400]],
  ['/.%2f../secret.txt', [400]],
  ['/.//evil.example', [301]],
  ['/%2e%2e/secret.txt', [400]],
  ['/%2E%2e/secret.txt', [400]],
  ['/.%2e/secret.txt', [400]],
  ['/%2e./secret.txt', [400]],
  ['/..%2fsecret.txt', [400]],
  ['/..%2Fsecret.txt', [400]],
  ['/%2e%2e%2fsecret.txt', [400]],
  ['/sub%2f..%2f..%2fsecret.txt', [400]],
  ['/sub%2fb.txt', [404]],
  ['/%2fetc%2fpasswd', [404]],
  ['//etc/passwd', [301, 404]],
  ['/..%5csecret.txt', [400]],
  ['/%2e%2e%5csecret.txt', [400]],
  ['/sub%5c..%5c..%5csecret.txt', [400]],
  ['/..\\secret.txt', [400]],
  ['/C:%5cWindows%5cwin.ini', [404]],
  ['/%252e%252e/secret.txt', [404]],
  ['/%252e%252e%252fsecret.txt', [404]],
  ['/%c0%ae%c0%ae/secret.txt', [404]],
  ['/%c0%ae%c0%ae%c0%afsecret.txt', [404]],
  ['/%e0%80%ae%e0%80%ae/secret.txt', [404]],
  ['/%uff0e%uff0e/secret.txt', [400]],
  ['/\uff0e\uff0e/secret.txt', [404]],
  ['/..;/secret.txt', [404]],
  ['/...//secret.txt', [301, 404]],
  ['/....//....//secret.txt', [301, 404]],
  ['/..%00/secret.txt', [400]],
  ['/a.txt%00.html', [400]],
  ['/%00', [400]],
  ['/..%0d%0a/secret.txt', [404]],
  ['/~root/secret.txt', [404]],
  ['/%', [400]],
  ['/%2', [400]],
  ['/%zz', [400]],
  ['/a.txt%', [400]],
  ['/share-2/secret.txt', [404]],
  ['/a.txt/', [404]],
  ['/a.txt/x', [404]],
  ['/a.txt/..', [400]],
  [`/${'x'.repeat(300)}`, [404]],
  [`/${'x/'.repeat(3000)}`, [404]],
  [`${SCHEME}://localhost/../secret.txt`, [400]],
];

const HIDDEN: readonly string[] = [
  '/.env',
  '/%2eenv',
  '/.git',
  '/.git/',
  '/.git/config',
  '/%2egit/config',
  '/sub2/.hidden/',
  '/sub2/.hidden/c.txt',
  '/sub2/%2ehidden/c.txt',
];

describe('nothing gets out', () => {
  it.each(CLIMBING)('%s', async (target, statuses) => {
    const { port, outside, bugs } = await serveBesideSecrets();
    const bytes = Buffer.from(target).toString('latin1');
    const response = await ask(port, `GET ${bytes}`);
    expect(statuses).toContain(response.status);
    expect(response.text).not.toContain(SECRET);
    expect(response.text).not.toContain(outside);
    expect(bugs).toEqual([]);
  });

  it.each(HIDDEN)('hidden: %s', async (target) => {
    const { port } = await serveBesideSecrets();
    const response = await ask(port, `GET ${target}`);
    expect([response.status, response.text.includes(SECRET)]).toEqual([404, false]);
    const shown = await serveBesideSecrets({ directory: { showsHidden: true } });
    expect((await ask(shown.port, `GET ${target}`)).status).toBeLessThan(400);
  });

  it('lists nothing hidden, at no level', async () => {
    const { port } = await serveBesideSecrets();
    expect((await ask(port, 'GET /')).text).not.toMatch(/\.env|\.git/);
    expect((await ask(port, 'GET /sub2/')).text).not.toContain('.hidden');
  });

  it('never redirects to another host', async () => {
    const { port } = await serveBesideSecrets();
    for (const target of ['//evil.example', '//evil.example/%2f..', '///evil.example/x', '/%2f%2fevil.example//']) {
      const location = (await ask(port, `GET ${target}`)).field('Location');
      if (location !== undefined) expect(location).toMatch(/^\/(?!\/)/);
    }
  });

  it('tells nobody where the folder lies', async () => {
    const { port, outside } = await serveBesideSecrets();
    for (const request of ['GET /', 'GET /missing', 'GET /sub', 'PUT /a.txt', 'GET /%', 'BREW /', 'OPTIONS *']) {
      const response = await ask(port, request);
      expect(response.text + JSON.stringify(response.fields)).not.toContain(outside);
    }
  });
});

describe('symbolic links', () => {
  it.each<[link: string, target: string, request: string, status: number]>([
    ['l', 'a.txt', '/l', 200],
    ['l', 'sub', '/l/b.txt', 200],
    ['l', 'sub', '/l/', 200],
    ['sub/l', '../a.txt', '/sub/l', 200],
    ['l', 'l2', '/l', 404],
    ['l', '../secret.txt', '/l', 404],
    ['l', '..', '/l/', 404],
    ['l', '..', '/l/secret.txt', 404],
    ['l', '../share-2', '/l/secret.txt', 404],
    ['l', '/etc/passwd', '/l', 404],
    ['l', '/', '/l/etc/passwd', 404],
    ['l', '/dev/zero', '/l', 404],
    ['l', '/proc/self/environ', '/l', 404],
    ['l', 'l', '/l', 404],
    ['l', 'l', '/l/x', 404],
    ['.l', 'a.txt', '/.l', 404],
    ['.l', 'sub', '/.l/b.txt', 404],
    ['sub/.l', '../a.txt', '/sub/.l', 404],
    ['l', 'missing', '/l', 404],
  ])('%s -> %s: GET %s is %i', async (link, target, request, status) => {
    const { port, folder } = await serveBesideSecrets();
    symlinkSync(target, join(folder, link));
    const response = await ask(port, `GET ${request}`);
    expect([response.status, response.text.includes(SECRET)]).toEqual([status, false]);
    const listed = (await ask(port, 'GET /')).text.includes('href="l');
    expect(listed).toBe(status === 200 && link === 'l');
  });

  it.each([
    ['a package of pnpm', 'react', '.pnpm/react@18/react', '/react/index.js'],
    ['a file of git-annex', 'film.mkv', '.git/annex/objects/x/film.mkv', '/film.mkv'],
    ['a key of a ConfigMap', 'config.yaml', '..data/config.yaml', '/config.yaml'],
    ['a file that is hidden itself', 'env', '.env', '/env'],
  ])('with a name that is seen show what is hidden behind it, in every view: %s', async (_, link, target, request) => {
    const { port, folder } = await serveTree({
      '.pnpm': { 'react@18': { react: { 'index.js': 'shown', '.npmrc': SECRET } } },
      '.git': { annex: { objects: { x: { 'film.mkv': 'shown' } } }, config: SECRET },
      '..2026_11_26': { 'config.yaml': 'shown' },
      '.env': 'shown',
    });
    symlinkSync('..2026_11_26', join(folder, '..data'));
    symlinkSync(target, join(folder, link));
    const get = async (path: string) => (await ask(port, `GET ${path}`)).text;
    expect(await get(request)).toBe('shown');
    const views = ['/', '/?json', `/?search=${link}&json`, '/?tar', '/?zip', '/?sha256sums'];
    for (const view of views) expect(await get(view)).toContain(link);
    for (const view of [...views, `/${link}/`, `/${link}/?tar`]) {
      expect(await get(view)).not.toMatch(/\.pnpm|\.git|\.env|npmrc|\.\.data|\.\.2026/);
    }
    expect((await ask(port, `GET /${link}/.npmrc`)).status).toBe(404);
    expect((await ask(port, `GET /${target}`)).status).toBe(404);
  });

  it.each([
    ['/d/secret.txt', 'public', SECRET],
    ['/d/', 'secret.txt', 'secret-name.txt'],
  ])('swapped in at any moment gain nothing: GET %s', { timeout: 60_000 }, async (target, good, secret) => {
    const { port, folder } = await serveBesideSecrets();
    // `d` is by turns a folder inside and a link to one outside; both have a secret.txt.
    mkdirSync(join(folder, 'd'));
    writeFileSync(join(folder, 'd/secret.txt'), 'public');
    symlinkSync('../share-2', join(folder, 'link'));
    const swap = await startSwapping(folder);
    const seen = new Set<string>();
    for (let round = 0; round < 100; round++) {
      const client = await RawClient.connect(port);
      const pipeline = requestText(`GET ${target} HTTP/1.1`, 'Host: localhost', 'Accept: application/json').repeat(20);
      await client.send(pipeline);
      for (const { text, status } of await client.responses(20)) seen.add(status === 200 ? text : String(status));
    }
    swap.kill();
    expect([...seen].filter((text) => text.includes(secret))).toEqual([]);
    expect([...seen].some((text) => text.includes(good))).toBe(true);
  });
});

/** Starts a program that swaps `d` and `link` all the time; resolves when it has begun. */
async function startSwapping(folder: string): Promise<ChildProcess> {
  const program = `
    const { renameSync } = require('node:fs');
    process.stdout.write('swapping');
    for (;;) {
      renameSync('d', 'real'); renameSync('link', 'd');
      renameSync('d', 'link'); renameSync('real', 'd');
    }`;
  const swap = spawn(process.execPath, ['-e', program], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => {
    swap.kill();
  });
  await once(swap.stdout, 'data');
  return swap;
}

describe('what is neither file nor folder', () => {
  it('is refused without waiting, and not listed', async () => {
    const { port, folder } = await serveTree({ 'a.txt': 'x' });
    execFileSync('mkfifo', [join(folder, 'fifo')]);
    const socket = createServer().listen(join(folder, 'socket'));
    await once(socket, 'listening');
    onTestFinished(() => {
      socket.close();
    });
    expect((await ask(port, 'GET /fifo')).status).toBe(404);
    expect((await ask(port, 'HEAD /fifo')).status).toBe(404);
    expect((await ask(port, 'GET /socket')).status).toBe(404);
    const listing = (await ask(port, 'GET /')).text;
    expect(listing).toContain('a.txt');
    expect(listing).not.toMatch(/fifo|socket/);
  });
});

describe('RFC 9110 §7.4: requests that are meant for another host', () => {
  it.each([
    ['localhost', 200],
    ['localhost:1234', 200],
    ['LocalHost.', 200],
    ['app.localhost', 200],
    ['testhost', 200],
    ['TestHost.local', 200],
    ['testhost.lan', 200],
    ['testhost-2.local', 200],
    ['nas', 200],
    ['_gateway', 200],
    ['testhost.fritz.box:8000', 200],
    ['host.docker.internal', 200],
    ['127.0.0.1', 200],
    ['192.0.2.1:8000', 200],
    ['[::1]', 200],
    ['[2001:db8::1]:8000', 200],
    ['allowed.example', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['other.lan', 421],
    ['printer.local', 421],
    ['0x7f.1', 421],
    ['allowed.example.evil', 421],
  ])('%s: %i', async (host, status) => {
    const { port } = await serveTree({ 'a.txt': 'x' }, { allowedHosts: ['Allowed.example'] });
    expect((await ask(port, 'GET /a.txt', { Host: host })).status).toBe(status);
    expect((await ask(port, `GET ${SCHEME}://${host}/a.txt`, { Host: 'localhost' })).status).toBe(status);
  });

  it.each([
    ['localhost', 200],
    ['127.0.0.1:8000', 200],
    ['[::1]', 200],
    ['TESTHOST', 200],
    ['allowed.example', 200],
    ['nas', 421],
    ['printer.local', 421],
    ['testhost.lan', 421],
    ['host.docker.internal', 421],
    ['192.168.1.20', 421],
    ['[fe80::1]', 421],
    ['evil.example', 421],
  ])('of a share for this computer only, %s: %i', async (host, status) => {
    const options = { allowedHosts: ['allowed.example'], reach: 'this-computer' } as const;
    const { port } = await serveTree({ 'a.txt': 'x' }, options);
    expect((await ask(port, 'GET /a.txt', { Host: host })).status).toBe(status);
  });
});

describe('pages', () => {
  it('are escaped and may load or run nothing', async () => {
    const name = '<script>alert(1)<\\script>"\'&.txt';
    const { port } = await serveTree({ [name]: 'x' });
    for (const [request, status] of [
      ['GET /', 200],
      ['GET /%3Cscript%3Ealert(1)%3C%2Fscript%3E', 404],
      [`GET /${encodeURIComponent('<img src=x onerror=alert(1)>')}`, 404],
    ] as const) {
      const response = await ask(port, request);
      expect(response.status).toBe(status);
      expect(response.text).not.toMatch(/<script>alert|<img src=x/);
      expect(response.field('Content-Security-Policy')).toContain("default-src 'none'");
      expect(response.field('X-Content-Type-Options')).toBe('nosniff');
    }
  });
});
