/** What pages of other sites get of a share: told by the fields that browsers send, and by those that browsers obey. */
import { describe, expect, it } from 'vitest';
import { ask } from '../support/raw-client.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import type { FolderServer, ServerOptions } from '../support/server.ts';
import { serveTree } from '../support/server.ts';

const TREE = { 'photo.jpg': 'picture', 'app.js': 'run()', 'book.zip': 'zip', sub: { 'a.txt': 'a' } };
const PATHS = [
  '/photo.jpg',
  '/app.js',
  '/missing.jpg',
  '/sub',
  '/sub/',
  '/?zip',
  '/?json',
  '/photo.jpg?thumbnail',
  '/%zz',
];

/** site, mode and destination of a load. */
type Load = readonly [site: string, mode: string, destination: string];

function load(server: FolderServer, target: string, [site, mode, destination]: Load): Promise<ParsedResponse> {
  return ask(server.port, `GET ${target}`, {
    'Sec-Fetch-Site': site,
    ...(mode === '' ? {} : { 'Sec-Fetch-Mode': mode }),
    ...(destination === '' ? {} : { 'Sec-Fetch-Dest': destination }),
  });
}

const FOREIGN_LOADS: readonly Load[] = ['cross-site', 'same-site', 'something-new'].flatMap((site): Load[] => [
  [site, 'no-cors', 'image'],
  [site, 'no-cors', 'script'],
  [site, 'no-cors', 'style'],
  [site, 'no-cors', 'video'],
  [site, 'no-cors', 'empty'],
  [site, 'cors', 'empty'],
  [site, 'cors', 'font'],
  [site, 'navigate', 'iframe'],
  [site, 'navigate', 'frame'],
  [site, 'navigate', 'object'],
  [site, 'navigate', 'embed'],
  [site, 'websocket', 'empty'],
  [site, '', ''],
]);

const OWN_LOADS: readonly Load[] = [
  ['same-origin', 'no-cors', 'image'],
  ['same-origin', 'no-cors', 'video'],
  ['same-origin', 'cors', 'empty'],
  ['same-origin', 'navigate', 'iframe'],
  ['none', 'navigate', 'document'],
  ['cross-site', 'navigate', 'document'],
  ['same-site', 'navigate', 'document'],
  ['cross-site', 'navigate', 'empty'],
];

