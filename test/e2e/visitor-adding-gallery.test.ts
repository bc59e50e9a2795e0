/** Every state of the place where visitors add files, in both themes, from 320 pixels on: nothing is cut off, and axe finds nothing. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteWords } from '../../main/site-words/site-words.ts';
import type { Theme } from '../support/gallery-choice.ts';
import { chosenThemes, IS_GALLERY } from '../support/gallery-choice.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import { ADDING_SCENES, ADDING_TREE } from '../support/visitor/adding-scenes.ts';
import { findAccessibilityFaults, HEADLESS_SHELL, takePicture, useVisitor } from '../support/visitor/browser.ts';

const visitor = useVisitor(HEADLESS_SHELL);

const DESKTOP = { screen: 'desktop', width: 1100, height: 800 } as const;
const PHONE = { screen: 'phone', width: 320, height: 740 } as const;

type Look = readonly [
  scene: string,
  screen: typeof DESKTOP | typeof PHONE,
  language: 'en-GB' | 'zh-CN',
  direction: 'ltr' | 'rtl',
];

/** For a person who looks at the pictures all of them, else one of each scene. */
function listLooks(): readonly Look[] {
  return Object.entries(ADDING_SCENES).flatMap(([scene, { needsMouse = false }], index): Look[] => {
    const screens = [DESKTOP, ...(needsMouse ? [] : [PHONE])];
    const languages = ['en-GB', 'zh-CN'] as const;
    const all = screens.flatMap((screen) => languages.map((language): Look => [scene, screen, language, 'ltr']));
    if (IS_GALLERY) return [...all, [scene, screens.at(-1) ?? DESKTOP, 'en-GB', 'rtl']];
    const [chosen, screen, language] = all[index % all.length] ?? [scene, DESKTOP, 'en-GB'];
    return [[chosen, screen, language, index % 3 === 2 ? 'rtl' : 'ltr']];
  });
}

/** What a theme changes is colour: in the dark, all else was judged before. */
const RULES_IN_THE_DARK = ['color-contrast', 'link-in-text-block'];
/** In a check a scene is looked at in one of them. */
function themesOf(scene: string): readonly Theme[] {
  const isLight = Object.keys(ADDING_SCENES).indexOf(scene) % 4 < 2;
  return chosenThemes(IS_GALLERY ? ['light', 'dark'] : [isLight ? 'light' : 'dark']);
}

/** What is wider than the page, or cut off without a sign of it. */
function findOutside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, h1, h2, p, dialog, progress, .uploads > li')]
      .filter((node) => node.checkVisibility() && !node.classList.contains('spoken'))
      .filter((node) => {
        const { left, right, width } = node.getBoundingClientRect();
        return width > 1 && (left < -0.5 || right > innerWidth + 0.5);
      })
      .map((node) => node.outerHTML),
  );
}

/** Lines of a row that stand out of it. */
function findCrowdedRows(page: Page): Promise<string[]> {
  return page
    .locator('.uploads > li:not(.space)')
    .evaluateAll((rows) => rows.filter((row) => row.scrollHeight > row.clientHeight + 1).map((row) => row.outerHTML));
}

async function expectFitting(page: Page): Promise<void> {
  expect(await findOutside(page)).toEqual([]);
  expect(await findCrowdedRows(page)).toEqual([]);
}

describe('where files can be added', () => {
  test.each(listLooks())('%s looks right on %o in %s, %s', async (name, screen, language, direction) => {
    const scene = ADDING_SCENES[name];
    if (scene === undefined) throw new Error(`No scene ${name}`);
    const { hasScript = true } = scene;
    const server = await serveReceiving(ADDING_TREE, scene.options);
    const { page } = await visitor.visit(`http://127.0.0.1:${server.port}/`, { ...screen, language, hasScript });
    if (hasScript) await page.evaluate((wanted) => document.documentElement.setAttribute('dir', wanted), direction);
    const site = siteWords(language === 'zh-CN' ? language : 'en');
    await scene.act({ page, words: site.adding, site });
    for (const theme of themesOf(name)) {
      await page.emulateMedia({ colorScheme: theme });
      await takePicture(page, `adding-${name}-${screen.screen}-${theme}-${language}-${direction}`);
      if (hasScript)
        expect(await findAccessibilityFaults(page, theme === 'dark' ? RULES_IN_THE_DARK : undefined)).toEqual([]);
    }
    if (!hasScript) return;
    await expectFitting(page);
    if (screen === DESKTOP) await page.setViewportSize({ width: PHONE.width, height: PHONE.height });
    await expectFitting(page);
  });
});
