/** The tour's steps through the log: what was asked for, found again, arranged, taken along and held back. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { analyse } from '../goaccess.ts';
import { createHarValidator } from '../har-validator.ts';
import { expectAccessible } from '../look.ts';
import { chooseInMenuBar, readLog, SOON, untilLogged, untilSharing } from '../porthole-page.ts';
import { flood } from '../request-flood.ts';
import { run } from '../run.ts';
import { createTempFolder } from '../temp-folder.ts';
import type { Tour } from './tour.ts';
import { count, curl, details, FILM_BYTES, pathsOf, STRANGER } from './tour.ts';

/** Seven requests: three on one connection, one of a second visitor, one without content, one slow, one broken off. */
export async function visit({ page, address }: Tour): Promise<void> {
  const url = (target: string): string => address + target;
  const named = ['--header', 'X-Device: lamp-7'];
  await run('curl', ['--silent', ...named, url('small.txt'), url('large.txt'), url('missing.txt')]);
  await curl('--interface', STRANGER, url('sub/small.txt'));
  await curl('--head', url('large.txt'));
  // Buffers of sockets may take half of it at once; what is left takes a second and a half.
  await curl('--limit-rate', '20M', '--range', `0-${FILM_BYTES - 2}`, url('film.mkv?slow'));
  await curl('--limit-rate', '4M', '--max-time', '1', url('film.mkv?broken'));
  await untilLogged(page, '/film.mkv?broken');
  await count(page, '7 requests');
}

export async function lookAtDetails({ page }: Tour): Promise<void> {
  const { sequence } = (await readLog(page)).find(({ path: target }) => target === '/large.txt') ?? { sequence: 0 };
  await page.locator(`[data-sequence="${sequence}"]`).click();
  const panel = details(page);
  await panel.getByText(/^Connection 1, exchange 2\s· port \d+$/).waitFor();
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
export async function filter({ page }: Tour): Promise<void> {
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
  await expectAccessible(page, 'more-filters');
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
export async function arrange({ page }: Tour): Promise<void> {
  const head = (name: string) => page.getByRole('columnheader', { name });
  const width = async (): Promise<number> => (await head('Status').boundingBox())?.width ?? 0;
  const menu = page.getByRole('button', { name: 'Columns and files' });
  await menu.click();
  await page.getByRole('checkbox', { name: 'Method' }).uncheck();
  await page.getByRole('checkbox', { name: 'Times as how long ago' }).check();
  await expectAccessible(page, 'columns');
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

/** In each format, a file has what the filter leaves, as programs read it that were made for the format. */
export async function exportFiltered({ electron, page }: Tour): Promise<void> {
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
  const { general, invalid } = await analyse(path.join(folder, 'combined.log'));
  expect([general.total_requests, invalid]).toEqual([1, '']);
  expect(createHarValidator()(JSON.parse(await readFile(path.join(folder, 'log.har'), 'utf8')))).toEqual([]);
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear filter' }).click();
  await page.keyboard.press('Escape');
  await count(page, '7 requests');
}

/** What comes while the log is paused waits, and is said to; it comes in when the log goes on. */
export async function pause({ electron, page, address }: Tour): Promise<void> {
  await chooseInMenuBar(electron, 'Pause or resume the log');
  const before = (await readLog(page)).length;
  await curl(`${address}small.txt?paused`);
  const waiting = page.getByRole('button', { name: /^Paused\s· 1 waiting/ });
  await waiting.waitFor();
  expect(await readLog(page)).toHaveLength(before);
  await waiting.click();
  await untilLogged(page, '/small.txt?paused');
}

/** While one looks at older lines, new ones wait below; and what is read out is not each request. */
export async function standStill({ page, address }: Tour): Promise<void> {
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
