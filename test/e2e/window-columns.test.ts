/** The log's columns and times in the window, in a browser, with a scripted main process. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { logEntries, visibleSequences } from '../support/window/drive.ts';
import { sampleEntries } from '../support/window/sample-entries.ts';
import { createScenes } from '../support/window/scenes.ts';
import { STAGE_TIME } from '../support/window/stage-time.ts';
import { useWindowStage } from '../support/window/window-page.ts';

const stage = useWindowStage();
const menu = (page: Page) => page.getByRole('button', { name: 'Columns and files' });
const head = (page: Page, name: string) => page.getByRole('columnheader', { name });

async function openLog(): Promise<Page> {
  const { page } = await stage.open(createScenes(STAGE_TIME).busy);
  await page.locator('[data-sequence="1200"]').waitFor();
  return page;
}

async function widthOf(page: Page, name: string): Promise<number> {
  return (await head(page, name).boundingBox())?.width ?? 0;
}

describe('a column', () => {
  test('is hidden, stays so after a reload, and comes back', async () => {
    const page = await openLog();
    await menu(page).click();
    await page.getByRole('checkbox', { name: 'Method' }).uncheck();
    await head(page, 'Method').waitFor({ state: 'hidden' });
    await page.reload();
    await page.locator('[data-sequence="1200"]').waitFor();
    expect(await head(page, 'Method').isVisible()).toBe(false);
    const path = await page.locator('[data-sequence="1200"] [role=gridcell]:nth-child(5)').boundingBox();
    expect(path?.x).toBeCloseTo((await head(page, 'Path').boundingBox())?.x ?? 0, 0);
    await menu(page).click();
    await page.getByRole('button', { name: 'Columns as at first' }).click();
    await head(page, 'Method').waitFor();
  });

  test('is made wider by the arrow keys', async () => {
    const page = await openLog();
    await page.getByRole('separator', { name: 'Width of Status' }).focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    expect(await widthOf(page, 'Status')).toBe(48 + 5 * 8);
    await page.keyboard.press('ArrowLeft');
    expect(await widthOf(page, 'Status')).toBe(48 + 4 * 8);
  });

  test('is made wider and narrower by the mouse', async () => {
    const page = await openLog();
    const handle = await page.getByRole('separator', { name: 'Width of Visitor' }).boundingBox();
    const left = (await head(page, 'Visitor').boundingBox())?.x ?? 0;
    if (handle === null) throw new Error('there is no handle');
    await page.mouse.move(handle.x + 4, handle.y + 8);
    await page.mouse.down();
    await page.mouse.move(left + 220, handle.y + 8);
    expect(await widthOf(page, 'Visitor')).toBe(220);
    await page.mouse.move(left + 90, handle.y + 8);
    await page.mouse.up();
    expect(await widthOf(page, 'Visitor')).toBe(90);
  });
});

describe('sorting', () => {
  const sizesOf = async (page: Page): Promise<number[]> => {
    const sequences = await visibleSequences(page);
    return sequences.map((sequence) => sampleEntries(1_200)[sequence - 1]?.contentBytes ?? Number.NaN);
  };
  const isDescending = (sizes: readonly number[]): boolean =>
    sizes.every((size, index) => index === 0 || size <= (sizes[index - 1] ?? 0));

  test('by a column: its name is pressed, new entries wait, and the third press is as it came', async () => {
    const page = await openLog();
    await head(page, 'Size').getByRole('button').click();
    await page.locator('[role=columnheader][aria-sort=descending]').waitFor();
    await expect.poll(async () => (await sizesOf(page))[0]).toBe(734_003_200);
    expect(isDescending(await sizesOf(page))).toBe(true);
    await page.getByRole('grid').focus();
    await page.keyboard.press('End');
    await expect.poll(async () => (await sizesOf(page)).at(-1)).toBe(0);
    const before = await visibleSequences(page);
    await logEntries(page, 40, 1_201);
    await page.getByRole('button', { name: '40 new' }).waitFor();
    expect(await visibleSequences(page)).toEqual(before);
    await page.getByRole('button', { name: '40 new' }).click();
    await page.getByText('1,240 requests', { exact: true }).waitFor();
    await expect.poll(async () => (await sizesOf(page))[0]).toBe(734_003_200);
    await head(page, 'Size').getByRole('button').click();
    await expect.poll(async () => (await sizesOf(page))[0]).toBe(0);
    await head(page, 'Size').getByRole('button').click();
    await page.locator('[data-sequence="1240"]').waitFor();
    expect(await page.locator('[aria-sort]').count()).toBe(0);
  });

  test('by keyboard, which says so and leaves the row that is selected alone', async () => {
    const page = await openLog();
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Sorted by Visitor: A to Z').waitFor({ state: 'attached' });
    expect(await head(page, 'Visitor').getAttribute('aria-sort')).toBe('ascending');
    expect(await page.getByRole('region', { name: 'Request details' }).count()).toBe(0);
  });
});

describe('times', () => {
  test('are told as how long ago, and go on', async () => {
    const page = await openLog();
    await menu(page).click();
    await page.getByRole('checkbox', { name: 'Times as how long ago' }).check();
    const time = page.locator('[data-sequence="1190"] [role=gridcell]').first();
    const seconds = async (): Promise<number> => Number(/^(\d+) sec ago$/.exec((await time.textContent()) ?? '')?.[1]);
    await expect.poll(seconds).toBeGreaterThanOrEqual(0);
    const before = await seconds();
    await expect.poll(seconds, { timeout: 5_000 }).toBeGreaterThan(before);
  });
});
