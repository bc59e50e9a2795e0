/** What a person sees of real traffic, from one launch: sentence after sentence of what the window promises. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchPorthole } from '../support/porthole-app.ts';
import { chooseInMenuBar, readLog, SOON, untilLogged, untilSharing } from '../support/porthole-page.ts';
import { flood } from '../support/request-flood.ts';
import type { Finished } from '../support/run.ts';
import { run, start } from '../support/run.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** A visitor of its own: every address of 127.0.0.0/8 is this computer's. */
const STRANGER = '127.0.0.2';
const FILM_BYTES = 64_000_000;
const HALF = FILM_BYTES / 2;

interface Tour {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly address: string;
}

async function launchTour(): Promise<Tour> {
  const folder = await createTempFolder({
    'small.txt': 'hello',
    'large.txt': 'x'.repeat(5_000),
    sub: { 'small.txt': 'below' },
  });
  await createSparseFile(folder, 'film.mkv', FILM_BYTES);
  const { electron, page } = await launchPorthole({ args: ['--port', '0', folder] });
  const address = await untilSharing(page);
  return { electron, page, address };
}

const curl = (...args: readonly string[]): Promise<Finished> =>
  run('curl', ['--silent', '--show-error', '--output', '/dev/null', ...args]);
const details = (page: Page) => page.getByRole('region', { name: 'Request details' });
const count = (page: Page, text: string): Promise<void> => page.getByText(text, { exact: true }).waitFor();
const pathsOf = async (page: Page): Promise<string[]> => (await readLog(page)).map((line) => line.path);

/** Seven requests: three on one connection, one of a second visitor, one without content, one slow, one broken off. */
async function visit({ page, address }: Tour): Promise<void> {
  const url = (target: string): string => address + target;
  const named = ['--header', 'X-Device: lamp-7'];
  await run('curl', ['--silent', ...named, url('small.txt'), url('large.txt'), url('missing.txt')]);
  await curl('--interface', STRANGER, url('sub/small.txt'));
  await curl('--head', url('large.txt'));
  await curl('--limit-rate', '20M', '--range', `0-${HALF - 1}`, url('film.mkv?slow'));
  await curl('--limit-rate', '4M', '--max-time', '1', url('film.mkv?broken'));
  await untilLogged(page, '/film.mkv?broken');
  await count(page, '7 requests');
}

async function lookAtDetails({ page }: Tour): Promise<void> {
  const { sequence } = (await readLog(page)).find(({ path: target }) => target === '/large.txt') ?? { sequence: 0 };
  await page.locator(`[data-sequence="${sequence}"]`).click();
  const panel = details(page);
  await panel.getByText(/^Connection 1, exchange 2 · port \d+$/).waitFor();
  const texts = [
    'GET /large.txt HTTP/1.1',
    'X-Device: lamp-7',
    'HTTP/1.1 200 OK',
    'Content-Length: 5000',
    /^Complete: 5\.00\skB sent$/,
    'Connection accepted',
    'First byte of the response',
    /^Closed by the visitor at \d\d:\d\d:\d\d\.\d{3}$/,
  ];
  for (const text of texts) await panel.getByText(text).first().waitFor();
  const others = panel.getByRole('list', { name: 'On the same connection' }).getByRole('button');
  expect(await others.allInnerTexts()).toEqual([
    expect.stringContaining('/small.txt'),
    expect.stringContaining('/large.txt'),
    expect.stringContaining('404'),
  ]);
  await others.last().click();
  await panel.getByText('GET /missing.txt HTTP/1.1').waitFor();
  await page.keyboard.press('Escape');
  await details(page).waitFor({ state: 'detached' });
  const broken = await untilLogged(page, '/film.mkv?broken');
  expect(broken).toMatchObject({ status: '200', ending: 'Aborted' });
}

/** Each filter by itself leaves what it should; they combine, are kept by name, and outlive the page. */
async function filter({ page }: Tour): Promise<void> {
  const text = page.getByRole('searchbox');
  const more = page.getByRole('button', { name: 'More filters' });
  const clear = async (): Promise<void> => {
    await page.getByRole('dialog').getByRole('button', { name: 'Clear filter' }).click();
    await count(page, '7 requests');
  };
  await text.fill('LARGE');
  await count(page, '2 of 7 requests');
  await page.getByRole('button', { name: 'Regular expression' }).click();
  await text.fill('^/(small|missing)');
  await count(page, '2 of 7 requests');
  await page.getByRole('button', { name: 'Status 4xx' }).click();
  await count(page, '1 of 7 requests');
  expect(await pathsOf(page)).toEqual(['/missing.txt']);
  await more.click();
  await clear();
  await page.getByLabel('Path begins with').fill('sub');
  await count(page, '1 of 7 requests');
  await clear();
  await page.getByLabel('Took longer than').fill('700');
  await count(page, '2 of 7 requests');
  await page.getByLabel('Only incomplete ones').check();
  await count(page, '1 of 7 requests');
  expect(await pathsOf(page)).toEqual(['/film.mkv?broken']);
  await page.getByLabel('Name of this filter').fill('Broken off');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Apply Broken off' }).waitFor();
  await clear();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Method' }).selectOption('HEAD');
  await count(page, '1 of 7 requests');
  await page.getByRole('combobox', { name: 'Method' }).selectOption('');
  await page.getByRole('combobox', { name: 'Visitor' }).selectOption(STRANGER);
  await count(page, '1 of 7 requests');
  expect(await pathsOf(page)).toEqual(['/sub/small.txt']);
}

