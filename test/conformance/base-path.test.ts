/** A share below a path of its server: all of it works there, and whatever it says leads there again. */
import { describe, expect, it } from 'vitest';
import { get } from '../support/get.ts';
import { RawClient } from '../support/raw-client.ts';
import { serveTree } from '../support/server.ts';

const TREE = {
  'a.txt': 'hello',
  sub: { inner: { 'b.txt': 'deep' } },
  'readme.html': '<!doctype html><script>1</script>',
} as const;

const BROWSER = { accept: 'text/html', 'accept-language': 'en', 'user-agent': 'Mozilla/5.0 test' };

async function below(basePath: string) {
  const server = await serveTree(TREE, { basePath });
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) => get(server.port, path, headers);
  return { server, ask };
}

describe.each(['/files/', '/a/b%20c/'])('below %s', (base) => {
  it.each([
    ['a file', 'a.txt', 'hello'],
    ['a file kept in memory', 'a.txt', 'hello'],
    ['a file of a folder', 'sub/inner/b.txt', 'deep'],
    ['checksums', '?sha256sums', '  a.txt'],
    ['a search', '?search=b.txt&json', '"href":"sub/inner/b.txt"'],
  ])('is %s', async (_, path, text) => {
    const { ask } = await below(base);
    await ask(base + path);
    const { status, text: answered } = await ask(base + path);
    expect([status, answered]).toEqual([200, expect.stringContaining(text)]);
  });

  it('is the zip', async () => {
    const { ask } = await below(base);
    const { status, headers } = await ask(`${base}sub/?zip`);
    expect([status, headers['content-disposition']]).toEqual([200, expect.stringContaining('sub.zip')]);
  });

  it.each([
    ['', '/', 404],
    ['', '/a.txt', 404],
    ['', '/files-of-others/a.txt', 404],
    ['', '/sub/', 404],
    ['', '/~porthole/', 404],
  ])('nothing lies outside%s: %s', async (_, path, status) => {
    const { ask } = await below(base);
    const answered = await ask(path);
    expect(answered.status).toBe(status);
    expect(answered.text).toContain(`href="${base}"`);
  });

  it('whatever refers to something by its path begins with the base path', async () => {
    const { ask } = await below(base);
    const page = await ask(`${base}sub/inner/`, BROWSER);
    const absolute = [...page.text.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, path]) => path ?? '');
    expect(absolute.length).toBeGreaterThanOrEqual(6);
    expect(absolute.filter((path) => !path.startsWith(base))).toEqual([]);
    const assets = await Promise.all(absolute.map(async (path) => (await ask(path, BROWSER)).status));
    expect(new Set(assets)).toEqual(new Set([200]));
    const hint = await ask(`${base}readme.html`, { ...BROWSER, 'upgrade-insecure-requests': '1' });
    expect(hint.text).toContain(`src="${base}readme.html?porthole-unscripted"`);
    expect(JSON.parse((await ask(`${base}sub/?json`)).text)).toMatchObject({ path: `${base}sub/` });
    expect(JSON.parse((await ask(`${base}sub/?search=b&json`)).text)).toMatchObject({ path: `${base}sub/` });
    expect((await ask(`${base}robots.txt`)).text).toContain(`Disallow: ${base}~porthole/`);
  });

  it.each([
    ['', ''],
    ['?json', '?json'],
    ['sub', 'sub/'],
    ['sub//inner/', 'sub/inner/'],
    ['sub?page=2', 'sub/?page=2'],
  ])('redirects stay within: %j', async (asked, meant) => {
    const { ask } = await below(base);
    const path = asked === '' || asked.startsWith('?') ? base.slice(0, -1) + asked : base + asked;
    const { status, location } = await ask(path);
    expect([status, location]).toEqual([301, base + meant]);
  });

  it('a browser is marked for what lies there, and sent to where it was', async () => {
    const { ask } = await below(base);
    const navigation = {
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
      'sec-fetch-site': 'none',
      'accept-encoding': 'gzip',
    };
    const { status, location, headers } = await ask(`${base}sub/?page=2`, { ...BROWSER, ...navigation });
    expect([status, location]).toEqual([307, `${base}sub/?page=2`]);
    expect(headers['set-cookie']?.[0]).toContain(`Path=${base};`);
  });

  it('OPTIONS * is of the whole server', async () => {
    const { server } = await below(base);
    const client = await RawClient.connect(server.port);
    await client.send('OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect((await client.response('OPTIONS')).status).toBe(204);
  });
});

describe('a base path', () => {
  it('is taken as any client may write it, and said as it is kept', async () => {
    const { ask } = await below('/%E6%96%87%20x/');
    expect((await ask('/%e6%96%87%20x/a.txt')).text).toBe('hello');
    expect((await ask('/%E6%96%87%20%78/a.txt')).text).toBe('hello');
    expect((await ask('/%e6%96%87%20x/sub')).location).toBe('/%E6%96%87%20x/sub/');
    expect((await ask('/%e6%96%87%20x')).location).toBe('/%E6%96%87%20x/');
  });

  it.each([
    '/files/..%2fa.txt',
    '/files/%2e%2e/a.txt',
    '/%2e%2e/files/a.txt',
    '/files%2fa.txt',
    '/%/a.txt',
    '/%ff/a.txt',
  ])('does not climb: %s', async (path) => {
    const { server } = await below('/files/');
    const { status } = await get(server.port, path);
    expect([400, 404]).toContain(status);
  });
});
