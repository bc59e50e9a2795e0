/** Every state of the visitor's page as a picture to look at, and without a finding of axe: phone and desktop, light and dark. */
import { utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAccessibilityFaults, HEADLESS_SHELL, takePicture, useVisitor } from '../support/visitor/browser.ts';
import { createHolidayTree } from '../support/visitor/folder.ts';
import type { SharedTree } from '../support/visitor/shared-tree.ts';
import { shareTree } from '../support/visitor/shared-tree.ts';

/** What is opened, what is done there before the picture, and its name. */
type View = readonly [name: string, reference: string, act: (page: Page) => Promise<unknown>];

const nothing = (): Promise<void> => Promise.resolve();

const VIEWS: readonly View[] = [
  ['root', '', nothing],
  ['pictures', 'Summer%20in%20the%20Alps/', showGrid],
  ['pictures-list', 'Summer%20in%20the%20Alps/', nothing],
  ['deep', 'Summer%20in%20the%20Alps/Day%201/', nothing],
  ['empty', 'Empty/', nothing],
  ['filtered', '', (page) => page.getByRole('searchbox').fill('route')],
  ['no-match', '', (page) => page.getByRole('searchbox').fill('nothing like this')],
  ['results', '?search=IMG_200', nothing],
  ['selecting', '', selectTwo],
  ['selecting-grid', 'Summer%20in%20the%20Alps/', (page) => showGrid(page).then(() => selectTwo(page))],
  ['readme', '', (page) => page.locator('.readme').scrollIntoViewIfNeeded()],
  ['viewer-picture', 'Summer%20in%20the%20Alps/#view=IMG_2001.jpg', pictureShown],
  [
    'viewer-portrait',
    'Summer%20in%20the%20Alps/#view=Portrait%20at%20the%20lake%2C%20taken%20by%20grandma%20on%20the%20last%20day.jpg',
    pictureShown,
  ],
  ['viewer-source', '#view=double.ts', (page) => page.locator('.hljs-keyword').first().waitFor()],
  ['viewer-markdown', '#view=README.md', (page) => page.locator('dialog .prose').waitFor()],
  ['viewer-archive', '#view=photos.zip', (page) => page.locator('dialog li').first().waitFor()],
  ['viewer-audio', '#view=Tone.wav', (page) => page.locator('dialog audio').waitFor()],
];

/** Every theme, language and size, without all of their combinations. */
const SCREENS = [
  { screen: 'desktop-light', width: 1100, least: 320, height: 800, theme: 'light', language: 'en-GB' },
  { screen: 'phone-dark', width: 360, least: 320, height: 740, theme: 'dark', language: 'zh-CN' },
] as const;

const WIDE_DATE = new Date('2026-10-28T20:48:00Z');

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** Rows in which size and date reach into the place of the download button, or are cut short. */
function listCrowdedRows(page: Page): Promise<string[]> {
  return page.locator('tr:has(time)').evaluateAll((rows) =>
    rows
      .filter((row) => {
        const [, , time, save] = row.children;
        if (time === undefined || save === undefined) return true;
        const text = document.createRange();
        text.selectNodeContents(time);
        const { right } = text.getBoundingClientRect();
        return right > save.getBoundingClientRect().left || time.scrollWidth > time.clientWidth;
      })
      .map((row) => row.textContent),
  );
}

async function showGrid(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Grid|网格)$/ }).click();
  await page.locator('img.shown').first().waitFor();
}

async function selectTwo(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Select|选择)$/ }).click();
  await page.getByRole('checkbox').nth(1).check();
  await page.getByRole('checkbox').nth(2).check();
}

async function pictureShown(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.stage img')?.complete);
}

describe('the visitor’s page', () => {
  const visitor = useVisitor(HEADLESS_SHELL);
  let share: SharedTree;
  beforeAll(async () => {
    const tree = await createHolidayTree();
    // As wide as dates get.
    share = await shareTree(tree, (folder) => utimes(path.join(folder, 'Route.zip'), WIDE_DATE, WIDE_DATE));
  });
  afterAll(() => share.stop());

  for (const { screen, least, ...options } of SCREENS) {
    test.each(VIEWS)(
      `looks right on ${screen}, and needs no more than ${least} pixels: %s`,
      async (name, reference, act) => {
        const { page, complaints } = await visitor.visit(share.url + reference, options);
        await act(page);
        await takePicture(page, `${name}-${screen}`);
        expect(await findAccessibilityFaults(page)).toEqual([]);
        expect(await widthOf(page)).toBeLessThanOrEqual(options.width);
        await page.setViewportSize({ width: least, height: options.height });
        await takePicture(page, `${name}-${least}-${screen}`);
        expect(await widthOf(page)).toBeLessThanOrEqual(least);
        expect(complaints).toEqual([]);
      },
    );
  }

  test.each([
    [320, 'zh-CN'],
    [320, 'en-GB'],
    [360, 'zh-CN'],
    [400, 'zh-CN'],
  ] as const)('keeps size and date clear of the download button at %i pixels in %s', async (width, language) => {
    const { page } = await visitor.visit(share.url, { width, height: 740, language });
    await page.getByText('Route.zip').scrollIntoViewIfNeeded();
    await takePicture(page, `rows-${width}-${language}`);
    expect(await listCrowdedRows(page)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('looks right without a script in %s', async (theme) => {
    const { page } = await visitor.visit(share.url, { width: 360, height: 740, theme, hasScript: false });
    await takePicture(page, `plain-phone-${theme}`);
    expect(await page.getByRole('link', { name: 'Minutes.txt', exact: true }).isVisible()).toBe(true);
  });
});
