/** What a person does with the log in the window of the real app, and what becomes of it outside: one visit after another. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/look.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import { readLog, SOON, untilLogged, untilSharing } from '../support/porthole-page.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** A visitor of its own: every address of 127.0.0.0/8 is this computer's. */
const STRANGER = '127.0.0.2';

const details = (page: Page) => page.getByRole('region', { name: 'Request details' });
const openMenu = (page: Page) => page.getByRole('button', { name: 'Columns and files' }).click();
const isFirstLine = (page: Page, target: string) => async () => (await readLog(page))[0]?.path === target;

it('the log is sorted, filtered, exported, copied and opened again, and a visitor is blocked and let in again', async () => {
  const folder = await createTempFolder({ 'small.txt': 'hello', 'large.txt': 'x'.repeat(5_000), 'b.txt': 'b' });
  const { electron, page } = await launchPorthole({ args: ['--port', '0', folder] });
  const address = await untilSharing(page);
  const visit = (target: string) =>
    run('curl', ['--silent', '--show-error', '--interface', STRANGER, `${address}${target}`]);
  for (const target of ['small.txt', 'large.txt', 'missing.txt', 'b.txt']) await visit(target);
  await untilLogged(page, '/b.txt');

  // Sorted, and as it came.
  const size = page.getByRole('columnheader', { name: 'Size' }).getByRole('button');
  await size.click();
  await expect.poll(isFirstLine(page, '/large.txt'), SOON).toBe(true);
  await size.click();
  await expect.poll(isFirstLine(page, '/b.txt'), SOON).toBe(true);
  await expectAccessible(page, 'sorted');
  await size.click();
  await expect.poll(isFirstLine(page, '/small.txt'), SOON).toBe(true);

  // Exported is what the filter leaves.
  const file = path.join(await createTempFolder(), 'found.csv');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Status 4xx' }).click();
  await page.getByText('1 of 4 requests').waitFor();
  await openMenu(page);
  await page.getByRole('button', { name: 'CSV table' }).click();
  await page.getByText(`Saved 1 request to ${file}`).waitFor();
  const lines = (await readFile(file, 'utf8')).trim().split(/\r?\n/);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('/missing.txt');
  await page.getByRole('button', { name: 'Status 4xx' }).click();

  // Copied as a log line, and as a command that asks for the same again.
  await page.getByRole('grid').getByText('/large.txt').click();
  await details(page)
    .getByText(/^User-Agent:$/)
    .waitFor();
  await details(page).getByRole('button', { name: 'Copy log line' }).click();
  const copied = (): Promise<string> => electron.evaluate(({ clipboard }) => clipboard.readText());
  await expect
    .poll(copied, SOON)
    .toMatch(/^127\.0\.0\.2 - - \[.+\] "GET \/large\.txt HTTP\/1\.1" 200 5000 "-" "curl\//);
  await details(page).getByRole('button', { name: 'Copy as curl' }).click();
  await expect.poll(copied, SOON).toMatch(/^curl .*\/large\.txt$/);
  expect((await run('sh', ['-c', `${await copied()} --silent`])).stdout).toBe('x'.repeat(5_000));

  // Blocked, and let in again.
  await details(page).getByRole('button', { name: 'Block visitor' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Block anyway' }).click();
  await page.getByRole('button', { name: '1 blocked' }).waitFor();
  expect((await visit('small.txt?blocked')).status).not.toBe(0);
  await page.getByRole('button', { name: '1 blocked' }).click();
  await expectAccessible(page, 'blocked');
  await page.getByRole('button', { name: `Unblock ${STRANGER}` }).click();
  await expect.poll(async () => (await visit('small.txt?again')).stdout, SOON).toBe('hello');
  await page.keyboard.press('Escape');
  await details(page).getByRole('button', { name: 'Close' }).click();
  await untilLogged(page, '/small.txt?again');

  // A log from a file, beside the live one.
  await electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [await savedLog()],
  );
  await openMenu(page);
  await page.getByRole('button', { name: 'Open a saved log…' }).click();
  await page.getByText('Saved log: old.log').waitFor();
  await untilLogged(page, '/other.txt');
  // A moment of another day is told with its day.
  expect(await page.getByRole('gridcell').first().textContent()).toMatch(/^Oct 10\b/);
  await expectAccessible(page, 'saved-log');
  await page.getByRole('searchbox').fill('FROM a file');
  await page.getByText('1 of 2 requests').waitFor();
  expect((await readLog(page)).map((line) => line.path)).toEqual(['/from a file.txt']);
  await page.getByRole('button', { name: 'Back to the live log' }).click();
  await untilLogged(page, '/small.txt?again');
});

async function savedLog(): Promise<string> {
  const lines = ['/from%20a%20file.txt', '/other.txt'].map(
    (target) => `192.168.1.9 - - [10/Oct/2026:13:55:36 +0200] "GET ${target} HTTP/1.1" 200 12 "-" "curl/8.5.0"\n`,
  );
  return path.join(await createTempFolder({ 'old.log': lines.join('') }), 'old.log');
}