describe('a page of another site', () => {
  it.each(FOREIGN_LOADS)('gets the same refusal whatever it asks for: %s %s %s', async (...wanted) => {
    const server = await serveTree(TREE);
    const answers = [];
    for (const path of PATHS) {
      const { status, fields, text } = await load(server, path, wanted);
      answers.push({
        status,
        text,
        names: fields.map(([name, value]) => (name === 'Date' ? name : `${name}: ${value}`)),
      });
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(403);
  });

  it('gets no more by a range, by HEAD, by OPTIONS or by a file that is in memory', async () => {
    const server = await serveTree(TREE);
    for (let count = 0; count < 2; count++) await ask(server.port, 'GET /photo.jpg');
    const fields = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' };
    for (const request of ['GET /photo.jpg', 'HEAD /photo.jpg', 'OPTIONS /photo.jpg', 'POST /photo.jpg']) {
      expect((await ask(server.port, request, fields)).status).toBe(403);
      expect((await ask(server.port, request, { ...fields, Range: 'bytes=0-0' })).status).toBe(403);
    }
  });

  it('is not served ahead of the person who may follow its link', async () => {
    const server = await serveTree(TREE);
    const fields = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
    for (const purpose of ['prefetch', 'prefetch;prerender', 'prefetch;anonymous-client-ip']) {
      expect((await ask(server.port, 'GET /sub/', { ...fields, 'Sec-Purpose': purpose })).status).toBe(403);
    }
    expect((await ask(server.port, 'GET /sub/', fields)).status).toBe(200);
    expect((await ask(server.port, 'POST /sub/', fields)).status).toBe(403);
  });
});

describe('the share’s own pages, people who follow links, and programs', () => {
  it.each(OWN_LOADS)('are served: %s %s %s', async (...wanted) => {
    const server = await serveTree(TREE);
    expect((await load(server, '/photo.jpg', wanted)).status).toBe(200);
  });

  it('are served where nothing is told', async () => {
    const server = await serveTree(TREE);
    expect((await ask(server.port, 'GET /photo.jpg')).status).toBe(200);
    expect((await ask(server.port, 'GET /photo.jpg', { Referer: 'http://elsewhere.example/' })).status).toBe(200);
    expect((await ask(server.port, 'GET /sub/?zip')).status).toBe(200);
  });
});

const OWN_PAGES = { 'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'SAMEORIGIN' };
const NO_FIELDS = { 'cross-origin-resource-policy': undefined, 'x-frame-options': undefined };

describe('every response says to browsers that only the share’s own pages may have it', () => {
  const requests = [
    ...PATHS.map((path) => `GET ${path}`),
    'HEAD /photo.jpg',
    'POST /',
    'OPTIONS /',
    'BREW /',
    'OPTIONS *',
  ];

  async function policies(options: ServerOptions, request: string, fields: Record<string, string> = {}) {
    const server = await serveTree(TREE, options);
    const twice = [await ask(server.port, request, fields), await ask(server.port, request, fields)];
    return twice.map((response) => ({
      'cross-origin-resource-policy': response.field('cross-origin-resource-policy'),
      'x-frame-options': response.field('x-frame-options'),
    }));
  }

  it.each(requests)('%s', async (request) => {
    expect(await policies({}, request)).toEqual([OWN_PAGES, OWN_PAGES]);
  });

  it.each([
    ['a part', { Range: 'bytes=0-1' }],
    ['several parts', { Range: 'bytes=0-1,3-4' }],
    ['a range that is not there', { Range: 'bytes=99-' }],
    ['another host', { Host: 'evil.example' }],
    ['a precondition', { 'If-Match': '"x"' }],
  ])('to %s', async (_, fields) => {
    expect(await policies({}, 'GET /photo.jpg', fields)).toEqual([OWN_PAGES, OWN_PAGES]);
  });

  it('with a folder that is a site by itself too, unless it was chosen, or opened to other sites', async () => {
    const request = 'GET /photo.jpg';
    expect(await policies({ directory: { site: 'off' } }, request)).toEqual([OWN_PAGES, OWN_PAGES]);
    expect(await policies({ directory: { site: 'on' } }, request)).toEqual([NO_FIELDS, NO_FIELDS]);
    const anyPage = { ...NO_FIELDS, 'cross-origin-resource-policy': 'cross-origin' };
    expect(await policies({ allowsAnyOrigin: true }, request)).toEqual([anyPage, anyPage]);
    const given = { extraFields: [['X-Frame-Options', 'DENY'] as const] };
    const denied = { ...OWN_PAGES, 'x-frame-options': 'DENY' };
    expect(await policies(given, request)).toEqual([denied, denied]);
  });
});

describe('a share that was opened to other sites', () => {
  it.each<[string, ServerOptions]>([
    ['by CORS', { allowsAnyOrigin: true }],
    ['as a site by choice', { directory: { site: 'on' } }],
    ['by a field', { extraFields: [['Access-Control-Allow-Origin', 'https://friend.example']] }],
    ['by the policy itself', { extraFields: [['Cross-Origin-Resource-Policy', 'cross-origin']] }],
  ])('serves their loads: %s', async (_, options) => {
    const server = await serveTree(TREE, options);
    expect((await load(server, '/photo.jpg', ['cross-site', 'no-cors', 'image'])).status).toBe(200);
    expect((await load(server, '/photo.jpg', ['same-site', 'cors', 'empty'])).status).toBe(200);
  });

  it('is not one with an index page, nor with the policy that it has anyway', async () => {
    const site = await serveTree({ ...TREE, 'index.html': 'x' });
    expect((await load(site, '/photo.jpg', ['cross-site', 'no-cors', 'image'])).status).toBe(403);
    const same = await serveTree(TREE, { extraFields: [['Cross-Origin-Resource-Policy', 'same-origin']] });
    expect((await load(same, '/photo.jpg', ['cross-site', 'no-cors', 'image'])).status).toBe(403);
  });
});

describe('a view that takes long to make is not made for what embeds it', () => {
  const views = [
    '/?zip',
    '/?tar&name=sub',
    '/?search=a',
    '/?sha256sums',
    '/?json',
    '/book.zip?contents',
    '/',
    '/sub/?sort=size',
  ];
  const embedding: readonly Record<string, string>[] = [
    { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' },
    { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' },
    { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
    { Accept: 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8' },
    { Accept: 'text/css,*/*;q=0.1' },
  ];

  it.each(views)('%s', async (view) => {
    for (const options of [{}, { allowsAnyOrigin: true }]) {
      const server = await serveTree(TREE, options);
      for (const fields of embedding) expect((await ask(server.port, `GET ${view}`, fields)).status).toBe(403);
    }
  });

  it('except a thumbnail, and a file as it is', async () => {
    const server = await serveTree(TREE);
    for (const fields of embedding.slice(0, 1)) {
      expect((await ask(server.port, 'GET /photo.jpg?thumbnail', fields)).status).toBe(204);
      expect((await ask(server.port, 'GET /photo.jpg', fields)).status).toBe(200);
      expect((await ask(server.port, 'GET /photo.jpg?v=2', fields)).status).toBe(200);
    }
  });
});
