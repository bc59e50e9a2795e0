/** The log in files, in the window, in a browser, with a scripted main process: export, saved logs, the log on disk. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ExportChunk } from '../../main/ipc/contract.ts';
import { callsOf, visibleSequences } from '../support/window/drive.ts';
import { sampleEntries } from '../support/window/sample-entries.ts';
import { createScenes } from '../support/window/scenes.ts';
import { STAGE_TIME } from '../support/window/stage-time.ts';
import { useWindowStage } from '../support/window/window-page.ts';

const stage = useWindowStage();
const scenes = createScenes(STAGE_TIME);

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Columns and files' }).click();
}

describe('an export', () => {
  test('has what the filter shows, in order, and says where it is', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Status 4xx' }).click();
    const expected = sampleEntries(240).filter(({ status }) => status >= 400 && status < 500);
    await openMenu(page);
    await page.getByText(`Export ${expected.length} requests as`).waitFor();
    await page.getByRole('button', { name: 'CSV table' }).click();
    await page.getByText(/^Saved \d+ requests to \/home\/ada\/porthole\.log$/).waitFor();
    expect(await callsOf(page, 'beginExport')).toEqual([['csv', 'share-1']]);
    const chunks = (await callsOf(page, 'writeExport')).map(([, chunk]) => chunk as ExportChunk);
    expect(chunks.flatMap(({ sequences }) => Object.values(sequences))).toEqual(
      expected.map(({ sequence }) => sequence),
    );
    expect(chunks.map(({ batch }) => batch.count)).toEqual([expected.length]);
  });

  test('of a saved log asks no share for more', async () => {
    const { page } = await stage.open(scenes.sharing);
    await openMenu(page);
    await page.getByRole('button', { name: 'Open a saved log…' }).click();
    await page.getByText('Saved log: Photos-1.log').waitFor();
    await openMenu(page);
    await page.getByRole('button', { name: 'HAR for developer tools' }).click();
    await page.getByText(/^Saved \d+ requests/).waitFor();
    expect(await callsOf(page, 'beginExport')).toEqual([['har', undefined]]);
  });
});

describe('a saved log', () => {
  test('is marked, filtered and read only, and leads back to the live one', async () => {
    const { page } = await stage.open(scenes.sharing);
    await openMenu(page);
    await page.getByRole('button', { name: 'Open a saved log…' }).click();
    await page.getByText('Saved log: Photos-1.log').waitFor();
    expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Clear log' }).count()).toBe(0);
    await page.getByRole('searchbox').fill('favicon');
    const expected = sampleEntries(240).filter(({ target }) => target === '/favicon.ico');
    await page.getByText(`${expected.length} of 240 requests`).waitFor();
    const [first] = await visibleSequences(page);
    await page.locator(`[data-sequence="${first}"]`).click();
    await page.getByText('This request comes from a file, which has no header fields.').waitFor();
    expect(await callsOf(page, 'getExchangeDetails')).toEqual([]);
    await page.getByRole('button', { name: 'Back to the live log' }).click();
    await page.getByText('240 requests', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
  });
});

describe('the log on disk', () => {
  test('is switched on and set up in the settings', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Keep the log on disk').check();
    await page.getByLabel('Format').selectOption('JSON lines');
    await page.getByLabel('Keep files').selectOption('30 days');
    await page.getByRole('button', { name: 'Other folder…' }).click();
    await page.getByText('/home/ada/Logs', { exact: true }).waitFor();
    const [last] = (await callsOf(page, 'setLogFiles')).at(-1) ?? [];
    expect(last).toMatchObject({ enabled: true, format: 'json', maxDays: 30, folder: '/home/ada/Logs' });
    await page.getByRole('button', { name: 'Show the log file' }).click();
    expect(await callsOf(page, 'showLogFile')).toEqual([['share-1']]);
  });

  test('says in the window that the disk is full, and that the log goes on', async () => {
    const { page } = await stage.open(scenes['log-file-failed']);
    await page.getByText('The log can’t be written to disk: the disk is full.').waitFor();
    await page.getByText('It goes on in memory; 1,204 requests wait for the disk.').waitFor();
  });
});
