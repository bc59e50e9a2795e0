/** The access log on its way to the window: nothing missing, nothing twice, and the window stays awake. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchPorthole } from '../support/porthole-app.ts';
import { readLog, SOON, untilSharing } from '../support/porthole-page.ts';
import { flood } from '../support/request-flood.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** A window that does not answer for so long feels frozen. */
const FROZEN_MS = 400;
const LONG = { timeout: 60_000, interval: 50 };

/** The number of requests that the log's heading tells. */
const countOf = async (page: Page): Promise<number> => {
  const text = await page
    .getByRole('heading', { name: 'Access log' })
    .locator('xpath=following-sibling::p')
    .textContent();
  return Number.parseInt((text ?? '').replace(/\D/g, ''), 10) || 0;
};

/** Sequence numbers of the drawn rows, and whether each is one more than the one before. */
const readSequences = async (page: Page): Promise<{ numbers: number[]; isGapless: boolean }> => {
  const numbers = (await readLog(page)).map(({ sequence }) => sequence);
  const isGapless = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  return { numbers, isGapless };
};

async function launchSharing() {
  const folder = await createTempFolder({ 'a.txt': 'hello' });
  const app = await launchPorthole({ args: ['--port', '0', folder] });
  const address = await untilSharing(app.page);
  return { ...app, address };
}

describe('the log in the window', () => {
  it('comes back whole after a reload in the middle of the traffic', async () => {
    const { page, address } = await launchSharing();
    const traffic = flood(address, '/a.txt', 4000);
    await expect.poll(() => countOf(page), SOON).toBeGreaterThan(0);
    await page.reload();
    await traffic;
    await expect.poll(() => countOf(page), LONG).toBe(4000);
    const end = await readSequences(page);
    expect(end.isGapless).toBe(true);
    expect(end.numbers.at(-1)).toBe(4000);

    await page.getByRole('grid', { name: 'Access log' }).press('Home');
    await expect.poll(async () => (await readSequences(page)).numbers[0], SOON).toBe(1);
    expect((await readSequences(page)).isGapless).toBe(true);
  });

  it('loses none of 30,000 requests that come as fast as they can, and the window stays awake', async () => {
    const { page, address } = await launchSharing();
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { longTasks: tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    const perSecond = await flood(address, '/a.txt', 30_000);
    await expect.poll(() => countOf(page), LONG).toBe(30_000);
    const { numbers, isGapless } = await readSequences(page);
    expect(isGapless).toBe(true);
    expect(numbers.at(-1)).toBe(30_000);
    const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
    console.log(`${Math.round(perSecond)} requests/s, tasks over 50 ms: ${tasks.map(Math.round).join(', ') || 'none'}`);
    expect(Math.max(0, ...tasks)).toBeLessThan(FROZEN_MS);
  });

  it('is empty after it was cleared, comes back when that is undone, and goes on with the next number', async () => {
    const { page, address } = await launchSharing();
    await run('curl', ['--silent', `${address}a.txt?one`]);
    await expect.poll(() => countOf(page), SOON).toBe(1);
    await page.getByRole('button', { name: 'Clear log' }).click();
    await page.getByText('The log was cleared', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await readSequences(page)).numbers, SOON).toEqual([1]);
    await page.getByRole('button', { name: 'Clear log' }).click();
    await page.getByText('The log was cleared', { exact: true }).waitFor();
    await page.reload();
    await untilSharing(page);
    await run('curl', ['--silent', `${address}a.txt?two`]);
    await expect.poll(async () => (await readSequences(page)).numbers, SOON).toEqual([2]);
  });
});