/** Columns and times as a person likes them; they and the named filter are there again after a reload. */
async function arrange({ page }: Tour): Promise<void> {
  const head = (name: string) => page.getByRole('columnheader', { name });
  const width = async (): Promise<number> => (await head('Status').boundingBox())?.width ?? 0;
  const menu = page.getByRole('button', { name: 'Columns and files' });
  await menu.click();
  await page.getByRole('checkbox', { name: 'Method' }).uncheck();
  await page.getByRole('checkbox', { name: 'Times as how long ago' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('separator', { name: 'Width of Status' }).focus();
  const before = await width();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(width, SOON).toBe(before + 24);
  await page.reload();
  await untilSharing(page);
  await count(page, '7 requests');
  expect(await head('Method').isVisible()).toBe(false);
  expect(await width()).toBe(before + 24);
  const ago = page.getByText(/^\d+\s?\w+\.? ago$/).first();
  await ago.waitFor();
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('button', { name: 'Apply Broken off' }).click();
  await count(page, '1 of 7 requests');
  await page.keyboard.press('Escape');
}

/** In each format, a file has what the filter leaves. */
async function exportFiltered({ electron, page }: Tour): Promise<void> {
  const folder = await createTempFolder();
  const formats: readonly (readonly [string, string, (text: string) => unknown])[] = [
    ['Combined Log Format', 'combined.log', (text) => /"GET (\S+) HTTP\/1\.1" 200/.exec(text)?.[1]],
    ['JSON lines', 'log.jsonl', (text) => JSON.parse(text).target],
    ['HAR for developer tools', 'log.har', (text) => new URL(JSON.parse(text).log.entries[0].request.url).pathname],
  ];
  for (const [label, name, targetIn] of formats) {
    const file = path.join(folder, name);
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await page.getByRole('button', { name: 'Columns and files' }).click();
    await page.getByRole('button', { name: label }).click();
    await page.getByText(`Saved 1 request to ${file}`).waitFor();
    expect(targetIn(await readFile(file, 'utf8'))).toMatch(/^\/film\.mkv/);
  }
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear filter' }).click();
  await page.keyboard.press('Escape');
  await count(page, '7 requests');
}

/** One row for a file that comes in two ranges at once, however many connections it takes; Disconnect ends them all. */
async function transfer({ page, address }: Tour): Promise<void> {
  const download = (range: string) =>
    start('curl', [
      ...['--silent', '--interface', STRANGER, '--limit-rate', '2M', '--output', '/dev/null'],
      ...['--range', range, `${address}film.mkv`],
    ]);
  const bars = page.getByRole('progressbar', { name: `Progress of film.mkv to ${STRANGER}` });
  const both = [download(`0-${HALF - 1}`), download(`${HALF}-${FILM_BYTES - 1}`)];
  await page.getByText(/ of 64\.0\sMB · 2 connections$/).waitFor();
  expect(await bars.count()).toBe(1);
  await page.getByText(/^[\d.]+\s[kM]B\/s · .+ left$/).waitFor();
  await expect.poll(() => bars.locator('> div').count(), SOON).toBeGreaterThanOrEqual(3);
  await page.getByRole('button', { name: `Disconnect ${STRANGER} from film.mkv` }).click();
  for (const { finished } of both) expect((await finished).status).not.toBe(0);
  await page.getByText(/^Cut off · [\d.]+\sMB missing$/).waitFor();
  await page
    .getByText(/ on average$/)
    .first()
    .waitFor();
}

/** Blocked from the row of a download, and let in again by undoing it. */
async function block({ page, address }: Tour): Promise<void> {
  const ask = (): Promise<Finished> => curl('--interface', STRANGER, `${address}small.txt?again`);
  await page
    .getByRole('button', { name: `Block ${STRANGER}` })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Block anyway' }).click();
  await page.getByRole('button', { name: '1 blocked' }).waitFor();
  expect((await ask()).status).not.toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: '1 blocked' }).waitFor({ state: 'detached' });
  await expect.poll(async () => (await ask()).status, SOON).toBe(0);
  await page.getByRole('button', { name: 'Clear finished' }).click();
}

