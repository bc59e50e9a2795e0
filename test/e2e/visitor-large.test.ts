/** Folders too large for one page: 100,000 files and 10,000 pictures, used as any other folder. Figures go to test-results. */
import { linkSync, writeFileSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takePicture, useVisitor } from '../support/visitor/browser.ts';
import { createPicture } from '../support/visitor/pictures.ts';
import type { SharedTree } from '../support/visitor/shared-tree.ts';
import { shareTree } from '../support/visitor/shared-tree.ts';

const FILES = 100_000;
const PICTURES = 10_000;
const FIGURES = fileURLToPath(new URL('../../test-results/visitor/figures.txt', import.meta.url));

const visitor = useVisitor();

/** Makes many files. One after the other: a trip through the thread pool costs more than the file. */
function makeFiles(folder: string, count: number): void {
  for (let number = 0; number < count; number++) writeFileSync(path.join(folder, `report-${number}.txt`), '');
}

async function shareLarge(fill: (folder: string) => void): Promise<SharedTree> {
  const share = await shareTree({}, async (folder) => fill(folder));
  onTestFinished(share.stop);
  return share;
}

async function note(label: string, value: number, unit: string): Promise<void> {
  await mkdir(path.dirname(FIGURES), { recursive: true });
  await appendFile(FIGURES, `${label}: ${Math.round(value)} ${unit}\n`);
}

async function measure(label: string, act: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await act();
  await note(label, performance.now() - start, 'ms');
}

const rowCount = (page: Page): Promise<number> => page.locator('tbody tr').count();

describe('a folder of 100,000 files', () => {
  test('is there at once, and all of it can be scrolled, sorted and filtered', async () => {
    const share = await shareLarge((folder) => makeFiles(folder, FILES));
    const { page, complaints } = await visitor.visit('about:blank', { hasScript: false });
    const scripted = await page
      .context()
      .browser()
      ?.newPage({ viewport: { width: 360, height: 740 } });
    if (!scripted) throw new Error('No browser');
    onTestFinished(() => scripted.close());
    await measure('100,000 files: first rows', async () => {
      await scripted.goto(share.url, { waitUntil: 'commit' });
      await scripted.getByText('report-0.txt', { exact: true }).waitFor();
    });
    const paint = await scripted.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    await note('100,000 files: first contentful paint', paint, 'ms');
    await measure('100,000 files: all loaded', () =>
      scripted.locator('table.windowed[aria-rowcount="100001"]').waitFor(),
    );
    expect(await scripted.locator('#summary').textContent()).toBe('100,000 files');
    await scripted.keyboard.press('ArrowDown');
    await measure('100,000 files: to the end', async () => {
      await scripted.keyboard.press('End');
      await scripted.getByText('report-99999.txt', { exact: true }).waitFor();
    });
    expect(await scripted.evaluate(() => document.activeElement?.textContent)).toBe('report-99999.txt');
    expect(await rowCount(scripted)).toBeLessThan(100);
    await takePicture(scripted, 'large-end');
    await measure('100,000 files: filtered', async () => {
      await scripted.getByRole('searchbox').fill('report-9997');
      await scripted.getByText('11 matches').waitFor();
    });
    expect(await rowCount(scripted)).toBe(11);
    expect(complaints).toEqual([]);
  });

  test('comes in pages to those without a script, and whole to programs', async () => {
    const share = await shareLarge((folder) => makeFiles(folder, 2500));
    const { page } = await visitor.visit(share.url, { hasScript: false });
    expect(await rowCount(page)).toBe(1000);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByRole('link', { name: 'Next' }).click();
    expect(await page.locator('#pages p').textContent()).toBe('Page 3 of 3');
    expect(await rowCount(page)).toBe(500);
    const index = await (await fetch(share.url)).text();
    expect(index.match(/<a href="report-\d+\.txt"/g)).toHaveLength(2500);
  });
});

describe('a folder of 10,000 pictures', () => {
  test('shows what is in sight, and no more of it than that', async () => {
    const picture = await createPicture({ width: 1600, height: 1200, colour: [90, 160, 210] });
    const share = await shareLarge((folder) => {
      writeFileSync(path.join(folder, 'IMG_0.jpg'), picture);
      for (let number = 1; number < PICTURES; number++) {
        linkSync(path.join(folder, 'IMG_0.jpg'), path.join(folder, `IMG_${number}.jpg`));
      }
    });
    const { page, complaints } = await visitor.visit(share.url);
    await page.locator('table.windowed').waitFor();
    await page.getByRole('button', { name: 'Grid' }).click();
    await page.locator('img.shown').first().waitFor();
    await page.getByRole('link', { name: 'IMG_0.jpg', exact: true }).focus();
    await measure('10,000 pictures: to the end', async () => {
      await page.keyboard.press('End');
      await page.locator('tr', { hasText: 'IMG_9999.jpg' }).locator('img.shown').waitFor();
    });
    await takePicture(page, 'large-pictures');
    expect(await rowCount(page)).toBeLessThan(400);
    expect(complaints).toEqual([]);
  });
});
