/** A site's own queries are its own: our views have names there that no site uses. */
import { describe, expect, it } from 'vitest';
import type { SiteChoice } from '../../main/site/site-options.ts';
import { ask } from '../support/raw-client.ts';
import { serveTree } from '../support/server.ts';
import { letFilesSettle } from '../support/settled.ts';

const PAGE = '<!doctype html><title>My page</title>';
const VIEWS = ['json', 'search=a', 'zip', 'tar', 'sha256sums'];

function serveSite(site: SiteChoice = 'automatic') {
  return serveTree(
    { 'index.html': PAGE, 'a.txt': 'text', plain: { 'b.txt': 'more', 'c.txt': 'more' }, sub: { 'index.html': PAGE } },
    { directory: { site } },
  );
}

describe.each(['automatic', 'on', 'off'] as const)('a folder with an index page, as a site: %s', (site) => {
  it.each([...VIEWS.flatMap((view) => [view, `${view.split('=')[0]}=1`]), 'sort=size', 'page=2', 'download'])(
    'has the query ?%s for itself',
    async (query) => {
      const { port } = await serveSite(site);
      for (const folder of ['/', '/sub/']) {
        const response = await ask(port, `GET ${folder}?${query}`);
        expect([response.status, response.text, response.field('Content-Disposition')]).toEqual([200, PAGE, undefined]);
      }
    },
  );

  it.each([
    ['json', 'application/json'],
    ['search=a', 'text/html; charset=utf-8'],
    ['zip', 'application/zip'],
    ['tar', 'application/x-tar'],
    ['sha256sums', 'text/plain; charset=utf-8'],
  ])('has the view ?porthole-%s', async (view, mediaType) => {
    const { port } = await serveSite(site);
    // An index page that is at hand is no answer to it either.
    letFilesSettle();
    for (const folder of ['/', '/sub/']) expect((await ask(port, `GET ${folder}`)).text).toBe(PAGE);
    for (const folder of ['/', '/sub/', '/plain/']) {
      const response = await ask(port, `GET ${folder}?porthole-${view}`, { Accept: 'text/html' });
      expect([response.status, response.field('Content-Type')]).toEqual([200, mediaType]);
    }
  });

  it.each(['download', 'download=1', 'contents', 'thumbnail=1'])('leaves ?%s behind a file alone', async (query) => {
    const { port } = await serveSite(site);
    const response = await ask(port, `GET /a.txt?${query}`);
    expect([response.status, response.text, response.field('Content-Disposition')]).toEqual([200, 'text', undefined]);
    const reserved = await ask(port, `GET /a.txt?porthole-${query}`);
    const isDownload = reserved.field('Content-Disposition')?.startsWith('attachment') === true;
    expect(isDownload || reserved.status !== 200).toBe(true);
  });
});

describe('references go by the name that was used', () => {
  it('in JSON pages', async () => {
    const { port } = await serveSite();
    for (const [asked, next] of [
      ['/plain/?porthole-json&limit=1', '?porthole-json&limit=1&after=b.txt'],
      ['/plain/?json&limit=1', '?json&limit=1&after=b.txt'],
    ] as const) {
      const response = await ask(port, `GET ${asked}`);
      expect(JSON.parse(response.text)).toMatchObject({ next });
      expect(response.field('Link')).toContain(`<${next}>; rel="next"`);
    }
    const second = await ask(port, 'GET /plain/?porthole-json&limit=1&after=b.txt');
    expect(JSON.parse(second.text)).toMatchObject({ entries: [{ name: 'c.txt' }] });
  });

  it('in the results of a search, whose field searches again', async () => {
    const { port } = await serveSite();
    const { text } = await ask(port, 'GET /?porthole-search=b', { Accept: 'text/html' });
    expect(text).toContain('name="porthole-search"');
    expect(text).toContain('b.txt');
  });
});

describe('a folder without an index page', () => {
  it.each(VIEWS)('has the view ?%s by either name', async (view) => {
    const { port } = await serveTree({ 'a.txt': 'text' });
    const [plain, reserved] = [await ask(port, `GET /?${view}`), await ask(port, `GET /?porthole-${view}`)];
    expect([plain.status, reserved.status]).toEqual([200, 200]);
    expect(reserved.field('Content-Type')).toBe(plain.field('Content-Type'));
  });

  it('sends files to be saved by either name', async () => {
    const { port } = await serveTree({ 'a.txt': 'text' });
    for (const query of ['download', 'download=1', 'porthole-download']) {
      const response = await ask(port, `GET /a.txt?${query}`);
      expect([response.text, response.field('Content-Disposition')]).toEqual(['text', 'attachment; filename="a.txt"']);
    }
    expect((await ask(port, 'GET /a.txt?other')).field('Content-Disposition')).toBeUndefined();
  });
});