/** The numbers that can be read are those of what was fetched, however they are told. */
async function glance({ electron, page, address }: Tour): Promise<void> {
  await page.getByRole('button', { name: 'Clear log' }).click();
  for (let time = 0; time < 3; time += 1) await curl(`${address}large.txt`, `${address}missing.txt`);
  await chooseInMenuBar(electron, 'At a glance');
  const section = page.getByRole('region', { name: 'At a glance' });
  await section.getByRole('img', { name: /^Chart of the last five minutes/ }).waitFor();
  await section.getByRole('button', { name: 'Show as table' }).click();
  const rows = section.getByRole('region', { name: 'Last five minutes' }).locator('tbody tr');
  const sum = async (column: number): Promise<number> =>
    (await rows.locator(`td:nth-of-type(${column})`).allInnerTexts()).reduce((all, text) => all + Number(text), 0);
  await expect.poll(() => sum(1), SOON).toBe(6);
  expect(await sum(2)).toBe(3);
  const first = section.getByRole('row', { name: '/large.txt' });
  expect((await first.getByRole('cell').allInnerTexts()).join(' ')).toMatch(/^3× 15\.0\skB$/);
  await section.getByRole('button', { name: 'Errors', exact: true }).click();
  await section.getByRole('row', { name: '404 /missing.txt' }).getByText('3×').waitFor();
  await section.getByRole('button', { name: 'Visitors', exact: true }).click();
  await section.getByRole('row', { name: '127.0.0.1' }).getByText('6×').waitFor();
  await chooseInMenuBar(electron, 'At a glance');
  await section.waitFor({ state: 'detached' });
}

/** Nothing but keys: to the log, through it, into the details and back, and into the filter. */
async function useKeys({ electron, page }: Tour): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Access log' });
  const selected = (): Promise<string | null> =>
    page.locator('[role=row][aria-selected=true]').getAttribute('data-sequence');
  await grid.focus();
  await page.keyboard.press('Home');
  const first = Number(await selected());
  await page.keyboard.press('ArrowDown');
  expect(Number(await selected())).toBe(first + 1);
  await page.keyboard.press('Enter');
  await details(page).getByText('GET /missing.txt HTTP/1.1').waitFor();
  await page.keyboard.press('End');
  expect(Number(await selected())).toBe(first + 5);
  await page.keyboard.press('Escape');
  await details(page).waitFor({ state: 'detached' });
  await page.keyboard.type('large');
  await count(page, '3 of 6 requests');
  await page.keyboard.press('Escape');
  await count(page, '6 requests');
  await grid.focus();
  await chooseInMenuBar(electron, 'Find in the log');
  await expect.poll(() => page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true);
}

/** A right click on text offers what can be done with it; the menu itself is the system's. */
async function clickRight({ electron, page }: Tour): Promise<void> {
  await electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(this: { items: readonly { label: string }[] }): void {
      Object.assign(globalThis, { offered: this.items.map(({ label }) => label) });
    };
  });
  await page.getByRole('searchbox').click({ button: 'right' });
  const offered = (): Promise<unknown> =>
    electron.evaluate(() => (globalThis as unknown as { offered?: readonly string[] }).offered);
  await expect.poll(offered, SOON).toEqual(['Cut', 'Copy', 'Paste', '', 'Select all']);
}

/** While one looks at older lines, new ones wait below; and what is read out is not each request. */
async function standStill({ page, address }: Tour): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Access log' });
  await grid.press('Home');
  const [first] = await readLog(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(
          '[role=status],[aria-live]',
        );
        if (region) heard.push(region.textContent ?? '');
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await flood(address, '/small.txt', 300);
  await count(page, '306 requests');
  expect((await readLog(page))[0]).toEqual(first);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await page.getByRole('button', { name: /^\d+ new$/ }).click();
  const last = (first?.sequence ?? 0) + 305;
  await expect.poll(async () => (await readLog(page)).at(-1)?.sequence, SOON).toBe(last);
}

/** The log is kept on disk by a switch, and another language holds at once: in the window, and in the menu bar. */
async function changeSettings({ electron, page }: Tour): Promise<void> {
  await chooseInMenuBar(electron, 'Settings…');
  await page.getByLabel('Keep the log on disk').check();
  await page.getByText(/^Writing: 0\sB in this file$/).waitFor();
  await page.getByLabel('Language').selectOption('简体中文');
  await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
  const labels = await chooseInMenuBar(electron, '放大');
  expect(labels).toEqual(expect.arrayContaining(['概览', '实际大小', '缩小', '全屏']));
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByText('306 个请求', { exact: true }).waitFor();
  await page.getByRole('columnheader', { name: '访客' }).waitFor();
}

it('real traffic is seen, filtered, exported, held back and counted as the window says', async () => {
  const tour = await launchTour();
  await visit(tour);
  await lookAtDetails(tour);
  await filter(tour);
  await arrange(tour);
  await exportFiltered(tour);
  await transfer(tour);
  await block(tour);
  await glance(tour);
  await useKeys(tour);
  await clickRight(tour);
  await standStill(tour);
  await changeSettings(tour);
});
