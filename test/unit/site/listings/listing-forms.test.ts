/** What a folder looks like to browsers, to programs that walk it, and to programs that read JSON. */
import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { FolderServer } from '../../../support/server.ts';
import { serveTree } from '../../../support/server.ts';
import type { Tree } from '../../../support/temp-folder.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const TREE: Tree = {
  'b.txt': 'bb',
  'a10.txt': 'a',
  'a2.txt': 'aaaaa',
  folder: { 'deep note.txt': 'x' },
  '.hidden': '',
};

function get(server: FolderServer, target: string, fields: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}${target}`, { headers: fields });
}

interface Listing {
  readonly path: string;
  readonly entries: readonly { readonly name: string; readonly href: string; readonly type: string }[];
  readonly next?: string;
  readonly complete?: boolean;
}

async function getJson(server: FolderServer, target: string): Promise<Listing> {
  return (await (await get(server, target)).json()) as Listing;
}

const namesOf = (listing: Listing): string[] => listing.entries.map(({ name }) => name);

describe('the form of a listing', () => {
  test.each([
    [BROWSER, 'text/html; charset=utf-8', '<table data-total="4">'],
    ['text/html, text/*;q=0.5', 'text/html; charset=utf-8', '<table data-total="4">'],
    ['*/*', 'text/html; charset=utf-8', '<h1>Index of /</h1>'],
    ['application/json', 'application/json', '{"path":"/"'],
    ['text/html;q=0.5, application/json', 'application/json', '{"path":"/"'],
    ['text/html, application/json', 'text/html; charset=utf-8', '<table data-total="4">'],
  ])('for Accept: %s is %s', async (accept, mediaType, beginning) => {
    const response = await get(await serveTree(TREE), '/', { Accept: accept });
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding, Accept-Language, User-Agent');
    expect(await response.text()).toContain(beginning);
  });

  test('is JSON for ?json whatever is accepted', async () => {
    const response = await get(await serveTree(TREE), '/?json', { Accept: BROWSER });
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  test('for people has no link but those to entries, folders above and pages: what is another form of it is a button', async () => {
    const html = await (await get(await serveTree({ folder: TREE }), '/folder/', { Accept: BROWSER })).text();
    const links = Array.from(html.matchAll(/<a [^>]*href="([^"]*)"/g), ([, reference]) => reference);
    expect([...new Set(links)]).toEqual(['/', 'folder/', 'a2.txt', 'a10.txt', 'b.txt']);
    const buttons = Array.from(html.matchAll(/<button[^>]* name="([^"]*)"/g), ([, name]) => name);
    expect(buttons).toEqual(['zip', 'sort', 'sort', 'sort', 'zip', 'tar', 'sha256sums', 'json']);
  });

  test.each([
    ['zip', 'application/zip'],
    ['tar', 'application/x-tar'],
    ['sha256sums', 'text/plain; charset=utf-8'],
    ['json', 'application/json'],
  ])('for the button %s, which sends an empty value, is %s', async (name, mediaType) => {
    const response = await get(await serveTree(TREE), `/?${name}=`, { Accept: BROWSER });
    await response.arrayBuffer();
    expect(response.headers.get('content-type')).toBe(mediaType);
  });

  test.each([
    ['a page is in it', { 'a.html': '<script></script>' }, 'off', true],
    ['no page is in it', { 'a.txt': '' }, 'off', false],
    ['its pages may run their scripts', { 'a.html': '' }, 'on', false],
  ] as const)('says that scripts do not run, and what to do, where that is so: %s', async (_, tree, site, isSaid) => {
    const html = await (await get(await serveTree(tree, { directory: { site } }), '/', { Accept: BROWSER })).text();
    expect(html.includes('turn on “Show as a web site”')).toBe(isSaid);
  });

  test('for programs has no links but those to its entries', async () => {
    const html = await (await get(await serveTree({ folder: TREE }), '/folder/')).text();
    const links = Array.from(html.matchAll(/(?:href|src|action)="([^"]*)"/g), ([, reference]) => reference);
    expect(links).toEqual(['../', 'folder/', 'a2.txt', 'a10.txt', 'b.txt']);
  });

  test.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN', '<html lang="zh-CN">'],
    ['nl, sv;q=0.5', 'en', '<html lang="en">'],
    ['nl, de;q=0.5', 'de', '<html lang="de">'],
    ['zh-TW,zh;q=0.9', 'zh-TW', '<html lang="zh-TW">'],
    ['fr-CA,fr;q=0.9', 'fr', '<html lang="fr">'],
    ['pt-PT', 'pt-BR', '<html lang="pt-BR">'],
    ['hi-IN, en;q=0.9', 'hi', '<html lang="hi">'],
    ['ar-EG', 'ar', '<html lang="ar" dir="rtl">'],
    ['en;q=0.1, zh', 'zh-CN', '<html lang="zh-CN">'],
    ['zh;q=0, en', 'en', '<html lang="en">'],
  ])('for Accept-Language: %s is in %s', async (accepted, language, beginning) => {
    const response = await get(await serveTree(TREE), '/', { Accept: BROWSER, 'Accept-Language': accepted });
    expect(response.headers.get('content-language')).toBe(language);
    expect(await response.text()).toContain(beginning);
  });

  test.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN', '<h1>404 未找到</h1>'],
    ['nl', 'en', '<h1>404 Not Found</h1>'],
    ['de', 'de', '<h1>404 Nicht gefunden</h1>'],
  ])('for Accept-Language: %s what is missing is told in %s', async (accepted, language, beginning) => {
    const response = await get(await serveTree(TREE), '/missing', { Accept: BROWSER, 'Accept-Language': accepted });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-language')).toBe(language);
    expect(response.headers.get('vary')).toBe('Accept-Language');
    expect(await response.text()).toContain(beginning);
  });

  test('lets nothing run but what carries the number of this answer', async () => {
    const server = await serveTree(TREE);
    const policies = await Promise.all(
      [1, 2].map(async () => {
        const response = await get(server, '/', { Accept: BROWSER });
        const policy = response.headers.get('content-security-policy') ?? '';
        const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
        expect(policy).toMatch(/^default-src 'none'/);
        expect(policy).not.toContain('unsafe');
        expect(await response.text()).toContain(`.js" nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(policies[0]).not.toBe(policies[1]);
  });

  test('is compressed as it is accepted', async () => {
    const tree = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`file ${index}.txt`, '']));
    const response = await get(await serveTree(tree), '/', { Accept: BROWSER, 'Accept-Encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toContain('file%20199.txt');
  });

  test('of 3,000 entries streams, whole and compressed', async () => {
    const tree = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`${'x'.repeat(100)}${index}`, '']));
    const server = await serveTree(tree);
    const plain = await (await get(server, '/', { 'Accept-Encoding': 'identity' })).text();
    const encoded = await (await get(server, '/', { 'Accept-Encoding': 'gzip' })).text();
    expect(plain.match(/<a href/g)).toHaveLength(3000);
    expect(encoded).toBe(plain);
    expect(() => gunzipSync(plain)).toThrow();
  });
});

