/** Who opens a page by its address is told when it may not run its scripts; all others get the file, octet for octet. */
import { describe, expect, it } from 'vitest';
import { ask } from '../support/raw-client.ts';
import { serveTree } from '../support/server.ts';

const SCRIPTED = '<title>Game</title><script>run()</script>';
const PLAIN = '<title>Story</title><p>Once upon a time</p>';
const TREE = {
  'game.html': SCRIPTED,
  'plain.html': PLAIN,
  'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="run()"/>',
  'still.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'book.xhtml': '<html xmlns="http://www.w3.org/1999/xhtml"><script src="a.js"/></html>',
  'large.html': `${SCRIPTED}${'x'.repeat(1_200_000)}`,
  'name"<b>.html': SCRIPTED,
  'notes.txt': SCRIPTED,
  sub: { 'index.html': SCRIPTED },
};
const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const TYPED = { Accept: ACCEPT, 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Site': 'none' };
const TYPED_IN_THE_NETWORK = { Accept: ACCEPT, 'Upgrade-Insecure-Requests': '1' };
const HINT = 'shown without its scripts';

/** Twice: the second answer may come from memory. */
async function textOf(port: number, target: string, fields: Record<string, string>): Promise<string> {
  const first = await ask(port, `GET ${target}`, fields);
  const second = await ask(port, `GET ${target}`, fields);
  expect(second.text).toBe(first.text);
  return first.text;
}

describe.each([
  ['that tells what it wants', TYPED],
  ['that does not, as in a network without https', TYPED_IN_THE_NETWORK],
])('a browser %s', (_, fields) => {
  it.each([
    '/game.html',
    '/game.html?v=2',
    '/large.html',
    '/drawing.svg',
    '/book.xhtml',
    '/name%22%3Cb%3E.html',
    '/sub/',
  ])('shows %s below a hint', async (target) => {
    const { port } = await serveTree(TREE, { directory: { site: 'off' } });
    const response = await ask(port, `GET ${target}`, fields);
    expect(response.text).toContain(HINT);
    expect(response.text).not.toContain('run()');
    expect(response.field('Cache-Control')).toBe('no-store');
    expect(response.field('ETag')).toBeUndefined();
    const frame = /<iframe src="([^"]+)"/.exec(response.text)?.[1] ?? '';
    const path = target === '/sub/' ? '/sub/index.html' : (target.split('?')[0] ?? '');
    expect(frame).toBe(`${path}?porthole-unscripted`);
    const framed = await ask(port, `GET ${frame}`, { ...fields, 'Sec-Fetch-Site': 'same-origin' });
    expect(framed.text).toBe((await ask(port, `GET ${path}`)).text);
    expect(framed.field('Content-Security-Policy')).toMatch(/^sandbox/);
  });

  it.each(['/plain.html', '/still.svg', '/notes.txt'])('shows %s as it is', async (target) => {
    const { port } = await serveTree(TREE);
    expect(await textOf(port, target, fields)).not.toContain(HINT);
  });

  it.each([
    ['/game.html', 'withheld'],
    ['/large.html', 'withheld'],
    ['/game.html?download', 'withheld'],
    ['/plain.html', undefined],
    ['/still.svg', undefined],
    ['/notes.txt', undefined],
  ])('is told with %s whether its scripts are withheld, for the log', async (target, told) => {
    const { port } = await serveTree(TREE, { directory: { site: 'off' } });
    // A link in a listing leads to the file itself; the second time it may come from memory.
    for (const site of ['same-origin', 'same-origin', 'none']) {
      const response = await ask(port, `GET ${target}`, { ...fields, 'Sec-Fetch-Site': site });
      expect(response.field('Porthole-Scripts')).toBe(told);
    }
    const site = await serveTree(TREE, { directory: { site: 'on' } });
    expect((await ask(site.port, `GET ${target}`, fields)).field('Porthole-Scripts')).toBeUndefined();
  });

  it('shows the pages of a site as they are', async () => {
    const { port } = await serveTree(TREE, { directory: { site: 'on' } });
    expect(await textOf(port, '/game.html', fields)).toBe(SCRIPTED);
    expect(await textOf(port, '/sub/', fields)).toBe(SCRIPTED);
  });

  it('hears it in Chinese', async () => {
    const { port } = await serveTree(TREE);
    const response = await ask(port, 'GET /game.html', { ...fields, 'Accept-Language': 'zh-CN' });
    expect(response.field('Content-Language')).toBe('zh-CN');
    expect(Buffer.from(response.text, 'latin1').toString()).toContain('没有运行脚本');
  });

  it('gets the whole page in place of a 304 for the file that it had', async () => {
    const { port } = await serveTree(TREE);
    const entityTag = (await ask(port, 'GET /game.html')).field('ETag') ?? '';
    const response = await ask(port, 'GET /game.html', { ...fields, 'If-None-Match': entityTag });
    expect([response.status, response.text.includes(HINT)]).toEqual([200, true]);
  });
});

