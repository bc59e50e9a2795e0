/** Folders that are not listed: nothing tells what is in them, and every file is where it was. */
import { describe, expect, it } from 'vitest';
import { ask } from '../support/raw-client.ts';
import { serveTree } from '../support/server.ts';

const PAGE = '<!doctype html><title>My page</title>';
const SECRET = 'secret-plans';
const VIEWS = [
  'json',
  'search=s',
  'search=',
  'zip',
  `zip&name=${SECRET}.txt`,
  'tar',
  'sha256sums',
  'sort=size',
  'page=1',
];
const TREE = {
  [`${SECRET}.txt`]: 'plans',
  [SECRET]: { 'b.txt': 'more' },
  'with-page': { 'index.html': PAGE, 'c.txt': 'c' },
};

const unlisted = (options: object = {}, tree: object = TREE) =>
  serveTree(tree as typeof TREE, { directory: { lists: false, ...options } });

describe('a folder that is not listed', () => {
  const queries = ['', ...VIEWS, ...VIEWS.map((view) => `porthole-${view}`)];
  const forms = ['*/*', 'text/html', 'application/json', 'text/html, */*;q=0.1'];

  it.each(queries)('is not found by ?%s, in whatever form it is asked for', async (query) => {
    const { port } = await unlisted();
    for (const folder of ['/', `/${SECRET}/`]) {
      for (const Accept of forms) {
        const response = await ask(port, `GET ${folder}?${query}`, { Accept });
        expect(response.status).toBe(404);
        expect(JSON.stringify([response.fields, response.text]).replaceAll(folder, '')).not.toMatch(
          /secret-plans|b\.txt|with-page/,
        );
      }
    }
  });

  it('is told by HEAD as by GET', async () => {
    const { port } = await unlisted();
    expect((await ask(port, 'HEAD /?json')).status).toBe(404);
  });

  it('has its own page, and no other view beside it', async () => {
    const { port } = await unlisted();
    for (const query of ['', ...VIEWS]) {
      const response = await ask(port, `GET /with-page/?${query}`);
      expect([response.status, response.text]).toEqual([200, PAGE]);
    }
    for (const view of VIEWS.slice(0, -2)) {
      expect((await ask(port, `GET /with-page/?porthole-${view}`)).status).toBe(404);
    }
  });

  it('has every file where it was', async () => {
    const { port } = await unlisted();
    expect(await ask(port, `GET /${SECRET}/b.txt`)).toMatchObject({ status: 200, text: 'more' });
    expect((await ask(port, `GET /${SECRET}.txt?download`)).status).toBe(200);
  });

  it('is answered as what does not exist is: by the site’s own page', async () => {
    const own = { ...TREE, '404.html': 'gone' };
    const { port } = await unlisted({ site: 'on' }, own);
    expect(await ask(port, `GET /${SECRET}/`, { Accept: 'text/html' })).toMatchObject({ status: 404, text: 'gone' });
  });
});
