/** What the window promised to people who had never seen it, one after the other in one launch, with real traffic. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readFreePort } from '../support/free-port.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import {
  answerMessageBoxes,
  readLog,
  readShare,
  readState,
  SOON,
  shareByDialog,
  untilLogged,
  untilSharing,
  untilState,
} from '../support/porthole-page.ts';
import { mountDrive } from '../support/pulled-drive.ts';
import { run, start } from '../support/run.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { findTurning, TURNING } from '../support/window/turning.ts';

const FILM_BYTES = 64_000_000;

const curl = (...args: readonly string[]) => run('curl', ['--silent', ...args]);
const header = (page: Page) => page.locator('header:visible').first();

/** `width` and `height` of what is inside the window, in pixels of the screen. */
async function resize(
  electron: ElectronApplication,
  wanted: Readonly<Record<'width' | 'height' | 'zoom', number>>,
): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(width, height);
    window?.webContents.setZoomFactor(zoom);
  }, wanted);
}

it('the window keeps what it promised, line after line', async () => {
  const root = await createTempFolder({ [`gpj${TURNING}.photos`]: { 'ä.txt': 'umlaut' }, music: { 'a.mp3': 'la' } });
  const photos = path.join(root, `gpj${TURNING}.photos`);
  const music = path.join(root, 'music');
  await createSparseFile(photos, 'film.mkv', FILM_BYTES);
  const { electron, page } = await launchPorthole({ args: ['--port', '0', photos] });
  let address = await untilSharing(page);

  // A character that turns the writing round is active nowhere, whatever is open.
  const title = (): Promise<string> =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');
  await expect.poll(title, SOON).toContain('photos');
  expect(await title()).not.toContain(TURNING);
  for (const open of [
    () => page.locator('h1 button').click(),
    () => page.getByRole('button', { name: /^Settings of this share/ }).click(),
    () => page.getByRole('button', { name: 'Show QR code' }).first().click(),
    () => page.getByRole('button', { name: 'Share more' }).click(),
  ]) {
    await open();
    await page.getByRole('dialog').first().waitFor();
    expect(await findTurning(page)).toEqual([]);
    if (!(await page.getByRole('button', { name: /^Settings of this share/ }).isVisible()))
      await page.keyboard.press('Escape');
  }

  // Raw octets are read as what they are, and the copied command asks for the same.
  expect((await curl(`${address}ä.txt`)).stdout).toBe('umlaut');
  const { sequence } = await untilLogged(page, '/ä.txt');
  await page.locator(`[data-sequence="${sequence}"]`).click();
  await page.getByRole('button', { name: /curl/i }).click();
  const command = (): Promise<string> => electron.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(command, SOON).toContain('curl');
  expect((await run('sh', ['-c', `${await command()} --silent --output -`])).stdout).toContain('umlaut');
  await page.keyboard.press('Escape');

  // What came while nobody looked is counted.
  const glance = page.getByRole('region', { name: 'At a glance' });
  if (await glance.isVisible()) await page.getByRole('button', { name: 'At a glance' }).first().click();
  await glance.waitFor({ state: 'detached' });
  await curl(`${address}missing`, `${address}missing`);
  await expect.poll(async () => (await readShare(page)).totals, SOON).toMatchObject({ requests: 4, errors: 2 });
  await page.getByRole('button', { name: 'At a glance' }).first().click();
  // The copied command may have come by another address of this computer.
  const { visitors } = (await readShare(page)).totals;
  for (const sum of ['4 requests', '2 errors', visitors === 1 ? '1 visitor' : `${visitors} visitors`])
    await glance.getByText(sum, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'At a glance' }).first().click();

  // In the smallest window at 200 % everything is in one column, and reached by scrolling down.
  await resize(electron, { width: 640, height: 480, zoom: 2 });
  await expect.poll(() => page.evaluate(() => window.innerWidth), SOON).toBe(320);
  for (const name of ['Stop', 'Clear log']) {
    const button = page.getByRole('button', { name, exact: true });
    await button.scrollIntoViewIfNeeded();
    const { x, width } = (await button.boundingBox()) ?? { x: 0, width: 0 };
    expect(x >= 0 && width > 0 && x + width <= 320, name).toBe(true);
  }
  expect(
    await page
      .locator('#root > *')
      .first()
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBe(0);
  await resize(electron, { width: 1080, height: 720, zoom: 1 });
  await expect.poll(() => page.evaluate(() => window.innerWidth), SOON).toBe(1080);

  // A whole address that is pasted names its port, and the colon stays.
  const port = await readFreePort();
  await page.getByRole('button', { name: /: change it$/ }).click();
  await page.getByRole('textbox', { name: 'Port' }).fill(`http://192.0.2.2:${port}/`);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readShare(page)).port, SOON).toBe(port);
  // It may still run at the port before for a moment.
  address = `http://127.0.0.1:${port}/`;
  await expect.poll(() => untilSharing(page), SOON).toBe(address);
  await expect
    .poll(async () => ((await header(page).textContent()) ?? '').replace(/\s/g, ''), SOON)
    .toMatch(new RegExp(`//[^/]+:${port}`));

  // While it waits for a download, whoever downloads is somebody; who ended it is said.
  const said = await answerMessageBoxes(electron, 'Stop when done');
  const download = start('curl', ['--silent', '--limit-rate', '2M', '--output', '/dev/null', `${address}film.mkv`]);
  await page.getByRole('progressbar').first().waitFor();

  // Header and chart tell the same speed at the same moment.
  await page.getByRole('button', { name: 'At a glance' }).first().click();
  const speeds = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('header, section')]
        .filter((part) => part.checkVisibility())
        .flatMap((part) => /(?:visitor|Throughput)\D*([\d.]+\s.B\/s)/.exec(part.textContent ?? '')?.[1] ?? []),
    );
  await expect.poll(async () => (await speeds()).length, SOON).toBeGreaterThan(1);
  for (const looked of await Promise.all(Array.from({ length: 5 }, speeds))) expect(new Set(looked).size).toBe(1);
  await page.getByRole('button', { name: 'At a glance' }).first().click();

  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await untilState(page, 'Stops after downloads');
  expect((await said()).join()).toContain('gpj\ufffd.photos');
  await header(page).getByText('1 visitor', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Keep sharing' }).click();
  await untilState(page, 'Sharing');
  await page.getByRole('button', { name: 'Disconnect 127.0.0.1 from film.mkv' }).click();
  expect((await download.finished).status).not.toBe(0);
  await page.getByText(/^You ended it\s· /).waitFor();
  const ended = async (): Promise<string | undefined> =>
    (await readLog(page)).find(({ path: target }) => target === '/film.mkv')?.ending;
  await expect.poll(ended, SOON).toBe('You ended it');

  // What happens to a share that is not shown is told with its name, and a folder that was a file comes back.
  await shareByDialog({ electron, page }, music);
  await expect.poll(async () => (await readShare(page)).name, SOON).toBe('music');
  await untilSharing(page);
  await rename(music, `${music}-away`);
  await writeFile(music, 'no folder');
  await untilState(page, 'Not shared');
  await page.getByRole('alert').getByText(music).waitFor();
  const [first] = (await readState(page)).shares;
  await page.evaluate((id) => window.porthole.selectShare(id), first?.id ?? '');
  await rm(music);
  await mkdir(music);
  await page.getByText(/^“music”: The folder is back\. Sharing again\.$/).waitFor();

  // A drive that was pulled out is not shared on as the empty folder that stays, and is back with its files.
  await mkdir(path.join(root, 'drive'));
  const drive = await mountDrive(path.join(root, 'drive'));
  if (drive === undefined) return;
  await shareByDialog({ electron, page }, drive.folder);
  await expect.poll(async () => (await readShare(page)).name, SOON).toBe('drive');
  expect((await curl(`${await untilSharing(page)}on-the-drive.txt`)).stdout).toBe('here');
  drive.pullOut();
  await untilState(page, 'Not shared');
  await page.getByRole('alert').getByText(drive.folder).waitFor();
  await drive.putBack();
  expect((await curl(`${await untilSharing(page)}on-the-drive.txt`)).stdout).toBe('here');
}, 180_000);
