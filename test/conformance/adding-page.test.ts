/** What a page offers to who may add something, and what a drop box tells of what is in it: nothing. */
import { describe, expect, it } from 'vitest';
import type { Rights } from '../../main/http/request-context.ts';
import { shareTree } from '../support/linked-share.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import { serveTree } from '../support/server.ts';

const BROWSER = { Accept: 'text/html', 'Accept-Language': 'en', 'User-Agent': 'Mozilla/5.0 (X11)' };

function open(port: number, path: string, fields: Readonly<Record<string, string>> = BROWSER): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`, { headers: fields });
}

async function pageOf(port: number, path = '/'): Promise<string> {
  const response = await open(port, path);
  expect(response.status).toBe(200);
  return response.text();
}

/** What the area of a page says may be done; undefined without one. */
function rightOf(html: string): string | undefined {
  return /<section id="add" data-right="(\w+)"/.exec(html)?.[1];
}

const TREE = { 'secret-name.txt': 'hello', 'sub/': { 'deep.txt': 'x' } };

describe('a listing', () => {
  it.each<[Rights, string | undefined]>([
    ['look', undefined],
    ['add', 'add'],
    ['change', 'change'],
  ])('offers to who may %s: %s', async (rights, offered) => {
    const { port } = await serveReceiving(TREE, { rights });
    for (const path of ['/', '/sub/']) expect(rightOf(await pageOf(port, path))).toBe(offered);
  });

  it('is octet for octet what it was for who may only look', async () => {
    const [plain, taking] = [await serveTree(TREE), await serveReceiving(TREE, { rights: 'look' })];
    const [first, second] = [await pageOf(plain.port), await pageOf(taking.port)];
    const unmarked = (html: string): string => html.replaceAll(/nonce="[^"]*"|<h1.*|<title.*|<time.*?<\/time>/g, '');
    expect(unmarked(second)).toBe(unmarked(first));
    expect(first).not.toContain('adding.css');
  });

  it('is a form for who has no script, which sends to the folder itself', async () => {
    const { port } = await serveReceiving(TREE);
    const html = await pageOf(port, '/sub/');
    expect(html).toContain('<form method="post" action="?upload" enctype="multipart/form-data">');
    expect(html.indexOf('name="sender"')).toBeLessThan(html.indexOf('name="file"'));
  });

  it('of what was searched for offers nothing to add', async () => {
    const { port } = await serveReceiving(TREE);
    expect(rightOf(await pageOf(port, '/?search=deep'))).toBeUndefined();
  });

  it('has styles and scripts for adding at an address of their version', async () => {
    const { port } = await serveReceiving(TREE);
    const [style = ''] = /\/~porthole\/\w+\/adding\.css/.exec(await pageOf(port)) ?? [];
    for (const name of ['adding.css', 'progress.css', 'start-adding.js', 'sending.js', 'change-actions.js']) {
      expect((await open(port, style.replace('adding.css', name))).status).toBe(200);
    }
  });
});

describe('a drop box', () => {
  it('tells nothing of what is there, in whatever form', async () => {
    const { port } = await serveReceiving(TREE, { directory: { dropBox: true } });
    for (const path of ['/', '/?zip', '/?json', '/?search=secret', '/?sha256sums']) {
      expect(await pageOf(port, path)).not.toMatch(/secret-name|deep|hello/);
    }
    for (const path of ['/secret-name.txt', '/secret-name.txt?download', '/sub/', '/sub', '/none.txt', '/none/']) {
      expect((await open(port, path)).status).toBe(404);
    }
    const found = await fetch(`http://127.0.0.1:${port}/`, { method: 'PROPFIND', headers: { Depth: '1' } });
    expect(found.status).toBe(403);
    expect(await found.text()).not.toContain('secret-name');
  });

  it('is a place to drop things for who may add, and a sentence for who may not', async () => {
    const { port, allow } = await serveReceiving(TREE, { directory: { dropBox: true } });
    expect(rightOf(await pageOf(port))).toBe('add');
    allow('look');
    const html = await pageOf(port);
    expect(rightOf(html)).toBeUndefined();
    expect(html).toContain('Nothing can be added here any more.');
  });

  it('is what a link for adding leads to, for all or for a folder', async () => {
    const { port, link } = await shareTree(TREE);
    for (const place of ['/', 'sub']) {
      const { path } = await link(place, { right: 'add' });
      const html = await pageOf(port, path);
      expect([rightOf(html), /data-mount="([^"]*)"/.exec(html)?.[1]]).toEqual(['add', path.slice(0, -1)]);
      expect(html).not.toMatch(/secret-name|deep/);
      for (const name of ['secret-name.txt', 'deep.txt']) expect((await open(port, path + name)).status).toBe(404);
    }
  });

  it('is what who may add sees of a folder that is not listed', async () => {
    const { port, allow } = await serveReceiving(TREE, { directory: { lists: false } });
    const html = await pageOf(port);
    expect(rightOf(html)).toBe('add');
    expect(html).not.toContain('secret-name');
    expect((await open(port, '/?json')).status).toBe(404);
    expect(await (await open(port, '/secret-name.txt')).text()).toBe('hello');
    allow('look');
    expect((await open(port, '/')).status).toBe(404);
  });
});
