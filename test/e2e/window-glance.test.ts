/** What happened at a glance, in the window, in a browser, with a scripted main process. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tellTransfers } from '../support/window/drive.ts';
import type { FakePage } from '../support/window/fake-bridge-access.ts';
import { SAMPLE_TIME } from '../support/window/sample-entries.ts';
import { sampleTransfers } from '../support/window/sample-transfers.ts';
import { createScenes } from '../support/window/scenes.ts';
import { STAGE_TIME } from '../support/window/stage-time.ts';
import type { OpenOptions } from '../support/window/window-page.ts';
import { useWindowStage } from '../support/window/window-page.ts';

const stage = useWindowStage();
const button = (page: Page) => page.getByRole('button', { name: 'At a glance' });
const section = (page: Page) => page.getByRole('region', { name: 'At a glance' });

async function openBusy(options?: OpenOptions): Promise<Page> {
  const { page, complaints } = await stage.open(createScenes(STAGE_TIME).busy, options);
  await page.getByText('1,200 requests', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  return page;
}

describe('at a glance', () => {
  test('is folded away on a small window, open on a large one, and stays as it was left', async () => {
    const page = await openBusy();
    expect(await section(page).count()).toBe(0);
    await page.setViewportSize({ width: 1400, height: 950 });
    await section(page).waitFor();
    await button(page).click();
    await section(page).waitFor({ state: 'detached' });
    await page.reload();
    await button(page).waitFor();
    expect(await section(page).count()).toBe(0);
  });

  test('draws the last minutes, within what the page’s policy allows', async () => {
    const { page, complaints } = await stage.open(createScenes(STAGE_TIME).busy);
    await button(page).click();
    const chart = section(page).getByRole('img', { name: /^Chart of the last five minutes: at most .+\/s and \d+/ });
    const canvas = chart.locator('canvas');
    await canvas.waitFor();
    const accent = await canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4) if (pixels[at] === 0x15 && pixels[at + 1] === 0x5f) count += 1;
      return count;
    });
    expect(accent).toBeGreaterThan(50);
    expect(complaints).toEqual([]);
  });

  test('says the same in a table', async () => {
    const page = await openBusy();
    await button(page).click();
    await page.getByRole('button', { name: 'Show as table' }).click();
    const rows = section(page).getByRole('region', { name: 'Last five minutes' }).locator('tbody tr');
    const requests = await rows.locator('td:nth-of-type(1)').allInnerTexts();
    expect(requests.length).toBeGreaterThanOrEqual(10);
    const total = requests.reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0);
    expect(total).toBeGreaterThan(1_000);
    expect(total).toBeLessThanOrEqual(1_200);
  });

  test('counts a running transfer while it runs', async () => {
    const { page } = await stage.open(createScenes(STAGE_TIME)['sharing-empty']);
    const [running] = sampleTransfers(SAMPLE_TIME);
    if (running === undefined) throw new Error('there is no sample');
    // Until somebody comes, the guide stands where this will be.
    await tellTransfers(page, [{ ...running, sent: 48_200_000 }], 1);
    await button(page).click();
    await page.getByRole('button', { name: 'Show as table' }).click();
    await section(page)
      .getByRole('cell', { name: /^48\.2\sMB$/ })
      .waitFor();
  });

  test('has totals that go on', async () => {
    const page = await openBusy();
    await button(page).click();
    await section(page).getByText('18,204 requests').waitFor();
    await section(page).getByText('312 errors').waitFor();
    await page.evaluate(() => {
      const totals = { requests: 18_205, contentBytes: 48_210_000_000, errors: 313, incomplete: 41, visitors: 23 };
      (window as never as FakePage).fakeMain.tally(totals);
    });
    await section(page).getByText('18,205 requests').waitFor();
    await section(page).getByText('313 errors').waitFor();
  });

  test('ranks files, visitors and errors', async () => {
    const page = await openBusy();
    await button(page).click();
    const first = section(page).locator('table tbody tr').first();
    // The two ends of a name stand in elements of their own.
    await expect.poll(() => first.textContent()).toContain('/Videos/beach day.mp4');
    await section(page).getByRole('button', { name: 'Errors' }).click();
    await expect.poll(() => section(page).textContent()).toContain('404 /favicon.ico');
    await section(page).getByRole('button', { name: 'Visitors' }).click();
    await expect.poll(() => section(page).textContent()).toContain('192.168.1.51');
  });
});
