/** The log's filters in the window, in a browser, with a scripted main process. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visibleSequences } from '../support/window/drive.ts';
import { sampleEntries } from '../support/window/sample-entries.ts';
import { createScenes } from '../support/window/scenes.ts';
import { STAGE_TIME } from '../support/window/stage-time.ts';
import { useWindowStage } from '../support/window/window-page.ts';

const stage = useWindowStage();
const scenes = createScenes(STAGE_TIME);
const entries = sampleEntries(240);

async function openLog(): Promise<Page> {
  const { page } = await stage.open(scenes.sharing);
  await page.locator('[data-sequence="240"]').waitFor();
  return page;
}

const more = (page: Page) => page.getByRole('button', { name: 'More filters' });
const count = (page: Page, shown: number) => page.getByText(`${shown} of 240 requests`).waitFor();

describe('a regular expression', () => {
  test('filters, and says what is wrong with it', async () => {
    const page = await openLog();
    await page.getByRole('button', { name: 'Regular expression' }).click();
    const field = page.getByRole('searchbox');
    await field.fill('dsc_\\d+\\.jpg$');
    await count(page, entries.filter(({ target }) => /dsc_\d+\.jpg$/i.test(target)).length);
    await field.fill('dsc_(');
    await page.getByText('A parenthesis is not closed, or was never opened.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: 'Regular expression' }).click();
    await page.getByText('No match').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('false');
  });
});

describe('more filters', () => {
  test('combine path, duration and ending', async () => {
    const page = await openLog();
    await more(page).click();
    await page.getByLabel('Path begins with').fill('/videos/beach');
    await page.getByLabel('Took longer than').fill('1000');
    await page.getByLabel('Only incomplete ones').check();
    const expected = entries.filter(
      ({ target, durationMs, ending }) =>
        target.startsWith('/Videos/beach') && durationMs > 1000 && ending !== 'complete',
    );
    await count(page, expected.length);
    expect(await visibleSequences(page)).toEqual(expected.map(({ sequence }) => sequence));
    await page.getByRole('dialog').getByRole('button', { name: 'Clear filter' }).click();
    await page.getByText('240 requests', { exact: true }).waitFor();
  });

  test('are saved under a name, applied after a reload, and removed', async () => {
    const page = await openLog();
    await page.getByRole('button', { name: 'Status 4xx' }).click();
    await more(page).click();
    await page.getByLabel('Name of this filter').fill('Errors');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Apply Errors' }).waitFor();
    await page.reload();
    await page.getByText('240 requests', { exact: true }).waitFor();
    await more(page).click();
    await page.getByRole('button', { name: 'Apply Errors' }).click();
    await count(page, entries.filter(({ status }) => status >= 400 && status < 500).length);
    expect(await page.getByRole('button', { name: 'Status 4xx' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Remove the filter Errors' }).click();
    await page.getByRole('button', { name: 'Apply Errors' }).waitFor({ state: 'detached' });
  });
});