describe('the order of a page', () => {
  test.each([
    ['', ['folder', 'a2.txt', 'a10.txt', 'b.txt']],
    ['?order=desc', ['folder', 'b.txt', 'a10.txt', 'a2.txt']],
    ['?sort=size', ['folder', 'a10.txt', 'b.txt', 'a2.txt']],
    ['?sort=size&order=desc', ['folder', 'a2.txt', 'b.txt', 'a10.txt']],
    ['?sort=size-desc', ['folder', 'a2.txt', 'b.txt', 'a10.txt']],
    ['?sort=name-desc', ['folder', 'b.txt', 'a10.txt', 'a2.txt']],
    ['?sort=constructor&page=x', ['folder', 'a2.txt', 'a10.txt', 'b.txt']],
    ['?page=99', ['folder', 'a2.txt', 'a10.txt', 'b.txt']],
  ])('%s', async (query, names) => {
    const html = await (await get(await serveTree(TREE), `/${query}`, { Accept: BROWSER })).text();
    expect(Array.from(html.matchAll(/<bdi>([^<]*)<\/bdi>/g), ([, name]) => name)).toEqual(names);
  });
});

describe('JSON', () => {
  test('tells name, reference, type, size, media type and time', async () => {
    const listing = await getJson(await serveTree({ 'two words.txt': 'abc' }), '/?json');
    expect(listing).toEqual({
      path: '/',
      entries: [
        {
          name: 'two words.txt',
          href: 'two%20words.txt',
          type: 'file',
          size: 3,
          mediaType: 'text/plain; charset=utf-8',
          modified: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        },
      ],
    });
  });

  test('comes page by page, each leading to the next', async () => {
    const server = await serveTree({ ...TREE, 'ü & more.txt': '' });
    const names: string[] = [];
    let reference: string | undefined = '?json&limit=2';
    let pages = 0;
    while (reference !== undefined) {
      const response = await get(server, `/${reference}`);
      const listing = (await response.json()) as Listing;
      const links = response.headers.get('link') ?? '';
      expect(links.includes('rel="next"')).toBe(listing.next !== undefined);
      names.push(...namesOf(listing));
      reference = listing.next;
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(names).toEqual(namesOf(await getJson(server, '/?json')));
  });

  test.each([
    ['a2.txt', ['a10.txt', 'b.txt']],
    ['folder/', ['a2.txt', 'a10.txt', 'b.txt']],
    ['a5 gone.txt', ['a10.txt', 'b.txt']],
    ['zzz', []],
    ['gone/', ['a2.txt', 'a10.txt', 'b.txt']],
    ['%61%32.txt', ['a10.txt', 'b.txt']],
  ])('goes on after %s, also when that has gone', async (after, names) => {
    expect(
      namesOf(await getJson(await serveTree({ ...TREE }), `/?json&after=${after}`)).filter((name) => name !== 'folder'),
    ).toEqual(names);
  });

  test.each(['limit=0', 'limit=-1', 'limit=x', 'limit=1e9'])('refuses %s', async (limit) => {
    expect((await get(await serveTree(TREE), `/?json&${limit}`)).status).toBe(400);
  });
});

describe('a search', () => {
  test.each([
    ['note', ['deep note.txt']],
    ['NOTE deep', ['deep note.txt']],
    ['txt', ['a2.txt', 'a10.txt', 'b.txt', 'deep note.txt']],
    ['hidden', []],
    ['', []],
    ['%ff', []],
  ])('for %j finds %j', async (text, names) => {
    const listing = await getJson(await serveTree(TREE), `/?search=${text}&json`);
    expect(namesOf(listing)).toEqual(names);
    expect(listing.complete).toBe(true);
  });

  test('follows no link, and finds nothing outside', async () => {
    const outside = await serveTree({ 'secret note.txt': '' });
    const server = await serveTree(TREE);
    await symlink(server.folder, path.join(server.folder, 'folder', 'up'));
    await symlink(outside.folder, path.join(server.folder, 'out'));
    expect(namesOf(await getJson(server, '/?search=note&json'))).toEqual(['deep note.txt']);
  });

  test('shows a page without a script, which says what was searched for, escaped', async () => {
    const html = await (await get(await serveTree(TREE), '/?search=%3Cb%3E', { Accept: BROWSER })).text();
    expect(html).toContain('<h1 dir="auto">Results for “&lt;b&gt;”</h1>');
    expect(html).not.toContain('<b>');
  });
});

describe('what a folder does not show', () => {
  test('hidden names, links that lead out or nowhere, and pipes', async () => {
    const server = await serveTree(TREE);
    await symlink('/etc/passwd', path.join(server.folder, 'passwd'));
    await symlink('nowhere', path.join(server.folder, 'dangling'));
    await symlink('b.txt', path.join(server.folder, 'inside.txt'));
    expect(namesOf(await getJson(server, '/?json'))).toEqual(['folder', 'a2.txt', 'a10.txt', 'b.txt', 'inside.txt']);
  });

  test('what was removed, at once, also from a large folder', async () => {
    const tree = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`${index}.txt`, '']));
    const server = await serveTree(tree);
    expect(namesOf(await getJson(server, '/?json'))).toHaveLength(600);
    await writeFile(path.join(server.folder, 'new.txt'), '');
    expect(namesOf(await getJson(server, '/?json'))).toHaveLength(601);
  });
});
