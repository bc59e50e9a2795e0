/** Every state of the visitor's page as a picture to look at, and without a finding of axe: phone and desktop, light and dark. */
import { utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteWords } from '../../main/site-words/site-words.ts';
import { findAccessibilityFaults, HEADLESS_SHELL, takePicture, useVisitor } from '../support/visitor/browser.ts';
import { createHolidayTree } from '../support/visitor/folder.ts';
import { FOLDER_SCENES } from '../support/visitor/folder-scenes.ts';
import type { SharedTree } from '../support/visitor/shared-tree.ts';
import { shareTree } from '../support/visitor/shared-tree.ts';

/** Every theme, language and size, without all of their combinations. */
const SCREENS = [
  { screen: 'desktop-light', width: 1100, least: 320, height: 800, theme: 'light', language: 'en-GB', words: 'en' },
  { screen: 'phone-dark', width: 360, least: 320, height: 740, theme: 'dark', language: 'zh-CN', words: 'zh-CN' },
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

describe('the visitor’s page', () => {
  const visitor = useVisitor(HEADLESS_SHELL);
  let share: SharedTree;
  beforeAll(async () => {
    const tree = await createHolidayTree();
    // As wide as dates get.
    share = await shareTree(tree, (folder) => utimes(path.join(folder, 'Route.zip'), WIDE_DATE, WIDE_DATE));
  });
  afterAll(() => share.stop());

  for (const { screen, least, words, ...options } of SCREENS) {
    test.each(FOLDER_SCENES)(
      `looks right on ${screen}, and needs no more than ${least} pixels: $name`,
      async ({ name, reference, act }) => {
        const { page, complaints } = await visitor.visit(share.url + reference, options);
        await act?.(page, siteWords(words).visitor);
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
