/**
 * What visitors read fits in every language, on a phone and on a desktop: the folder, the place where files are added, and the pages
 * beside them. A check measures a few states in the languages that need most room; `npm run gallery -- --language` all of them,
 * with pictures.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteWords } from '../../main/site-words/site-words.ts';
import type { LanguageTag } from '../../main/words/languages.ts';
import { findCutTexts } from '../support/cut-texts.ts';
import { CHOSEN_LANGUAGES, CHOSEN_STATES, chosenThemes, IS_OF_LANGUAGES } from '../support/gallery-choice.ts';
import { peoplesTexts } from '../support/peoples-texts.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import { ADDING_SCENES, ADDING_TREE, NAMES } from '../support/visitor/adding-scenes.ts';
import { HEADLESS_SHELL, PICTURES, useVisitor } from '../support/visitor/browser.ts';
import { createHolidayTree } from '../support/visitor/folder.ts';
import { FOLDER_SCENES } from '../support/visitor/folder-scenes.ts';
import { PAGE_SCENES } from '../support/visitor/page-scenes.ts';
import type { SharedTree } from '../support/visitor/shared-tree.ts';
import { shareTree } from '../support/visitor/shared-tree.ts';

/** A state, known by its name, that a visitor brings about in any language. */
interface Scene {
  readonly name: string;
  readonly open: () => Promise<string>;
  readonly hasScript?: boolean;
  readonly comesAlive?: boolean;
  readonly needsMouse?: boolean;
  readonly act?: (page: Page, language: LanguageTag) => Promise<unknown>;
}

const PHONE = { screen: 'phone', width: 320, height: 740 } as const;
const DESKTOP = { screen: 'desktop', width: 1100, height: 800 } as const;
/** In a check. */
const CROWDED = ['root', 'selecting', 'adding-some-failed', 'sign-in-people'];

const LANGUAGE_PICTURES = path.join(PICTURES, 'languages');

const visitor = useVisitor(HEADLESS_SHELL);
let share: SharedTree;
let ofPeople: readonly string[];
beforeAll(async () => {
  await mkdir(LANGUAGE_PICTURES, { recursive: true });
  const tree = await createHolidayTree();
  ofPeople = peoplesTexts(tree, ADDING_TREE, NAMES);
  share = await shareTree(tree);
});
afterAll(() => share.stop());

const ofFolder: readonly Scene[] = FOLDER_SCENES.map(({ name, reference, act }) => ({
  name,
  open: async () => share.url + reference,
  act: async (page, language) => act?.(page, siteWords(language).visitor),
}));

const ofAdding: readonly Scene[] = Object.entries(ADDING_SCENES).map(([name, { act, options, ...scene }]) => ({
  ...scene,
  name: `adding-${name}`,
  open: async () => `http://127.0.0.1:${(await serveReceiving(ADDING_TREE, options)).port}/`,
  act: (page, language) => {
    const site = siteWords(language);
    return act({ page, words: site.adding, site });
  },
}));

const ofPages: readonly Scene[] = PAGE_SCENES.map((scene) => ({ ...scene, comesAlive: false }));

const wanted = CHOSEN_STATES ?? (IS_OF_LANGUAGES ? undefined : CROWDED);
const scenes = [...ofFolder, ...ofAdding, ...ofPages].filter(({ name }) => wanted?.includes(name) ?? true);

/** In each theme that was asked for; the light one, where none was. The whole page, since most of it lies below. */
async function takePictures(page: Page, name: string): Promise<void> {
  if (!IS_OF_LANGUAGES) return;
  for (const theme of chosenThemes(['light'])) {
    await page.emulateMedia({ colorScheme: theme });
    const isCovered = (await page.locator('dialog[open]').count()) > 0;
    const file = path.join(LANGUAGE_PICTURES, `${name}-${theme}.png`);
    await page.screenshot({ path: file, animations: 'disabled', fullPage: !isCovered });
  }
}

describe.skipIf(scenes.length === 0).each(CHOSEN_LANGUAGES)('what visitors read in %s fits', (language) => {
  test.each(scenes)('$name', async ({ name, open, act, needsMouse = false, ...scene }) => {
    const options = { ...(needsMouse ? DESKTOP : PHONE), language, ...scene };
    const { page } = await visitor.visit(await open(), options);
    await act?.(page, language);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const faults: string[] = [];
    for (const { screen, ...size } of needsMouse ? [DESKTOP] : [PHONE, DESKTOP]) {
      await page.setViewportSize(size);
      await takePictures(page, `${name}-${language}-${screen}`);
      faults.push(...(await findCutTexts(page, ofPeople)).map((fault) => `${screen}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

test('names of another direction begin where the lines of the page begin, and the mark stands there', async () => {
  const { page } = await visitor.visit(share.url, { language: 'ar' });
  const distances = await page.locator('h1, td:first-child bdi').evaluateAll((names) =>
    names.map((name) => {
      const text = document.createRange();
      text.selectNodeContents(name);
      const around = name.closest('h1, td')?.getBoundingClientRect();
      return Math.round((around?.right ?? 0) - text.getBoundingClientRect().right);
    }),
  );
  expect(distances.length).toBeGreaterThan(10);
  expect(Math.max(...distances)).toBeLessThanOrEqual(2);
  const mark = page.locator('.brand');
  expect(await mark.evaluate((node) => getComputedStyle(node).backgroundPositionX)).toMatch(/^(right|calc\(100%) /);
});
