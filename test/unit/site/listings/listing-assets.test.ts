/** The page's own files, and the policy of what lies in the folder. */
import { describe, expect, test } from 'vitest';
import { CONNECT_PATH } from '../../../../main/site/connect/connect-page.ts';
import type { FolderServer } from '../../../support/server.ts';
import { serveTree } from '../../../support/server.ts';

const BROWSER = { Accept: 'text/html' };

function get(server: FolderServer, target: string, fields: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}${target}`, { headers: fields });
}

async function assetPaths(server: FolderServer): Promise<string[]> {
  const html = await (await get(server, '/', BROWSER)).text();
  return Array.from(html.matchAll(/"(\/~porthole\/[0-9a-f]{12}\/[^"]+)"/g), ([, path]) => path ?? '');
}

describe('the page’s own files', () => {
  test('are kept for ever by their version', async () => {
    const server = await serveTree({});
    const paths = (await assetPaths(server)).filter((path) => path !== CONNECT_PATH);
    expect(paths.map((path) => path.split('/').at(-1))).toEqual(['mark.svg', 'page.css', 'visitor.en.js', 'page.js']);
    for (const path of paths) {
      const response = await get(server, path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      const again = await get(server, path, { 'If-None-Match': response.headers.get('etag') ?? '' });
      expect(again.status).toBe(304);
    }
  });

  test.each(['page.js.map', '', 'constructor', '__proto__', '../page.js', 'page.js/'])(
    'have no other: %j',
    async (name) => {
      const server = await serveTree({});
      const [path = ''] = await assetPaths(server);
      expect((await get(server, path.replace('mark.svg', name))).status).toBe(404);
    },
  );

  test('leave a folder of the same name alone', async () => {
    const server = await serveTree({ '~porthole': { 'page.js': 'mine' } });
    expect(await (await get(server, '/~porthole/page.js')).text()).toBe('mine');
  });
});

const ACTIVE = [
  'page.html',
  'page.htm',
  'page.xhtml',
  'picture.svg',
  'feed.xml',
  'style.xsl',
  'data.rss',
  'formula.mathml',
];
/** No script, and the origin only to load what lies beside the page. */
const PAGE_POLICY = "sandbox allow-same-origin; script-src 'none'; frame-ancestors 'self'";
const PASSIVE = ['photo.jpg', 'notes.txt', 'script.js', 'style.css', 'book.pdf', 'data.json', 'unknown'];

describe('files that act', () => {
  const tree = Object.fromEntries([...ACTIVE, ...PASSIVE].map((name) => [name, 'x']));

  test.each(ACTIVE)('are shown in a sandbox: %s', async (name) => {
    const response = await get(await serveTree(tree), `/${name}`);
    expect(response.headers.get('content-security-policy')).toBe(
      /html?$/.test(name) && name !== 'page.xhtml' ? PAGE_POLICY : 'sandbox',
    );
  });

  test.each(PASSIVE)('and others are not: %s', async (name) => {
    const response = await get(await serveTree(tree), `/${name}`);
    expect(response.headers.get('content-security-policy')).toBeNull();
  });

  test.each([
    ['a folder with an index page', { 'index.html': 'x' }, {}, null],
    ['a folder without one', { 'sub.txt': '' }, {}, PAGE_POLICY],
    ['an index page further down only', { sub: { 'index.html': 'x' } }, {}, PAGE_POLICY],
    ['a site by choice', {}, { site: 'on' }, null],
    ['no site by choice', { 'index.html': 'x' }, { site: 'off' }, PAGE_POLICY],
  ] as const)('act from %s as a site says', async (_, extra, directory, policy) => {
    const server = await serveTree({ ...extra, 'page.html': 'x' }, { directory });
    expect((await get(server, '/page.html')).headers.get('content-security-policy')).toBe(policy);
  });

  test('stay in the sandbox when sent in part, compressed, as an index page or as the page of what is missing', async () => {
    const server = await serveTree({
      sub: { 'index.html': 'x'.repeat(4000) },
      '404.html': 'gone',
      'page.html': 'y'.repeat(4000),
    });
    const responses = [
      await get(server, '/page.html', { Range: 'bytes=0-9' }),
      await get(server, '/page.html', { 'Accept-Encoding': 'gzip' }),
      await get(server, '/page.html'),
      await get(server, '/sub/'),
      await get(server, '/missing', BROWSER),
    ];
    expect(responses.map(({ status }) => status)).toEqual([206, 200, 200, 200, 404]);
    for (const response of responses) expect(response.headers.get('content-security-policy')).toBe(PAGE_POLICY);
  });
});
