/** What pages of other sites learn of a share and can do with it: in a real Chromium. */
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serveOtherSite } from '../support/other-site.ts';
import { PIXEL } from '../support/pixel.ts';
import type { LocalShare, LocalShareOptions } from '../support/visitor/local-share.ts';
import { startLocalShare } from '../support/visitor/local-share.ts';

const TREE = {
  'photo.png': PIXEL,
  'app.js': 'globalThis.ran = true;',
  'style.css': 'body { --seen: yes; }',
  'notes.txt': 'text',
  'page.html':
    '<link rel="stylesheet" href="style.css"><img src="photo.png"><p>A page</p><script>document.title = "ran"</script>',
  'README.md':
    '![own](photo.png?raw=true) ![view](?zip) ![folder](./) ![else](http://else.test/a.png) ![](//else.test/b.png)',
};

let browser: Browser;
beforeAll(async () => {
  const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // Names that browsers do not trust as they do localhost: they tell such hosts nothing of where requests come from.
  const names = '--host-resolver-rules=MAP *.test 127.0.0.1';
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--disable-gpu', names, ...rootSwitches],
  });
});
afterAll(() => browser.close());

async function newPage(): Promise<Page> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  return await context.newPage();
}

const share = (options: LocalShareOptions = {}): Promise<LocalShare> =>
  startLocalShare(TREE, { allowedHosts: ['share.test'], ...options });

/** Tries everything that a page can load with, and tells what it could see of each. */
async function probe(page: Page, base: string, name: string): Promise<Record<string, string>> {
  return await page.evaluate(
    async ([address = '', wanted = '']) => {
      const url = new URL(wanted, address).href;
      const seen: Record<string, string> = {};
      const elements = {
        img: 'src',
        script: 'src',
        video: 'src',
        audio: 'src',
        link: 'href',
        object: 'data',
        embed: 'src',
      };
      for (const [tag, attribute] of Object.entries(elements)) {
        const element = document.createElement(tag);
        if (tag === 'link') element.setAttribute('rel', 'stylesheet');
        const ended = new Promise<string>((resolve) => {
          element.onload = () => resolve('load');
          element.onerror = () => resolve('error');
          // A frame may tell nothing at all.
          if (tag === 'object' || tag === 'embed') setTimeout(() => resolve('nothing'), 8_000);
        });
        element.setAttribute(attribute, url);
        document.body.append(element);
        seen[tag] = `${await ended} ${element instanceof HTMLImageElement ? element.naturalWidth : ''}`;
      }
      for (const mode of ['cors', 'no-cors'] as const)
        seen[mode] = await fetch(url, { mode }).then(
          (r) => r.type,
          () => 'error',
        );
      const style = getComputedStyle(document.body).getPropertyValue('--seen');
      return { ...seen, ran: String('ran' in globalThis), styled: style };
    },
    [base, name],
  );
}

/** What is there, and what is asked for in the same way and is not: browsers choose by the ending of a name. */
const PAIRS = [
  ['photo.png', 'missing.png'],
  ['app.js', 'missing.js'],
  ['style.css', 'missing.css'],
  ['notes.txt', 'missing.txt'],
  ['page.html', 'missing.html'],
  ['', 'missing/'],
  ['?json', 'missing/?json'],
] as const;

/** Where the share may be reached, and how a browser sees the other page's place from there. */
const PLACES = [
  ['another site', 'http://localhost'],
  ['the same site on another port', 'http://127.0.0.1'],
  ['a name of the local network', 'http://share.test'],
] as const;

describe.each(PLACES)('a page of %s', (_, host) => {
  test('sees no difference between what is there and what is not, and runs nothing', async () => {
    const { port } = await share();
    const site = await serveOtherSite({ '/': '<p>Evil</p>' });
    const page = await newPage();
    await page.goto(site.url);
    for (const [there, missing] of PAIRS) {
      const seen = await probe(page, `${host}:${port}/`, missing);
      expect([there, await probe(page, `${host}:${port}/`, there)]).toEqual([there, seen]);
      expect(seen).toMatchObject({
        img: 'error 0',
        script: 'error ',
        cors: 'error',
        'no-cors': 'error',
        ran: 'false',
        styled: '',
      });
    }
  });

  test('can’t show the share in a frame', async () => {
    const { port } = await share();
    const frames = ['', 'page.html', 'photo.png', 'notes.txt'].map(
      (name) => `<iframe src="${host}:${port}/${name}"></iframe>`,
    );
    const site = await serveOtherSite({ '/': frames.join('') });
    const page = await newPage();
    await page.goto(site.url);
    await expect.poll(() => page.frames().length).toBe(5);
    for (const frame of page.frames().slice(1)) {
      await expect.poll(() => frame.url()).toMatch(/^(?:chrome-error:|http:)/);
      expect(await frame.getByText(/A page|^text$|photo\.png/).count()).toBe(0);
    }
  });

  test('can lead there: links open, and save', async () => {
    const { port } = await share();
    const links = `<a href="${host}:${port}/">all</a> <a href="${host}:${port}/?zip">zip</a> <a target="_blank" href="${host}:${port}/notes.txt">text</a>`;
    const site = await serveOtherSite({ '/': links });
    const page = await newPage();
    await page.goto(site.url);
    const opening = page.context().waitForEvent('page');
    await page.getByText('text').click();
    expect(await (await opening).locator('pre').textContent()).toBe('text');
    const downloading = page.waitForEvent('download');
    await page.getByText('zip').click();
    expect((await downloading).suggestedFilename()).toMatch(/\.zip$/);
    await page.getByText('all').click();
    await page.getByRole('link', { name: 'photo.png' }).first().waitFor();
  });
});

describe('a share that was opened to other sites', () => {
  test.each<[string, LocalShareOptions]>([
    ['as a site by choice', { directory: { site: 'on' } }],
    ['by CORS', { allowsAnyOrigin: true }],
  ])('is loaded by them: %s', async (_, options) => {
    const { port } = await share(options);
    const site = await serveOtherSite({ '/': '<p>Friend</p>' });
    const page = await newPage();
    await page.goto(site.url);
    expect(await probe(page, `http://localhost:${port}/`, 'photo.png')).toMatchObject({ img: 'load 1' });
  });
});

describe.each(['http://localhost', 'http://share.test'])('the share’s own pages at %s', (host) => {
  test('show the pictures and styles beside them, and run nothing', async () => {
    const { port } = await share();
    const page = await newPage();
    await page.goto(`${host}:${port}/page.html`);
    // Its script may not run, so that it is shown below a line that says so.
    const framed = await (await page.waitForSelector('iframe')).contentFrame();
    await framed?.waitForFunction(() => document.images[0]?.complete);
    const shown = await framed?.evaluate(() => ({
      width: document.images[0]?.naturalWidth,
      style: getComputedStyle(document.body).getPropertyValue('--seen'),
      title: document.title,
    }));
    expect(shown).toEqual({ width: 1, style: 'yes', title: '' });
  });

  test('show of a README’s pictures only those that are files of the share', async () => {
    const { port, asked } = await share();
    const page = await newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${host}:${port}/`)) elsewhere.push(request.url());
    });
    await page.goto(`${host}:${port}/`);
    await page.locator('.readme img').waitFor();
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.readme img')?.naturalWidth === 1);
    expect(await page.locator('.readme img').count()).toBe(1);
    expect(await page.locator('.readme a').allTextContents()).toEqual(['view', 'folder', 'else', '//else.test/b.png']);
    expect(elsewhere).toEqual([]);
    expect(asked.filter((entry) => entry.includes('zip'))).toEqual([]);
  });
});
