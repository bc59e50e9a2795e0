/** Several shares at once: each with its own port and worker, in an order and with names that a person gives. */
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { holdWorkers } from '../support/held-workers.ts';
import { expectAccessible } from '../support/look.ts';
import { createHome, launchPorthole } from '../support/porthole-app.ts';
import {
  answerFileDialog,
  answerMessageBoxes,
  readShare,
  readState,
  SOON,
  shareByDialog,
  untilSharing,
} from '../support/porthole-page.ts';
import { run, start } from '../support/run.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const LARGE_BYTES = 1_073_741_824;

const itemOf = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Shares' }).locator('[aria-current]').filter({ hasText: name });

async function readNames(page: Page): Promise<string[]> {
  const { shares } = await readState(page);
  return shares.map(({ name }) => name);
}

async function readStates(page: Page): Promise<string[]> {
  const { shares } = await readState(page);
  return shares.map(({ status }) => status.state);
}

/** Lets go of files and folders over the window, as a file manager does. */
async function dropPaths(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
}

async function dragOnto(page: Page, name: string, other: string): Promise<void> {
  const [from, to] = [await itemOf(page, name).boundingBox(), await itemOf(page, other).boundingBox()];
  if (from === null || to === null) throw new Error('they are not there');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, to.y + 20, { steps: 6 });
  await page.mouse.up();
}

async function fetchText(address: string, name: string): Promise<string> {
  return (await run('curl', ['--silent', '--fail', `${address}${name}`])).stdout;
}

async function fetchStatus(address: string, name: string): Promise<string> {
  const args = ['--silent', '--output', '/dev/null', '--write-out', '%{http_code}', `${address}${name}`];
  return (await run('curl', args)).stdout;
}

/** A download that takes as long as a test may. */
function startSlowDownload(url: string) {
  const { finished } = start('curl', ['--silent', '--limit-rate', '1M', '--output', '/dev/null', url]);
  let isRunning = true;
  void finished.then(() => {
    isRunning = false;
  });
  return { finished, isRunning: () => isRunning };
}

describe('two shares', () => {
  it('are served side by side, and one goes on when the worker of the other is killed', async () => {
    const root = await createTempFolder({ photos: { 'a.txt': 'a photo' }, music: { 'a.txt': 'a song' } });
    const { electron, page } = await launchPorthole({ args: ['--port', '0', path.join(root, 'photos')] });
    const photos = await untilSharing(page);
    const killWorker = await holdWorkers(electron);
    await shareByDialog({ electron, page }, path.join(root, 'music'));
    await expect.poll(async () => (await readShare(page)).name, SOON).toBe('music');
    const music = await untilSharing(page);
    expect([await fetchText(photos, 'a.txt'), await fetchText(music, 'a.txt')]).toEqual(['a photo', 'a song']);
    await expectAccessible(page, 'two-shares');

    await killWorker();
    await page.getByRole('alert').getByText('Sharing ended unexpectedly.').waitFor();
    expect(await run('curl', ['--silent', music])).toMatchObject({ status: 7 });
    expect(await fetchText(photos, 'a.txt')).toBe('a photo');
    expect(await readStates(page)).toEqual(['running', 'failed']);
  });
});