describe('the file itself, octet for octet, is for', () => {
  it.each<[string, Record<string, string>]>([
    ['curl', { Accept: '*/*', 'User-Agent': 'curl/8.5.0' }],
    ['programs that want HTML', { Accept: ACCEPT, 'User-Agent': 'Mozilla/4.5 (compatible; HTTrack 3.0x; Windows 98)' }],
    ['programs that say nothing', {}],
    ['frames', { ...TYPED, 'Sec-Fetch-Dest': 'iframe', 'Sec-Fetch-Site': 'same-origin' }],
    ['pictures', { ...TYPED, 'Sec-Fetch-Dest': 'image', Accept: 'image/avif,*/*' }],
    ['links that save', { ...TYPED, 'Sec-Fetch-Dest': 'empty' }],
    ['links of this share, which may save', { ...TYPED, 'Sec-Fetch-Site': 'same-origin' }],
    ['parts', { ...TYPED, Range: 'bytes=0-' }],
  ])('%s', async (_, fields) => {
    const { port } = await serveTree(TREE);
    expect(await textOf(port, '/game.html', fields)).toBe(SCRIPTED);
  });

  it('links of this share in a network without https', async () => {
    const { port } = await serveTree(TREE);
    const from = (host: string) => ({ ...TYPED_IN_THE_NETWORK, Referer: `http://${host}/` });
    expect(await textOf(port, '/game.html', from('localhost'))).toBe(SCRIPTED);
    expect(await textOf(port, '/game.html', from('chat.example'))).toContain(HINT);
  });

  it('whoever comes after a browser, and a browser gets its hint after them', async () => {
    const { port } = await serveTree(TREE);
    for (let round = 0; round < 2; round++) {
      expect((await ask(port, 'GET /game.html')).text).toBe(SCRIPTED);
      expect((await ask(port, 'GET /game.html', TYPED)).text).toContain(HINT);
    }
  });
});

describe('a listing says so', () => {
  const listing = async (tree: typeof TREE | Record<string, string>, target: string): Promise<boolean> => {
    const { port } = await serveTree(tree, { directory: { site: 'off' } });
    const page = await ask(port, `GET ${target}`, { Accept: ACCEPT, 'Accept-Language': 'en' });
    expect(page.status).toBe(200);
    return page.text.includes('shown without their scripts');
  };

  it.each(['/', '/?search=game', '/?search=index', '/sub/?porthole-search=index'])(
    'where a page has scripts: %s',
    async (target) => {
      expect(await listing(TREE, target)).toBe(true);
    },
  );

  it.each(['/?search=plain', '/?search=notes'])('and not where none has: %s', async (target) => {
    expect(await listing(TREE, target)).toBe(false);
  });

  it('and not where there are pages without', async () => {
    expect(await listing({ 'a.html': PLAIN, 'b.html': PLAIN }, '/')).toBe(false);
  });
});