describe('several shares', () => {
  it('are dropped, put in order, named, removed, brought back, and there again after a restart', async () => {
    const home = await createHome();
    const root = await createTempFolder({
      photos: { 'a.txt': 'a photo' },
      music: { 'a.txt': 'a song' },
      'letter.txt': 'a letter',
      'note.txt': 'a note',
    });
    const at = (name: string): string => path.join(root, name);
    const app = await launchPorthole({ args: ['--port', '0', at('photos')], home });
    const { page } = app;
    const photos = await untilSharing(page);

    await dropPaths(page, [at('music'), at('letter.txt'), at('note.txt')]);
    await expect.poll(() => readNames(page), SOON).toEqual(['photos', 'music', 'letter.txt + 1']);
    const files = await untilSharing(page);
    expect([await fetchText(files, 'letter.txt'), await fetchText(files, 'note.txt')]).toEqual(['a letter', 'a note']);
    await dropPaths(page, [at('music')]);
    await expect.poll(async () => (await readShare(page)).name, SOON).toBe('music');
    const music = await untilSharing(page);

    await dragOnto(page, 'letter.txt', 'photos');
    await expect.poll(() => readNames(page), SOON).toEqual(['letter.txt + 1', 'photos', 'music']);
    await itemOf(page, 'music').press('Alt+ArrowUp');
    await expect.poll(() => readNames(page), SOON).toEqual(['letter.txt + 1', 'music', 'photos']);

    await itemOf(page, 'music').press('F2');
    await page.getByRole('textbox', { name: 'Name of the share' }).fill('Songs');
    await page.keyboard.press('Enter');
    await expect.poll(() => readNames(page), SOON).toEqual(['letter.txt + 1', 'Songs', 'photos']);

    await itemOf(page, 'Songs').press('Delete');
    await expect.poll(() => readNames(page), SOON).toEqual(['letter.txt + 1', 'photos']);
    await expect.poll(async () => (await run('curl', ['--silent', music])).status, SOON).toBe(7);
    expect(await fetchText(photos, 'a.txt')).toBe('a photo');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => readNames(page), SOON).toEqual(['letter.txt + 1', 'Songs', 'photos']);
    expect(await fetchText(await untilSharing(page), 'a.txt')).toBe('a song');

    await itemOf(page, 'Songs').press('Delete');
    await itemOf(page, 'photos').press('Delete');
    await expect.poll(() => readNames(page), SOON).toEqual(['letter.txt + 1']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => readNames(page), SOON).toEqual(['letter.txt + 1', 'photos']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => readNames(page), SOON).toEqual(['letter.txt + 1', 'Songs', 'photos']);

    await app.quit();
    const again = await launchPorthole({ home });
    expect(await readNames(again.page)).toEqual(['letter.txt + 1', 'Songs', 'photos']);
    expect((await readShare(again.page)).name).toBe('Songs');
    await expect.poll(() => readStates(again.page), SOON).toEqual(['running', 'running', 'running']);
  });
});

describe('single files', () => {
  it('are chosen in the dialog, joined by others and taken out again, while a download goes on', async () => {
    const root = await createTempFolder({ photos: {}, 'note.txt': 'a note', 'letter.txt': 'a letter' });
    const large = await createSparseFile(root, 'large.iso', LARGE_BYTES);
    const { electron, page } = await launchPorthole({ args: ['--port', '0', path.join(root, 'photos')] });
    await untilSharing(page);
    await answerFileDialog(electron, [large, path.join(root, 'note.txt')]);
    await page.getByRole('button', { name: 'Share more' }).click();
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await expect.poll(() => readNames(page), SOON).toEqual(['photos', 'large.iso + 1']);
    const address = await untilSharing(page);
    const curl = startSlowDownload(`${address}large.iso`);
    await page.getByRole('progressbar').waitFor();

    await answerFileDialog(electron, [path.join(root, 'letter.txt')]);
    await page.locator('h1').getByRole('button', { name: 'large.iso + 1', exact: true }).click();
    await page.getByRole('button', { name: 'Add files…' }).click();
    await page.locator('h1').getByRole('button', { name: 'large.iso + 2', exact: true }).click();
    expect(await fetchText(address, 'letter.txt')).toBe('a letter');
    await page.getByRole('button', { name: 'Stop sharing note.txt' }).click();
    await expect.poll(() => fetchStatus(address, 'note.txt'), SOON).toBe('404');
    await page.keyboard.press('Control+z');
    await expect.poll(() => fetchStatus(address, 'note.txt'), SOON).toBe('200');
    await page.keyboard.press('Escape');

    const asked = await answerMessageBoxes(electron, 'Cancel');
    await itemOf(page, 'large.iso').press('Delete');
    await expect.poll(asked, SOON).toEqual(['Remove large.iso + 2 while a download is running?']);
    expect(await readNames(page)).toEqual(['photos', 'large.iso + 2']);
    expect(curl.isRunning()).toBe(true);
    await answerMessageBoxes(electron, 'Remove now');
    await itemOf(page, 'large.iso').press('Delete');
    await expect.poll(() => readNames(page), SOON).toEqual(['photos']);
    expect((await curl.finished).status).not.toBe(0);
  });
});
